// Logistic regression of one class against all others over signs that are there or not; the same for the same examples.
import { scaleOf } from '@/lib/brief/learnt/model'

export type Row = { readonly signs: readonly number[]; readonly isOne: boolean; readonly weight: number }

const ROUNDS = 15
const RATE = 0.3
const SHRINK = 0.002
/** A sign of one example alone says more of it than of the class. */
const FEWEST = 2

/** An order that only looks like chance. */
function shuffled<T>(list: readonly T[]): T[] {
  const out = [...list]
  let seed = 12_345
  for (let at = out.length - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    const other = seed % (at + 1)
    const moved = out[at]
    const taken = out[other]
    if (moved === undefined || taken === undefined) continue
    out[at] = taken
    out[other] = moved
  }
  return out
}

/** Bias and weights by sign. Signs that no example of the class has are left out: they weigh nothing. */
export function train(rows: readonly Row[]): { bias: number; weights: Map<number, number> } {
  const own = new Map<number, number>()
  for (const { signs, isOne } of rows) if (isOne) for (const sign of signs) own.set(sign, (own.get(sign) ?? 0) + 1)
  const slots = new Map([...own].filter(([, many]) => many >= FEWEST).map(([sign], at) => [sign, at]))
  const seen = rows.flatMap(({ signs, isOne, weight }) => {
    const at = signs.flatMap((sign) => slots.get(sign) ?? [])
    return at.length > 0 || isOne ? [{ at, isOne, weight, scale: scaleOf(signs.length) }] : []
  })
  const rest = rows.reduce((sum, { weight }) => sum + weight, 0) - seen.reduce((sum, { weight }) => sum + weight, 0)
  const ones = seen.filter(({ isOne }) => isOne).length
  const weights = new Float64Array(slots.size)
  const pace = new Float64Array(slots.size).fill(1e-6)
  let bias = Math.log((ones + 0.5) / (seen.length + rest))
  let biasPace = 1e-6
  const moveBias = (error: number) => {
    biasPace += error * error
    bias -= (RATE * error) / Math.sqrt(biasPace)
  }
  const order = shuffled(seen)
  for (let round = 0; round < ROUNDS; round++) {
    for (const { at, isOne, weight, scale } of order) {
      let sum = 0
      for (const slot of at) sum += weights[slot] ?? 0
      const error = (1 / (1 + Math.exp(-(bias + sum * scale))) - (isOne ? 1 : 0)) * weight
      if (Math.abs(error) < 1e-4) continue
      for (const slot of at) {
        const was = weights[slot] ?? 0
        const slope = error * scale + SHRINK * was
        const paced = (pace[slot] ?? 0) + slope * slope
        pace[slot] = paced
        weights[slot] = was - (RATE * slope) / Math.sqrt(paced)
      }
      moveBias(error)
    }
    // All that share no sign with the class are one thing to it.
    if (rest > 0) moveBias((0.02 * rest) / (1 + Math.exp(-bias)))
  }
  return { bias, weights: new Map([...slots].map(([sign, slot]) => [sign, weights[slot] ?? 0])) }
}
