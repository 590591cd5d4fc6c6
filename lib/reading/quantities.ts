import { COUNT, parseCount } from './numbers'
import type { Scan } from './scan'
import type { Read } from './types'

const SKIP =
  /^(?:the|a|an|of|and|or|to|in|on|at|for|is|are|was|per|by|we|it|they|that|which|with|from|as|but|so|days?|past|ms|seconds?|minutes?|hours?|weeks?|months?|years?|percent|times?|people)$/i

const label = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Figures with a noun, and bare percents, that no fact of the catalogue took. */
export function readQuantities(s: Scan): Read[] {
  const taken = [...s.reads.values()]
  const free = (start: number, end: number) => taken.every((read) => end <= read.start || start >= read.end)
  const out = new Map<string, Read>()
  const add = (slug: string, name: string, unit: string, value: number, start: number, quote: string) => {
    const path = `brief.${slug}`
    if (!slug || out.has(path) || !Number.isFinite(value) || out.size >= 24) return
    out.set(path, { path, label: label(name), unit, value, quote, start, end: start + quote.length, inferred: false })
  }
  const camel = (words: string) =>
    words
      .toLowerCase()
      .replaceAll(/[^a-z ]/g, ' ')
      .trim()
      .split(/\s+/)
      .map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
      .join('')
  for (const hit of s.all(
    /(\b[a-z-]+(?: [a-z-]+)?) (?:is |was |of |by |at |about |only |reaches |stands at )*(\d+(?:\.\d+)?)\s?%/,
  )) {
    if (!free(hit.start, hit.end)) continue
    const words = (hit.groups[0] ?? '')
      .split(' ')
      .filter((word) => !SKIP.test(word))
      .join(' ')
    if (words) add(camel(words), words, 'ratio', Number(hit.groups[1]) / 100, hit.start, hit.text)
  }
  for (const hit of s.all(new RegExp(`(${COUNT})\\s([a-z-]+(?: [a-z-]+)?)`))) {
    if (!free(hit.start, hit.end) || !/\d|million|billion|thousand|hundred/.test(hit.groups[0] ?? '')) continue
    if (/[$€£%]/.test(s.text[hit.start - 1] ?? '') || /[\d.,/-]/.test(s.text[hit.start - 1] ?? '')) continue
    const words = (hit.groups[1] ?? '').split(' ')
    const noun = words.filter((word, i) => !SKIP.test(word) && (i === 0 || !SKIP.test(words[0] ?? ''))).join(' ')
    if (noun.length > 2) add(camel(noun), noun, 'count', parseCount(hit.groups[0] ?? ''), hit.start, hit.text)
  }
  return [...out.values()]
}
