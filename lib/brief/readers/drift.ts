import { ours, segmentOf } from '../figure'
import type { Measure } from '../measures'
import { COUNT, parseCount, secondsIn } from '../numbers'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { oursOf } from '../subject'

const NAMES: readonly (readonly [test: string, says: RegExp])[] = [
  ['psi', rule('psi(?! (?:of pressure|pressure))', 'population stability(?: ind(?:ex|ices))?')],
  ['ks', rule('kolmogorov(?:-smirnov)?(?: tests?)?', 'k-?s[- ](?:tests?|statistics?|distance)', 'k-s tests?')],
  ['js', rule('jensen(?:-shannon)?(?: \\w+)?', 'js[- ]divergence')],
  ['chi2', rule('chi-?squared?(?: tests?)?', 'chi2')],
]
/** Pressure has its figure before it. */
const PRESSURE = /\d ?$/
/** A test of each series by itself, though no statistic is named. */
const EACH_TESTED = rule(
  '(?:significance|statistical|drift|hypothesis) tests? (?:on|of|for|per|over) (?:each|every|all)(?: \\d[\\d,]*)?(?: [\\w-]+)?',
  '(?:each|every|all) (?:\\d[\\d,]* )?(?:[\\w-]+ )?(?:gets?|has|have|undergoes?|runs? through) an? (?:\\w+ )?(?:significance|statistical|hypothesis|drift) test',
  '(?:each|every|all)(?: of the)? (?:[\\w,-]+ ){1,4}?(?:has|have|gets?|with) (?:its|their|an?) (?:own|separate|individual) (?:[\\w-]+ )?tests?',
  '(?:each|every) (?:[\\w,-]+ ){1,4}?(?:is|are) tested (?:separately|individually|alone|by itself|on its own)',
  '(?:one|a|separate|individual) tests? (?:per|for each|for every|on each|on every) (?:feature|input|metric|counter|series|column|variable|sensor|signal|kpi)',
)
const SERIES =
  /^(?:[\w-]+ ){0,3}?(?:features?|inputs?|metrics?|counters?|series|columns?|variables?|sensors?|signals?|kpis?|fields?|tags?)\b/
const BINS = /^(?:[\w-]+ )?(?:bins?|buckets?|deciles?|quantiles?|intervals?)\b/
const LEVEL_BEFORE =
  /\b(?:alpha|significance(?: level)?|level|p|threshold|confidence)(?: of| is| at| level|:| =|=| ?<| ?≤)* ?(?:an? |the )?$|\bat (?:an? |the )?$|, $/
const LEVEL_AFTER = /^[ -](?:level|significance|alpha|per (?:test|series|check|feature))\b/
const ALARM =
  /(?:[>≥]|\b(?:above|exceeds?|exceeding|over|passes|passing|reaches|higher than|greater than|threshold(?: of| is| at|:)?|limit(?: of| is| at|:)?|cut-?off(?: of| is| at|:)?|(?:alarms?|alerts?|rings?|flags?|fires?|warns?|triggers?)(?: at| from| above| on)+|at|of)) ?(?:a |an |the )?(?:value of |psi of )?$/
const AGAINST = /^[^¶;.\d]{0,50}?\b(?:against|vs\.?|versus|with a reference of|with|and|to|from)\b[^¶;.\d]{0,30}$/

/** How drift of inputs is tested: the statistic, its rows and bins, its level, and how often. */
export function readDrift(s: Scan): void {
  for (const [test, says] of NAMES) {
    const hit = oursOf(s, says, (found) => !(test === 'psi' && PRESSURE.test(s.before(found, 4))))
    if (!hit) continue
    s.set('prod.driftTest', test, hit)
    readTerms(s, hit, test === 'psi' || test === 'js')
    break
  }
  const each = oursOf(s, EACH_TESTED)
  if (each) readTerms(s, each, false)
}

