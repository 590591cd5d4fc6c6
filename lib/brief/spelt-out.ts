/** A text with its contractions spelt out, and where each of its characters stands in the text as written. */
export type SpeltOut = {
  readonly text: string
  /** The place in the text as written of a place in the spelt text; an end keeps to the right of what it ends. */
  readonly written: (at: number) => number
}

const SHORT =
  /\b(?:(can|won|shan)['’]t|([a-z]+)n['’]t|([a-z]+)['’](ll|ve|re)|(i)['’]m|(i|we|you|they|he|she|it)['’]d|(it|that|there|here|he|she|what|who|where|nobody|nothing|everything|everyone)['’]s)\b/gi
const HAD = /^ (?:been|had|got|\w+ed|never been|already \w+ed)\b/i
const HAS = /^ (?:been|got|had|become|never been|not been|always been)\b/i
const LONG: Readonly<Record<string, string>> = { can: 'cannot', won: 'will not', shan: 'shall not' }
const ENDS: Readonly<Record<string, string>> = { ll: 'will', ve: 'have', re: 'are' }

const cased = (word: string, like: string) =>
  /^[A-Z]/.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word

function long(match: RegExpMatchArray, after: string): string {
  const [whole, odd, negated, subject, ending, , had, is] = match
  if (odd !== undefined) return cased(LONG[odd.toLowerCase()] ?? whole, odd)
  if (negated !== undefined) return `${negated} not`
  if (subject !== undefined && ending !== undefined) return `${subject} ${ENDS[ending.toLowerCase()] ?? ending}`
  if (had !== undefined) return `${had} ${HAD.test(after) ? 'had' : 'would'}`
  if (is !== undefined) return `${is} ${HAS.test(after) ? 'has' : 'is'}`
  return whole.replace(/['’]m$/i, ' am')
}

/** "Isn't", "they've" and the like in full, so that rules meet one form of each; a text without any stays what it is. */
export function spellOut(text: string): SpeltOut {
  const matches = [...text.matchAll(SHORT)]
  if (matches.length === 0) return { text, written: (at) => at }
  const edits: { from: number; to: number; start: number; end: number }[] = []
  let spelt = ''
  let done = 0
  for (const match of matches) {
    const end = match.index + match[0].length
    const words = long(match, text.slice(end, end + 24))
    spelt += text.slice(done, match.index)
    edits.push({ from: spelt.length, to: spelt.length + words.length, start: match.index, end })
    spelt += words
    done = end
  }
  return { text: spelt + text.slice(done), written: (at) => writtenAt(edits, at) }
}

function writtenAt(edits: readonly { from: number; to: number; start: number; end: number }[], at: number): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle]?.from ?? 0) < at) low = middle + 1
    else high = middle
  }
  const edit = edits[low - 1]
  if (!edit) return at
  return at >= edit.to ? edit.end + at - edit.to : Math.min(edit.end, edit.start + at - edit.from)
}
