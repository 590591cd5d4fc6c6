import type { Measure } from '../measures'
import type { Scan } from '../scan'

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
/** The deed or the event is priced by a verb: "a call costs", "a member who stays brings". */
const PRICED =
  /\b(?:costs?|comes? to|is worth|are worth|worth|brings?(?: in)?|saves?|earns?|sets us back)\b|^ ?(?:an?|each|every|the|one) [a-z -]{3,40}$/
const COSTS = /\b(?:costs?|cost us|is|are|comes? to|worth|priced at|loses?|about|around|roughly)\b/

/** What is done on an output and what it is done against, in kinds where a brief prices these and not the errors. */
const BY_KIND: Readonly<Record<string, { act: RegExp; event: RegExp }>> = {
  churn_prediction: {
    act: /\b(?:calls?|phone calls?|contacts?|offers?|vouchers?|discounts?|gifts?|letters?|credits?|coupons?)\b/g,
    event:
      /\b(?:(?:who|that) (?:stays?|leaves?|cancels?|is kept|are kept|we keep|we lose)|kept|retained|saved|lost [a-z]+|(?:customer|member|subscriber|contract|account|user)s? (?:is |are )?(?:worth|lost|brings?|kept))\b/g,
  },
  uplift_modeling: {
    act: /\b(?:calls?|contacts?|offers?|vouchers?|discounts?|gifts?|letters?|coupons?|texts?|mailings?|catalogues?)\b/g,
    event:
      /\b(?:kept|retained|saved|won|extra (?:orders?|sales?|purchases?)|(?:customer|member|order|sale|purchase)s? (?:is |are )?(?:worth|lost|brings?|kept))\b/g,
  },
  predictive_maintenance: {
    act: /\b(?:visits?|inspections?|call-?outs?|checks?|pulls?|replacements?|services?)\b/g,
    event: /\b(?:break-?downs?|failures?|stoppages?|outages?|standstills?|seizures?|cancellations?|downtime)\b/g,
  },
  lead_scoring: {
    act: /\b(?:calls?|visits?|contacts?|demos?)\b/g,
    event: /\b(?:contracts?|orders?|deals?|sales?|customers?) (?:is |are )?(?:worth|brings?|won|signed)\b/g,
  },
}

/** What one error costs: "a wrong call-out costs 18,000 euros, a missed failure about 350,000". */
export function readErrorCosts(s: Scan): void {
  const own = BY_KIND[s.archetype.id]
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
    let [wrong, missed] = [last(words, FALSE), last(words, MISS)]
    if (wrong < 0 && missed < 0 && own && PRICED.test(clause))
      [wrong, missed] = [last(clause, own.act), last(clause, own.event)]
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
