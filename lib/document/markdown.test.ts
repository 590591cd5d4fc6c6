import { describe, expect, it } from 'vitest'
import { parseInline, parseMarkdown, safeHref } from './markdown'
import { boundedRuns } from './markdown-bounds'
import { type Prose, refsOfProse } from './prose'

const depthOf = (blocks: readonly Prose[]): number =>
  blocks.reduce(
    (depth, block) =>
      Math.max(
        depth,
        block.kind === 'quote'
          ? 1 + depthOf(block.children)
          : block.kind === 'list'
            ? 1 + depthOf(block.items.flat())
            : 1,
      ),
    0,
  )

describe('prose', () => {
  it('keeps figures as references wherever they stand', () => {
    const blocks = parseMarkdown(
      'At {{arch.qpsPeak}}, **{{ arch.stages[model].p99 }}**, `{{data.rowsPerDay}}`.\n\n- {{a.b}}\n\n|x|\n|---|\n|{{c.d_e}}|',
    )
    expect(refsOfProse(blocks)).toEqual(['arch.qpsPeak', 'arch.stages[model].p99', 'data.rowsPerDay', 'a.b', 'c.d_e'])
  })

  it('leaves double braces alone that are no reference', () => {
    expect(parseInline('a {{ not a path }} b')).toEqual([{ kind: 'text', text: 'a {{ not a path }} b' }])
  })

  it('takes lists, quotes, code, tables and links', () => {
    const kinds = parseMarkdown(
      '# h\n\n1. a\n2. b\n\n> q\n\n```\nc\n```\n\n|a|b|\n|-|-|\n|1|\n\n---\n\n[x](https://e.example)',
    ).map((block) => block.kind)
    expect(kinds).toEqual(['heading', 'list', 'quote', 'code', 'table', 'rule', 'paragraph'])
  })

  it.each([
    'javascript:alert(1)',
    ' java\nscript:x',
    'data:text/html,x',
    '//evil.example',
    '/api/designs',
    'http:',
    'vbscript:x',
    '#a b',
  ])('refuses the address %j', (href) => {
    expect(safeHref(href)).toBeUndefined()
  })

  it('drops images, keeps their words and shows HTML as text', () => {
    expect(parseInline('![a pixel](https://evil.example/p.png) <b>x</b>')).toEqual([
      { kind: 'text', text: 'a pixel' },
      { kind: 'text', text: ' ' },
      { kind: 'text', text: '<b>' },
      { kind: 'text', text: 'x' },
      { kind: 'text', text: '</b>' },
    ])
  })
})

describe('hostile text', () => {
  it.each([
    ['nested quotes', '>'.repeat(5000)],
    ['spaced nested quotes', '> '.repeat(2500)],
    ['nested lists', '- '.repeat(2500)],
    ['indented lists', Array.from({ length: 120 }, (_, i) => `${' '.repeat(2 * i)}- x`).join('\n')],
    ['emphasis', '_a*b '.repeat(29_000)],
    ['emphasis in short blocks', `${'_a*b '.repeat(60)}\n\n`.repeat(400)],
    ['brackets', '['.repeat(50_000)],
    ['angles', '<'.repeat(50_000)],
    ['backticks', Array.from({ length: 300 }, (_, i) => '`'.repeat(i)).join(' ')],
    ['table bars', `${'|'.repeat(6000)}\n${'|-'.repeat(6000)}\n${'|\n'.repeat(2000)}`],
    ['entities', '&amp;'.repeat(20_000)],
    ['references', '{{a.b}}'.repeat(10_000)],
    ['open braces', '{{'.repeat(40_000)],
    ['a long line', 'x'.repeat(180_000)],
    ['blank lines', '\n \t'.repeat(60_000)],
  ])(
    '%s is bounded in time and depth',
    (_, source) => {
      expect(depthOf(parseMarkdown(source))).toBeLessThan(30)
      expect(parseInline(source).length).toBeLessThan(source.length)
    },
    // Without the bounds these take minutes or overflow the stack; how fast they are is the benchmark's to say.
    60_000,
  )

  it('is shown as it was typed where it is not parsed', () => {
    const [run] = boundedRuns('*'.repeat(1000))
    expect(run?.kind).toBe('plain')
    expect(parseMarkdown(`fine **b**\n\n${'>'.repeat(50)} deep`)).toMatchObject([
      { kind: 'paragraph', children: [{ text: 'fine ' }, { kind: 'strong' }] },
      { kind: 'paragraph', children: [{ kind: 'text' }] },
    ])
  })
})
