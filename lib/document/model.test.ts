import { describe, expect, it } from 'vitest'
import { STEPS } from '@/lib/methodology/registry'
import { fraudDesign } from './fixtures/fraud'
import { buildDocument } from './model'

const model = buildDocument(fraudDesign)
const titles = model.sections.map((section) => section.title)

describe('the document model', () => {
  it('numbers the steps and then the registers, in one row', () => {
    expect(titles.slice(0, STEPS.length)).toEqual(STEPS.map((step) => step.title))
    expect(titles.slice(STEPS.length)).toEqual([
      'Findings',
      'Risks',
      'Open questions',
      'Assumptions',
      'How the figures were computed',
      'References',
    ])
    expect(model.sections.map((section) => section.number)).toEqual(titles.map((_, i) => i + 1))
  })

  it('has an id for every place, each once', () => {
    const ids = model.sections.flatMap((section) => [
      section.id,
      ...section.blocks.flatMap((block) => ('id' in block ? block.id : [])),
    ])
    const slugs = [...new Set(Object.values(model.figures).map((figure) => figure.slug))]
    expect(new Set([...ids, ...slugs]).size).toBe(ids.length + slugs.length)
    for (const id of [...ids, ...slugs]) expect(id).toMatch(/^[a-z][a-z0-9-]*$/)
  })

  it('knows every figure that it names', () => {
    const figures = Object.values(model.figures)
    expect(figures.length).toBeGreaterThan(60)
    for (const figure of figures) {
      expect(figure.text).not.toBe('')
      expect(figure.origin).not.toBeNull()
      expect(figure.name).toContain(figure.label)
    }
    expect(model.figures['arch.replicasTwoZones']?.how?.call).toBe(
      'replicas_little(qps=1560, latencyS=0.012, concurrencyPerReplica=4, maxUtil=0.6)',
    )
    expect(model.figures['arch.qpsDesign']?.how?.call).toBe('1,200 /s × 1.3×')
  })

  it('says of a figure that its inputs no longer give that it is from before', () => {
    const { facts } = fraudDesign
    const load = facts['arch.qpsDesign']
    const input = load?.calculator?.inputs[0]?.path ?? ''
    const given = facts[input]
    if (!load || !given) throw new Error('The design has no such load.')
    const moved = { ...facts, [input]: { ...given, value: 0 } }
    const { figures } = buildDocument({ ...fraudDesign, facts: moved })
    expect(figures['arch.qpsDesign']?.note).toMatch(/cannot be worked out from its inputs as they are now/)
    expect(JSON.stringify(buildDocument({ ...fraudDesign, facts: moved }).sections)).toContain(
      'from before its inputs changed',
    )
    expect(JSON.stringify(model)).not.toContain('from before')
  })

  it('says so in words where a figure is not known', () => {
    const facts = { ...fraudDesign.facts }
    delete facts['arch.qpsDesign']
    const figure = buildDocument({ ...fraudDesign, facts }).figures['arch.qpsDesign']
    expect(figure).toMatchObject({ text: 'not yet known', origin: null })
  })

  it('draws the components and the budget once, and says connections once', () => {
    const blocks = model.sections[3]?.blocks ?? []
    expect(blocks.filter((block) => block.kind === 'diagram')).toHaveLength(1)
    expect(blocks.filter((block) => block.kind === 'budget')).toHaveLength(1)
    expect(blocks.some((block) => block.kind === 'table' && block.id === 'arch-connections')).toBe(false)
  })

  it('lists the assumptions that move most first', () => {
    const rows = model.sections.flatMap((section) =>
      section.blocks.flatMap((block) => (block.kind === 'assumptions' ? block.rows : [])),
    )
    expect(rows).toHaveLength(Object.values(fraudDesign.facts).filter((fact) => fact.origin === 'assumed').length)
    expect(rows.map((row) => row.moves)).toEqual(rows.map((row) => row.moves).toSorted((a, b) => b - a))
  })

  it('names the decision that answers a check', () => {
    const findings = model.sections.find((section) => section.id === 'findings')
    const table = findings?.blocks.find((block) => block.kind === 'table')
    expect(JSON.stringify(table)).toContain('PF-03')
    expect(JSON.stringify(table)).toContain('#decision-d2')
  })

  it('marks a person’s words, and never with an address', () => {
    const steps = fraudDesign.steps.map((step) =>
      step.id === 'data' && step.content
        ? {
            ...step,
            content: {
              ...step.content,
              authors: {
                'sections/split/markdown': { name: 'Mara', at: '2026-11-20' },
                'decisions/D3/choice': { name: 'a@b.example', at: '2026-11-21' },
              },
            },
          }
        : step,
    )
    const text = JSON.stringify(buildDocument({ ...fraudDesign, steps }).sections[1])
    expect(text).toContain('"hand":{"name":"Mara"')
    expect(text).not.toContain('a@b.example')
  })

  it('says which version is frozen', () => {
    const frozen = buildDocument(fraudDesign, { version: { number: 4, createdAt: '2026-11-20T10:00:00Z' } })
    expect(frozen.entries[0]).toEqual({ term: 'Version', text: 'v4, 2026-11-20' })
  })
})
