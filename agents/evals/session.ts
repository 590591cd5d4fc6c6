import type { CorpusDocument } from '@/lib/quality/corpus'
import type { ModelPrice } from '@/lib/model-figures'
import type { Case } from './briefs-file'
import type { EvaluationFile } from './evaluation-file'
import { type Measures, priceOf } from './measures'
import type { RunOptions } from './recorded-step'
import { type Drafted, evaluate } from './run'

export type Session = {
  readonly cases: readonly Case[]
  readonly models: readonly string[]
  readonly asOf: string
  readonly prices: Readonly<Record<string, ModelPrice>>
  readonly known: readonly CorpusDocument[]
  readonly concurrency: number
  readonly signal: AbortSignal
  readonly run: RunOptions
  readonly onCase: (model: string, id: string, measures: Measures) => void
}

/** Evaluates the models one after the other. What was stopped before its first case is left out. */
export async function evaluateModels(
  session: Session,
): Promise<{ readonly files: EvaluationFile[]; readonly drafted: readonly Drafted[] }> {
  const { cases, asOf, known, concurrency, signal, run } = session
  const files: EvaluationFile[] = []
  let drafted: readonly Drafted[] = []
  for (const model of session.models) {
    if (signal.aborted) break
    const price = priceOf(model, session.prices)
    const onCase = (id: string, measures: Measures) => session.onCase(model, id, measures)
    const done = await evaluate({ cases, model, asOf, known, price, concurrency, signal, run, onCase })
    drafted = done.drafted
    const { totals, unfinished } = done
    files.push({ model, asOf, cases: done.cases, totals, ...(unfinished.length > 0 && { unfinished }) })
  }
  return { files, drafted }
}

/** As `--json` has it: one model as it is, several in a list. */
export const fileOf = (files: readonly EvaluationFile[]): unknown =>
  files.length === 1 ? files[0] : { evaluations: files }
