import { normalDensity, normalUpper } from './normal'

// Ten-point Gauss-Legendre rule on [-1, 1], positive half.
const NODES = [0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717]
const WEIGHTS = [0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.1494513491505806, 0.06667134430868814]

type Grid = { readonly x: number[]; readonly w: number[] }

/** Panels of width ≤ 1.5 over [0, bound]; the densities are even, so half of the line is enough. */
function halfGrid(bound: number): Grid {
  const panels = Math.max(4, Math.ceil(bound / 1.5))
  const half = bound / panels / 2
  const x: number[] = []
  const w: number[] = []
  for (let panel = 0; panel < panels; panel++) {
    const centre = (2 * panel + 1) * half
    NODES.forEach((node, i) => {
      const weight = (WEIGHTS[i] ?? 0) * half
      x.push(centre - node * half, centre + node * half)
      w.push(weight, weight)
    })
  }
  return { x, w }
}

type Shape = 'pocock' | 'obf'

/** Bound on |Z| at look k of K. */
export const boundAt = (k: number, looks: number, c: number, shape: Shape): number =>
  shape === 'pocock' ? c : c * Math.sqrt(looks / k)

/** P(any of the looks crosses) without effect, by the recursion of Armitage, McPherson & Rowe on the sum of scores. */
export function crossingProbability(looks: number, c: number, shape: Shape): number {
  const limit = (k: number) => boundAt(k, looks, c, shape) * Math.sqrt(k)
  let crossed = 2 * normalUpper(limit(1))
  let grid = halfGrid(limit(1))
  let density = grid.x.map(normalDensity)
  for (let k = 2; k <= looks; k++) {
    const bound = limit(k)
    const mass = density.map((value, i) => value * (grid.w[i] ?? 0))
    const from = grid.x
    mass.forEach((m, i) => {
      const u = from[i] ?? 0
      crossed += 2 * m * (normalUpper(bound - u) + normalUpper(bound + u))
    })
    grid = halfGrid(bound)
    density = grid.x.map((s) =>
      mass.reduce((sum, m, i) => {
        const u = from[i] ?? 0
        return sum + m * (normalDensity(s - u) + normalDensity(s + u))
      }, 0),
    )
  }
  return Math.min(1, crossed)
}
