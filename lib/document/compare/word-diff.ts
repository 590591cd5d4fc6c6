import { type Budget, partsOf } from '@/lib/methodology/list-diff'

export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

/** Longer texts are compared by sentences first, and by words only within those that differ. */
const MOST_WORDS = 700
/** Where more than this differs nobody could read what is the same between it. */
const MOST_EDITS = 1400

/** Below this share of common words a diff is a puzzle: the old text is struck as a whole, the new one follows. */
const LEAST_COMMON = 0.4

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? []
/** Lines, and the sentences of each, with the space after them. */
const sentencesOf = (text: string): string[] => text.match(/[^\n]*?[.!?:](?:[ \t]+|\n+|$)|[^\n]*\n+|[^\n]+$/g) ?? []
const isWord = (text: string) => /\S/.test(text)

/**
 * The words that differ between two texts, told apart at white space. Where the budget is spent, what is left is shown one
 * text after the other, between what is the same at both ends.
 */
export function wordDiff(before: string, after: string, budget: Budget): DiffPart[] {
  const a = wordsOf(before)
  const b = wordsOf(after)
  if (Math.max(a.length, b.length) <= MOST_WORDS) return readable(a, b, tokens(a, b, budget))
  return join(withinSentences(tokens(sentencesOf(before), sentencesOf(after), budget), budget))
}

/** Removed before added. */
function tokens(a: readonly string[], b: readonly string[], budget: Budget): DiffPart[] {
  const parts: DiffPart[] = []
  const put = (kind: DiffPart['kind'], list: readonly string[]) => {
    if (list.length > 0) parts.push({ kind, text: list.join('') })
  }
  let at = 0
  for (const { start, length, from, count } of partsOf(a, b, budget, MOST_EDITS)) {
    put('same', a.slice(at, start))
    put('removed', a.slice(start, start + length))
    put('added', b.slice(from, from + count))
    at = start + length
  }
  put('same', a.slice(at))
  return parts
}

function readable(a: readonly string[], b: readonly string[], parts: readonly DiffPart[]): DiffPart[] {
  const common = parts.reduce(
    (sum, { kind, text }) => sum + (kind === 'same' ? wordsOf(text).filter(isWord).length : 0),
    0,
  )
  const most = Math.max(a.filter(isWord).length, b.filter(isWord).length)
  return common < LEAST_COMMON * most ? replaced(a.join(''), b.join('')) : join(parts)
}

/** Sentences that took the place of others are compared word by word. */
const withinSentences = (parts: readonly DiffPart[], budget: Budget): DiffPart[] =>
  parts.flatMap((part, index) => {
    const next = parts[index + 1]
    if (part.kind === 'removed' && next?.kind === 'added') {
      const [a, b] = [wordsOf(part.text), wordsOf(next.text)]
      return Math.max(a.length, b.length) <= MOST_WORDS
        ? readable(a, b, tokens(a, b, budget))
        : replaced(part.text, next.text)
    }
    return part.kind === 'added' && parts[index - 1]?.kind === 'removed' ? [] : [part]
  })

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
