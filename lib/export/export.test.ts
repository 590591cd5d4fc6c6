import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fraudDesign } from '@/lib/document/fixtures/fraud'
import { PAYLOADS } from '@/lib/document/fixtures/hostile'
import { hostileModel } from '@/lib/document/fixtures/hostile-model'
import { offencesIn } from '@/lib/document/fixtures/markup'
import { buildDocument } from '@/lib/document/model'
import { STEPS } from '@/lib/methodology/registry'
import { DOCUMENT_CSS } from './document-css'
import { expectText } from './fixtures/stays-text'
import { fileName, findExport, TEXT_EXPORTS } from './registry'

const BROKEN = /undefined|NaN|\[object Object\]|\{\{/

describe.each(TEXT_EXPORTS)('$title', (form) => {
  it('holds every step, decision and risk of a whole design and nothing unresolved', async () => {
    const text = await form.render(buildDocument(fraudDesign))
    expect(BROKEN.exec(text)?.[0]).toBeUndefined()
    for (const step of STEPS) expect(text).toContain(step.title)
    for (const step of fraudDesign.steps) {
      for (const decision of step.content?.draft.decisions ?? []) expect(text).toContain(decision.id)
      for (const risk of step.content?.draft.risks ?? []) expect(text).toContain(risk.owner)
    }
  })

  it('renders a design without any draft', async () => {
    const empty = { ...fraudDesign, facts: {}, steps: fraudDesign.steps.map((step) => ({ ...step, content: null })) }
    const text = await form.render(buildDocument(empty))
    expect(BROKEN.exec(text)?.[0]).toBeUndefined()
    expect(text).toContain('not been drafted')
  })

  it('is the same for the same design', async () => {
    expect(await form.render(buildDocument(fraudDesign))).toBe(await form.render(buildDocument(fraudDesign)))
  })
})

describe.each(PAYLOADS)('hostile text %j', (payload) => {
  const model = hostileModel(payload)

  it('stays text in the HTML file', async () => {
    const html = await findExport('html').render(model)
    expect(offencesIn(html)).toEqual([])
    expect(html.match(/<style>/g)).toHaveLength(1)
    expect(/<script|<img|<iframe|="\s*javascript:/i.exec(html)?.[0]).toBeUndefined()
  })

  it('stays text in the Markdown file', async () => {
    const markdown = await findExport('markdown').render(model)
    expectText(markdown)
  })
})

/** A style sheet without what a formatter may change. */
const plain = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*([{}:;,>()~+/])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/(^|[^\d])0\./g, '$1.')
    .replace(/;}/g, '}')
    .trim()

describe('files', () => {
  it('have names that are safe anywhere', () => {
    const markdown = findExport('markdown')
    expect(fileName('Card fraud: “scoring” / v2\r\nX: y', markdown)).toBe('card-fraud-scoring-v2-x-y.md')
    expect(fileName('…', markdown)).toBe('design.md')
    expect(fileName('é'.repeat(300), markdown).length).toBeLessThan(70)
  })

  it('look like the page', () => {
    const page = fs.readFileSync(new URL('../../components/document/document.css', import.meta.url), 'utf8')
    expect(plain(DOCUMENT_CSS)).toBe(plain(page))
  })

  it('load nothing and run nothing', async () => {
    const html = await findExport('html').render(buildDocument(fraudDesign))
    expect(/<link|<script|@import|\burl\((?!#)|<img|srcset/i.exec(html)?.[0]).toBeUndefined()
  })
})
