export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

const mean = (points, of) => points.reduce((sum, point) => sum + of(point), 0) / points.length

function slopeOf(points) {
  const [size, cost] = [mean(points, (p) => p.size), mean(points, (p) => p.cost)]
  return mean(points, (p) => (p.size - size) * (p.cost - cost)) / mean(points, (p) => (p.size - size) ** 2)
}

/**
 * A straight line through points (size, cost) by least squares: cost of one more, and of none. `bend`: the last
 * stretch against the first; 1 where each further one costs the same.
 */
export function fit(points) {
  const slope = slopeOf(points)
  const steep = (a, b) => (b.cost - a.cost) / (b.size - a.size)
  const bend = steep(points.at(-2), points.at(-1)) / steep(points[0], points[1])
  return { slope, fixed: mean(points, (p) => p.cost) - slope * mean(points, (p) => p.size), bend }
}

/** The power of size that cost grows with: 1 is linear, 2 quadratic. */
export const growth = (points) =>
  slopeOf(points.map(({ size, cost }) => ({ size: Math.log(size), cost: Math.log(cost) })))
