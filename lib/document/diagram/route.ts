import type { Graph, GraphEdge } from './graph'
import type { Grid, Slot } from './layout'
import { Tracks } from './tracks'

export type Point = readonly [x: number, y: number]
export type Size = { readonly box: number; readonly gap: number; readonly left: number; readonly track: number }

/** A connection before the heights are known: `channel` h runs above row h, `gutter` v left of column v. */
type Plan = {
  readonly edge: GraphEdge
  readonly from: Slot
  readonly to: Slot
  readonly kind: 'across' | 'down' | 'bent'
  readonly channels: readonly number[]
  readonly gutter: number | null
}

function planOf(edge: GraphEdge, from: Slot, to: Slot, columns: number): Plan {
  const base = { edge, from, to, gutter: null }
  const rows = to.row - from.row
  const across = to.column - from.column
  if (rows === 0 && Math.abs(across) === 1) return { ...base, kind: 'across', channels: [] }
  if (Math.abs(rows) === 1 && across === 0) return { ...base, kind: 'down', channels: [] }
  if (rows === 0) return { ...base, kind: 'bent', channels: [across < 0 ? from.row : from.row + 1] }
  const first = rows > 0 ? from.row + 1 : from.row
  const last = rows > 0 ? to.row : to.row + 1
  if (first === last) return { ...base, kind: 'bent', channels: [first] }
  const beside = across > 0 || (across === 0 && to.column === columns - 1) ? to.column : to.column + 1
  return { ...base, kind: 'bent', channels: [first, last], gutter: beside }
}

/** Which side a plan uses at one of its ends. */
const leavesBelow = (plan: Plan) => plan.channels[0] === plan.from.row + 1
const entersAbove = (plan: Plan) => plan.channels.at(-1) === plan.to.row

export type Routed = { readonly edge: GraphEdge; readonly points: readonly Point[]; readonly mark: Point }
export type Routes = {
  readonly edges: readonly Routed[]
  readonly lefts: readonly number[]
  readonly width: number
  readonly tops: readonly number[]
  readonly channels: readonly number[]
  readonly height: number
}

/** Right-angled lines that never cross a box: they run in channels between rows and gutters between columns. */
export function route(
  graph: Graph,
  grid: Grid,
  size: Size,
  rowHeights: readonly number[],
  channelExtra: (row: number) => number,
): Routes {
  const plans = graph.edges.flatMap((edge): Plan[] => {
    const from = grid.at.get(edge.from)
    const to = grid.at.get(edge.to)
    return from && to ? [planOf(edge, from, to, grid.columns)] : []
  })
  const gutterTracks = new Tracks()
  const lanes = plans.map(({ gutter, channels: [first = 0, last = 0] }) =>
    gutter === null ? 0 : gutterTracks.take(gutter, Math.min(first, last), Math.max(first, last)),
  )
  const { lefts, width } = columnsOf(grid.columns, size, (gutter) => gutterTracks.count(gutter))
  const leftOf = (column: number) => lefts[column] ?? width - OUTER
  /** Tracks of a gutter spread to both sides of its middle; the outer ones have only one side. */
  const gutterX = (gutter: number, lane: number) => {
    if (gutter === 0) return leftOf(0) - 9 - lane * GUTTER_TRACK
    if (gutter === grid.columns) return leftOf(gutter - 1) + size.box + 9 + lane * GUTTER_TRACK
    const middle = (leftOf(gutter - 1) + size.box + leftOf(gutter)) / 2
    return middle + (lane % 2 === 0 ? 1 : -1) * Math.ceil(lane / 2) * GUTTER_TRACK
  }
  const ports = portsOf(plans, size.box)
  const channelTracks = new Tracks()
  const bends = plans.map((plan, index) => {
    if (plan.kind !== 'bent') return undefined
    const x1 = leftOf(plan.from.column) + ports(plan, 'from')
    const x2 = leftOf(plan.to.column) + ports(plan, 'to')
    const [first = 0, last] = plan.channels
    if (last === undefined || plan.gutter === null)
      return { x1, x2, lanes: [channelTracks.take(first, x1, x2)], gutter: 0 }
    const gutter = gutterX(plan.gutter, lanes[index] ?? 0)
    return { x1, x2, gutter, lanes: [channelTracks.take(first, x1, gutter), channelTracks.take(last, gutter, x2)] }
  })
  const tops: number[] = []
  const channelTop: number[] = []
  let y = 4
  for (const [row, height] of [...rowHeights, 0].entries()) {
    const edge = row === 0 || row === rowHeights.length
    channelTop.push(y)
    const tracks = channelTracks.count(row)
    y += tracks * size.track + (edge ? (tracks > 0 ? 14 : 2) : 34) + channelExtra(row)
    tops.push(y)
    y += height
  }
  const trackY = (channel: number, lane: number) => {
    const above = channel === 0 ? 8 : 17
    return (channelTop[channel] ?? 0) + above + channelExtra(channel) + lane * size.track
  }
  const edges = plans.map((plan, index): Routed => {
    const top1 = tops[plan.from.row] ?? 0
    const top2 = tops[plan.to.row] ?? 0
    const height1 = rowHeights[plan.from.row] ?? 0
    const height2 = rowHeights[plan.to.row] ?? 0
    const twoWay = plans.some((p) => p.edge.from === plan.edge.to && p.edge.to === plan.edge.from)
    const shift = twoWay ? (plan.from.column + plan.from.row * 9 < plan.to.column + plan.to.row * 9 ? -8 : 8) : 0
    if (plan.kind === 'across') {
      const line = top1 + Math.min(height1, height2) / 2 + shift
      const right = plan.to.column > plan.from.column
      const x1 = leftOf(plan.from.column) + (right ? size.box : 0)
      const x2 = leftOf(plan.to.column) + (right ? 0 : size.box)
      return {
        edge: plan.edge,
        points: [
          [x1, line],
          [x2, line],
        ],
        mark: [(x1 + x2) / 2, line],
      }
    }
    if (plan.kind === 'down') {
      const x = leftOf(plan.from.column) + size.box / 2 + shift
      const down = plan.to.row > plan.from.row
      const y1 = down ? top1 + height1 : top1
      const y2 = down ? top2 : top2 + height2
      return {
        edge: plan.edge,
        points: [
          [x, y1],
          [x, y2],
        ],
        mark: [x, (y1 + y2) / 2],
      }
    }
    const bend = bends[index] ?? { x1: 0, x2: 0, gutter: 0, lanes: [0] }
    const start: Point = [bend.x1, leavesBelow(plan) ? top1 + height1 : top1]
    const end: Point = [bend.x2, entersAbove(plan) ? top2 : top2 + height2]
    const [first = 0, last] = plan.channels
    const line1 = trackY(first, bend.lanes[0] ?? 0)
    const stagger = 0.3 + 0.13 * ((bend.lanes[0] ?? 0) % 4)
    if (last === undefined) {
      const points: Point[] = [start, [bend.x1, line1], [bend.x2, line1], end]
      return { edge: plan.edge, points, mark: [bend.x1 + (bend.x2 - bend.x1) * stagger, line1] }
    }
    const line2 = trackY(last, bend.lanes[1] ?? 0)
    const points: Point[] = [start, [bend.x1, line1], [bend.gutter, line1], [bend.gutter, line2], [bend.x2, line2], end]
    return { edge: plan.edge, points, mark: longMark(bend.x1, bend.gutter, bend.x2, line1, line2) }
  })
  return { edges, lefts, width, tops: tops.slice(0, rowHeights.length), channels: channelTop, height: y + 4 }
}

