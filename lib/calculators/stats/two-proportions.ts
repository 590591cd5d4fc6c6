import { normalCdf, zPower, zTwoSided } from './normal'

const pooled = (p1: number, p2: number) => {
  const mean = (p1 + p2) / 2
  return Math.sqrt(2 * mean * (1 - mean))
}
const apart = (p1: number, p2: number) => Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))

/** Units per arm (not rounded) of a two-sided test, as R's power.prop.test. */
export function samplePerArm(p1: number, p2: number, alpha: number, power: number): number {
  return ((zTwoSided(alpha) * pooled(p1, p2) + zPower(power) * apart(p1, p2)) / (p1 - p2)) ** 2
}

/** Power at n units per arm; the inverse of samplePerArm. */
export function powerAt(n: number, p1: number, p2: number, alpha: number): number {
  return normalCdf((Math.sqrt(n) * Math.abs(p1 - p2) - zTwoSided(alpha) * pooled(p1, p2)) / apart(p1, p2))
}
