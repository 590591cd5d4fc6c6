import { componentOf } from '@/lib/methodology/ends'
import type { StepDraft } from '@/lib/methodology/draft'

/** `unsaid`: nobody has said it yet, as of a component that was just added. */
export const RHYTHMS = ['request', 'seconds', 'days', 'unsaid'] as const
export type Rhythm = (typeof RHYTHMS)[number]
export type Look = 'service' | 'store' | 'external'

export type GraphNode = {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly look: Look
  readonly personal: boolean
  readonly rhythm: Rhythm
}

export type GraphEdge = {
  readonly from: string
  readonly to: string
  readonly label: string
  /** On the path of the request: drawn thick. */
  readonly hot: boolean
}

export type Graph = { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] }

/** More boxes than this are no drawing any more; the tables beside it hold them all. */
const MAX_NODES = 24
const MAX_EDGES = 48

function rhythmOf(words: string): Rhythm {
  if (words.trim() === '') return 'unsaid'
  if (/request|wait|online|live/i.test(words)) return 'request'
  return /second|minute|stream/i.test(words) ? 'seconds' : 'days'
}

function lookOf(words: string): Look {
  // What follows a comma qualifies the kind: "store, personal data".
  const kind = words.split(',')[0] ?? ''
  if (/extern|people|person|third|vendor/i.test(kind)) return 'external'
  return /store|table|database|log|queue|registry|bucket|cache|index/i.test(kind) ? 'store' : 'service'
}

type Tables = StepDraft['tables']

/** The drawing's content from the tables `components` and `connections`; `say` turns a cell into words. */
export function graphOf(tables: Tables, say: (cell: string) => string): Graph | undefined {
  const rows = (tables['components'] ?? []).slice(0, MAX_NODES)
  const nodes = rows.map((row): GraphNode => {
    const kind = say(row['kind'] ?? '')
    return {
      id: row.id,
      name: say(row['name'] ?? '') || row.id,
      note: say(row['note'] ?? ''),
      look: lookOf(kind),
      personal: /personal/i.test(kind),
      rhythm: rhythmOf(say(row['rhythm'] ?? '')),
    }
  })
  if (nodes.length === 0) return undefined
  const find = (cell: string) => componentOf(nodes, say(cell))
  const seen = new Set<string>()
  const edges = (tables['connections'] ?? []).flatMap((row): GraphEdge[] => {
    const from = find(row['from'] ?? '')
    const to = find(row['to'] ?? '')
    const key = `${from?.id}>${to?.id}`
    if (!from || !to || from === to || seen.has(key)) return []
    seen.add(key)
    const label = say(row['carries'] ?? '').trim()
    return [
      {
        from: from.id,
        to: to.id,
        label: label === '—' ? '' : label,
        hot: from.rhythm === 'request' && to.rhythm === 'request',
      },
    ]
  })
  return { nodes, edges: edges.slice(0, MAX_EDGES) }
}

/** The drawing in sentences: "Scorer sends features to Model." */
export function sentences(graph: Graph): string[] {
  const name = (id: string) => graph.nodes.find((node) => node.id === id)?.name ?? id
  return graph.edges.map((edge) => `${name(edge.from)} → ${name(edge.to)}${edge.label === '' ? '' : `: ${edge.label}`}`)
}
