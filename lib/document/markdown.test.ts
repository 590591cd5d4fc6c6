import { describe, expect, it } from 'vitest'
import { parseInline, parseMarkdown, safeHref } from './markdown'
import { boundedRuns, newEffort, shareOf, shareOfEffort } from './markdown-bounds'
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
    // Once three nested repetitions of an expression: 20,000 blanks took it hours.
    ['a brace before blanks', `{{${' '.repeat(20_000)}`],
    ['a long line', 'x'.repeat(180_000)],
    ['blank lines', '\n \t'.repeat(60_000)],
  ])(
    '%s is bounded in time and depth',
    (_, source) => {
      expect(depthOf(parseMarkdown(source))).toBeLessThan(30)
      expect(parseInline(source).length).toBeLessThan(source.length)
    },
    // Without the bounds these take minutes or overflow the stack; how fast they are is the benchmark's to say.
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

describe('the prose of one document', () => {
  const parsedBlocks = (texts: readonly string[]) => {
    const effort = newEffort()
    return texts.map((text) => parseMarkdown(text, effort).length)
  }

  it('is parsed whole where it is as long as documents are', () => {
    const text = '- **One** of {{a.b}}\n- `two`\n\n'.repeat(4)
    expect(new Set(parsedBlocks(Array.from({ length: 150 }, () => text))).size).toBe(1)
  })

  it('costs as much as one budget, however many texts there are', () => {
    const texts = Array.from({ length: 200 }, () => 'a\n\n'.repeat(1_000))
    const blocks = parsedBlocks(texts)
    expect(blocks[0]).toBe(1_000)
    expect(blocks.at(-1)).toBe(1)
    const words = texts.flatMap((text) => parseMarkdown(text, { left: 0 }))
    expect(words).toEqual(
      texts.map((text) => ({
        kind: 'paragraph',
        children: [{ kind: 'text', text: expect.stringContaining(text.trim()) }],
      })),
    )
  })

  it('shows a block of very many lines as it was typed', () => {
    expect(boundedRuns('=\n'.repeat(2_000)).map(({ kind }) => kind)).toEqual(['plain'])
    expect(boundedRuns('| a |\n'.repeat(100)).map(({ kind }) => kind)).toEqual(['markdown'])
  })
})

describe('texts that a page draws each by itself', () => {
  it('are parsed whole where people wrote them, and together cost one budget where nobody did', () => {
    expect(shareOf(Array.from({ length: 60 }, () => '**One** of {{a.b}}, and `two`.\n\n- three'))).toBe(1)
    const texts = Array.from({ length: 100 }, () => '> a\n\n'.repeat(400))
    const share = shareOf(texts)
    const lines = texts.flatMap((text) =>
      boundedRuns(text, shareOfEffort(text, share)).flatMap((run) =>
        run.kind === 'markdown' ? run.text.split('\n') : [],
      ),
    )
    expect(lines.length).toBeGreaterThan(500)
    expect(lines.length).toBeLessThan(5_000)
  })
})
