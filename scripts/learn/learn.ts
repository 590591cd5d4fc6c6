// Sorts what examples show into classes and signs, and learns a model of them.
import type { Learnt } from '@/lib/brief/learnt/model'
import { letterOf } from '@/lib/brief/learnt/model'
import { train } from './logistic'

/** A sentence or a figure: what is seen of it, what it states, what it may state for all that is known, and what it surely does not. */
export type Seen = {
  readonly signs: readonly string[]
  readonly states: ReadonlySet<string>
  readonly open: (name: string) => boolean
  readonly denies: (name: string) => boolean
}

/** Classes with fewer examples are left to the rules. */
const FEWEST_EXAMPLES = 3
const FEWEST_SIGNS = 2
/** Weights below say next to nothing and are not kept. */
const LEAST = 0.5
/** Figures that state two facts at once, at least so often. */
const OFTEN = 3
/** Near misses were written to be told apart. */
const DENIED = 6

export function learn(seen: readonly Seen[]): Learnt {
  const counts = new Map<string, number>()
  for (const { signs } of seen) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const kept = [...counts].filter(([, many]) => many >= FEWEST_SIGNS).map(([sign]) => sign)
  const numbers = new Map(kept.map((sign, at) => [sign, at]))
  // A sign that is not kept counts as one that is seen.
  const coded = seen.map(({ signs }) => signs.map((sign) => numbers.get(sign) ?? -1))
  const examples = new Map<string, number>()
  for (const { states } of seen) for (const name of states) examples.set(name, (examples.get(name) ?? 0) + 1)
  const classes = [...examples].flatMap(([name, many]) => (many >= FEWEST_EXAMPLES ? [name] : [])).sort()
  const biases: Record<string, number> = {}
  const codes = new Map<string, string>()
  for (const [at, name] of classes.entries()) {
    const rows = seen.flatMap(({ states, open, denies }, row) =>
      states.has(name) || !open(name)
        ? [{ signs: coded[row] ?? [], isOne: states.has(name), weight: !states.has(name) && denies(name) ? DENIED : 1 }]
        : [],
    )
    const { bias, weights } = train(rows)
    biases[name] = Math.round(100 * bias)
    const id = at.toString(36).padStart(2, '0')
    for (const [number, weight] of weights) {
      const sign = kept[number]
      if (sign !== undefined && Math.abs(weight) >= LEAST)
        codes.set(sign, `${codes.get(sign) ?? ''}${id}${letterOf(weight)}`)
    }
  }
  const lines = [...codes].map(([sign, code]) => `${sign}\t${code}`).sort()
  return { classes: biases, signs: lines.join('\n'), pairs: pairsOf(seen) }
}

function pairsOf(seen: readonly Seen[]): string[] {
  const counts = new Map<string, number>()
  for (const { states } of seen)
    for (const one of states)
      for (const other of states)
        if (one !== other) counts.set(`${one} ${other}`, (counts.get(`${one} ${other}`) ?? 0) + 1)
  return [...counts].flatMap(([pair, many]) => (many >= OFTEN ? [pair] : [])).sort()
}
