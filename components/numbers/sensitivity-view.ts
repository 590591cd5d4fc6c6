import { specOf } from '@/lib/facts/catalogue'
import type { Fact, Facts, Origin } from '@/lib/facts/fact'
import { formatFact } from '@/lib/facts/format'
import type { End, Influence, Sensitivity } from '@/lib/facts/sensitivity'

/** An end of an input: what it is there, what the figure is then, and where that stands on the axis of the bars. */
export type EndView = { input: string; result: string; at: number | null; refused: string | null }

export type InfluenceView = {
  path: string
  label: string
  origin: Origin
  low: EndView | null
  high: EndView | null
  /** "1% more of it is 0.9% more." */
  elasticity: string | null
  /** Left and right end of the bar, 0 to 1. */
  bar: readonly [from: number, to: number]
}

/** Everything in words and in shares of the bars' axis: the browser only draws it. */
export type SensitivityView =
  | {
      ok: true
      base: string
      /** Where the present value stands on the axis. */
      here: number
      rows: InfluenceView[]
      unmoved: { label: string; why: string }[]
    }
  | { ok: false; message: string }

const shown = (fact: Fact, value: number) => formatFact({ ...fact, value, origin: 'calculated' }, specOf(fact))

function elasticityText(elasticity: number | null): string | null {
  if (elasticity === null) return null
  const size = Math.abs(elasticity)
  if (size < 0.005) return 'hardly any'
  return `${Number(size.toPrecision(2))}% ${elasticity > 0 ? 'more' : 'less'}`
}

const resultsOf = ({ low, high }: Influence) =>
  [low?.result, high?.result].filter((result) => typeof result === 'number')

export function sensitivityView(facts: Facts, path: string, found: Sensitivity): SensitivityView {
  const figure = facts[path]
  if (!found.ok) return found
  if (!figure) return { ok: false, message: `There is no fact “${path}”.` }
  const { base, influences, unmoved } = found
  const results = [base, ...influences.flatMap(resultsOf)]
  const [least, most] = [Math.min(...results), Math.max(...results)]
  const at = (value: number) => (most === least ? 0.5 : (value - least) / (most - least))
  const end = (input: Fact, one: End | null): EndView | null =>
    one && {
      input: shown(input, one.input),
      result: one.result === null ? 'none' : shown(figure, one.result),
      at: one.result === null ? null : at(one.result),
      refused: one.refused,
    }
  const rows = influences.flatMap((one): InfluenceView[] => {
    const input = facts[one.path]
    if (!input) return []
    const places = [base, ...resultsOf(one)].map(at)
    return [
      {
        path: one.path,
        label: input.label,
        origin: input.origin,
        low: end(input, one.low),
        high: end(input, one.high),
        elasticity: elasticityText(one.elasticity),
        bar: [Math.min(...places), Math.max(...places)],
      },
    ]
  })
  const names = unmoved.map((one) => ({ label: facts[one.path]?.label ?? one.path, why: one.why }))
  return { ok: true, base: shown(figure, base), here: at(base), rows, unmoved: names }
}
