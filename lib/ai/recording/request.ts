import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/facts/canonical-json'

const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex')

/** Hashes of what a request consists of, by name: what is compared where a request is not in a recording. */
export type Pieces = Readonly<Record<string, string>>

export const piecesOf = (named: Readonly<Record<string, unknown>>): Pieces =>
  Object.fromEntries(Object.entries(named).map(([name, value]) => [name, hashOf(value).slice(0, 16)]))

/** Equal for requests that are the same in every piece. */
export const keyOf = (pieces: Pieces): string => hashOf(pieces)

/** Names of the pieces in which two requests differ. */
export function differing(a: Pieces, b: Pieces): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name])
}

/** In what a request differs from the one most like it; undefined where there is none to compare with. */
export function nearest(asked: Pieces, recorded: readonly Pieces[]): string[] | undefined {
  return recorded
    .map((pieces) => differing(asked, pieces))
    .reduce<string[] | undefined>((best, names) => (best && best.length <= names.length ? best : names), undefined)
}
