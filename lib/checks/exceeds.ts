/** a > b for figures that come out of arithmetic: 0.1 + 0.2 does not exceed 0.3 by its last digit. */
export const exceeds = (a: number, b: number): boolean => a - b > 1e-9 * Math.max(Math.abs(a), Math.abs(b))
