import { bisect } from './bisect'
import { gammaQ } from './gamma'

/** P(χ²_df > x). */
export const chiSquareUpper = (x: number, df: number): number => gammaQ(df / 2, x / 2)

/** x with P(χ²_df > x) = p. */
export function chiSquareUpperQuantile(p: number, df: number): number {
  let high = df + 10
  while (chiSquareUpper(high, df) > p) high *= 2
  return bisect((x) => Math.log(chiSquareUpper(x, df) / p), 0, high)
}
