type Block = { readonly count: number; readonly weight: number }

const EXACT_RANKS = 4000
const GROWTH = 1.0005

/** Zipf weights by rank; far ranks stand together in blocks of nearly equal weight (relative error about 1e-7). */
function zipfBlocks(items: number, alpha: number): Block[] {
  const blocks: Block[] = []
  for (let rank = 1; rank <= Math.min(items, EXACT_RANKS); rank++) blocks.push({ count: 1, weight: rank ** -alpha })
  let first = EXACT_RANKS + 1
  while (first <= items) {
    const last = Math.min(items, Math.floor(first * GROWTH))
    blocks.push({ count: last - first + 1, weight: ((first + last) / 2) ** -alpha })
    first = last + 1
  }
  return blocks
}

/** Hit rate of an LRU cache of `size` of `items` under Zipf popularity (Che, Tung & Wang 2002). */
export function cheHit(items: number, size: number, alpha: number): number {
  if (size >= items) return 1
  const blocks = zipfBlocks(items, alpha)
  const total = blocks.reduce((sum, { count, weight }) => sum + count * weight, 0)
  // The expected number held rises in t and is concave, so Newton from the left never overshoots.
  let t = size
  for (let step = 0; step < 200; step++) {
    let [held, slope] = [0, 0]
    for (const { count, weight } of blocks) {
      const p = weight / total
      const out = Math.exp(-p * t)
      held += count * (1 - out)
      slope += count * p * out
    }
    const move = (size - held) / slope
    t += move
    if (Math.abs(move) < 1e-10 * t) break
  }
  return blocks.reduce(
    (hit, { count, weight }) => hit + count * (weight / total) * -Math.expm1((-weight / total) * t),
    0,
  )
}
