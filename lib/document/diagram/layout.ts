import { type Graph, type GraphNode, RHYTHMS, type Rhythm } from './graph'

/** A place on the drawing's grid. */
export type Slot = { readonly row: number; readonly column: number }
export type Grid = {
  readonly columns: number
  /** Rhythm of each row, from the top. */
  readonly rows: readonly Rhythm[]
  readonly at: ReadonlyMap<string, Slot>
}

type Place = { slot: Slot; node: GraphNode | null }

function startingPlaces(graph: Graph, columns: number): { rows: Rhythm[]; lanes: Place[][] } {
  const rows: Rhythm[] = []
  const lanes = RHYTHMS.map((rhythm) => {
    const nodes = graph.nodes.filter((node) => node.rhythm === rhythm)
    const count = Math.ceil(nodes.length / columns)
    const first = rows.length
    for (let i = 0; i < count; i++) rows.push(rhythm)
    // Full rows read best; the rest of a lane's slots stay empty and may be swapped with.
    return Array.from({ length: count * columns }, (_, i): Place => {
      const perRow = Math.ceil(nodes.length / count)
      const row = Math.floor(i / columns)
      const index = i % columns < perRow ? row * perRow + (i % columns) : -1
      return { slot: { row: first + row, column: i % columns }, node: nodes[index] ?? null }
    })
  })
  return { rows, lanes }
}

/** What a connection costs the eye: bends, length, running backwards on the request's path. */
function cost(from: Slot, to: Slot, hot: boolean): number {
  const across = to.column - from.column
  const down = Math.abs(to.row - from.row)
  if (down === 0) return (Math.abs(across) === 1 ? 1 : 4 + Math.abs(across)) + (hot && across < 0 ? 1.5 : 0)
  if (down === 1) return across === 0 ? 1.2 : 2.5 + Math.abs(across)
  return 4 + 2 * down + Math.abs(across)
}

/** Rows by rhythm; inside a rhythm the places are swapped until no swap shortens the drawing. Deterministic. */
export function layout(graph: Graph, columns: number): Grid {
  const { rows, lanes } = startingPlaces(graph, columns)
  const at = new Map<string, Slot>()
  for (const place of lanes.flat()) if (place.node) at.set(place.node.id, place.slot)
  const costOf = (ids: ReadonlySet<string>) =>
    graph.edges.reduce((sum, edge) => {
      const from = at.get(edge.from)
      const to = at.get(edge.to)
      return from && to && (ids.has(edge.from) || ids.has(edge.to)) ? sum + cost(from, to, edge.hot) : sum
    }, 0)
  const swap = (a: Place, b: Place) => {
    const held = a.node
    a.node = b.node
    b.node = held
    if (a.node) at.set(a.node.id, a.slot)
    if (b.node) at.set(b.node.id, b.slot)
  }
  const tryLane = (lane: Place[]): boolean => {
    let better = false
    for (const [i, a] of lane.entries()) {
      for (const b of lane.slice(i + 1)) {
        const ids = new Set([a.node?.id, b.node?.id].filter((id) => id !== undefined))
        if (ids.size === 0) continue
        const before = costOf(ids)
        swap(a, b)
        if (costOf(ids) < before - 1e-9) better = true
        else swap(a, b)
      }
    }
    return better
  }
  for (let pass = 0; pass < 24; pass++) {
    const improved = lanes.map(tryLane)
    if (!improved.some((lane) => lane)) break
  }
  return { columns, rows, at }
}
