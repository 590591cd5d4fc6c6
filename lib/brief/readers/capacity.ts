import type { Measure } from '../measures'
import { secondsIn } from '../numbers'
import type { Scan } from '../scan'
import { ofOthers } from '../subject'

/** Alarms of any kind, where they are counted by what people bear. */
const ALERTS = /\b(?:alerts?|alarms?|pages|warnings|notifications|tickets)\b/
const AT_MOST =
  /\b(?:at most|no more than|not more than|max(?:imum)?(?: of)?|up to|fewer than|less than|limit(?:ed)? (?:of|to)|budget(?: is| of|:)?|tolerates?|accepts?|bears?|stomachs?|stand)\s(?:about |maybe |only |at most |no more than |up to )*$/
const PEOPLE =
  '(?:crews?|analysts?|teams?|desk|people|inspectors?|moderators?|technicians?|nurses?|advis[eo]rs?|agents?|staff|we|they|workshop|engineers?|on-call|rota|investigators?|sales\\w*|reps?|officers?|clerks?|planners?|mechanics?|doctors?|reviewers?|caseworkers?|hangar|maintenance|control|controllers?|operators?|dispatchers?|bay|call centre|call center|back office|department|colleagues|adjusters?|fitters?|electricians?|vets?|lab|laborator(?:y|ies)|squad|shift|auditors?|examiners?|managers?|callers?|recruiters?|teachers?|supervisors?|pharmacists?|radiologists?|experts?|guards?)'
const ABLE = new RegExp(
  `\\b${PEOPLE}\\b[^¶;]{0,30}?\\b(?:can(?:not)?|could|(?:is|are) able to|manages?(?: to)?|(?:has|have) (?:the )?time (?:for|to)|(?:has|have) room for|capacity (?:of|for|is)|(?:has|have) (?:the |a )?capacity (?:for|to|of)|copes? with|gets? through|works? (?:\\w+ )?through)\\b(?! wait| tolerate| spend| pay)[^¶,;\\d]{0,36}$`,
)
const ENOUGH =
  /\b(?:enough (?:crews?|people|staff|time|analysts?|hands|\w+ers?)|time|room|capacity|resources?|slots?) (?:for|to \w+|is|of)(?: about| only| roughly| some| at most| up to)* $/
/** What is done to the cases is what people do: after the figure. */
const BEARABLE =
  /^[^¶;,]{0,24}\b(?:can be|could be) (?:\w+ly )?(?:reviewed|checked|inspected|handled|visited|phoned|called|investigated|looked at|worked|read|examined|processed by hand|dealt with)\b/
const HAVE_TIME = new RegExp(
  `^[^¶;,]{0,16}\\b(?:the |our )?${PEOPLE} (?:has|have) (?:the )?(?:time|capacity|room|staff)\\b`,
)
/** What machines and links can do is no capacity of people. */
const MACHINES =
  /\b(?:requests?|quer(?:y|ies)|messages?|events?|rows|records|hours?|minutes?|euros?|dollars?|gb|tokens?|frames?)\b/
const ACTED =
  '(?:phones?|phoned|calls?|called|visits?|visited|inspects?|inspected|books?|booked|picks?|picked|checks?|checked|reviews?|reviewed|investigates?|investigated|rings?|sends?|sent|contacts?|contacted|opens?|opened|refers?|referred|looks? (?:at|into))'
/** Present tense of people who act on a list: "they phone about 400 customers a day". */
const PHONE = new RegExp(
  `\\b${PEOPLE} (?:then |each \\w+ |every \\w+ |usually |currently |only |now )*(?:phones?|calls?|visits?|inspects?|investigates?|rings?|contacts?)\\b[^¶;]{0,40}$`,
)
const CALLS = /\b(?:calls?|visits?|inspections?|call-outs?|interviews?|phone calls?)\b/
const TOP_BEFORE = new RegExp(
  `\\b(?:${ACTED} )?(?:the |our |its )?(?:top|first|worst|riskiest|highest)(?:[- ]ranked)? $|\\b${ACTED} (?:the |those |only the )*$`,
)
const TOP_AFTER = /^ (?:riskiest|worst|highest|most \w+|top|best|likeliest)\b/
const DEED = new RegExp(`\\b(?:${ACTED}|for an? (?:visit|inspection|call|check|review))\\b`)
const FORMER = /\b(?:old|former|previous|last year|used to|contractor)\b/

