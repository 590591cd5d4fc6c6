import { gammaP, gammaQ } from './gamma'

/** P(Z > x), accurate far into the tail. */
export const normalUpper = (x: number): number =>
  x >= 0 ? 0.5 * gammaQ(0.5, (x * x) / 2) : 0.5 + 0.5 * gammaP(0.5, (x * x) / 2)

export const normalCdf = (x: number): number => normalUpper(-x)

export const normalDensity = (x: number): number => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)

/** x with P(Z > x) = p (Abramowitz & Stegun 26.2.23, then Newton steps on the exact tail). */
export function normalUpperQuantile(p: number): number {
  if (p > 0.5) return -normalUpperQuantile(1 - p)
  const t = Math.sqrt(-2 * Math.log(p))
  let x = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  for (let i = 0; i < 6; i++) {
    const tail = normalUpper(x)
    const step = (tail * Math.log(tail / p)) / normalDensity(x)
    x += step
    if (Math.abs(step) < 1e-15 * Math.max(1, Math.abs(x))) break
  }
  return x
}

/** z of a two-sided level, 1.96 for 0.05. */
export const zTwoSided = (alpha: number): number => normalUpperQuantile(alpha / 2)

/** z of a power, 0.84 for 0.8. */
export const zPower = (power: number): number => normalUpperQuantile(1 - power)
