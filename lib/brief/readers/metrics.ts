import type { Measure } from '../measures'
import { parseCount } from '../numbers'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { clauseOf } from '../subject'
import { averagePrecision, METRICS } from './metric-names'

/** Reported beside a primary metric, never alone. */
const BESIDE: readonly (readonly [pattern: RegExp, id: string])[] = [
  [
    rule(
      '(?:right|correct|relevant|needed) [a-z]+ (?:is|was|are|were) (?:among|in|within) the (?:[a-z]+ )?(?:passages|chunks|hits|results|pages)',
    ),
    'retrieval_recall_at_k',
  ],
  [
    rule(
      'share of (?:searches|queries) (?:without|with no) (?:a |any )?(?:hits?|results?|answers?)',
      'zero[- ]results? rate',
      '(?:searches|queries) (?:that |which )?(?:find|return|give)(?:ing)? (?:nothing|no results?)',
    ),
    'zero_result_rate',
  ],
]
/** Without a ceiling at one: errors in units of what is predicted. */
const IN_UNITS = ['rmse', 'mae', 'perplexity_only', 'mase', 'log_loss']
/** Others' figures are not ours. */
const OTHERS =
  /\b(?:competitors?|rivals?|(?:a|some|the|another) papers?|literature|benchmarks?|brochure|another customer|others)\b/

/** Rates that are a metric only where somebody judges by them; otherwise they describe the traffic. */
const JUDGED: readonly (readonly [pattern: RegExp, id: string])[] = [
  [
    rule(
      '(?:look(?:s|ing)? at|watch(?:es)?|optimi[sz]e[sd]?(?: for)?|measured?(?: by)?|judged?(?: \\w+)?(?: by| on)|metric is|maximi[sz]e[sd]?|report|track|kpi is|evaluated? (?:by|on)|only (?:figure|number|metric)) ~ (?:click(?:[- ]?through)?[- ]rate|ctr)',
      '(?:number|figure|kpi|metric|measure|score)[^¶;]{0,40} (?:is|are) (?:the |our )?(?:click(?:s|-?[- ]?through(?:[- ]rate)?|[- ]rate)|ctr)',
      '(?:click(?:[- ]?through)?[- ]rate|ctr),? (?:which|as (?:the|our) (?:metric|target|kpi|goal)|is (?:the|our) (?:metric|target|kpi|goal))',
    ),
    'ctr_only',
  ],
  [
    rule(
      '(?:share|percentage|proportion|number|rate|%|per ?cent|how many) (?:of )?(?:the |all |our )?(?:chats?|conversations?|calls?|contacts?|tickets?|dialogues?|enquiries) (?:that |which )?(?:never|do not|don.t|are not|not) (?:reach\\w*|get to|need|see|land with|go to|passed to) (?:an? )?(?:person|humans?|agents?|people|staff|somebody|colleague|employee)',
      '(?:share|percentage|proportion|number|rate|%|per ?cent|how many) (?:of )?(?:the |all |our )?(?:chats?|conversations?|calls?|contacts?|tickets?|dialogues?|enquiries) (?:that |which )?(?:are )?(?:end|ends|ended|ending|finish\\w*|closed?|resolved|solved|completed|handled|settled) without (?:an? |any )?(?:person|humans?|agents?|people|staff|somebody|colleague|employee|hand-?over)',
    ),
    'containment_only',
  ],
]
const CLAIM =
  /(?:\b(?:reports?|reported|reach(?:es|ed)?|shows?|scored?|scores|achiev(?:es|ed)|claims?(?: of)?|boasts?|quotes?|proud of|writes? of|got|gets?|hits?|with|(?:is|stands|sits|arrives|arrived|ended up|ends up|comes|came) (?:at|to))|\b(?:right|correct) (?:for|in|on)|\bis (?:right|correct)) (?:about |around |some |an? |over |nearly |up to )*$/
const RIGHT =
  /^ (?:of (?:the )?(?:time|cases|them|fields?|answers?|images|rows|test)\b[^¶]{0,20})?(?:right|correct|hit rate|agreement|success|score|on (?:the |a |our |held|unseen|\w+ hold))|^ of (?:the )?(?:time|cases|them|decisions)\b/