/** How many alarms people bear, and how many cases they can act on in a day. */
export function readCapacity(s: Scan): void {
  const counts = s.measures.filter(({ kind, value }) => kind === 'count' && value > 0)
  if (s.is('anomaly_detection', 'object_detection')) {
    const alerts = counts.find((m) => periodic(m) && isAlertBudget(s, m) && !ofOthers(s, m))
    if (alerts && s.is('anomaly_detection'))
      s.number('prod.alertBudget', Math.max(1, Math.round(daily(alerts.value, alerts.per))), alerts)
    return
  }
  for (const m of counts) {
    const per = capacityOf(s, m)
    if (per === undefined || ofOthers(s, m)) continue
    s.number('prod.inspectionsPerDay', daily(m.value, per), m)
    return
  }
}

const periodic = ({ per }: Measure) => per !== undefined && per >= 3600
const daily = (value: number, per = 86_400) => Number((value / (per / 86_400)).toPrecision(3))

/** Seconds of the period in which so many cases can be acted on; nothing where the figure is no capacity. */
function capacityOf(s: Scan, m: Measure): number | undefined {
  const before = s.before(m, 90)
  const after = s.after(m, 70)
  const per = periodOf(s, m)
  if (MACHINES.test(m.noun)) return undefined
  if (per !== undefined && ABLE.test(before)) return per
  if (FORMER.test(before)) return undefined
  if (per !== undefined && periodic(m)) {
    if (ENOUGH.test(before) || BEARABLE.test(`${after}`) || HAVE_TIME.test(after)) return per
    if (CALLS.test(m.noun) && PHONE.test(before)) return per
  }
  const ranked =
    TOP_BEFORE.test(before) ||
    TOP_AFTER.test(s.low.slice(m.start, m.head).endsWith(' ') ? ` ${m.noun}` : ` ${m.noun}`) ||
    TOP_AFTER.test(after)
  if (ranked && m.value >= 2 && DEED.test(s.around(m, 40, 50))) return per ?? statedPeriod(s, m)
  return undefined
}

const EACH = /\b(?:each|every|per|a) (day|night|morning|evening|week|month|shift)\b|\b(daily|nightly|weekly|monthly)\b/
const ADVERBS: Readonly<Record<string, string>> = { daily: 'day', nightly: 'day', weekly: 'week', monthly: 'month' }
/** The period that its sentence names once for all of it. */
function statedPeriod(s: Scan, m: Measure): number | undefined {
  const match = EACH.exec(s.after(m, 60)) ?? EACH.exec(s.before(m, 160))
  const unit = match?.[1] ?? ADVERBS[match?.[2] ?? '']
  return unit === undefined ? undefined : secondsIn(unit)
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

const TOO_MANY =
  /^[^¶;]{0,30}\b(?:would be (?:ignored|too many|useless|switched off)|are ignored|nobody reads|too many|swamps?|cannot be (?:handled|read))\b/
function isAlertBudget(s: Scan, measure: Measure): boolean {
  const before = s.before(measure, 70)
  const near = `${measure.noun} ${s.after(measure, 24)}`
  if (/\bmore than (?:about )?$/.test(before) && TOO_MANY.test(s.after(measure, 60))) return true
  if (/\b(?:alert|alarm) (?:budget|limit)(?: is| of|:)* $/.test(before)) return true
  return (
    (ALERTS.test(near) && (AT_MOST.test(before) || /\bwants? (?:only )?(?:about )?$/.test(before))) || ABLE.test(before)
  )
}
