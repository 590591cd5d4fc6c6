import type { DesignContent } from '@/lib/designs/schema'
import { buildDocument } from '@/lib/document/model'
import { findExport } from '@/lib/export/registry'
import { STEP_IDS } from '@/lib/facts/fact'
import { Corpus, type CorpusDocument } from '@/lib/quality/corpus'
import type { Criterion } from '@/lib/quality/criteria'
import { type Grade, type Graded, type Review, reviewDesign } from '@/lib/quality/review'
import { corpusDocument } from '@/lib/quality/subject'
import type { ModelPrice } from '@/lib/model-figures'
import { findModel } from '../models'
import { draftDesign } from '../design'
import type { Case } from './briefs-file'
import { type Measures, measuresOf, type StepRecord } from './measures'
import { inPool } from './pool'
import { caseRunner, EvaluationStopped, type RunOptions } from './recorded-step'
import { type CaseScore, scoreCase, unscored } from './score'
import { type Totals, totalsOf } from './totals'

/** A document check with the places that do not hold. */
export type QualityFinding = {
  readonly check: string
  readonly criterion: Criterion
  readonly grade: Grade
  readonly looked: number
  readonly offences: Graded['offences']
}

export type CaseResult = CaseScore &
  Measures & {
    /** Why there is no design, or null. */
    readonly error: string | null
    /** Checks that fire on the finished design, hints left out. */
    readonly contradictions: readonly string[]
    /** Criterion 1 to 14 → grade 0 to 3 (`lib/quality/review.ts` says how they come about). */
    readonly quality: Review['criteria']
    /** Share of sentences that stand in documents for other briefs too. */
    readonly filler: number | null
    readonly qualityFindings: readonly QualityFinding[]
  }

export type Evaluation = {
  readonly cases: readonly CaseResult[]
  readonly totals: Totals
  /** Cases that were not run to an end, because the evaluation was stopped. */
  readonly unfinished: readonly string[]
}

type Args = {
  readonly cases: readonly Case[]
  readonly model: string
  readonly asOf: string
  /** Documents for other briefs to compare sentences with, beside those of this run. */
  readonly known: readonly CorpusDocument[]
  /** What a million tokens cost; left out: nobody has said. */
  readonly price?: ModelPrice | undefined
  /** Cases run at a time; left out: one. */
  readonly concurrency?: number
  readonly signal?: AbortSignal
  /** Where models come from, and whether they are recorded; left out: the connections of the environment, and not. */
  readonly run?: RunOptions
  readonly onCase?: (id: string, measures: Measures) => void
}

export type Drafted = { readonly item: Case; readonly design: DesignContent; readonly text: string }
type Ran = { readonly item: Case; readonly measures: Measures; readonly outcome: Drafted | { readonly error: string } }

const LIVE: RunOptions = { find: findModel, mask: (exchange) => exchange }

/** Undefined where it was stopped. */
async function runCase(item: Case, args: Args, signal: AbortSignal): Promise<Ran | undefined> {
  const steps: StepRecord[] = []
  const ran = (outcome: Ran['outcome']): Ran => {
    const measures = measuresOf(steps, args.price)
    args.onCase?.(item.id, measures)
    return { item, measures, outcome }
  }
  try {
    const run = caseRunner(item.id, args.run ?? LIVE, (step) => steps.push(step))
    const design = await draftDesign({ brief: item.brief, model: args.model, asOf: args.asOf, signal, run })
    return ran({ item, design, text: String(await findExport('markdown').render(buildDocument(design))) })
  } catch (error) {
    if (error instanceof EvaluationStopped) throw error
    if (signal.aborted) return undefined
    // A paid model may fail on one brief; the others still count, and the file says what happened.
    const failure = error instanceof Error ? error.message : String(error)
    // A fault of ours ends no step, and is told of the one that was under way.
    const step = steps.every((one) => one.failure === null) ? STEP_IDS[steps.length] : undefined
    if (step) steps.push({ step, exchanges: [], durationMs: 0, repair: null, failure })
    return ran({ error: failure })
  }
}

const toFinding = ({ check, grade, looked, offences }: Graded): QualityFinding => ({
  check: check.id,
  criterion: check.criterion,
  grade,
  looked,
  offences,
})

function scored({ item, measures, outcome }: Ran, corpus: Corpus): CaseResult {
  if ('error' in outcome) {
    const nothing = { contradictions: [], quality: {}, filler: null, qualityFindings: [] }
    return { ...unscored(item), error: outcome.error, ...nothing, ...measures }
  }
  const { design, text } = outcome
  const review = reviewDesign(design, corpus)
  const filler = review.checks.find((graded) => graded.check.id === 'filler')
  return {
    ...scoreCase(item, design, text),
    error: null,
    contradictions: design.findings.filter(({ severity }) => severity !== 'info').map(({ check }) => check),
    quality: review.criteria,
    filler: filler ? filler.offences.length / filler.looked : null,
    qualityFindings: review.checks.filter((graded) => graded.offences.length > 0).map(toFinding),
    ...measures,
  }
}

/** The documents of a run as a corpus, and those known before for briefs that are not in it. */
export function corpusOf(drafted: readonly Drafted[], known: readonly CorpusDocument[]): CorpusDocument[] {
  const own = drafted.map(({ item, design }) => corpusDocument(item.id, design))
  const briefs = new Set(own.map((document) => document.brief))
  return [...own, ...known.filter((document) => !briefs.has(document.brief))]
}

/**
 * Drafts every brief with the real engine, then scores the designs; each is compared with the documents of the others.
 * Throws EvaluationStopped where a recording does not fit, or a model is not set up.
 */
export async function evaluate(args: Args): Promise<Evaluation & { readonly drafted: readonly Drafted[] }> {
  const signal = args.signal ?? new AbortController().signal
  const results = await inPool(args.cases, args.concurrency ?? 1, (item) => runCase(item, args, signal), signal)
  const ended = results.filter((result) => result !== undefined)
  const drafted = ended.flatMap(({ outcome }) => ('design' in outcome ? [outcome] : []))
  const corpus = new Corpus(corpusOf(drafted, args.known))
  const cases = ended.map((result) => scored(result, corpus))
  const unfinished = args.cases.filter((_, index) => results[index] === undefined).map(({ id }) => id)
  return { cases, totals: totalsOf(cases), unfinished, drafted }
}
