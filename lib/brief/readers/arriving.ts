import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { oursOf } from '../subject'
import { ARRIVING } from './serving-words'

const NEGATED = /\b(?:not|never|no|n't|without|nobody|nothing|need not|instead of|rather than)\b[^¶,;]{0,24}$/
const NEGATED_AFTER = /^[^¶,;]{0,16}\b(?:not|n't|no|unnecessary|never)\b/

/** Whether words of serving are denied: "need not be online". */
export const isNegated = (s: Scan, hit: Hit) => NEGATED.test(s.before(hit, 40)) || NEGATED_AFTER.test(s.after(hit, 30))

const WATCHING = ['anomaly_detection', 'predictive_maintenance', 'rules_only', 'speech_recognition']
/** "Loggers report every minute", and somebody must hear of it soon. */
const REPORTING = rule(
  '(?:sensors?|loggers?|meters?|monitors?|probes?|devices?|values?|readings?|telemetry|trackers?|collars?|gauges?|thermometers?|controllers?|boxes|machines?|tags|metrics|measurements?|data) [^¶;]{0,30}?\\b(?:reports?|sends?|push(?:es|ed)?|delivers?|transmits?|sampled?|samples?|writes?|measures?|comes?(?: in)?|arrives?|sent|reported) [^¶;]{0,30}?\\b(?:every|each|per|once an?)(?: \\w+)? (?:seconds?|minutes?|s)',
)
const ALARM = /\b(?:alarms?|alerts?|warn\w*|call\w*|notif\w*|raise[sd]?|page[sd]?|flag\w*|reach\w*|siren|message)\b/
const SOON_MS = 300_000

/** Values that keep arriving and are judged as they do. */
export function readArriving(s: Scan): void {
  const path = 'arch.serving'
  if (!WATCHING.includes(s.archetype.id) && !s.is('fraud_detection')) return
  const hit = oursOf(s, ARRIVING, (found) => !isNegated(s, found))
  if (hit && !(s.is('fraud_detection') && !BUS.test(hit.text))) s.set(path, 'stream', hit)
  const due = s.reads.get('problem.decisionDeadlineMs') ?? s.reads.get('arch.latencyP99Ms')
  if (due && Number(due.value) <= SOON_MS && ALARM.test(s.sentence(due))) {
    const reporting = oursOf(s, REPORTING)
    if (reporting) s.set(path, 'stream', reporting, true)
  }
}
const BUS = /kafka|flink|kinesis|mqtt|bus|topic|stream|rabbit|amqp|pub/