/** Accuracies that have a name of their own. */
const SPECIAL = ['token_accuracy', 'pixel_accuracy', 'accuracy_vs_past_hires']
const PLAIN = /accurac/

export function readMetric(s: Scan): void {
  const found = METRICS.flatMap(([pattern, id]) => {
    const hits = s.all(pattern).filter((named) => !THEIRS.test(clauseOf(s, named)))
    const hit = hits.find((named) => !trainedOn(s, named)) ?? hits[0]
    return hit ? [{ id, hit }] : []
  }).filter(({ id, hit }) => !wished(s, hit) || id === 'accuracy')
  const precision = averagePrecision(s)
  if (precision && !THEIRS.test(clauseOf(s, precision.hit)) && !wished(s, precision.hit)) {
    // The overlap belongs to the average precision, it is not reported for itself.
    const overlap = found.findIndex(({ id, hit }) => id === 'miou' && Math.abs(hit.start - precision.hit.end) < 60)
    if (overlap >= 0) found.splice(overlap, 1)
    found.push(precision)
  }
  if (found.length === 0)
    for (const [pattern, id] of JUDGED)
      found.push(
        ...s
          .all(pattern)
          .slice(0, 1)
          .map((hit) => ({ id, hit })),
      )
  const byPlace = [...found].sort((a, b) => a.hit.start - b.hit.start)
  const reported = byPlace.filter((entry) => !trainedOn(s, entry.hit))
  const special = found.find(({ id }) => SPECIAL.includes(id))
  // "Nine in ten right" beside a named accuracy of parts is no metric of its own.
  const plain = found.find(({ id, hit }) => id === 'accuracy' && (!special || PLAIN.test(hit.text)))
  const stated = plain ?? special ?? reported[0] ?? byPlace[0]
  if (!stated) return bareClaim(s)
  const value = valueOf(s, stated.hit, IN_UNITS.includes(stated.id))
  if (value && stated.id === 'accuracy') s.number('problem.reportedAccuracy', value.value, value)
  if (value) s.number('problem.reportedMetricValue', value.value, value)
  if (!value && stated.id === 'accuracy') bareClaim(s)
  s.set('problem.primaryMetric', stated.id, stated.id === 'accuracy' && value ? value : stated.hit)
  const all = [
    ...found,
    ...BESIDE.flatMap(([pattern, id]) => (s.says(pattern) && stated.id !== 'accuracy' ? [{ id }] : [])),
  ]
  const ids = [...new Set(all.map(({ id }) => id))]
  if (stated.id !== 'accuracy' || found.length > 1) s.set('problem.metrics', ids, stated.hit)
}

/** A rival's, a paper's: not what is measured here. */
const THEIRS = /\b(?:competitors?|rivals?|papers?|brochure|another (?:company|customer|bank|hospital))\b/

/** "Trained on squared error" names what was minimised, not what is reported. */
const trainedOn = (s: Scan, hit: Hit) =>
  hit.text.endsWith('squared error') &&
  /\b(?:train\w*|fit\w*|optimi[sz]\w*|minimi[sz]\w*|tree\w*|boost\w*|model)\b[^¶]{0,40}\b(?:on|for|with|by)\s(?:the )?$/.test(
    s.before(hit, 60),
  )

/** "We should use PR-AUC instead" is a wish, not what is measured. */
const wished = (s: Scan, hit: Hit) =>
  /\b(?:instead of|rather than|should (?:we )?(?:use|report)|would prefer) (?:\w+ ){0,2}$/.test(s.before(hit, 40))

