import { applyRules, type FactRule, states } from '../fact-rule'
import type { Measure } from '../measures'
import { parseCount, secondsIn } from '../numbers'
import { rule } from '../rule'
import type { Scan } from '../scan'

const LAST =
  '(?:the |this |same )*(?:last|previous|prior|same|preceding|earlier)?(?: \\w+)? ?(?:year|month|quarter|season|summer|winter|spring|autumn|fall|period|week)'
const SHARED = ['eta_prediction', 'dynamic_pricing', 'rl_control']

const TESTS: readonly FactRule[] = [
  states(
    'exp.type',
    'pre_post',
    'compar\\w+ (?:the )?(?:next|this|coming|following) (?:year|month|quarter|season|summer|winter|spring|autumn) (?:to|with|against) (?:this|last|the (?:previous|last|same)) \\w+',
    `compar(?:e|es|ed|ing) ~~ (?:with|to|against) (?:the )?(?:last|previous|prior|same|preceding) ${LAST}`,
    `compar(?:e|es|ed|ing) ~~ (?:with|to|against) ${LAST} (?:before|of last year|earlier)`,
    'compared (?:with|to|against) (?:those|that|the ones|figures|results) (?:of|from|in) (?:the )?(?:last|previous|prior|same|preceding|year)(?: \\w+)?',
    'before[- ]and[- ]after',
    '(?:before|year|quarter|month) versus (?:after|last)',
    '(?:compar\\w+|judg\\w+|measur\\w+|prov\\w+) ~~ (?:year|month|quarter|season) before',
  ),
  states('exp.type', 'switchback', 'switch-?back'),
  states('exp.type', 'interleaving', 'interleav\\w+'),
  states(
    'exp.type',
    'cluster',
    '(?:cluster|geo|city|store|site)[- ](?:level )?(?:randomi[sz]\\w+|experiments?|tests?)',
  ),
  states(
    'exp.type',
    'ab',
    'a ?/ ?b[- ]?(?:tests?|testing|tested|experiments?|dashboards?|trials?)?(?: every \\w+)?',
    'ab[- ]tests?',
    'split[- ]tests?\\w*',
    'experiments? run until',
    '50/50 (?:split of|split between|test|experiment|user|rollout)(?: \\w+)?',
    '(?:the|our|each) (?:online )?experiments? (?:live|daily)',
  ),
  { ...states('exp.type', 'shadow', 'shadow (?:mode|deployment|traffic|run)'), inferred: true },
]
/** Orders, prices and machines draw on one supply: an effect on one case moves the others. */
const SUPPLY = rule(
  '(?:drivers|couriers|cars|supply|inventory|hosts|stock|budgets?|sellers|riders|slots) (?:are|is|being) shared(?: \\w+){0,4}',
  'influence each other',
  'interfer\\w+',
  'network effects?',
  'spill-?overs?',
  'sutva',
)
const LOOK =
  'watch\\w*|look(?:s|ed|ing)?(?: at)?|check\\w*|monitor\\w*|peek\\w*|glanc\\w*|refresh\\w*|follow\\w*|review\\w*'
const OFTEN =
  'daily|every (?:day|morning|few hours|hour|evening|night)|each (?:day|morning|hour|evening)|hourly|live|all day|twice a day|(?:several|many|three|four|a few) times (?:a|per) day|every few hours|constantly|continuously|in real time'
const SHOWN =
  'signific\\w*|green|p ?<|p drops|p falls|p goes|p-value|looks? (?:good|like a win|positive|fine)|(?:it|they) looks?|0?[.]05|wins?|winning|95 ?%|stat[- ]?sig|excludes? zero|conclusive|clearly better'
const PEEKING: readonly FactRule[] = [
  states(
    'exp.peeking',
    true,
    `(?:${LOOK}) ~~ (?:${OFTEN}) ~~ (?:${SHOWN})`,
    `(?:${LOOK}) ~ (?:a/b|dashboard|experiment|p-values?|significance|tests?)[^¶]{0,40}(?:${OFTEN})`,
    `(?:tests?|experiments?|dashboards?|significance|results?|them)[^¶]{0,30} (?:${LOOK}) ~ (?:${OFTEN})`,
    `(?:a/b|tests?|experiments?|dashboards?)[^¶]{0,60}(?:${LOOK}) (?:at )?(?:them|it|significance|the \\w+) (?:${OFTEN})`,
    `(?:stop\\w*|ship\\w*|end\\w*|call\\w* it|declar\\w*|launch\\w*|conclud\\w*|finish\\w*|clos\\w*|roll\\w*)[^¶]{0,24}(?:when|as soon as|once|until|till|the moment|at|if)[^¶]{0,40}(?:${SHOWN})`,
    'until the dashboard turns green',
    `run\\w*[^¶]{0,16} (?:until|till) ~ (?:${SHOWN})`,
    `(?:${OFTEN})[^¶]{0,20}(?:open|look|watch|check|read)[^¶]{0,60}(?:${SHOWN})`,
  ),
]

