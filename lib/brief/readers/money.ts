import type { Measure } from '../measures'
import type { Scan } from '../scan'

const MONTH = 2_592_000
const YEAR = 31_536_000
const SPENT =
  /\b(?:salar(?:y|ies)|costs? us|losing|loses?|lost|losses|revenue|turnover|sales of|sav(?:es?|ing)|worth|earn\w*|price|pay(?:s|ing)? (?:us|them)|fine[sd]?|damage|stopping|fraud|paid to|fee|rent|subscriptions?|licen[cs]es?|memberships?|invoices?)\b/
const PER_HEAD = /^ (?:per|each|for each|for every) (?:user|customer|seat|shop|store|device|site|subscriber|employee)\b/
const BUDGET = /budget|spend|cloud|infra|afford|running|cost/
const MONTHLY = /\bmonthly (?:budget|spend)\b|\bbudget (?:per|a) month\b/

/** The budget for a month; what is stated for a year is divided. Another currency than dollars is kept in its own. */
export function readMoney(s: Scan): void {
  const money = s.measures.filter(
    (m) =>
      m.kind === 'money' &&
      m.unit.length === 3 &&
      m.value > 0 &&
      !SPENT.test(
        s
          .before(m, 40)
          .split(/[,;:]\s/)
          .at(-1) ?? '',
      ),
  )
  const dollars = money.filter(({ unit }) => unit === 'usd')
  const others = money.filter((m) => m.unit !== 'usd' && !PER_HEAD.test(s.after(m, 24)))
  if (!budget(s, dollars)) budget(s, others)
  errorCosts(s)
}

/** The first that is given for a month, else for a year, else beside the words "monthly budget". */
function budget(s: Scan, money: readonly Measure[]): Measure | undefined {
  const monthly = money.find((m) => m.per === MONTH)
  const yearly = money.find((m) => m.per === YEAR && BUDGET.test(s.around(m)))
  const plain = money.find((m) => m.per === undefined && MONTHLY.test(s.before(m, 40)))
  const found = monthly ?? yearly ?? plain
  if (!found) return undefined
  const divided = found === yearly
  const value = divided ? Number((found.value / 12).toPrecision(6)) : found.value
  if (found.unit === 'usd') s.number('perf.budgetUsdMonth', value, found, divided)
  else
    s.named.set(found, {
      path: 'brief.budgetMonth',
      label: 'Budget',
      unit: `${found.unit}/month`,
      value,
      inferred: divided,
    })
  return found
}

const FALSE =
  /\b(?:false (?:alarms?|positives?|declines?|stops?|rejects?|rejections?|blocks?|accusations?|flags?|call-?outs?)|(?:wrong|needless|unnecessary|unneeded|unjustified|mistaken|superfluous)(?:ly)? [a-z-]+|good [a-z]+ (?:that is |being )?(?:rejected|blocked|removed|refused|scrapped|stopped)|over-?(?:stock\w*|produc\w*|order\w*)|throw\w* away|thrown away|discard\w*|wast(?:e|ed|ing)|scrapp\w*|unsold|left-?overs?|(?:spare|surplus|excess|superfluous) (?:ones?|units?|pieces?|items?)|(?:one|unit|piece) too many)\b/g
const MISS =
  /\b(?:miss(?:ed|ing)? [a-z-]+|miss(?:es)?|false negatives?|undetected [a-z-]+|escap(?:ed [a-z-]+|es?)|overlooked [a-z-]+|unplanned [a-z-]+|lost sales?|stock-?outs?|empty shel\w+|slips? through)\b/g
/** Behind the amount: "€38 per false alarm". */
const PER_ERROR = /^\s?(?:per|for each|for every|for an?|for|each|an?|to(?= (?:have|let))) ([a-z -]{3,40})/
const REVIEW =
  /\b(?:reviews?|check(?:s|ed)? by hand|manual(?:ly)? checks?|(?:human|manual) (?:reviews?|looks?|checks?)|hav(?:e|ing) (?:an? )?[a-z]+ (?:review|check|look at))\b/
const FALSE_OR_MISS = new RegExp(`${FALSE.source}|${MISS.source}`)
/** "It costs €4 to have an agent review an answer", "each review costs €4". */
const COSTS_US = /\bcosts?(?: us)?(?: about| around| roughly| some)?\s?[€$£₹¥]?$/
const COSTS = /\b(?:costs?|cost us|is|are|comes? to|worth|priced at|loses?|about|around|roughly)\b/

/** What one error costs: "a wrong call-out costs 18,000 euros, a missed failure about 350,000". */
function errorCosts(s: Scan): void {
  let currency: string | undefined
  let end = Number.NEGATIVE_INFINITY
  for (const measure of s.measures) {
    const near = measure.start - end < 60 && !s.low.slice(Math.max(0, end), measure.start).includes('¶')
    // The second amount may leave the currency out, or say it in cents.
    const bare = isBare(measure) || measure.unit === 'cent'
    const unit = measure.kind === 'money' && !bare ? measure.unit : near && bare ? currency : undefined
    if (unit?.length !== 3 || measure.per !== undefined || !(measure.value > 0)) continue
    const clause =
      s
        .before(measure, 90)
        .split(/[;:]|,(?=\s)|\b(?:and|but|while|whereas)\b/)
        .at(-1) ?? ''
    const behind = PER_ERROR.exec(s.after(measure, 44))?.[1]?.split(/\b(?:and|but|or)\b/)[0] ?? ''
    // What the amount is paid for is named behind it, else before.
    const words = FALSE_OR_MISS.test(behind) || REVIEW.test(behind) ? behind : clause
    const [wrong, missed] = [last(words, FALSE), last(words, MISS)]
    if (wrong < 0 && missed < 0) {
      if (REVIEW.test(`${words} ${words === behind ? '' : behind}`) && (words === behind || COSTS_US.test(clause)))
        reviewCost(s, measure, unit)
      continue
    }
    if (!near && words === clause && !COSTS.test(clause)) continue
    currency = unit
    end = measure.end
    const [path, name, label] =
      wrong > missed
        ? ['problem.cFP', 'brief.falseAlarmCost', 'Cost of one false alarm']
        : ['problem.cFN', 'brief.missCost', 'Cost of one miss']
    if (unit === 'usd') s.number(path, measure.value, measure)
    else if (![...s.named.values()].some((figure) => figure.path === name))
      s.named.set(measure, { path: name, label, unit, value: measure.value, inferred: false })
  }
}

/** What it costs to have a person look at one case. */
function reviewCost(s: Scan, measure: Measure, unit: string): void {
  if (unit === 'usd') s.number('problem.usdReview', measure.value, measure)
  else if (![...s.named.values()].some((figure) => figure.path === 'brief.reviewCost'))
    s.named.set(measure, {
      path: 'brief.reviewCost',
      label: 'Cost of one review',
      unit,
      value: measure.value,
      inferred: false,
    })
}

const isBare = ({ kind, noun, unit }: Measure) => kind === 'count' && noun === '' && unit === ''
const last = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].at(-1)?.index ?? -1
