import { describe, expect, it } from 'vitest'
import { renderPlain } from '@/lib/facts/template'
import { fraudDesign } from '../fixtures/fraud'
import { PAYLOADS } from '../fixtures/hostile'
import { hostileModel } from '../fixtures/hostile-model'
import { budgetOf } from './budget'
import { drawComponents } from './draw'
import { budgetSentence, drawBudget } from './draw-budget'
import { type Graph, graphOf, sentences } from './graph'
import { layout } from './layout'
import { PAGE_PALETTE, PRINT_PALETTE } from './palette'
import { clip, widthOf, wrap } from './text'

const tables = fraudDesign.steps[3]?.content?.draft.tables ?? {}
const say = (cell: string) => renderPlain(cell, fraudDesign.facts)
const graph: Graph = graphOf(tables, say) ?? { nodes: [], edges: [] }
const draw = (g: Graph, form: 'wide' | 'narrow', palette = PAGE_PALETTE) =>
  drawComponents(g, { palette, form, id: 'f', title: 'Components' })

type Box = { x: number; y: number; width: number; height: number }
const number = (text: string, name: string) => Number(new RegExp(`${name}="([-\\d.]+)"`).exec(text)?.[1])
const boxesOf = (svg: string): Box[] =>
  [...svg.matchAll(/<g data-node="[^"]*"><rect ([^>]*)>/g)].map((match) => {
    const raw = match[1] ?? ''
    return { x: number(raw, ' ?x'), y: number(raw, ' y'), width: number(raw, 'width'), height: number(raw, 'height') }
  })
const linesOf = (svg: string) =>
  [...svg.matchAll(/<path d="(M[^"]*)" fill="none"/g)].map((match) =>
    [...(match[1] ?? '').matchAll(/([-\d.]+) ([-\d.]+)/g)].map(
      (point) => [Number(point[1]), Number(point[2])] as const,
    ),
  )

const crosses = (box: Box, [x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]) =>
  Math.max(x1, x2) > box.x + 0.5 &&
  Math.min(x1, x2) < box.x + box.width - 0.5 &&
  Math.max(y1, y2) > box.y + 0.5 &&
  Math.min(y1, y2) < box.y + box.height - 0.5

/** Every node with every second node of the next rhythm: denser than any design. */
const dense: Graph = {
  nodes: Array.from({ length: 21 }, (_, i) => ({
    id: `n${i}`,
    name: `Component number ${i} with a long name`,
    note: 'W'.repeat(60),
    look: 'service',
    personal: false,
    rhythm: (['request', 'seconds', 'days'] as const)[i % 3] ?? 'days',
  })),
  edges: Array.from({ length: 42 }, (_, i) => ({
    from: `n${i % 21}`,
    to: `n${(i * 5 + 2) % 21}`,
    label: 'x',
    hot: i % 4 === 0,
  })).filter((edge) => edge.from !== edge.to),
}

describe.each(['wide', 'narrow'] as const)('the %s drawing', (form) => {
  it.each([
    ['fraud', graph],
    ['dense', dense],
  ] as const)('of %s has no box on a box and no line through a box', (_, g) => {
    const { svg, width, height } = draw(g, form)
    const boxes = boxesOf(svg)
    expect(boxes).toHaveLength(g.nodes.length)
    for (const [i, a] of boxes.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(0)
      expect(a.x + a.width).toBeLessThanOrEqual(width)
      expect(a.y + a.height).toBeLessThanOrEqual(height)
      for (const b of boxes.slice(i + 1)) {
        expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(
          true,
        )
      }
    }
    const lines = linesOf(svg)
    expect(lines).toHaveLength(g.edges.length)
    for (const line of lines) {
      for (const [i, point] of line.slice(1).entries()) {
        const before = line[i] ?? point
        expect(boxes.filter((box) => crosses(box, before, point))).toEqual([])
        expect(Math.min(point[0], point[1])).toBeGreaterThanOrEqual(0)
        expect(point[0]).toBeLessThanOrEqual(width)
        expect(point[1]).toBeLessThanOrEqual(height)
      }
    }
  })

  it('is the same each time and says what it shows', () => {
    expect(draw(graph, form)).toEqual(draw(graph, form))
    expect(draw(graph, form).svg).toContain('<title id="f-t">Components</title>')
    expect(draw(graph, form, PRINT_PALETTE).svg).not.toContain('var(')
  })

  it.each(PAYLOADS)('lets nothing of %j out of its text', (payload) => {
    const model = hostileModel(payload)
    const block = model.sections[3]?.blocks.find((b) => b.kind === 'diagram')
    const svg = block?.kind === 'diagram' ? draw(block.graph, form).svg : ''
    const names = [...svg.matchAll(/<\/?([a-z!]+)/gi)].map((match) => match[1])
    expect(new Set(names)).toEqual(
      new Set(
        [...new Set(names)].filter((name) =>
          ['svg', 'title', 'defs', 'marker', 'path', 'g', 'rect', 'text'].includes(name ?? ''),
        ),
      ),
    )
    expect(svg).not.toMatch(/<[^>]*\son\w+=/i)
  })
})

