import type { Measure } from '../measures'
import type { Scan } from '../scan'
import { isOver, ofOthers } from '../subject'
import { readErrorCosts } from './error-costs'
import { readPerThousand } from './per-thousand'

const MONTH = 2_592_000
const YEAR = 31_536_000
/** What may be spent. */
const GRANTED =
  /\b(?:budget(?:s|ed)?|released?|signed off|grant(?:ed|s)?|approv\w+|allow(?:s|ed)?|allott\w+|available|afford|reserved|set aside|earmarked|may (?:cost|spend|use|go)|can (?:cost|spend|pay|use)|could spend|spend(?:ing)? (?:should|must|limit|up to|at most|cap)|cap(?:ped)?|ceiling|limit(?:ed)?|maximum|max|at (?:the )?most|no more than|not more than|not exceed|must not|up to|(?:stay|keep|be|remain) (?:it )?(?:under|below|within)|only have|have to manage|manage with|there (?:is|are)|gave us|given|retainer|put up|tooling|infrastructure|infra|hosting|compute|cloud|running costs?|run it for|aws|azure|gcp|google cloud)\b/
const HAVE = /\b(?:we|i) (?:have|get|got|were given|are given|were granted)(?: about| only| some| around)* ?$/
const GRANTED_AFTER =
  /^(?: (?:a|per|each|every) month|\/month| monthly)? (?:(?:is|was|are|were|has been) (?:\w+ )?(?:approved|granted|available|allowed|reserved|set aside|the (?:limit|ceiling|cap|budget))|in the budget|budget|of budget|for (?:compute|cloud|infrastructure|hosting|serving|everything|the (?:platform|system|cloud))|all in)\b/
/** What it is said to cost. */
const QUOTED =
  /\b(?:offer(?:s|ed)?|quot(?:e|es|ed|ation)|estimat(?:e|es|ed)|bill|proposal|projects?|projected|projection|would cost|will cost|asks? for|wants?|charges?|price(?:s|d)?|tender|list price|comes? to|reckon\w*|by my sums|works? out at|put(?:s)? it at|expected|cost estimate|calculat(?:ion|ed|es)|forecast)\b/
/** "Expected running costs" are no grant. */
const EXPECTED =
  /\b(?:expected|estimated|projected|calculated|likely|anticipated) (?:[a-z]+ ){0,2}?(?:costs?|bill|spend(?:ing)?)\b/
/** What comes to so much and is no cost of the system. */
const NO_COST = /\b(?:loss(?:es)?|revenues?|turnover|fines|penalt(?:y|ies)|damages?|income|sales|wages|salaries)\b/
/** What comes in, is lost, or is paid to people. */
const SPENT =
  /\b(?:salar(?:y|ies)|wages?|costs? us|losing|loses?|lost|losses|revenue|turnover|sales of|sav(?:es?|ing)|worth|earn\w*|prices?|pay(?:s|ing)? (?:us|them)|pays|fine[sd]?|damages?|stopping|fraud|chargebacks?|paid (?:to|for)|fees?|rent|subscriptions?|licen[cs]es?|memberships?|invoices?|brings?|takes?|repaid|repay\w*|instal?lments?|burn(?:ed|s|t)?|margin|income|profit|staff|people cost|vouchers?|coupons?|gifts?|scrap|waste|media|advertising|marketing spend)\b/
/** "Scrap costs": a cost of anything but the system itself. */
const COST_OF =
  /\b(?!(?:would|will|could|platform|system|it|itself|infrastructure|hosting|cloud|compute|software|tools?|service|everything|this|that|all|may|can|must|should|running|which|model|gpus?|aws|azure|gcp)\b)[a-z-]+ costs?(?: \w+)? $/
const PER_HEAD = /^ (?:per|each|for each|for every) (?:user|customer|seat|shop|store|device|site|subscriber|employee)\b/
const IT_COSTS = /budget|spend|cloud|infra|afford|running|cost/
const MONTHLY = /\bmonthly (?:budget|spend|cap|limit)\b|\bbudget (?:per|a) month\b/

type Amount = {
  readonly m: Measure
  readonly value: number
  readonly divided: boolean
  readonly granted: boolean
  readonly quoted: boolean
}

/** The budget for a month; what is stated for a year is divided. Another currency than dollars is kept in its own. */
export function readMoney(s: Scan): void {
  const amounts = s.measures.flatMap((m, at) => amountOf(s, m, at))
  const [dollars, others] = [amounts.filter(({ m }) => m.unit === 'usd'), amounts.filter(({ m }) => m.unit !== 'usd')]
  readBareGrant(s, dollars)
  if (!budget(s, dollars))
    budget(
      s,
      others.filter(({ m }) => !PER_HEAD.test(s.after(m, 24))),
    )
  const quoted = dollars.find((amount) => amount.quoted && !amount.granted)
  if (quoted) s.number('perf.estCostUsdMonth', quoted.value, quoted.m, quoted.divided)
  readBareEstimate(s, dollars)
  readPerThousand(s)
  readErrorCosts(s)
}

