import { factSpec } from '@/lib/facts/catalogue'
import type { FactValue } from '@/lib/facts/fact'

export type WrongFact = { readonly path: string; readonly got: unknown; readonly stated: unknown }
export type FactScore = {
  readonly correct: number
  readonly stated: number
  readonly wrong: readonly WrongFact[]
  /** Stated and not read at all. */
  readonly missing: readonly string[]
}

/** Rounding in a brief ("about half a terabyte") is no error of reading. */
const TOLERANCE = 0.02

const isAbsent = (value: unknown) => value === null || value === 'none' || (Array.isArray(value) && value.length === 0)

/** Words without a closed list, or outside of it: free text. */
function isFree(path: string, words: readonly unknown[]): boolean {
  const options = factSpec(path)?.options
  return options === undefined || !words.every((word) => typeof word === 'string' && Object.hasOwn(options, word))
}

const sameNumber = (got: number, stated: number) => Math.abs(got - stated) <= TOLERANCE * Math.abs(stated)

function sameList(path: string, got: readonly unknown[], stated: readonly unknown[]): boolean {
  if (stated.some((item) => typeof item !== 'string')) {
    return got.length === stated.length && stated.every((item, i) => sameItem(got[i], item))
  }
  if (isFree(path, stated)) return got.length > 0
  return got.length === stated.length && stated.every((item) => got.includes(item))
}

const isRow = (item: unknown): item is object => typeof item === 'object' && item !== null

/** A row of the ledger has an id that no brief states: it agrees in what the stated row names. */
function sameItem(got: unknown, stated: unknown): boolean {
  if (typeof got === 'number' && typeof stated === 'number') return sameNumber(got, stated)
  if (!isRow(got) || !isRow(stated)) return got === stated
  const cells = new Map(Object.entries(got))
  return Object.entries(stated).every(([name, value]) => sameItem(cells.get(name), value))
}

/** Closed lists and booleans exactly, figures within 2%, free text by being there at all. */
function agrees(path: string, got: FactValue, stated: unknown): boolean {
  if (isAbsent(stated)) return isAbsent(got)
  if (isAbsent(got)) return false
  if (typeof stated === 'number') return typeof got === 'number' && sameNumber(got, stated)
  if (typeof stated === 'string') return isFree(path, [stated]) ? typeof got === 'string' : got === stated
  if (Array.isArray(stated)) return Array.isArray(got) && sameList(path, got, stated)
  return got === stated
}

/** What was read from a brief against what it states. A fact that was not read is missed, not wrong. */
export function scoreFacts(stated: ReadonlyMap<string, unknown>, read: ReadonlyMap<string, FactValue>): FactScore {
  const wrong: WrongFact[] = []
  const missing: string[] = []
  let correct = 0
  for (const [path, value] of stated) {
    const got = read.get(path)
    if (got === undefined) missing.push(path)
    else if (agrees(path, got, value)) correct += 1
    else wrong.push({ path, got, stated: value })
  }
  return { correct, stated: stated.size, wrong, missing }
}
