import type { Facts } from '@/lib/facts/fact'
import { parseTemplate } from '@/lib/facts/template'
import { readReference } from '@/lib/facts/path'
import type { TableRow } from '@/lib/methodology/draft'

/** A latency budget: the stages on the request's path in order, in milliseconds, and the limit they share. */
export type Budget = {
  readonly stages: readonly { readonly name: string; readonly ms: number; readonly text: string }[]
  readonly sumMs: number
  readonly limitMs: number | null
  readonly limitText: string | null
}

const TOTALS = new Set(['sum', 'left', 'total', 'headroom', 'limit'])

/** Read from the rows of the latency table whose budget is one figure in milliseconds. */
export function budgetOf(rows: readonly TableRow[], facts: Facts, say: (cell: string) => string): Budget | undefined {
  const stages = rows.flatMap((row) => {
    const pieces = parseTemplate((row['budget'] ?? '').trim())
    const [piece] = pieces
    if (TOTALS.has(row.id) || pieces.length !== 1 || piece?.kind !== 'fact') return []
    const ms = readReference(piece.path, (path) => facts[path]?.value)
    if (typeof ms !== 'number' || !Number.isFinite(ms) || ms < 0) return []
    return [{ name: say(row['stage'] ?? ''), ms, text: say(row['budget'] ?? '') }]
  })
  if (stages.length < 2) return undefined
  const limit = facts['arch.latencyP99Ms']?.value
  const known = typeof limit === 'number' && limit > 0 && limit < 1e7
  return {
    stages,
    sumMs: stages.reduce((sum, stage) => sum + stage.ms, 0),
    limitMs: known ? limit : null,
    limitText: known ? say('{{arch.latencyP99Ms}}') : null,
  }
}
