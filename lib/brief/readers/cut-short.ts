import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isUnreal, ofOthers } from '../subject'

/** What was cut short: given up, sold out, swapped, curtailed, full. */
const SHORTENED = rule(
  `(?:give up|gives up|gave up|given up|drive off|cancell?ed|abandoned|aborted|broken off|left early)[^¶]{0,80}(?:never|no|without|not|simply|dropped|as they are)(?: [a-z]+){0,4}`,
  `(?:curtail\\w*|throttl\\w*|capp?ed|limited|cut back|dimmed)[^¶;]{0,60} (?:only (?:shows?|records?|sees?|measures?|counts?)|what was let through|the rest is|lost)(?: [a-z]+){0,4}`,
  '(?:sold[- ]out|out[- ]of[- ]stock|empty|closed) (?:weeks?|days?|articles?|items?|stores?|shops?)(?: [a-z]+){0,3}',
  '(?:weeks?|days?|months?) (?:without|with no) stock',
  `(?:exchanged|swapped|replaced|changed|renewed|removed)[^¶;]{0,40} (?:early|by (?:the )?calendar|before anything|still (?:running|fine|working|good)|planned|as a precaution|on schedule)(?: [a-z]+){0,4}`,
  '(?:house|garage|hotel|train|flight|bus|car park|ship) is full[^¶]{0,60}(?:not|never|only|n.t)(?: [a-z]+){0,4}',
)
const NOT_HANDLED = rule(
  `(?:simply |just )?(?:dropped|thrown (?:out|away)|discarded|left out|deleted|ignored|removed)(?: from (?:the )?(?:training|data|set|table))?(?=[ ,;.¶]|$)`,
  `(?:sit|sits|stand|stands|stay|stays|are|is|go|goes|in the (?:log|table|set|history))[^¶;]{0,40} as (?:they are|it is|they stand|they were|zeros?|zero|"?no failure"?|"?healthy"?|"?ok"?|good|finished|negatives?)`,
  '(?:stand|count|appear|listed|entered|labell?ed|treated|recorded) (?:in (?:the )?[a-z]+ )?as ["“]?(?:no failure|healthy|ok|zeros?|zero demand|no demand|good|negative|sound|survivors?)["”]?',
  '(?:nobody|no one|nothing|we never|never|not)(?: [a-z]+){0,3} (?:did|done|do|does|correct\\w*|model\\w*|mask\\w*|handled?|account\\w*|allow\\w*|adjust\\w*)(?: (?:anything|something|for|about|against|that|it|them|this))*',
  '(?:shows?|show|records?) (?:a )?zeros?(?: [a-z]+){0,4} as (?:they are|it is)',
)
const HANDLED = rule(
  '(?:masked|modelled|modeled|imputed|corrected|filled in|reconstructed|estimated|accounted for|treated as censored|left out of the loss)(?: [a-z]+){0,4}',
  '(?:survival|censored|tobit|kaplan|cox)[- ](?:model|regression|likelihood|loss)(?: [a-z]+){0,3}',
)
const NIL = rule(
  '(?:naturally|always|mostly|usually|often|exactly) (?:zero|0|nil|nothing)(?: [a-z]+){0,4}',
  '(?:\\d+ ?%|most|half|many|two thirds|three quarters|the majority|nine (?:in|out of) ten)[^¶;]{0,30} (?:never|do not|don.t) (?:pay|buy|order|spend|claim|use)(?: [a-z]+){0,3}',
  '(?:target|value|figure|amount|demand|output|it) (?:is )?(?:then )?(?:zero|0|nil)(?=[ ,;.¶]|$)',
  'so (?:the )?target (?:is )?zero',
  '(?:sells?|sell) nothing for (?:days|weeks|months)',
)
const KINDS = [
  'demand_forecasting',
  'eta_prediction',
  'predictive_maintenance',
  'dynamic_pricing',
  'tabular_prediction',
  'churn_prediction',
]

/** A target cut short, what was done about it, and one that can be nothing. */
export function readCutShort(s: Scan): void {
  if (!s.is(...KINDS)) return
  const own = (hit: Hit) => !ofOthers(s, hit) && !isUnreal(s, hit)
  const short = s.all(SHORTENED).find(own)
  if (short) s.set('data.censoredTarget', true, short)
  const cut = s.reads.get('data.censoredTarget')
  if (cut?.value === true) {
    const near = (hit: Hit) => hit.start > cut.start - 160 && hit.start < cut.end + 240 && own(hit)
    const left = s
      .all(NOT_HANDLED)
      .find((hit) => hit.start > cut.start - 160 && hit.start < cut.end + 240 && !ofOthers(s, hit))
    const done = s
      .all(HANDLED)
      .find((hit) => near(hit) && !/\b(?:not|never|nobody|nothing|no)\b/.test(s.before(hit, 24)))
    if (done && !(left && left.start < done.start)) s.set('data.censoringHandled', true, done)
    else if (left) s.set('data.censoringHandled', false, left)
  }
  if (!s.is('demand_forecasting', 'tabular_prediction', 'dynamic_pricing')) return
  const nil = s.all(NIL).find(own)
  if (nil) s.set('data.targetHasZeros', true, nil)
}
