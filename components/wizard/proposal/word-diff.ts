export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

/** Beyond this many words a side, the two are shown one after the other: the table below grows with the product. */
const MOST_WORDS = 700

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? []

/** Below this share of common words a diff is a puzzle: the old text is struck as a whole, the new one follows. */
const LEAST_COMMON = 0.4

const isWord = (text: string) => /\S/.test(text)

/** Whole words that differ between two texts (longest common subsequence). */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = wordsOf(before)
  const b = wordsOf(after)
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return replaced(before, after)
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => table[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const parts: DiffPart[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i]
    const right = b[j]
    if (left !== undefined && left === right) {
      parts.push({ kind: 'same', text: left })
      i++
      j++
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: 'removed', text: left })
      i++
    } else {
      parts.push({ kind: 'added', text: right ?? '' })
      j++
    }
  }
  const common = parts.filter((part) => part.kind === 'same' && isWord(part.text)).length
  const most = Math.max(a.filter(isWord).length, b.filter(isWord).length)
  return common < LEAST_COMMON * most ? replaced(before, after) : join(parts)
}

const replaced = (before: string, after: string): DiffPart[] =>
  join([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])

function join(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last?.kind === part.kind) joined[joined.length - 1] = { kind: part.kind, text: last.text + part.text }
    else if (part.text !== '') joined.push({ ...part })
  }
  return joined
}
