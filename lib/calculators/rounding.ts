/** Rounds up, but not for a rounding error: 28 / (4 × 0.7) is 10.000000000000002 and means 10. */
export const ceilCount = (x: number): number => Math.ceil(x - Math.abs(x) * 1e-12)

export const toGB = (bytes: number): number => bytes / 1e9
export const toGiB = (bytes: number): number => bytes / 2 ** 30
