import { ceilCount } from '../rounding'

type Interval = { readonly lo: number; readonly hi: number }

/** Wilson score interval of k successes in n; k need not be whole. */
export function wilsonInterval(k: number, n: number, z: number): Interval {
  const p = k / n
  const spread = 1 + z ** 2 / n
  const centre = (p + z ** 2 / (2 * n)) / spread
  const half = (z / spread) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))
  return { lo: k === 0 ? 0 : Math.max(0, centre - half), hi: k === n ? 1 : Math.min(1, centre + half) }
}

/** Smallest n whose Wilson half-width at the share p is at most `half` (< 0.5): the positive root of a quadratic. */
export function wilsonSize(p: number, half: number, z: number): number {
  const spread = p * (1 - p)
  const z2 = z ** 2
  // half² (n + z²)² = z² (spread n + z²/4)
  const b = 2 * z2 - (z2 * spread) / half ** 2
  const c = z2 ** 2 - z2 ** 2 / (4 * half ** 2)
  return Math.max(1, ceilCount((-b + Math.sqrt(b * b - 4 * c)) / 2))
}
