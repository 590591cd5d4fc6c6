import { factSpec } from '@/lib/facts/catalogue'
import type { FactValue } from '@/lib/facts/fact'
import type { Archetyped, Read } from './types'

/** How much of a brief is read. The rest is kept, not read. */
export const READ_LIMIT = 20_000

export type Hit = { text: string; start: number; end: number; groups: readonly (string | undefined)[] }

const hitOf = (match: RegExpExecArray): Hit => ({
  text: match[0],
  start: match.index,
  end: match.index + match[0].length,
  groups: match.slice(1),
})

/** Compiled once for all briefs: compiling takes longer than reading. */
const compiled = new Map<string, RegExp>()
function ready(pattern: RegExp, flags: 'i' | 'gi'): RegExp {
  const key = `${flags}:${pattern.source}`
  const known = compiled.get(key)
  if (known) {
    known.lastIndex = 0
    return known
  }
  const made = new RegExp(pattern.source, flags)
  compiled.set(key, made)
  return made
}

/** The text being read, and what has been found so far: the first finding of a path stands. */
export class Scan {
  readonly text: string
  readonly archetype: Archetyped
  readonly reads = new Map<string, Read>()

  constructor(text: string, archetype: Archetyped) {
    this.text = text.slice(0, READ_LIMIT)
    this.archetype = archetype
  }

  find(pattern: RegExp): Hit | undefined {
    const match = ready(pattern, 'i').exec(this.text)
    return match ? hitOf(match) : undefined
  }

  all(pattern: RegExp): Hit[] {
    return [...this.text.matchAll(ready(pattern, 'gi'))].map(hitOf)
  }

  /** The words around a hit, inside its sentence. */
  around(hit: Hit, before = 60, after = 60): string {
    const left = this.text.slice(Math.max(0, hit.start - before), hit.start)
    const right = this.text.slice(hit.end, hit.end + after)
    return `${left.split(/[.!?](?=\s)/).at(-1) ?? ''}${hit.text}${right.split(/[.!?](?=\s|$)/)[0] ?? ''}`
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

  set(path: string, value: FactValue, hit: Hit, inferred = false): void {
    if (this.reads.has(path)) return
    const spec = factSpec(path)
    const trimmed = hit.text.trim()
    const start = hit.start + (hit.text.length - hit.text.trimStart().length)
    this.reads.set(path, {
      path,
      label: spec?.label ?? path,
      unit: spec?.unit ?? '',
      value,
      quote: trimmed,
      start,
      end: start + trimmed.length,
      inferred,
    })
  }

  /** Sets a fact where the words are found. */
  when(pattern: RegExp, path: string, value: FactValue, inferred = false): boolean {
    const hit = this.find(pattern)
    if (hit) this.set(path, value, hit, inferred)
    return hit !== undefined
  }

  /** A conclusion from the kind of system; quotes the words that gave the kind away. */
  infer(path: string, value: FactValue): void {
    const { quote, start } = this.archetype
    this.set(path, value, { text: quote, start, end: start + quote.length, groups: [] }, true)
  }
}
