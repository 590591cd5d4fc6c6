import { ofOthers, isUnreal } from '../subject'
import { applyRules, type FactRule, states } from '../fact-rule'
import type { Measure } from '../measures'
import { rule } from '../rule'
import { readLabelledCount, SEARCHED } from './labelled-count'
import { labellingsOf } from './labelling'
import { rowsIn } from './rows'
import type { Scan } from '../scan'

const LABELS_NEAR = rule(
  '{label}',
  '{labels}',
  'by hand',
  'reviewed by',
  'graded by',
  'known (?:result|outcome|answer)s?',
  'with (?:one|two|three|a) (?:year|month|week|season)s? of readings',
  'drew boxes',
  '(?:have|has|with|carry|carries|got) (?:a|their|its) labels?',
  'judged',
)
/** A figure of something else that stands beside labels. */
const NO_EXAMPLES =
  /^(?:(?:of|classes|categories|categor\w+|departments?|teams?|types|kinds|leaves|labels? (?:per|each)|annotators?|moderators|people|nurses|doctors|interns|students|freelancers|experts|clerks|languages|sites|stations|hospitals|clinics|warehouses|cameras|pools|countries|fields|years|months|weeks|days|hours|engineers|speakers|users|patients from|companies|shops|tags|sensors|signals|developers|agents|attorneys|diseases?|clauses|entities|materials)\b)/

const ROWS = /^(?:\w+ ){0,2}?(?:rows|events|records|stays|admissions|interactions|visits|completed \w+)\b/
const LOGGED = /\b(?:listens|clicks|plays|interactions|events|positives|logs|views)\b[^¶]{0,30}$/
/** "118,000 stays", and "completed listens, around 900 million a week", where the noun stands before. */
const isRows = (s: Scan, { kind, noun, value, per, start, end }: Measure): boolean =>
  kind === 'count' &&
  value >= 100 &&
  !ofOthers(s, { start, end }) &&
  (per === undefined || per >= 604_800) &&
  (ROWS.test(noun) || (noun === '' && value >= 1e6 && per !== undefined && LOGGED.test(s.before({ start, end }, 50))))

/** Examples with an answer, rows, agreement and retention. */
export function readVolume(s: Scan): void {
  const done = labellingsOf(s)
  readLabelledCount(s, done)
  const counts = s.measures.filter(
    ({ kind, per, value, low }) => kind === 'count' && per === undefined && low === undefined && value >= 20,
  )
  const scored = counts
    .map((measure) => ({ measure, score: labelledScore(s, measure) }))
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score || b.measure.value - a.measure.value)
  const best = scored[0]?.measure
  if (best && Number.isInteger(best.value) && !s.is(...SEARCHED, 'anomaly_detection'))
    s.number('data.nLabeled', best.value, best)
  const rows = s.measures.find((measure) => isRows(s, measure)) ?? rowsIn(s)
  if (rows && Number.isInteger(rows.value)) s.number('data.nRows', rows.value, rows)
  const kappa = s.reads.get('data.kappa')
  if (kappa && s.is('content_moderation')) s.set('data.subjective', true, kappa, true)
  if (s.is('content_moderation')) applyRules(s, TASTE)
}
const TASTE: readonly FactRule[] = [
  {
    ...states('data.subjective', true, 'agreed only', 'disagree\\w*', 'sarcasm', 'moderators who re-?checked'),
    inferred: true,
  },
]

const NONE_OF = /^[^¶;]{0,30}\b(?:none|not one) of (?:them|which|these)\b|^ unlabell?ed\b/
const HOLDERS =
  /^(?:[a-z-]+ )?(?:patients|people|persons|riders|women|men|children|speakers|animals|plants|vehicles|machines)\b/
const OF_FEWER = /\d[ -][a-z][a-z-]*(?: [a-z-]+)? (?:of|from) (?:about |some )?$/

function labelledScore(s: Scan, measure: Measure): number {
  if (ofOthers(s, measure) || isUnreal(s, measure) || NONE_OF.test(s.after(measure, 60))) return 0
  // What is said of the next figure is not said of this one.
  const next = s.measures.find(({ start }) => start > measure.end)?.start ?? Number.POSITIVE_INFINITY
  // "6,400 X-rays of 2,900 patients labelled by": what follows belongs to the first figure.
  if (OF_FEWER.test(s.before(measure, 60)) && HOLDERS.test(measure.noun)) return 0
  const gap = Number.isFinite(next) ? s.low.slice(measure.head, next) : ''
  const whole = /^[ -][a-z][a-z-]*(?: [a-z-]+)? (?:of|from|in|across|over|showing) (?:about |some )?$/.test(gap)
  const after = s.after(measure, whole ? 90 : Math.min(90, Math.max(0, next - measure.head)))
  const near = `${
    s
      .before(measure, 40)
      .split(/[,;:](?=\s)/)
      .at(-1) ?? ''
  }${s.low.slice(measure.start, measure.end)}${after.split(/[;:](?=\s)|, (?=but|and we|which|yet|one|of)/)[0] ?? ''}`
  if (NO_EXAMPLES.test(measure.noun) || NO_EXAMPLES.test(after.trimStart())) return 0
  if (
    /\b(?:customers|users|members|households|employees|people|staff|readers|drivers)\b/.test(measure.noun) &&
    !/label/.test(measure.noun)
  )
    return 0
  LABELS_NEAR.lastIndex = 0
  const match = LABELS_NEAR.exec(near)
  const rechecked =
    /\b(?:re-?checked|re-?did|spot[- ]check\w*|second|again|agreed|sample of|random|test|tried|against|(?:tested|scored|measured|evaluated|fields? \w+|accuracy) on)\s(?:about |only )?$/.test(
      s.before(measure, 24),
    )
      ? -1.5
      : 0
  const hours = /^(?:hours|minutes|gb|tb)/.test(measure.noun) ? -0.5 : 0
  if (match) return 2.5 + rechecked + hours
  // "9,600 recordings of 80 riders", "112 patients, of whom 27 progressed": examples of a supervised kind.
  const supervised =
    /^(?:past |historical |annotated |labelled )?(?:recordings|annotated|labell?ed)\b/.test(measure.noun) ||
    /^past (?!donors|customers|users|clients|members|buyers|patients)/.test(measure.noun)
  const filed =
    s.is('text_classification', 'document_ai', 'information_extraction') &&
    /\b(?:archiv\w*|on file|in the files|stored|historical)\b/.test(near)
      ? 2
      : 0
  const ofWhom = /^[^¶\d]{0,24}, of (?:whom|which|these)\b/.test(after)
  return Math.max(filed, supervised || ofWhom ? 2 : 0) + rechecked + hours
}
