import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isUnreal, ofOthers } from '../subject'

const EFFECT = rule(
  'uplift',
  'treatment effects?',
  'effect (?:models?|of the treatment)',
  'causal(?: \\w+)?',
  't-?learner',
)
const WILL =
  "(?:'ll|will|would|is going to|is (?:about|likely) to|hands? in|leaves?|cancels?|quits?|buys?|orders?|shops?|opens?|clicks?|responds?)"
/** What is there says who will do it, not for whom the treatment changes it. */
const SCORE = rule(
  `(?:predicts?|says?|tells?|estimates?|forecasts?|guess\\w*)(?: us)? (?:who|which \\w+|whether \\w+)(?: \\w+){0,2}?(?: |(?=')) ?${WILL}`,
  '(?:with|by|at|of|have|has|got) (?:the|our|its) (?:highest|top|best|worst|lowest) (?:\\w+ )?scores?',
  '(?:the )?(?:highest|top) (?:\\w+ )?scores?',
  `predicts? (?:an? |the )?(?:order|purchase|cancell?ation|departure|churn|opening|click|response)s?(?: \\w+){0,3}`,
  'riskiest(?: \\w+)?',
)

/** Chance has decided before who gets it: the effect can be learnt from that. */
const BY_CHANCE = rule(
  'randomi[sz]ed (?:half|third|part|group|tenth|share|trial|sample)',
  'control groups?',
  '(?:sent|given|mailed|offered|called)[^¶;]{0,40} at random',
)
const DENIED = /\b(?:no|not|never|nobody|without|n't|neither)\b[^¶;]{0,40}$/

/** A test that is still to come has decided nothing yet. */
const PLANNED = /\b(?:in mind|hop(?:e|es|ing)|plan(?:s|ned)?|want(?:s)? an?|would|propos\w+|a ?\/ ?b)\b/

/** Where the effect is wanted and a score of the outcome is what there is. */
export function responseScore(s: Scan): Hit | undefined {
  if (!s.is('uplift_modeling') || s.says(EFFECT)) return undefined
  if (s.all(BY_CHANCE).some((hit) => !DENIED.test(s.before(hit, 60)) && !PLANNED.test(s.sentence(hit))))
    return undefined
  return s.all(SCORE).find((hit) => !ofOthers(s, hit) && !isUnreal(s, hit))
}
