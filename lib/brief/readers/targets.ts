import type { Measure } from '../measures'
import type { Scan } from '../scan'

const FINDS = 'catch|find|detect|spot|flag|recogni[sz]e|identify|stop|intercept'
const ABOUT =
  '(?:at least |no less than |not less than |more than |over |about |around |a minimum of |some |>=? ?|≥ ?)*'
/** "Must catch at least 95 %", "a recall of 0.9 is needed". */
const RECALL = new RegExp(
  `\\b(?:${FINDS})(?:ing|es|s)? ${ABOUT}$|\\b(?:recall|sensitivity|hit rate|detection rate)(?: of| is| must be| should be| has to be| target(?: is| of)?| at| above| over|:)* ${ABOUT}$`,
)
const WANTED =
  /\b(?:must|need\w*|has to|have to|want\w*|should|shall|at least|target\w*|goal|required?|aim\w*|or (?:more|better))\b/
const TODAY =
  /\b(?:now|today|currently|at present|so far|present|pilot|prototype|reached?|reaches|got|gets|gave|reported|measured|achiev\w*|had)\b/

/** Alarms of any kind, where they are counted by what people bear. */
const ALERTS = /\b(?:alerts?|alarms?|pages|warnings|notifications|tickets)\b/
const AT_MOST =
  /\b(?:at most|no more than|not more than|max(?:imum)?(?: of)?|up to|fewer than|less than|limit(?:ed)? (?:of|to)|budget of)\s(?:about |maybe )?$/
const PEOPLE =
  '(?:crews?|analysts?|teams?|desk|people|inspectors?|moderators?|technicians?|nurses?|advis[eo]rs?|agents?|staff|we|they|workshop|engineers?|on-call|rota|investigators?|sales\\w*|reps?|officers?|clerks?|planners?|mechanics?|doctors?|reviewers?|caseworkers?|hangar|maintenance|control|bay)'
const ABLE = new RegExp(
  `\\b${PEOPLE}\\b[^¶;]{0,30}?\\b(?:can(?:not)?|could|(?:is|are) able to|manages?(?: to)?|(?:has|have) (?:the )?time (?:for|to)|capacity (?:of|for|is)|(?:has|have) (?:the )?capacity (?:for|to))\\b(?! wait| tolerate| spend| pay)[^¶,;\\d]{0,36}$`,
)
/** What machines and links can do is no capacity of people. */
const MACHINES =
  /\b(?:requests?|quer(?:y|ies)|messages?|events?|rows|records|hours?|minutes?|euros?|dollars?|gb|tokens?|frames?)\b/

/** How much of what is looked for must be found, and how many cases people can act on in a day. */
export function readTargets(s: Scan): void {
  const recall = s.measures.find(
    (m) => m.kind === 'ratio' && m.value > 0.3 && m.value <= 1 && m.unit !== 'points' && isTarget(s, m),
  )
  if (recall) s.number('problem.targetRecall', recall.value, recall)
  const perDay = s.measures.filter(
    ({ kind, per, value }) => kind === 'count' && per !== undefined && per >= 3600 && value > 0,
  )
  const daily = ({ value, per }: Pick<Measure, 'value' | 'per'>) =>
    Number((value / ((per ?? 86_400) / 86_400)).toPrecision(3))
  if (s.is('anomaly_detection', 'object_detection')) {
    const alerts = perDay.find((m) => isAlertBudget(s, m))
    if (alerts && s.is('anomaly_detection'))
      s.number('prod.alertBudget', Math.max(1, Math.round(daily(alerts))), alerts)
    return
  }
  const able = s.measures.find(
    (m) => m.kind === 'count' && m.value > 0 && ABLE.test(s.before(m, 90)) && !MACHINES.test(m.noun) && periodOf(s, m),
  )
  if (able) s.number('prod.inspectionsPerDay', daily({ ...able, per: periodOf(s, able) }), able)
}

/** Its own period, or that of the figure it is a part of: "900 alerts a day, of which we can read 250 of them". */
function periodOf(s: Scan, measure: Measure): number | undefined {
  if (measure.per !== undefined) return measure.per >= 3600 ? measure.per : undefined
  if (!/^ of (?:them|these|those)\b/.test(s.after(measure, 12))) return undefined
  const whole = s.measures.findLast(
    ({ kind, per, end, value }) =>
      kind === 'count' && per !== undefined && end < measure.start && value > measure.value,
  )
  return whole && !s.low.slice(whole.end, measure.start).includes('¶') ? whole.per : undefined
}

function isTarget(s: Scan, measure: Measure): boolean {
  const before = s.before(measure, 60)
  const sentence = s.around(measure, 90, 50)
  return RECALL.test(before) && WANTED.test(sentence) && !TODAY.test(sentence)
}

function isAlertBudget(s: Scan, measure: Measure): boolean {
  const before = s.before(measure, 70)
  const near = `${measure.noun} ${s.after(measure, 24)}`
  return (
    (ALERTS.test(near) && (AT_MOST.test(before) || /\bwants? (?:only )?(?:about )?$/.test(before))) || ABLE.test(before)
  )
}
