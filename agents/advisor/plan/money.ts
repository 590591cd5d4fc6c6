import { exchangeId } from '@/lib/knowledge/prices/exchange'
import { CURRENCIES } from '@/lib/knowledge/prices/units'
import type { Planner } from '../planner'

/** Amounts that a brief may name in its own currency, and the fact in dollars that each of them gives. */
const AMOUNTS: readonly (readonly [own: string, dollars: string, label: string])[] = [
  ['brief.budgetMonth', 'perf.budgetUsdMonth', 'Budget, in dollars'],
  ['brief.falseAlarmCost', 'problem.cFP', 'Cost of one false alarm, in dollars'],
  ['brief.missCost', 'problem.cFN', 'Cost of one miss, in dollars'],
  ['brief.reviewCost', 'problem.usdReview', 'Cost of one review, in dollars'],
]

const NAMES: Readonly<Record<string, string>> = CURRENCIES

/** The path of the rate at which amounts in this unit ("eur/month") are converted. */
export const ratePath = (unit: string): string => {
  const currency = unit.split('/')[0] ?? ''
  return `problem.usdPer${currency.charAt(0).toUpperCase()}${currency.slice(1)}`
}

/** Sets amounts in another currency beside costs in dollars, at a rate that stands in the ledger like every price. */
export function planCurrency(p: Planner): void {
  for (const [own, dollars, label] of AMOUNTS) {
    const unit = p.fact(own)?.unit
    if (unit === undefined || p.num(own) === undefined) continue
    const rate = ratePath(unit)
    const currency = unit.split('/')[0] ?? ''
    const rateLabel = `One ${NAMES[currency] ?? currency.toUpperCase()} in dollars`
    p.price(rate, exchangeId(currency), { unit: `usd/${currency}`, label: rateLabel })
    p.expr(dollars, `{${own}}*{${rate}}`, { label, note: 'The brief names it in its own currency.' })
  }
}
