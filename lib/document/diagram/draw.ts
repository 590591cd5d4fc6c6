import { nodeMark } from './node-mark'
import type { Graph, GraphNode, Rhythm } from './graph'
import { layout } from './layout'
import type { Palette } from './palette'
import { type Point, route } from './route'
import { escapeXml, wrap } from './text'

const LANES: Readonly<Record<Rhythm, readonly [string, string]>> = {
  request: ['While the', 'request waits'],
  seconds: ['Within', 'seconds'],
  days: ['Over', 'days'],
  unsaid: ['Rhythm', 'not said'],
}

const NAME = 12.5
const NOTE = 11
const PAD = 12

export type Drawing = { readonly svg: string; readonly width: number; readonly height: number }
type Options = {
  readonly palette: Palette
  /** `narrow`: two columns with the lanes' names above the rows, for phones. */
  readonly form: 'wide' | 'narrow'
  /** Unique on the page. */
  readonly id: string
  readonly title: string
}

const fixed = (value: number) => String(Math.round(value * 10) / 10)
const path = (points: readonly Point[]) =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${fixed(x)} ${fixed(y)}`).join('')

type Box = {
  readonly node: GraphNode
  readonly name: readonly string[]
  readonly note: readonly string[]
  readonly height: number
}

function boxOf(node: GraphNode, width: number): Box {
  const inner = width - 2 * PAD - (node.look === 'store' ? 5 : 0)
  const name = wrap(node.name, NAME, inner, 2)
  const note = wrap(node.note, NOTE, inner, 2)
  return { node, name, note, height: 18 + name.length * 16 + note.length * 14 }
}

function boxSvg(box: Box, x: number, y: number, width: number, height: number, palette: Palette): string {
  const { node } = box
  const fill = node.look === 'service' ? palette.sunk : palette.sheet
  const dash = node.look === 'external' ? ' stroke-dasharray="5 3"' : ''
  const bar =
    node.look === 'store' ? `<path d="M${fixed(x + 5)} ${fixed(y)}v${fixed(height)}" stroke="${palette.inkSoft}"/>` : ''
  const left = fixed(x + PAD + (node.look === 'store' ? 5 : 0))
  const names = box.name.map(
    (line, i) =>
      `<text x="${left}" y="${fixed(y + 21 + i * 16)}" font-size="${NAME}" font-weight="600" fill="${palette.ink}">${escapeXml(line)}</text>`,
  )
  const under = y + 20 + box.name.length * 16
  const notes = box.note.map(
    (line, i) =>
      `<text x="${left}" y="${fixed(under + i * 14)}" font-size="${NOTE}" fill="${palette.inkFaint}">${escapeXml(line)}</text>`,
  )
  return `<g data-node="${nodeMark(node.id)}"><rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}" fill="${fill}" stroke="${palette.inkSoft}" stroke-width="1.1"${dash}/>${bar}${names.join('')}${notes.join('')}</g>`
}

/** The components as one SVG. Lines carry the number of their entry in the list beside the drawing. */
export function drawComponents(graph: Graph, options: Options): Drawing {
  const { palette, form, id } = options
  const narrow = form === 'narrow'
  const columns = Math.min(narrow ? 2 : 4, Math.max(2, graph.nodes.length))
  const size = narrow ? { box: 154, gap: 30, left: 22, track: 12 } : { box: 162, gap: 46, left: 116, track: 12 }
  const grid = layout(graph, columns)
  const boxes = new Map(graph.nodes.map((node) => [node.id, boxOf(node, size.box)]))
  const inRow = (row: number) =>
    graph.nodes.flatMap((node) => (grid.at.get(node.id)?.row === row ? (boxes.get(node.id) ?? []) : []))
  const heights = grid.rows.map((_, row) => Math.max(52, ...inRow(row).map((box) => box.height)))
  const opensLane = (row: number) => row < grid.rows.length && grid.rows[row] !== grid.rows[row - 1]
  const routes = route(graph, grid, size, heights, (row) => (narrow && opensLane(row) ? 20 : 0))
  const { width } = routes
  const lanes = grid.rows.flatMap((rhythm, row) => {
    if (!opensLane(row)) return []
    const top = routes.tops[row] ?? 0
    const label = `font-size="12" fill="${palette.inkFaint}"`
    if (narrow) {
      const y = (routes.channels[row] ?? 0) + (row === 0 ? 10 : 22)
      return [
        `<rect x="0" y="${fixed(y - 12)}" width="136" height="16" fill="${palette.sheet}"/><text x="2" y="${fixed(y)}" ${label}>${LANES[rhythm].join(' ')}</text>`,
      ]
    }
    return LANES[rhythm].map((line, i) => `<text x="0" y="${fixed(top + 24 + i * 15)}" ${label}>${line}</text>`)
  })
  const lines = routes.edges.map(({ edge, points }) => {
    const look = edge.hot
      ? `stroke="${palette.accent}" stroke-width="1.8" marker-end="url(#${id}-h)"`
      : `stroke="${palette.edge}" stroke-width="1.1" marker-end="url(#${id}-c)"`
    return `<path d="${path(points)}" fill="none" ${look}/>`
  })
  const marks = routes.edges.map(({ mark: [x, y] }, i) => {
    const half = i < 9 ? 6 : 8
    return `<rect x="${fixed(x - half)}" y="${fixed(y - 7)}" width="${half * 2}" height="14" fill="${palette.sheet}"/><text x="${fixed(x)}" y="${fixed(y + 3.8)}" text-anchor="middle" font-size="10.5" fill="${palette.inkSoft}">${i + 1}</text>`
  })
  const shapes = graph.nodes.map((node) => {
    const slot = grid.at.get(node.id) ?? { row: 0, column: 0 }
    const x = routes.lefts[slot.column] ?? 0
    return boxSvg(
      boxes.get(node.id) ?? boxOf(node, size.box),
      x,
      routes.tops[slot.row] ?? 0,
      size.box,
      heights[slot.row] ?? 52,
      palette,
    )
  })
  const arrow = (name: string, fill: string) =>
    `<marker id="${id}-${name}" viewBox="0 0 8 8" refX="7.2" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M.5.8 7.2 4 .5 7.2z" fill="${fill}"/></marker>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fixed(width)} ${fixed(routes.height)}" role="img" aria-labelledby="${id}-t" font-family="${palette.font}"><title id="${id}-t">${escapeXml(options.title)}</title><defs>${arrow('h', palette.accent)}${arrow('c', palette.edge)}</defs>${lines.join('')}${lanes.join('')}${shapes.join('')}${marks.join('')}</svg>`
  return { svg, width, height: routes.height }
}
