import { type FactRule, states } from '../fact-rule'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { applyOurs, isAsked, oursOf } from '../subject'

const DECISION =
  '(?:decisions?|verdicts?|refusals?|rejections?|removals?|actions?|scores?|outcomes? of the (?:model|system)|what (?:it|the (?:model|system|software|bot|agent)) (?:decided|did|said|answered|blocked|removed)|who was (?:refused|rejected|blocked|removed|declined|turned down)|why (?:it|the \\w+) (?:decided|refused|blocked|removed))'
const NOT = "(?:not|never|nowhere|n't)"
const KEPT = '(?:logged|recorded|kept|stored|written down|documented|saved|archived|noted|registered|filed|traceable)'
const NO_GROUPS =
  '(?:between|across|among|by|for|of|per|with) (?:[\\w-]+ ){0,4}?(?:groups?|wom[ae]n|men|sexes|genders?|sex|age|ages|age groups?|nationalit(?:y|ies)|origins?|ethnic\\w*|races?|religions?|older|younger|minorit\\w+|migrants?|foreign\\w*|disabled|disabilit\\w+|postcodes?|dialects?|accents?|skin (?:tones?|types?)|black|white)'
const RATES =
  '(?:(?:refusal|rejection|error|approval|acceptance|selection|hit|removal|invitation|alarm|referral|default|success|miss|false[- ]\\w+) rates?|errors|rates|results|scores|outcomes|differences|figures|refusals|rejections|invitations)'
const COMPARED =
  '(?:compar\\w+|measur\\w+|look\\w*|check\\w*|examin\\w+|test\\w*|audit\\w*|analy[sz]\\w+|investigat\\w+|studied|broken down|split)'

const LOG: readonly FactRule[] = [
  states(
    'prod.auditLog',
    false,
    '(?:no|without(?: an?| any)?|lacks? an?|never an?|there is no|not an?) (?:\\w+ )?(?:audit[- ](?:trail|log|record)|decision[- ](?:log|record|trail|register)|logbook of decisions)s?',
    `(?:no|without(?: an?| any)?|keep no|keeps no) (?:\\w+ )?(?:logs?|records?|trail|protocols?|register|trace|file|documentation|evidence) (?:is kept |are kept |exists? |of |on |about |for )+(?:the |any |its |our |past |individual )*${DECISION}`,
    `${DECISION} (?:and \\w+ )?(?:(?:is|are|was|were|have|has|get|gets) )?(?:${NOT} |been )+${KEPT}(?: \\w+){0,2}`,
    `(?:${NOT}|nobody|no one) (?:\\w+ )?(?:logs?|records?|keeps?|stores?|documents?|writes? down|saves?) (?:a \\w+ of )?(?:the |any |our |its |single )*${DECISION}`,
  ),
  {
    ...states(
      'prod.auditLog',
      true,
      `(?:every|each|all|any) (?:\\w+ )?${DECISION} (?:is|are|gets?) (?:\\w+ )?(?:${KEPT}|written (?:to|into))(?: \\w+){0,4}`,
      `(?:we|it|the system) (?:logs?|records?|stores?|keeps?|archives?|documents?) (?:every|each|all) (?:\\w+ )?${DECISION}`,
      '(?:complete|full|an|the) audit (?:log|trail) (?:is kept|exists|records?|of every)(?: \\w+){0,3}',
    ),
    unless: /\b(?:must|should|want\w*|need\w*|not|never|no|shall|required?)\b/,
  },
  states(
    'prod.fairnessAudit',
    false,
    `(?:never|not|nobody|no one|none|n't|nor|neither) (?:[\\w-]+ ){0,4}?${COMPARED} (?:[\\w-]+ ){0,5}?${NO_GROUPS}(?: \\w+){0,3}`,
    `${RATES} (?:${NO_GROUPS}(?: \\w+){0,3}?) (?:(?:is|are|was|were|have|has|had) )?(?:${NOT} |ever |been |yet )+${COMPARED}(?: \\w+){0,2}`,
    `(?:wom[ae]n|men|older|younger|foreign\\w*|minorit\\w+|migrants?|nationalit\\w+|gender|ethnic\\w*)[^¶;]{0,60} (?:was|were|has|have|is|are) (?:never|not) (?:been )?${COMPARED}(?: \\w+){0,2}`,
    `(?:no|without(?: a| any)?) (?:comparison|breakdown|analysis|test|study|audit|check) (?:[\\w-]+ ){0,3}?${NO_GROUPS}(?: \\w+)?`,
  ),
]

const CLASSED = rule(
  '(?:eu )?ai act[^¶;]{0,60}(?:high|limited|minimal|unacceptable)[- ]?risk',
  '(?:high|limited|minimal|unacceptable)[- ]?risk[^¶;]{0,60}(?:eu )?ai act',
)
const CLASSES: Readonly<Record<string, string>> = {
  high: 'high',
  limited: 'limited',
  minimal: 'minimal',
  unacceptable: 'prohibited',
}

/** What is on record of each decision, what was compared between people, and the class that counsel has given. */
export function readAccountability(s: Scan): void {
  applyOurs(s, LOG)
  const classed = oursOf(
    s,
    CLASSED,
    (hit) => !isAsked(s, hit) && !/\b(?:not|whether|no|never|n't|if it)\b/.test(s.around(hit, 40, 10)),
  )
  const word = /high|limited|minimal|unacceptable/.exec(classed?.text ?? '')?.[0]
  if (classed && word) s.set('reg.euAiActClass', CLASSES[word] ?? 'high', classed)
}
