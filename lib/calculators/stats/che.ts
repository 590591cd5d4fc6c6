/** Hit rate of an LRU cache of `size` of `items` under Zipf popularity (Che, Tung & Wang 2002). */
export function cheHit(items: number, size: number, alpha: number): number {
  if (size >= items) return 1
  const weights = Float64Array.from({ length: items }, (_, i) => (i + 1) ** -alpha)
  const total = weights.reduce((a, b) => a + b, 0)
  // The expected number held rises in t and is concave, so Newton from the left never overshoots.
  let t = size
  for (let step = 0; step < 200; step++) {
    let [held, slope] = [0, 0]
    for (const weight of weights) {
      const p = weight / total
      const out = Math.exp(-p * t)
      held += 1 - out
      slope += p * out
    }
    const move = (size - held) / slope
    t += move
    if (Math.abs(move) < 1e-10 * t) break
  }
  return weights.reduce((hit, weight) => hit + (weight / total) * -Math.expm1((-weight / total) * t), 0)
}
