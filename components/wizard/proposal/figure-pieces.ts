import { runCalculator } from '@/lib/calculators/registry'
import { specOf } from '@/lib/facts/catalogue'
import type { Fact, Facts, FactValue } from '@/lib/facts/fact'
import { isPriceUnit } from '@/lib/knowledge/prices/units'
import { formatFact } from '@/lib/facts/format'
import { HEADLINES } from '@/lib/facts/headlines'
import { sameValue, type Run } from '@/lib/facts/ledger'
import { COST_PATH, offeredChanges, offeredLedger } from '@/lib/facts/offered'

export type FigureMove = { label: string; before: string; after: string }

/** Inputs that a proposal changes together, what for, and what the cost a month would be by that alone. */
export type FigurePiece = {
  key: string
  title: string
  moves: FigureMove[]
  cost: FigureMove | null
  note: string | null
  /** One of the figures was changed since the proposal was made. */
  outdated: boolean
  /** It answers the finding that the proposal was asked to mend. */
  isMending: boolean
  /** A person gave one of the figures. */
  isPersons: boolean
}

export type OfferedFigures = {
  pieces: FigurePiece[]
  /** What the design is compared by, were all of it accepted. */
  headlines: FigureMove[]
  /** The ledger as it would be then. */
  then: Facts
}

const run: Run = (fn, input) => runCalculator(fn, input).values

const textOf = (fact: Fact | undefined): string => (fact ? formatFact(fact, specOf(fact)) : 'not known')

function moveOf(now: Facts, then: Facts, path: string): FigureMove {
  const [before, after] = [now[path], then[path]]
  const label = after?.label ?? before?.label ?? path
  const isOther = before && after && before.label !== after.label && isPriceUnit(after.unit)
  if (!isOther) return { label, before: textOf(before), after: textOf(after) }
  // Another thing than before, as a machine is: a price alone would not say so.
  const other = label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
  return { label: `${before.label} becomes ${other}`, before: textOf(before), after: textOf(after) }
}

/** What a change is called: what it was asked for, behind the words that say that it was asked. A machine keeps its name. */
function titleOf(reason: string, paths: readonly string[], then: Facts): string {
  const what = reason.replace(/^[^:]*: /, '').replace(/\.$/, '')
  if (what !== reason.replace(/\.$/, '')) return what.replace(/^[a-z](?=[a-z ])/, (letter) => letter.toUpperCase())
  const [first = '', second, ...more] = paths.map((path) => then[path]?.label ?? path)
  if (second === undefined) return first
  return more.length === 0 ? `${first}, ${second}` : `${first}, ${second} and ${more.length} more`
}

const REPAIR = 'Asked to repair '

/** Figures that moved since a step was drafted from them, as they read then and now. */
export const movesSince = (now: Facts, drafted: Readonly<Record<string, FactValue>>): FigureMove[] =>
  Object.entries(drafted).map(([path, value]) => {
    const fact = now[path]
    return { label: fact?.label ?? path, before: textOf(fact && { ...fact, value }), after: textOf(fact) }
  })

/** A cost in a fact's own words, e.g. "$4,020 /month". */
const costText = (now: Facts, value: number): string => {
  const fact = now[COST_PATH]
  return fact ? formatFact({ ...fact, value }, specOf(fact)) : String(value)
}

/** The figures that a proposal changes, cheapest first; what follows from them is worked out, not believed. */
export function offeredFigures(now: Facts, offered: Facts, was?: Facts, over: readonly string[] = []): OfferedFigures {
  const then = offeredLedger(now, Object.values(offered), run, over)
  const pieces = offeredChanges(now, offered, run, was, over).map(({ paths, reason, cost, outdated }): FigurePiece => {
    const [first = ''] = paths
    // One of a group says what it is for at length; the others only name it.
    const notes = paths.map((path) => offered[path]?.note ?? '')
    const note = notes.toSorted((a, b) => b.length - a.length)[0] || null
    return {
      key: `facts/${first}`,
      title: reason === null ? (then[first]?.label ?? first) : titleOf(reason, paths, then),
      moves: paths.map((path) => moveOf(now, { ...now, ...offered }, path)),
      cost: cost && {
        label: now[COST_PATH]?.label ?? 'Cost a month',
        before: costText(now, cost.before),
        after: costText(now, cost.after),
      },
      outdated,
      isMending: reason?.startsWith(REPAIR) === true || paths.some((path) => over.includes(path)),
      isPersons: paths.some((path) => now[path]?.origin === 'user' && now[path].setBy === 'user'),
      note: reason && note ? note.slice(reason.length).trim() || null : note,
    }
  })
  const headlines = HEADLINES.filter(({ path }) => {
    const [before, after] = [now[path], then[path]]
    return before !== undefined && after !== undefined && !sameValue(before.value, after.value, 1e-6)
  }).map(({ path }) => moveOf(now, then, path))
  return { pieces, headlines, then }
}