describe('the content of the drawing', () => {
  it('comes from the tables: looks, rhythm, request path', () => {
    const node = (id: string) => graph.nodes.find((n) => n.id === id)
    expect(node('store')).toMatchObject({ look: 'store', personal: true, rhythm: 'seconds' })
    expect(node('gateway')).toMatchObject({ look: 'external', rhythm: 'request' })
    expect(graph.edges.filter((edge) => edge.hot)).toHaveLength(4)
    expect(sentences(graph)[0]).toBe('Authorisation gateway → Scorer: charge')
  })

  it('leaves out connections to nothing, to itself and said twice', () => {
    const rows = {
      components: tables['components'] ?? [],
      connections: [
        ['Scorer', 'Nowhere'],
        ['Scorer', 'Scorer'],
        ['Scorer', 'Model'],
        ['Scorer', 'model'],
      ].map(([from = '', to = ''], i) => ({ id: `l${i}`, from, to, carries: '' })),
    }
    expect(graphOf(rows, say)?.edges).toHaveLength(1)
    expect(graphOf({}, say)).toBeUndefined()
  })

  it('guesses no rhythm that nobody has said', () => {
    const components = ['', ' ', 'over days', 'weekly'].map((rhythm, i) => ({ id: `c${i}`, name: `C${i}`, rhythm }))
    const bare = graphOf({ components, connections: [] }, say)
    expect(bare?.nodes.map(({ rhythm }) => rhythm)).toEqual(['unsaid', 'unsaid', 'days', 'days'])
    expect(bare && draw(bare, 'wide').svg).toContain('>not said<')
  })

  it('keeps each rhythm in rows of its own', () => {
    const grid = layout(dense, 4)
    for (const node of dense.nodes) expect(grid.rows[grid.at.get(node.id)?.row ?? -1]).toBe(node.rhythm)
    expect(new Set([...grid.at.values()].map((slot) => `${slot.row},${slot.column}`)).size).toBe(dense.nodes.length)
  })
})

describe('text in boxes', () => {
  it('is wrapped and clipped to the width it has', () => {
    for (const line of wrap('A feature store with an uncommonly long name and more', 12.5, 138, 2))
      expect(widthOf(line, 12.5)).toBeLessThanOrEqual(138)
    expect(clip('W'.repeat(80), 12, 100)).toMatch(/…$/)
    expect(wrap('', 12, 100, 2)).toEqual([])
  })
})

describe('the latency budget', () => {
  const budget = budgetOf(tables['latency'] ?? [], fraudDesign.facts, say)

  it('holds the stages, their sum and the limit', () => {
    expect(budget).toMatchObject({ sumMs: 44, limitMs: 100 })
    expect(budget && budgetSentence(budget)).toContain('44 ms of 100 ms')
    expect(budget && drawBudget(budget, { palette: PAGE_PALETTE, id: 'b', title: 't' })).toContain('56 ms of headroom')
  })

  it('is not drawn from figures that are not known', () => {
    expect(budgetOf(tables['latency'] ?? [], {}, say)).toBeUndefined()
  })

  it('stays a drawing without a limit and with a tiny one', () => {
    if (!budget) throw new Error('The fixture has a budget.')
    for (const limitMs of [null, 0.001, 44]) {
      const svg = drawBudget({ ...budget, limitMs, limitText: null }, { palette: PAGE_PALETTE, id: 'b', title: 't' })
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    }
  })
})
