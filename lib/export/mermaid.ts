import { type Graph, RHYTHMS } from '@/lib/document/diagram/graph'

const LANES = {
  request: 'While the request waits',
  seconds: 'Within seconds',
  days: 'Over days',
  unsaid: 'Rhythm not said',
} as const

/** Mermaid reads `#60;` as the letter; only letters, figures and harmless signs go in as they are. */
const quoted = (text: string) =>
  `"${text.replace(/\s+/g, ' ').replace(/[^\p{L}\p{N} .,:/+%–-]/gu, (letter) => `#${letter.codePointAt(0)};`)}"`

/** The drawing as Mermaid text, for places that draw it themselves. Made from the components, never by a model. */
export function mermaid(graph: Graph): string {
  const name = new Map(graph.nodes.map((node, i) => [node.id, `n${i}`]))
  const shape = { service: ['[', ']'], store: ['[(', ')]'], external: ['(', ')'] } as const
  const lanes = RHYTHMS.flatMap((rhythm) => {
    const nodes = graph.nodes.filter((node) => node.rhythm === rhythm)
    if (nodes.length === 0) return []
    const lines = nodes.map(
      (node) => `    ${name.get(node.id)}${shape[node.look][0]}${quoted(node.name)}${shape[node.look][1]}`,
    )
    return [`  subgraph ${rhythm} [${quoted(LANES[rhythm])}]`, ...lines, '  end']
  })
  const edges = graph.edges.map((edge) => {
    const arrow = edge.hot ? '==>' : '-->'
    return `  ${name.get(edge.from)} ${arrow}${edge.label === '' ? '' : `|${quoted(edge.label)}|`} ${name.get(edge.to)}`
  })
  return ['flowchart LR', ...lanes, ...edges].join('\n')
}
