/** Root of a function that changes sign once between lo and hi, to the last bits. */
export function bisect(f: (x: number) => number, lo: number, hi: number, iterations = 200): number {
  let [a, b] = [lo, hi]
  const rising = f(b) >= f(a)
  for (let i = 0; i < iterations; i++) {
    const mid = a + (b - a) / 2
    if (mid <= a || mid >= b) break
    if (f(mid) > 0 === rising) b = mid
    else a = mid
  }
  return a + (b - a) / 2
}
