import type { Fact, Facts } from '@/lib/facts/fact'
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

const isForeign = ({ path, unit }: Pick<Fact, 'path' | 'unit'>): boolean =>
  path.startsWith('brief.') && Object.hasOwn(CURRENCIES, unit.split('/')[0] ?? '')

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Where an amount of the brief stands in dollars. */
const dollarsPath = (own: string): string =>
  AMOUNTS.find(([path]) => path === own)?.[1] ?? `problem.usd${capital(own.replace('brief.', ''))}`

/** An amount as the brief states it and in dollars, so that it can be held against costs: "€200 = $230". */
export function bothAmounts(facts: Facts, own: string): string {
  const fact = facts[own]
  const dollars = dollarsPath(own)
  return fact && isForeign(fact) && (facts[dollars]?.value ?? null) !== null
    ? `{{${own}}} = {{${dollars}}}`
    : `{{${own}}}`
}

/** " at $1.15 /euro" behind an amount that stands in both; nothing where none does. */
export const atRate = (facts: Facts, ...owns: readonly string[]): string => {
  const own = owns.find((path) => bothAmounts(facts, path).includes(' = '))
  return own === undefined ? '' : ` at {{${ratePath(facts[own]?.unit ?? '')}}}`
}

/** Sets amounts in another currency beside costs in dollars, at a rate that stands in the ledger like every price. */
export function planCurrency(p: Planner): void {
  for (const { path: own, unit, label: named, value } of Object.values(p.all()).filter(isForeign)) {
    if (typeof value !== 'number') continue
    const rate = ratePath(unit)
    const [currency = '', ...per] = unit.split('/')
    const rateLabel = `One ${NAMES[currency] ?? currency.toUpperCase()} in dollars`
    p.price(rate, exchangeId(currency), { unit: `usd/${currency}`, label: rateLabel })
    const label = AMOUNTS.find(([path]) => path === own)?.[2] ?? `${named}, in dollars`
    p.expr(dollarsPath(own), `{${own}}*{${rate}}`, {
      label,
      unit: ['usd', ...per].join('/'),
      note: 'The brief names it in its own currency.',
    })
  }
}
