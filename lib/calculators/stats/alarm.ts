import { binomialUpper } from './binomial'

/** Smallest k with P(Bin(n, p) ≥ k) ≤ alpha, 1 … n + 1. */
export function alarmAt(n: number, p: number, alpha: number): number {
  let [lo, hi] = [0, n + 1]
  while (hi - lo > 1) {
    const mid = Math.floor((lo + hi) / 2)
    if (binomialUpper(mid, n, p) <= alpha) hi = mid
    else lo = mid
  }
  return hi
}

/** Chance that a stage of n requests raises the alarm at the harmful rate p1. */
export const detectAt = (n: number, p0: number, p1: number, alpha: number): number =>
  binomialUpper(alarmAt(n, p0, alpha), n, p1)

/** About the smallest n that finds the harm with the wanted power (null above `limit`). */
export function sizeFor(p0: number, p1: number, alpha: number, power: number, limit: number): number | null {
  let hi = 1
  while (detectAt(hi, p0, p1, alpha) < power) {
    hi *= 2
    if (hi > limit) return null
  }
  let lo = Math.floor(hi / 2)
  while (hi - lo > 1) {
    const mid = Math.floor((lo + hi) / 2)
    if (detectAt(mid, p0, p1, alpha) >= power) hi = mid
    else lo = mid
  }
  return hi
}