function readTerms(s: Scan, hit: Hit, psi: boolean): void {
  const sentence = s.sentence(hit)
  const near = s.measures.filter((m) => within(s, m, hit) && ours(s, m))
  readEvery(s, hit, sentence)
  for (const m of near) {
    const { before, after } = segmentOf(s, m)
    const small = (m.kind === 'ratio' || m.kind === 'count') && m.value > 0 && m.value < 1
    if (m.kind === 'count' && BINS.test(m.noun)) s.number('prod.driftBins', m.value, m)
    else if (
      m.kind === 'count' &&
      m.value >= 2 &&
      (SERIES.test(m.noun) || /^ ?of (?:them|these)\b/.test(after)) &&
      !BINS.test(m.noun)
    )
      s.number('prod.driftFeatures', m.value, m)
    else if (small && psi && (ALARM.test(before) || /^ ?(?:is|as) the (?:limit|threshold)/.test(after)))
      s.number('prod.driftThreshold', m.value, m)
    else if (small && !psi && m.value <= 0.2 && (LEVEL_BEFORE.test(before) || LEVEL_AFTER.test(after)))
      s.number('prod.driftAlpha', m.value, m)
  }
  readRows(s, near)
  const noun =
    /\b(?:each|every|per)(?: of the)? (?:[\w-]+ )?(features?|inputs?|metrics?|counters?|series|columns?|variables?|sensors?|signals?|kpis?)\b/.exec(
      sentence,
    )?.[1]
  const all = noun
    ? s.measures.find(
        (m) =>
          m.kind === 'count' &&
          m.value >= 2 &&
          new RegExp(`\\b${noun.replace(/s$/, '')}s?\\b`).test(m.noun) &&
          SERIES.test(m.noun),
      )
    : undefined
  if (all) s.number('prod.driftFeatures', all.value, all)
}

/** In the sentence of the test, or in the one after it where that goes on about the same. */
function within(s: Scan, m: Measure, hit: Hit): boolean {
  if (m.start < hit.start) return !s.low.slice(m.start, hit.start).includes('¶') && hit.start - m.start < 200
  const between = s.low.slice(hit.end, m.start)
  const stops = between.split('¶').length - 1
  return (
    m.start - hit.end < 220 &&
    (stops === 0 ||
      (stops === 1 &&
        /¶[^¶]*\b(?:alarms?|alerts?|bins?|windows?|psi|threshold|drift|tests?|each)\b/.test(
          `${between}${s.after(m, 60)}`,
        )))
  )
}

/** Rows of the window against rows of the reference. */
function readRows(s: Scan, near: readonly Measure[]): void {
  const rows = near.filter(
    (m) =>
      m.kind === 'count' &&
      m.value >= 20 &&
      Number.isInteger(m.value) &&
      !BINS.test(m.noun) &&
      !SERIES.test(m.noun) &&
      !taken(s, m),
  )
  for (const [at, m] of rows.entries()) {
    const next = rows[at + 1]
    const joined = next && AGAINST.test(s.low.slice(m.end, next.start))
    const window = /\b(?:windows?|samples?|batch(?:es)?|samples) of (?:about |only |just )?$/.test(s.before(m, 24))
    if (!joined && !window) continue
    s.number('prod.driftN', m.value, m)
    if (next && joined) s.number('prod.driftRefN', next.value, next)
    return
  }
}
const taken = (s: Scan, m: Measure) =>
  ['prod.driftBins', 'prod.driftFeatures', 'prod.driftThreshold'].some((path) => {
    const read = s.reads.get(path)
    return read !== undefined && m.start < read.end && m.end > read.start
  })

const OFTEN: readonly (readonly [says: RegExp, checks: (word: string) => number])[] = [
  [new RegExp(`\\b(?:every|each) (${COUNT}) (minutes?|hours?)\\b`), () => Number.NaN],
  [/\b(?:hourly|every hour|each hour|once (?:per|an|every|each) hour|per hour)\b/, () => 24],
  [/\b(?:every minute|each minute|once (?:per|a|every) minute)\b/, () => 1440],
  [
    /\b(once|twice|three times|four times|six times|eight times|\d+ times) (?:a|per|each|every) day\b/,
    (word) => (word === 'once' ? 1 : word === 'twice' ? 2 : parseCount(word)),
  ],
  [/\b(?:daily|every (?:day|night|morning)|each (?:day|night|morning)|nightly)\b/, () => 1],
]
function readEvery(s: Scan, hit: Hit, sentence: string): void {
  if (!/\btests?|psi|drift|kolmogorov|ks\b/.test(sentence)) return
  for (const [says, checks] of OFTEN) {
    const match = says.exec(sentence)
    if (!match) continue
    const [, word = '', unit] = match
    const value = unit ? 86_400 / (parseCount(word) * secondsIn(unit)) : checks(word)
    s.number('prod.checksPerDay', value, hit)
    return
  }
}
