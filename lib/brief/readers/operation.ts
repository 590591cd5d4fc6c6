import { type FactRule, states } from '../fact-rule'
import type { Measure } from '../measures'
import { parseCount, secondsIn } from '../numbers'
import { rule } from '../rule'
import type { Scan } from '../scan'
import { readAllAtOnce } from './all-at-once'
import { readDuties } from './duties'
import { readOwner } from './owner'
import { readRetraining } from './retraining'
import { readDrift } from './drift'
import { readInPlace } from './in-place'
import { readInterpretable } from './interpretable'
import { readRollback } from './rollback'
import { readStagesAndGains } from './stages'
import { readTrainingRun } from './training-run'
import { applyOurs, isAnothers } from '../subject'

const ALL = '(?:all|every|everybody|everyone|everywhere|the whole|the entire|whole|entire|each)'
const SWITCH =
  '(?:switch\\w*|used|put|flip\\w*|mov(?:ed|e|es|ing)|goes live|go live|going live|live|roll\\w*|launch\\w*|turn\\w* on|gets? (?:it|the)|migrat\\w*|releas\\w*|introduc\\w*|activat\\w*|deploy\\w*|start\\w*|install\\w*|hand\\w* (?:it |them )?over|chang(?:e|es|ed) over|convert\\w*|equip\\w*|goes over|cut over|take[sn]? over)'
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
const DATE = `on (?:the )?(?:(?:first|last|\\d{1,2}(?:st|nd|rd|th)?)(?: day)?(?: of)? (?:${MONTH}|next month|the month)|${MONTH} \\d{1,2}(?:st|nd|rd|th)?)`
const ONCE = `(?:${DATE}|from one day to the next|no phasing|without phasing|in one go|all at once|at once|at the same (?:time|moment)|in the same (?:night|week|weekend|month)|simultaneously|on the same day|the same day|on day one|from day one|in (?:a|one) single step|in one step|in one (?:single )?time|overnight|on one day|in (?:a single|one) (?:night|day|weekend|morning|sweep|move|cut)|without (?:a )?(?:pilot|canary|stages?|staging)|in a single (?:night|day|release))`
/** No stages: all of it at one time. */
const ROLL_OUT: readonly FactRule[] = [
  {
    ...states(
      'prod.canaryStages',
      [],
      '{roll} (?:[\\w-]+ ){0,4}?{everywhere}',
      '(?:everywhere|worldwide|globally|for everyone|to everyone|to all (?:users|customers|stores|depots|sites)) (?:at once|next (?:week|month)|from day one|in one go|overnight|on day one)',
      '(?:flip|switch|turn|roll)(?:s|ed|ing|ped|ping)? (?:it|them|this|the \\w+) (?:on|out|over) (?:for|in|at|to) (?:everybody|everyone|all(?: \\w+)?|every \\w+)',
      '(?:directly|straight|immediately) (?:for|to|in|at) (?:everybody|everyone|all(?: \\w+)?|every \\w+)',
      'big[- ]bang(?: \\w+)?',
      '100 ?% of (?:traffic|users|customers) (?:at once|from day one|immediately)',
      'from (?:0|zero|nothing) to 100 ?%(?: of \\w+)?',
      `${ALL} ~ ${SWITCH} ~ ${ONCE}`,
      `${SWITCH} ~ ${ALL} ~ ${ONCE}`,
      `${SWITCH} ~ ${ONCE} ~ ${ALL}`,
      `${ONCE} ~ ${SWITCH} ~ ${ALL}`,
      `${ALL} (?:[\\w-]+ ){0,3}(?:gets?|receives?|sees?) (?:it|the new \\w+) ${ONCE}`,
      `no (?:pilot|canary|staged|gradual|phased|stages?)(?: (?:roll-?out|release|launch|phase))?[^¶]{0,40}${ALL}(?: \\w+){0,3}`,
    ),
    unless:
      /\b(?:never|not|n't|(?:every|each) (?:night|day|week|month|year|morning|evening|quarter)|instead of|rather than|until|went live|(?:in|since) (?:19|20)\d\d|orders?|customers? start|(?:send|sends|sent|gets?|got|receives?|received|wrote)(?: \w+){0,3} (?:e-?mails?|mails?|letters?|news ?letters?|invoices?))\b/,
  },
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
      'christmases',
      'easters',
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
  applyOurs(s, ROLL_OUT, isAnothers)
  readAllAtOnce(s)
  readStagesAndGains(s)
  readDrift(s)
  readTrainingRun(s)
  readRollback(s)
  readOwner(s)
  readRetraining(s)
  readDuties(s)
  readInPlace(s)
  readInterpretable(s)
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