/** An amount for a month or a year, with what is said of it; none where it is what comes in or is lost. */
function amountOf(s: Scan, m: Measure, at: number): Amount[] {
  if (m.kind !== 'money' || m.unit.length !== 3 || !(m.value > 0)) return []
  const sentence = s.sentence(m)
  const previous = s.measures[at - 1]
  const said = s.before(m, 70)
  const gap = previous ? m.start - previous.end : 70
  const before =
    (gap < said.length ? said.slice(-Math.max(0, gap)) : said)
      .split(/[,;:]\s|\b(?:but|and|while|whereas|against)\b/)
      .at(-1) ?? ''
  const words = gap < said.length || !/[,;:]\s/.test(said) ? before : (said.split(/[,;]\s/).at(-1) ?? '')
  const same = previous?.kind === 'money' && previous.unit !== m.unit && gap < 40 && EQUALS.test(said)
  const granted =
    (GRANTED.test(words) && !EXPECTED.test(words)) || HAVE.test(words) || GRANTED_AFTER.test(s.after(m, 30))
  const quoted = QUOTED.test(words) || (same && QUOTED.test(said))
  // The period may stand with another amount of the sentence only.
  const shared =
    m.per === undefined &&
    (granted || quoted || same) &&
    s.measures.some(
      (other) =>
        other !== m &&
        other.kind === 'money' &&
        other.per === MONTH &&
        other.start > m.start - 160 &&
        other.start < m.end + 160 &&
        sentence.includes(s.low.slice(other.start, other.end)),
    )
  const per =
    m.per ??
    (shared || MONTHLY.test(s.before(m, 40))
      ? MONTH
      : YEARLY.test(s.before(m, 50)) || /^ for the (?:whole |full |entire )?year\b/.test(s.after(m, 26))
        ? YEAR
        : undefined)
  if (per !== MONTH && !(per === YEAR && (granted || IT_COSTS.test(s.around(m))))) return []
  const place = { start: m.start, end: m.end }
  if (!granted && !quoted && (SPENT.test(words) || COST_OF.test(said))) return []
  if (quoted && !granted && (COST_OF.test(said) || NO_COST.test(words))) return []
  if (ofOthers(s, place) && !quoted && !granted) return []
  if (!granted && !quoted && (SPENDERS.test(said) || LOSS_AFTER.test(s.after(m, 40)))) return []
  if (isOver(s, place) || /\b(?:last|previous) (?:year|month|quarter)\b/.test(words)) return []
  const divided = per === YEAR
  return [{ m, value: divided ? Number((m.value / 12).toPrecision(6)) : m.value, divided, granted, quoted }]
}
const ESTIMATE =
  /\b(?:estimate[sd]?|estimation|quote[sd]?|quotation|offers?|calculation|projection|forecast|bill)\b[^¶;.\d]{0,50}$/
/** "Finance allows $30,000 a month, our estimate is 52,000": the currency is said once. */
function readBareEstimate(s: Scan, dollars: readonly Amount[]): void {
  const granted = dollars.find((amount) => amount.granted)
  const bare = granted
    ? s.measures.find(
        (m) =>
          m.kind === 'count' &&
          m.noun === '' &&
          m.per === undefined &&
          m.value >= 100 &&
          m.start > granted.m.end &&
          m.start < granted.m.end + 120 &&
          ESTIMATE.test(s.before(m, 70)),
      )
    : undefined
  if (bare) s.number('perf.estCostUsdMonth', bare.value, bare)
}

/** "IT reckons 14,000 dollars a month; the board released 9,000": the currency stands with the estimate only. */
function readBareGrant(s: Scan, dollars: readonly Amount[]): void {
  const quoted = dollars.find((amount) => amount.quoted && !amount.granted)
  if (!quoted || dollars.some(({ granted }) => granted)) return
  const bare = s.measures.find(
    (m) =>
      m.kind === 'count' &&
      m.noun === '' &&
      m.per === undefined &&
      m.value >= 100 &&
      m.start > quoted.m.end &&
      m.start < quoted.m.end + 120 &&
      !s.low.slice(quoted.m.end, m.start).includes('¶') &&
      (GRANTED.test(s.before(m, 34)) || HAVE.test(s.before(m, 34))),
  )
  if (bare) s.number('perf.budgetUsdMonth', bare.value, bare)
}

/** The same amount again in another currency. */
const EQUALS = /(?:\b(?:that is|which is|i\.e\.|equals?|or|about|roughly|around|that makes|meaning)|[=≈(]) ?$/
const SPENDERS =
  /\b(?:customers?|clients?|users?|shoppers?|households?|members?|competitors?|rivals?|guests?|players?|visitors?|people|patients?|borrowers?|tenants?) (?:\w+ )?(?:spends?|pays?|owes?|earns?|bets?) (?:about |around |us )?$/
const LOSS_AFTER =
  /^(?: (?:a|per|each|every) month|\/month| monthly)? (?:in|of|for) (?:penalt(?:y|ies)|fines?|loss(?:es)?|damages?|fees?|revenue|sales|income|salar(?:y|ies)|wages?|rent|overtime|refunds?|lost|fuel|energy|electricity|vouchers?|goods|stock)\b/
const YEARLY = /\b(?:annual|yearly|year's) (?:[\w-]+ ){0,2}(?:budget|spend)(?: for this)?\b/

/** The first that is granted, else the first of a month that is said of nothing else. */
function budget(s: Scan, amounts: readonly Amount[]): boolean {
  const open = amounts.filter(({ quoted, granted }) => granted || !quoted)
  const found =
    open.find(({ granted, divided }) => granted && !divided) ?? open.find(({ divided }) => !divided) ?? open[0]
  if (!found) return false
  const { m, value, divided } = found
  if (m.unit === 'usd') s.number('perf.budgetUsdMonth', value, m, divided)
  else
    s.named.set(m, {
      path: 'brief.budgetMonth',
      label: 'Budget',
      unit: `${m.unit}/month`,
      value,
      inferred: divided && 'figures',
    })
  return true
}
