import { specOf } from './catalogue'
import type { Facts } from './fact'
import { columnUnit, formatFact, formatValue } from './format'
import { BRACED, factAt, factPathOf, parseReference, readReference } from './path'

/** A piece of a text that names its figures by reference: `Peak load is {{arch.qpsPeak}}.` */
export type Piece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'fact'; readonly path: string }

/** Splits a text at its references. What stands in double braces but is no path stays text. */
export function parseTemplate(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(BRACED)) {
    const path = (match[1] ?? '').trim()
    if (!parseReference(path)) continue
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) })
    pieces.push({ kind: 'fact', path })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) })
  return pieces
}

/** The references of a text as written, each once (`arch.qpsPeak`, `arch.stages[model].p99`). */
export function referencedPaths(text: string): string[] {
  return [...new Set(parseTemplate(text).flatMap((piece) => (piece.kind === 'fact' ? [piece.path] : [])))]
}

export const UNKNOWN_TEXT = 'not yet known'

/** The human text of a reference, or undefined where the fact (or its row) is not known. */
export function referenceText(reference: string, facts: Facts): string | undefined {
  const fact = factAt(facts, factPathOf(reference))
  const parsed = parseReference(reference)
  if (!fact || !parsed) return undefined
  if (parsed.row === null && parsed.column === null) return formatFact(fact, specOf(fact))
  const value = readReference(reference, (path) => facts[path]?.value)
  const calculated = fact.origin === 'calculated'
  return value === undefined ? undefined : formatValue(value, columnUnit(parsed.column), { calculated })
}

export function renderPlain(text: string, facts: Facts): string {
  return parseTemplate(text)
    .map((piece) => (piece.kind === 'text' ? piece.text : (referenceText(piece.path, facts) ?? UNKNOWN_TEXT)))
    .join('')
}
