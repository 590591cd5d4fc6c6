/** How much of a brief is read. What stands beyond is not looked at, and the reading says so. */
export const MAX_BRIEF_CHARS = 20_000

const SAME: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': ';',
  '‑': '-',
  '−': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\t': ' ',
  '\r': ' ',
  '\0': ' ',
}
const ABBREVIATIONS = new Set([
  'e.g',
  'i.e',
  'approx',
  'vs',
  'incl',
  'ca',
  'etc',
  'dr',
  'mr',
  'no',
  'art',
  'est',
  'resp',
])

function endsSentence(text: string, at: number): boolean {
  const next = text[at + 1]
  if (next !== undefined && !/[\s"')\]”’]/.test(next)) return false
  if (text[at] !== '.') return true
  const word = /[\p{L}.]{1,8}$/u.exec(text.slice(Math.max(0, at - 8), at))?.[0].toLowerCase() ?? ''
  return !(word.length === 1 && word !== 'i' && /[a-z]/.test(word)) && !ABBREVIATIONS.has(word)
}

/**
 * The brief with every character in its place, but sentence ends as `\n`, line wraps as blanks and typographic signs
 * as plain ones: in a pattern over it, `.` never leaves the sentence, and positions are those of the brief.
 */
export function flatten(text: string): string {
  const out: string[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    if (char === '\n') out.push(/^\s*(\n|[-*•·]|\d{1,2}[.)])/.test(text.slice(at + 1, at + 8)) ? '\n' : ' ')
    else if ((char === '.' || char === '!' || char === '?') && endsSentence(text, at)) out.push('\n')
    else out.push(SAME[char] ?? char)
  }
  return out.join('')
}
