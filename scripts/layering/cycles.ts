export type Edge = { from: string; to: string; file: string; target: string }

/** One line for each folder that can reach itself over others, with an import that takes part. */
export function findCycles(edges: readonly Edge[]): string[] {
  const next = new Map<string, Map<string, Edge>>()
  for (const edge of edges) {
    if (edge.from === edge.to) continue
    const targets = next.get(edge.from) ?? new Map<string, Edge>()
    targets.set(edge.to, targets.get(edge.to) ?? edge)
    next.set(edge.from, targets)
  }
  const seen = new Set<string>()
  const found: string[] = []
  for (const start of next.keys()) {
    const cycle = shortestWayBack(start, next)
    if (!cycle) continue
    const mark = cycle
      .map((edge) => edge.from)
      .toSorted()
      .join(' ')
    if (seen.has(mark)) continue
    seen.add(mark)
    found.push(cycle.map((edge) => `${edge.from} → ${edge.to} (${edge.file})`).join(', '))
  }
  return found
}

function shortestWayBack(start: string, next: ReadonlyMap<string, ReadonlyMap<string, Edge>>): Edge[] | undefined {
  const queue: Edge[][] = [...(next.get(start)?.values() ?? [])].map((edge) => [edge])
  const visited = new Set<string>()
  for (let way = queue.shift(); way; way = queue.shift()) {
    const at = way.at(-1)?.to
    if (at === undefined || visited.has(at)) continue
    if (at === start) return way
    visited.add(at)
    for (const edge of next.get(at)?.values() ?? []) queue.push([...way, edge])
  }
  return undefined
}
