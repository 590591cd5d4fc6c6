import type { FactValue } from './fact'

/** A reference to a fact, to a column of its rows (`arch.stages.p99`) or to a cell (`arch.stages[model].p99`). */
export type Reference = { readonly path: string; readonly row: string | null; readonly column: string | null }

/**
 * What may be a reference in a text, with the blanks around its path: told apart by the expression, they took a time that
 * grew with the cube of their number.
 */
export const BRACED = /\{\{([^{}]+)\}\}/g

const SHAPE = /^([A-Za-z][\w-]*\.[\w-]+)(?:\[([^\]]+)\])?(?:\.([\w-]+))?$/

/** Undefined where the text is no path. */
export function parseReference(text: string): Reference | undefined {
  const match = SHAPE.exec(text.trim())
  if (!match?.[1]) return undefined
  return { path: match[1], row: match[2]?.trim() ?? null, column: match[3] ?? null }
}

/** The path of the fact that a reference points into; the text itself where it is no path. */
export const factPathOf = (text: string): string => parseReference(text)?.path ?? text

/** The value a reference points at; undefined where the fact, row or column is not there. */
export function readReference(text: string, lookup: (path: string) => FactValue | undefined): FactValue | undefined {
  const reference = parseReference(text)
  const value = reference && lookup(reference.path)
  if (!reference || value === undefined || (reference.row === null && reference.column === null)) return value
  if (!Array.isArray(value)) return undefined
  const rows = value.flatMap((item) => (typeof item === 'object' ? [item] : []))
  const cells = rows
    .filter((row) => reference.row === null || row.id === reference.row)
    .map((row) => row[reference.column ?? 'id'])
  if (reference.row !== null) {
    const [cell] = cells
    return typeof cell === 'number' || typeof cell === 'string' || typeof cell === 'boolean' ? cell : undefined
  }
  const figures = cells.filter((cell) => typeof cell === 'number')
  if (figures.length === cells.length) return figures
  const words = cells.filter((cell) => typeof cell === 'string')
  return words.length === cells.length ? words : undefined
}

/** The entry of a path that somebody wrote: a name that every object has is none. */
export const factAt = <T>(facts: Readonly<Record<string, T>>, path: string): T | undefined =>
  Object.hasOwn(facts, path) ? facts[path] : undefined
