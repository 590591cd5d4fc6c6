import { runCalculator } from '@/lib/calculators/registry'
import { specOf } from '@/lib/facts/catalogue'
import type { Fact, Facts } from '@/lib/facts/fact'
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
  return { label: after?.label ?? before?.label ?? path, before: textOf(before), after: textOf(after) }
}

/** A cost in a fact's own words, e.g. "$4,020 /month". */
const costText = (now: Facts, value: number): string => {
  const fact = now[COST_PATH]
  return fact ? formatFact({ ...fact, value }, specOf(fact)) : String(value)
}

/** The figures that a proposal changes, cheapest first; what follows from them is worked out, not believed. */
export function offeredFigures(now: Facts, offered: Facts): OfferedFigures {
  const then = offeredLedger(now, Object.values(offered), run)
  const pieces = offeredChanges(now, offered, run).map(({ paths, reason, cost }): FigurePiece => {
    const [first = ''] = paths
    // One of a group says what it is for at length; the others only name it.
    const notes = paths.map((path) => offered[path]?.note ?? '')
    const note = notes.toSorted((a, b) => b.length - a.length)[0] || null
    return {
      key: `facts/${first}`,
      title: reason ?? then[first]?.label ?? first,
      moves: paths.map((path) => moveOf(now, { ...now, ...offered }, path)),
      cost: cost && {
        label: now[COST_PATH]?.label ?? 'Cost a month',
        before: costText(now, cost.before),
        after: costText(now, cost.after),
      },
      note: reason && note ? note.slice(reason.length).trim() || null : note,
    }
  })
  const headlines = HEADLINES.filter(({ path }) => {
    const [before, after] = [now[path], then[path]]
    return before !== undefined && after !== undefined && !sameValue(before.value, after.value, 1e-6)
  }).map(({ path }) => moveOf(now, then, path))
  return { pieces, headlines, then }
}
