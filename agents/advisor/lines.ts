import type { Facts } from '@/lib/facts/fact'
import { factPathOf, readReference } from '@/lib/facts/path'
import { referencedPaths } from '@/lib/facts/template'
import { isOpen } from '@/lib/facts/unpriced'
import type { Cond, Conditional, Line } from '@/lib/knowledge/archetypes/line'

export type Words = Readonly<Record<string, string>>

const asList = (value: string | number | boolean | readonly (string | number | boolean)[]) =>
  Array.isArray(value) ? value : [value]

/** Whether a condition holds. An unknown fact fails every test but `known: false` and `not`. */
export function holds(facts: Facts, condition: Cond): boolean {
  const value = facts[condition.path]?.value
  const known = value !== undefined && value !== null
  if (condition.known !== undefined && condition.known !== known) return false
  if (condition.not !== undefined && known && asList(condition.not).some((entry) => entry === value)) return false
  if (condition.is !== undefined && !asList(condition.is).some((entry) => entry === value)) return false
  if (condition.has !== undefined) {
    const wanted = condition.has
    if (!Array.isArray(value) || !value.some((entry) => typeof entry === 'string' && wanted.includes(entry)))
      return false
  }
  if (condition.above !== undefined && !(typeof value === 'number' && value > condition.above)) return false
  if (condition.below !== undefined && !(typeof value === 'number' && value < condition.below)) return false
  return true
}

/** The entries whose conditions hold. Their place in the list stays known: ids follow from it. */
export const applicable = <T>(list: readonly (T & Conditional)[], facts: Facts): { item: T; index: number }[] =>
  list.flatMap((item, index) =>
    item.when?.every((condition) => holds(facts, condition)) === false ? [] : [{ item, index }],
  )

/** By sound: a user, an hour, an X-ray, an MRI (letters that are read one by one), an SMS. */
export function article(word: string): 'a' | 'an' {
  if (/^(?:x-|hour|honest|heir)/i.test(word) || /^[AEFHILMNORSX](?:[A-Z\d]|\b)/.test(word)) return 'an'
  return /^[aeiou]/i.test(word) && !/^(?:uni|use|eu|one)/i.test(word) ? 'an' : 'a'
}

/** Puts the brief's own words in, with the article that fits them. An unknown word is left as its own name, which a contract test forbids. */
const withWords = (text: string, words: Words) =>
  text.replaceAll(/(?:\b([Aa])n? )?\[\[(\w+)\]\]/g, (_, before: string | undefined, word: string) => {
    const lower = word.toLowerCase()
    const found = words[lower] ?? words[word] ?? lower.replaceAll('_', ' ')
    const shown = word === lower ? found : capitalised(found)
    if (before === undefined) return shown
    return before === 'A' ? `${capitalised(article(found))} ${shown}` : `${article(found)} ${shown}`
  })

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * The text of a line, or undefined where it does not apply to these facts. `open`: figures without a value are said as
 * "unpriced" or "not known", where leaving the line out would leave a gap.
 */
export function say(line: Line, facts: Facts, words: Words, open = false): string | undefined {
  const text = typeof line === 'string' ? line : line.text
  if (typeof line !== 'string' && !line.when.every((condition) => holds(facts, condition))) return undefined
  for (const path of referencedPaths(text)) {
    const value = readReference(path, (known) => facts[known]?.value)
    if (value === undefined) return undefined
    const fact = facts[factPathOf(path)]
    if (value === null && !(open && fact && isOpen(fact))) return undefined
  }
  return capitalised(withWords(text, words))
}

/** The lines that apply, in order. */
export function sayAll(lines: readonly Line[], facts: Facts, words: Words): string[] {
  return lines.flatMap((line) => say(line, facts, words) ?? [])
}
