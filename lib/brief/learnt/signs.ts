import type { Measure } from '../measures'
import { STOP } from '../flat'

const ENDINGS = ['ing', 'ed', 'es', 's', 'ly']

/** A word as the learnt part knows it: "approves", "approved" → "approv". */
function stemOf(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= 4)
  let stem = ending === undefined ? word : word.slice(0, -ending.length)
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1)
  if (stem.length > 4 && stem.endsWith('y')) stem = `${stem.slice(0, -1)}i`
  return stem.length > 4 && stem.at(-1) === stem.at(-2) && !/[aeiosl]$/.test(stem) ? stem.slice(0, -1) : stem
}

const NOT = /^(?:not|never|no|cannot|without|nobody|none|nothing|neither|nor|hardly|nowhere|\w+n't)$/
const SMALL = new Set(
  'the a an of and or to in on at for is are was were be been by we it they them that this those which who whom with from as but so than then their our its his her my your i he she you has have had do does did will would can could may might'.split(
    ' ',
  ),
)
const WORD = /[a-z](?:[a-z']*[a-z])?|\d[\d.,]*|[:;,()%$€£]/g
const TURNS = new Set(['but', 'while', 'although'])

/** The clauses of a sentence as words; figures are all alike. */
function clausesOf(sentence: string): string[][] {
  const clauses: string[][] = [[]]
  for (const word of sentence.match(WORD) ?? []) {
    if (TURNS.has(word) || /^[:;,()]$/.test(word)) clauses.push([])
    if (!/^[:;,()]$/.test(word)) clauses.at(-1)?.push(/^\d/.test(word) ? '#' : word)
  }
  return clauses
}

/** What is seen of a sentence in small letters: its words, the same marked where their clause denies, and pairs that follow each other. */
export function signsOfSentence(sentence: string): string[] {
  const signs = new Set<string>()
  for (const clause of clausesOf(sentence)) {
    const denied = clause.some((word) => NOT.test(word))
    let last = '<'
    for (const word of clause) {
      const stem = NOT.test(word) ? (word.endsWith("n't") ? 'not' : word) : stemOf(word)
      if (!SMALL.has(word)) signs.add(stem)
      if (!SMALL.has(word) && denied) signs.add(`!${stem}`)
      signs.add(`${last} ${stem}`)
      last = stem
    }
  }
  return [...signs]
}

const TOKEN = /[a-z][a-z']*|\d[\d.,]*|[:;,()%$€£|]/g
const tokensOf = (text: string): string[] =>
  (text.match(TOKEN) ?? []).map((word) => (/^\d/.test(word) ? '#' : /^[a-z]/.test(word) ? stemOf(word) : word))

/** As far as words count as standing near a figure. */
const REACH = 160
const upTo = (words: readonly string[], ends: (word: string) => boolean, most: number): readonly string[] => {
  const end = words.findIndex(ends)
  return words.slice(0, end < 0 ? most : Math.min(most, end))
}
const isMark = (word: string) => /^[;:,()|]$/.test(word)

/** What is seen of a figure: unit, size and period, the words around it by distance, clause and side. */
export function signsOfFigure(
  low: string,
  { start, head, kind, unit, per, low: from, value, noun }: Measure,
): string[] {
  const left = low.slice(Math.max(0, start - REACH), start)
  const right = low.slice(head, head + REACH)
  const before = tokensOf(left.slice(left.lastIndexOf(STOP) + 1)).reverse()
  const after = tokensOf(right.split(STOP)[0] ?? '')
  const signs = new Set<string>([`k:${kind}`, `u:${unit}`, `p:${per ?? ''}`])
  if (before.length === 0) signs.add('first')
  if (from !== undefined) signs.add('range')
  signs.add(`m:${kind}${Math.round(Math.log10(Math.abs(value) + 1e-6))}`)
  const named = tokensOf(noun)
  for (const word of named) signs.add(`n:${word}`)
  signs.add(`N:${named.at(-1) ?? ''}`)
  for (const [side, words] of [
    ['b', before],
    ['a', after],
  ] as const) {
    for (const at of [0, 1, 2]) {
      const [word, next] = words.slice(at)
      if (word !== undefined) signs.add(`${side}${at}:${word}`)
      if (word !== undefined && next !== undefined) signs.add(`${side}${side}:${word} ${next}`)
    }
    for (const word of upTo(words, isMark, 8)) signs.add(`${side}c:${word}`)
    for (const word of upTo(words, (other) => other === '#', 8)) signs.add(`${side}n:${word}`)
    for (const word of words.slice(0, 12)) signs.add(`${side}s:${word}`)
    for (const word of words.slice(0, 25)) signs.add(`s:${word}`)
  }
  return [...signs]
}
