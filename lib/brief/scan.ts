import { factSpec } from '@/lib/facts/catalogue'
import type { FactValue } from '@/lib/facts/fact'
import { flatten, LONG_TEXT, STOP } from './flat'
import { type Measure, measuresOf } from './measures'
import type { Archetyped, Inferred, Read } from './types'
import { vagueAt } from './vagueness'

/** How much of a brief is read. The rest is kept, not read. */
export const READ_LIMIT = 20_000

/** A place in the text; what follows it begins at `head` where a figure's period was taken in. */
export type Span = { readonly start: number; readonly end: number; readonly head?: number }
export type Hit = Span & { text: string; groups: readonly (string | undefined)[] }

const hitOf = (match: RegExpExecArray): Hit => ({
  text: match[0],
  start: match.index,
  end: match.index + match[0].length,
  groups: match.slice(1),
})

/**
 * Every match of a global pattern. `matchAll` would copy the pattern, and compile the copy anew at each call: that took
 * more than all the matching.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`Every match of ${pattern} is asked for, and it is not global.`)
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    // An empty match would be found again and again.
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/** The text being read, and what has been found so far: the first finding of a path stands. */
export class Scan {
  /** As written. */
  readonly text: string
  /** Ends of sentences marked, otherwise as written; and the same in small letters, which rules are matched against. */
  readonly flat: string
  readonly low: string
  readonly archetype: Archetyped
  readonly measures: readonly Measure[]
  /** Where the text shows that it is not known yet what is wanted. */
  readonly vague: Span | undefined
  readonly reads = new Map<string, Read>()
  /** Figures that are known by a name though no fact of the catalogue takes them, such as money in another currency. */
  readonly named = new Map<Measure, Pick<Read, 'path' | 'label' | 'unit' | 'value' | 'inferred'>>()

  constructor(text: string, archetype: Archetyped) {
    this.text = text.slice(0, READ_LIMIT)
    const { flat, low } = flatten(this.text)
    this.flat = flat.padEnd(LONG_TEXT)
    this.low = low.padEnd(LONG_TEXT)
    this.measures = measuresOf(this.low)
    this.vague = vagueAt(this.low, this.measures)
    // The kind is a guess then, and nothing is concluded from it.
    this.archetype = { ...archetype, confident: archetype.confident && !this.vague }
  }

  /** The first match of a global pattern. */
  find(pattern: RegExp, text = this.low): Hit | undefined {
    pattern.lastIndex = 0
    const match = pattern.exec(text)
    return match ? hitOf(match) : undefined
  }

  all(pattern: RegExp, text = this.low): Hit[] {
    return matchesOf(pattern, text).map(hitOf)
  }

  says(pattern: RegExp): boolean {
    return this.find(pattern) !== undefined
  }

  /** The words before a place, back to the beginning of its sentence, in small letters. */
  before({ start }: Span, most = 60): string {
    const left = this.low.slice(Math.max(0, start - most), start)
    return left.slice(left.lastIndexOf(STOP) + 1)
  }

  /** The words after a place, to the end of its sentence. */
  after({ end, head = end }: Span, most = 60): string {
    const right = this.low.slice(head, head + most)
    const stop = right.indexOf(STOP)
    return stop < 0 ? right : right.slice(0, stop)
  }

  around(span: Span, before = 60, after = 60): string {
    return `${this.before(span, before)}${this.low.slice(span.start, span.head ?? span.end)}${this.after(span, after)}`
  }

  /** The whole sentence of a place. */
  sentence(span: Span): string {
    return this.around(span, 400, 400)
  }

  is(...ids: string[]): boolean {
    return ids.includes(this.archetype.id)
  }

  has(path: string): boolean {
    return this.reads.has(path)
  }
  value(path: string): FactValue | undefined {
    return this.reads.get(path)?.value
  }

  set(path: string, value: FactValue, { start, end }: Span, inferred: boolean | Inferred = false): void {
    if (this.reads.has(path)) return
    const spec = factSpec(path)
    const words = this.text.slice(start, end)
    const trimmed = words.trim()
    const from = start + (words.length - words.trimStart().length)
    this.reads.set(path, {
      path,
      label: spec?.label ?? path,
      unit: spec?.unit ?? '',
      value,
      quote: trimmed,
      start: from,
      end: from + trimmed.length,
      inferred: inferred === true ? (typeof value === 'number' && /\d/.test(trimmed) ? 'figures' : 'words') : inferred,
    })
  }

  /** What looks like what other briefs state; it takes the place of what a rule has read. */
  learn(path: string, value: FactValue, span: Span): void {
    this.reads.delete(path)
    this.set(path, value, span, 'learnt')
  }

  number(path: string, value: number, span: Span, inferred: boolean | Inferred = false): void {
    const spec = factSpec(path)
    const fits = value >= (spec?.min ?? Number.NEGATIVE_INFINITY) && value <= (spec?.max ?? Number.POSITIVE_INFINITY)
    if (Number.isFinite(value) && fits) this.set(path, value, span, inferred)
  }

  /** Sets a fact where the words are found. */
  when(pattern: RegExp, path: string, value: FactValue, inferred: boolean | Inferred = false): boolean {
    const hit = this.find(pattern)
    if (hit) this.set(path, value, hit, inferred)
    return hit !== undefined
  }

  /** A conclusion from the kind of system; quotes the words that gave the kind away. */
  infer(path: string, value: FactValue): void {
    const { quote, start } = this.archetype
    this.set(path, value, { start, end: start + quote.length }, 'kind')
  }
}