/** A share that somebody claims without naming what it is a share of: read as accuracy. */
function bareClaim(s: Scan): void {
  for (const measure of s.measures) {
    if (measure.kind !== 'ratio' || measure.unit !== '%' || measure.value < 0.5 || measure.value > 1) continue
    const claimed = CLAIM.test(s.before(measure, 40))
    const agrees =
      /\b(?:match\w*|agree\w*|predict\w*|classif\w*|recogni[sz]\w*|identif\w*|detect\w*|right|correct\w*|hits?)\b/.test(
        s.around(measure, 60, 30),
      )
    if (THEIRS.test(clauseOf(s, measure))) continue
    if (!claimed && !(agrees && RIGHT.test(s.after(measure, 60)))) continue
    if (/\b(?:saving|cheaper|faster|reduction|discount|of the cost|uptime|availab)/.test(s.around(measure, 30, 30)))
      continue
    s.set('problem.primaryMetric', 'accuracy', measure, true)
    s.number('problem.reportedAccuracy', measure.value, measure, true)
    s.number('problem.reportedMetricValue', measure.value, measure, true)
    return
  }
}

const BESIDE_UNITS: readonly Measure['kind'][] = ['count', 'time', 'money', 'bytes']
const BETWEEN = /^(?:[ ,:(=]|\b(?:of|is|was|at|now|currently|stands|today|about|around|came|to|error)\b)*$/
/** In the unit that stands in the text, not in seconds. */
const asWritten = (s: Scan, { start, head }: Measure) => parseCount(s.low.slice(start, head))

/** The figure beside a metric's name: "AUC 0.84", "a word error rate of 23%", "62% token accuracy". */
function valueOf(s: Scan, name: Hit, inUnits = false): { value: number; start: number; end: number } | undefined {
  const near = s.measures
    .filter(
      (measure) =>
        (measure.kind === 'ratio' ||
          (measure.kind === 'count' && measure.value < 1) ||
          (inUnits && BESIDE_UNITS.includes(measure.kind) && measure.start >= name.end)) &&
        measure.unit !== 'points' &&
        measure.unit !== 'part',
    )
    .flatMap((measure) => {
      const after = measure.start >= name.end
      const words = after ? s.low.slice(name.end, measure.start) : s.low.slice(measure.end, name.start)
      const limit = after ? 52 : 26
      if (words.length > limit || /[¶;]/.test(words) || (!after && /\d|\bbut\b|,/.test(words))) return []
      // The share that was held out stands beside the score, too.
      const sampled =
        /\brandom|^ ?(?:of (?:the )?(?:rows|data|trips|customers|images|sample)|sample|hold)/.test(
          `${s.before(measure, 14)}`,
        ) ||
        /^ (?:of (?:the |all )?(?:rows|data|trips|customers|images|impressions|sample|cases are|them)|sample|split|hold-?out|of \w+ (?:are|were) held)/.test(
          s.after(measure, 30),
        )
      const wants =
        /\b(?:at least|more than|wants?|demands?|target of|aim\w* for|need|above|below|under|exceed\w*|expects?|must|should)\b|[≥≤<>]=? ?$|\bmust\b[^¶]{0,24}$/.test(
          s.before(measure, 40),
        ) && after
      if (sampled || /[×x]$/.test(words)) return []
      if (/^ (?:at|of|by|for|in|from) (?:another|other|a rival|a competitor)\b/.test(s.after(measure, 30))) return []
      const inTheirs = inUnits && measure.kind !== 'ratio'
      // An error in units stands close: "RMSE 6.8 minutes", "MAE, now at 41 kWh".
      if (inTheirs && !BETWEEN.test(words)) return []
      if (OTHERS.test(s.before(name, 60)) || /\bfor (?:another|other)\b/.test(s.after(name, 70))) return []
      if (
        /\b(?:up|down|rose|fell|by)\s(?:by )?$/.test(words) ||
        /\b(?:target|goal)\b[^¶]{0,24}$/.test(s.before(name, 40))
      )
        return []
      if (wants) return []
      const distance = words.length + (after ? 0 : 4)
      return [
        {
          value: inTheirs && measure.kind === 'time' ? asWritten(s, measure) : measure.value,
          start: Math.min(name.start, measure.start),
          end: Math.max(name.end, measure.end),
          distance,
        },
      ]
    })
    .sort((a, b) => a.distance - b.distance)[0]
  return near
}
