/** Limits of one block of Markdown. Past them the parser's time grows with the square, or its stack overflows. */
const MAX_TEXT = 200_000
const MAX_BLOCK = 12_000
const MAX_DELIMITERS = 240
const MAX_NESTING = 6
const MAX_INDENT = 24
const MAX_CELLS = 24
const MAX_LINES = 300
/** Blocks that are parsed at once: past some hundreds of quotes the time grows with the square again. */
const MAX_BLOCKS = 300

/**
 * What parsing a document may cost, in lines (six each) and marks: a real one has some 4,000, each takes some ten
 * microseconds. A limit for each text was none for a document of thousands of them.
 */
const MOST_EFFORT = 20_000
const LINE_EFFORT = 6

/** What is left of it: the texts of one document, in reading order, draw on the same. */
export type Effort = { left: number }
export const newEffort = (): Effort => ({ left: MOST_EFFORT })

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Depth of quotes and lists that a line opens: `> > - 1.` opens four. */
function nesting(line: string): number {
  const prefix = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/.exec(line)?.[0] ?? ''
  return count(prefix, />|[-+*]|\d+[.)]/g)
}

function isHarmless(block: string): boolean {
  if (block.length > MAX_BLOCK || count(block, /[*_~[\]<`&]/g) > MAX_DELIMITERS) return false
  const lines = block.split('\n')
  if (lines.length > MAX_LINES) return false
  return lines.every((line) => {
    const indent = line.length - line.trimStart().length
    return indent <= MAX_INDENT && count(line, /\|/g) <= MAX_CELLS && nesting(line) <= MAX_NESTING
  })
}

const effortOf = (block: string): number =>
  LINE_EFFORT * (count(block, /\n/g) + 1) + count(block, /[^\p{L}\p{N}\s.,;]/gu)

export type Run = { readonly kind: 'markdown' | 'plain'; readonly text: string }

/** The same of a page on which texts are drawn each by itself, as elements that can be edited: dearer, and of one step. */
const MOST_OF_PAGE = 10_000

/** How much of each of these texts is parsed on such a page: 1 is all, as it is where people or agents wrote them. */
export function shareOf(texts: readonly string[]): number {
  const all = texts.reduce((sum, text) => sum + effortOf(text), 0)
  return all <= MOST_OF_PAGE ? 1 : MOST_OF_PAGE / all
}

export const shareOfEffort = (text: string, share: number): Effort =>
  share === 1 ? newEffort() : { left: Math.floor(share * effortOf(text)) }

/** Cuts a text into runs that may be parsed and blocks that are shown as they were typed. Linear in its length. */
export function boundedRuns(source: string, effort: Effort = newEffort()): Run[] {
  if (source.length > MAX_TEXT) return [{ kind: 'plain', text: source }]
  const blocks = source.split(/\n(?:[ \t]*\n)+/)
  const runs: { kind: Run['kind']; blocks: string[] }[] = []
  for (const [index, block] of blocks.entries()) {
    const kind = isHarmless(block) ? 'markdown' : 'plain'
    const cost = kind === 'markdown' ? effortOf(block) : 0
    if (cost > effort.left) {
      // One paragraph: as many as it has blocks cost as much again where they are drawn.
      runs.push({ kind: 'plain', blocks: blocks.slice(index) })
      break
    }
    effort.left -= cost
    const last = runs.at(-1)
    if (kind === 'markdown' && last?.kind === 'markdown' && last.blocks.length < MAX_BLOCKS) last.blocks.push(block)
    else runs.push({ kind, blocks: [block] })
  }
  return runs.map((run) => ({ kind: run.kind, text: run.blocks.join('\n\n') }))
}
