/** Limits of one block of Markdown. Past them the parser's time grows with the square, or its stack overflows. */
const MAX_TEXT = 200_000
const MAX_BLOCK = 12_000
const MAX_DELIMITERS = 240
const MAX_NESTING = 6
const MAX_INDENT = 24
const MAX_CELLS = 24

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Depth of quotes and lists that a line opens: `> > - 1.` opens four. */
function nesting(line: string): number {
  const prefix = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/.exec(line)?.[0] ?? ''
  return count(prefix, />|[-+*]|\d+[.)]/g)
}

function isHarmless(block: string): boolean {
  if (block.length > MAX_BLOCK || count(block, /[*_~[\]<`&]/g) > MAX_DELIMITERS) return false
  return block.split('\n').every((line) => {
    const indent = line.length - line.trimStart().length
    return indent <= MAX_INDENT && count(line, /\|/g) <= MAX_CELLS && nesting(line) <= MAX_NESTING
  })
}

export type Run = { readonly kind: 'markdown' | 'plain'; readonly text: string }

/** Cuts a text into runs that may be parsed and blocks that are shown as they were typed. Linear in its length. */
export function boundedRuns(source: string): Run[] {
  const blocks = source.split(/\n(?:[ \t]*\n)+/)
  if (source.length > MAX_TEXT) return blocks.map((text) => ({ kind: 'plain', text }))
  const runs: { kind: Run['kind']; blocks: string[] }[] = []
  for (const block of blocks) {
    const kind = isHarmless(block) ? 'markdown' : 'plain'
    const last = runs.at(-1)
    if (kind === 'markdown' && last?.kind === 'markdown') last.blocks.push(block)
    else runs.push({ kind, blocks: [block] })
  }
  return runs.map((run) => ({ kind: run.kind, text: run.blocks.join('\n\n') }))
}