export function readExperiment(s: Scan): void {
  applyRules(s, TESTS)
  if (s.value('exp.type') === 'ab') {
    const test = s.reads.get('exp.type')
    if (SHARED.includes(s.archetype.id) && test) s.set('exp.interference', true, test, true)
    s.when(SUPPLY, 'exp.interference', true)
  }
  applyRules(s, PEEKING)
  const days = s.measures.find(
    (m) =>
      m.kind === 'time' &&
      m.value >= 86_400 &&
      /\b(?:a\/b test|experiment|test|pilot)\b[^¶]{0,30}\bfor (?:about |only )?$/.test(s.before(m, 60)),
  )
  if (days && s.has('exp.type')) s.number('exp.plannedDays', days.value / 86_400, days)
}

const MODEL = 'model|classifier|network|booster|boost|forest|regression|score-?card'
const RETRAIN = `(?:(?:${MODEL})[^¶]{0,40}\\b(?:refreshed|updated|renewed|re-?estimated|re-?built)|re-?train\\w*|re-?fit\\w*|re-?learn\\w*|trained (?:again|anew)|updat\\w+ the model|model updates?|updates? (?:would be |are |will be )?pushed)`
const OPERATION: readonly FactRule[] = [
  states('prod.retrainCadenceDays', 1, `${RETRAIN} ~ (?:every night|nightly|daily|every day|each night|overnight)`),
  states(
    'prod.retrainCadenceDays',
    7,
    `${RETRAIN} ~ (?:weekly|every week|each week|once a week|every (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))(?: \\w+)?`,
  ),
  states('prod.retrainCadenceDays', 14, `${RETRAIN} ~ (?:every (?:two|2) weeks|fortnightly|biweekly)`),
  states('prod.retrainCadenceDays', 30, `${RETRAIN} ~ (?:monthly|every month|each month|once a month)`),
  states(
    'prod.retrainCadenceDays',
    90,
    `${RETRAIN} ~ (?:quarterly|every quarter|every three months|once a quarter|each quarter)`,
  ),
  states('prod.retrainCadenceDays', 365, `${RETRAIN} ~ (?:yearly|every year|annually|once a year)`),
  states(
    'prod.retrainCadenceDays',
    null,
    '(?:never|not) (?:been )?(?:re-?train\\w*|refit\\w*)(?: \\w+){0,3}',
    'no retraining',
  ),
  states(
    'prod.canaryStages',
    [],
    '{roll} (?:[\\w-]+ ){0,4}?{everywhere}',
    '(?:everywhere|worldwide|globally|for everyone|to everyone|to all (?:users|customers|stores|depots|sites)) (?:at once|next (?:week|month)|from day one|in one go|overnight|on day one)',
    'big[- ]bang(?: \\w+)?',
    '100 ?% of (?:traffic|users|customers) (?:at once|from day one|immediately)',
  ),
  states(
    'prod.owner',
    null,
    'no data scientists?',
    '(?:do|does) not (?:employ|have) (?:any )?(?:data scientists?|ml (?:people|team|engineers?)|machine[- ]learning (?:people|team))',
    "(?:don't|doesn't) (?:employ|have) (?:any )?(?:data scientists?|ml (?:people|team|engineers?))",
    'nobody (?:will |would |to |here |in the \\w+ |who )*(?:owns?|runs?|maintains?|knows?|understands?|looks? after|can (?:run|maintain))(?: \\w+){0,3}',
    'no (?:engineers|developers|data people|technical (?:staff|people)|it (?:staff|people)|programmers)(?: \\w+){0,3}',
    'no (?:owner|ml team|ai team|machine[- ]learning (?:team|people|skills|experience|know-?how)|in-house (?:ml|ai|data) \\w+)',
    'no one (?:here |in the \\w+ )?(?:owns|runs|knows|understands)(?: \\w+){0,3}',
  ),
  states(
    'prod.autoRetrain',
    true,
    'automatic(?:ally)? (?:re-?train|deploy)\\w*',
    're-?trains? and deploys? (?:itself|automatically)',
    'retrain\\w* and (?:goes|go|is) (?:live|deployed) (?:by itself|automatically)',
  ),
  states(
    'prod.explanations',
    false,
    '(?:one |a |the same )?(?:generic|standard|one-line|canned|template|boilerplate) (?:letter|message|e-?mail|refusal|text|note)(?: \\w+){0,3}',
    '(?:no|without giving(?: a| any)?|not given (?:a|any)|with no|never (?:told|given|get)(?: a| any)?) (?:further |specific )?(?:reasons?|explanations?|justification)(?: (?:is|are|at all|given|why))*',
    '(?:not|never) (?:told|informed|explained) why',
    '(?:refused|rejected|declined|turned down)[^¶]{0,24}(?:sees?|gets?|reads?|receives?|is shown|are shown) (?:just |only )?["“][^"”¶]{0,60}',
    '(?:get|gets|given|receive) no (?:reason|explanation)s?(?: at all)?',
  ),
]