const GUTTER_TRACK = 7
const OUTER = 24

/** Left edges of the columns; a gutter grows with the lines that run in it. */
function columnsOf(columns: number, size: Size, count: (gutter: number) => number): { lefts: number[]; width: number } {
  const room = (gutter: number) => 18 + count(gutter) * GUTTER_TRACK
  const lefts: number[] = []
  let x = size.left + Math.max(0, room(0) - 25)
  for (let column = 0; column < columns; column++) {
    lefts.push(x)
    x += size.box + (column < columns - 1 ? Math.max(size.gap, room(column + 1)) : Math.max(OUTER, room(columns)))
  }
  return { lefts, width: x }
}

/** The number of a long line stands on a level stretch where there is one: gutters are narrow and shared. */
function longMark(x1: number, gutter: number, x2: number, line1: number, line2: number): Point {
  if (Math.abs(gutter - x1) > 36) return [(x1 + gutter) / 2, line1]
  if (Math.abs(x2 - gutter) > 36) return [(x2 + gutter) / 2, line2]
  return [gutter, line1 + (line2 - line1) * 0.4]
}

/** Where bent lines touch a box: spread over its side by where they go, the middle left to straight ones. */
function portsOf(plans: readonly Plan[], box: number): (plan: Plan, end: 'from' | 'to') => number {
  const sides = new Map<string, { plan: Plan; end: 'from' | 'to'; toward: number }[]>()
  for (const plan of plans) {
    if (plan.kind !== 'bent') continue
    const below = leavesBelow(plan)
    const above = entersAbove(plan)
    const ends = [
      {
        key: `${plan.edge.from}|${below ? 'b' : 't'}`,
        plan,
        end: 'from' as const,
        toward: plan.gutter ?? plan.to.column + 0.5,
      },
      {
        key: `${plan.edge.to}|${above ? 't' : 'b'}`,
        plan,
        end: 'to' as const,
        toward: plan.gutter ?? plan.from.column + 0.5,
      },
    ]
    for (const { key, ...entry } of ends) sides.set(key, [...(sides.get(key) ?? []), entry])
  }
  const offsets = new Map<Plan, { from: number; to: number }>()
  for (const [key, entries] of sides) {
    const sorted = entries.toSorted((a, b) => a.toward - b.toward)
    for (const [index, entry] of sorted.entries()) {
      const share = (index + 0.5) / sorted.length
      const aside =
        Math.abs(share - 0.5) < 0.09
          ? entry.toward <= (entry.end === 'from' ? entry.plan.from : entry.plan.to).column + 0.5
            ? -0.16
            : 0.16
          : 0
      // Ports of facing sides are set apart, so that two lines never lie on each other.
      const x = box * (0.1 + 0.8 * (share + aside)) + (key.endsWith('b') ? 3 : -3)
      offsets.set(entry.plan, { from: 0, to: 0, ...offsets.get(entry.plan), [entry.end]: x })
    }
  }
  return (plan, end) => offsets.get(plan)?.[end] ?? box / 2
}