const SEASONS: readonly (readonly [pattern: RegExp, days: number])[] = [
  [
    rule(
      '(?:yearly|annual|every year|each year|year-on-year)(?: (?:pattern|season\\w*|cycles?|rhythm|peaks?))?',
      'season(?:s|al|ality)?(?! for)',
      'christmas',
      'easter',
      'diwali',
      'ramadan',
      'harvest',
      'holidays',
      'black friday',
      'summer',
      'winter',
    ),
    365,
  ],
  [
    rule(
      '(?:monthly|month-end|end[- ]of[- ]month|every month|each month) (?:pattern|season\\w*|cycles?|rhythm|peaks?|spikes?|payroll)?',
      'payroll runs?',
      'paydays?',
    ),
    30,
  ],
  [
    rule(
      'week(?:ly|day)s? (?:pattern|season\\w*|cycles?|rhythm|effects?|peaks?)',
      'day of (?:the )?week',
      'weekends?',
      'daily and weekly',
      'same weekdays?',
    ),
    7,
  ],
  [rule('(?:daily|time-of-day|diurnal|night and day) (?:pattern|season\\w*|cycles?|rhythm)'), 1],
]
const WEEKLY_FIRST = rule('daily and weekly seasonality')
const SERIES = /^(?:\w+ ){0,2}?(?:time series|metrics|signals|series|kpis|services|counters|sensors|tags)\b/

export function readOperation(s: Scan): void {
  applyRules(s, OPERATION)
  if (s.is('anomaly_detection')) {
    const series = s.measures.find(({ kind, noun, per }) => kind === 'count' && per === undefined && SERIES.test(noun))
    if (series) {
      const each = EACH.test(s.after(series, 24)) ? wholeOf(s, series)?.value : undefined
      const many = series.value * (each ?? 1)
      s.number('prod.driftFeatures', many, series)
      rare(s, many)
      points(s, many)
    }
    s.when(WEEKLY_FIRST, 'data.seasonalityDays', 7)
  }
  if (s.is('predictive_maintenance')) machines(s)
  if (s.is('demand_forecasting', 'anomaly_detection'))
    for (const [pattern, days] of SEASONS) if (s.when(pattern, 'data.seasonalityDays', days)) break
}

/** "12,000 servers, 40 metrics each". */
const EACH = /^(?: [a-z]+)? (?:each|per (?:server|host|site|machine|service|shop|store|device|country))\b/
const wholeOf = (s: Scan, part: Measure) =>
  s.measures.findLast(
    ({ kind, per, start, end }) =>
      kind === 'count' && per === undefined && end < part.start && !s.low.slice(start, part.start).includes('¶'),
  )

const SPACING = rule(
  '(?:one|a) (?:value|point|reading|sample|measurement) (?:every|per|each|a) (?:(\\d+|\\w+) )?(seconds?|minutes?|hours?)',
  '(?:(\\d+|\\w+)[- ])?(second|minute|hour)(?:ly)? (?:granularity|resolution|averages|intervals?|buckets?|data|values)',
  '(?:every|per|each) (?:(\\d+|\\w+) )?(seconds?|minutes?)',
)
/** Points a day of so many series: what is scored, though no brief counts it. */
function points(s: Scan, series: number): void {
  const hit = s.find(SPACING)
  const unit = hit?.groups.find((group) => group !== undefined && /^(?:second|minute|hour)/.test(group))
  if (!hit || !unit) return
  const said = hit.groups.find((group) => group !== undefined && group !== unit)
  const every = (said === undefined ? 1 : parseCount(said)) * secondsIn(unit)
  if (every > 0) s.number('data.rowsPerDay', Math.round((series * 86_400) / every), hit, true)
}

const MACHINES =
  /^(?:[a-z-]+ ){0,2}?(?:aircraft|turbines?|pumps?|trains?|trucks?|buses|vehicles|machines|compressors?|elevators|lifts|escalators|locomotives|ships|robots|motors|wells|wagons|presses|engines|chillers|generators|forklifts|trams|ovens|looms)\b/
/** The fleet that is watched, named so that the load can follow from it. */
function machines(s: Scan): void {
  const fleet = s.measures.find(
    (m) =>
      m.kind === 'count' && m.per === undefined && m.value >= 2 && MACHINES.test(m.noun) && !s.has('data.rowsPerDay'),
  )
  if (fleet)
    s.named.set(fleet, {
      path: 'brief.fleet',
      label: 'Machines watched',
      unit: 'count',
      value: fleet.value,
      inferred: false,
    })
}

const REVIEWS = /^(?:post-mortems?|incidents?|outages|breakages|incident reviews|incident reports)\b/
/** Known breakages over all points of a minute in the same years: no brief says the rate, and it is tiny. */
function rare(s: Scan, series: number): void {
  const known = s.measures.find(({ kind, noun }) => kind === 'count' && REVIEWS.test(noun))
  const years =
    known &&
    s.measures.find(
      (m) => m.kind === 'time' && m.start > known.end && m.start < known.end + 40 && m.value >= 31_536_000,
    )
  if (!known || !years || !/one-minute|per minute|each minute|every minute/.test(s.low)) return
  const rate = known.value / (series * 1440 * (years.value / 86_400))
  if (rate > 0 && rate < 0.2) s.number('data.positiveRate', Number(rate.toPrecision(4)), known, true)
}
