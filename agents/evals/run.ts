import type { DesignContent } from '@/lib/designs/schema'
import { buildDocument } from '@/lib/document/model'
import { findExport } from '@/lib/export/registry'
import { Corpus, type CorpusDocument } from '@/lib/quality/corpus'
import type { Criterion } from '@/lib/quality/criteria'
import { type Grade, type Graded, type Review, reviewDesign } from '@/lib/quality/review'
import { corpusDocument } from '@/lib/quality/subject'
import { draftDesign } from '../design'
import type { Case } from './briefs-file'
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

export type CaseResult = CaseScore & {
  /** Why there is no design, or null. */
  readonly error: string | null
  /** Criterion 1 to 14 → grade 0 to 3 (`lib/quality/review.ts` says how they come about). */
  readonly quality: Review['criteria']
  /** Share of sentences that stand in documents for other briefs too. */
  readonly filler: number | null
  readonly qualityFindings: readonly QualityFinding[]
}

export type Evaluation = { readonly cases: readonly CaseResult[]; readonly totals: Totals }

type Args = {
  readonly cases: readonly Case[]
  readonly model: string
  readonly asOf: string
  /** Documents for other briefs to compare sentences with, beside those of this run. */
  readonly known: readonly CorpusDocument[]
  readonly onCase?: (id: string) => void
}

export type Drafted = { readonly item: Case; readonly design: DesignContent; readonly text: string }
type Failed = { readonly item: Case; readonly error: string }

async function draft(item: Case, model: string, asOf: string): Promise<Drafted | Failed> {
  try {
    const design = await draftDesign({ brief: item.brief, model, asOf })
    return { item, design, text: String(await findExport('markdown').render(buildDocument(design))) }
  } catch (error) {
    // A paid model may fail on one brief; the others still count, and the file says what happened.
    return { item, error: error instanceof Error ? error.message : String(error) }
  }
}

const toFinding = ({ check, grade, looked, offences }: Graded): QualityFinding => ({
  check: check.id,
  criterion: check.criterion,
  grade,
  looked,
  offences,
})

function scored({ item, design, text }: Drafted, corpus: Corpus): CaseResult {
  const review = reviewDesign(design, corpus)
  const filler = review.checks.find((graded) => graded.check.id === 'filler')
  return {
    ...scoreCase(item, design, text),
    error: null,
    quality: review.criteria,
    filler: filler ? filler.offences.length / filler.looked : null,
    qualityFindings: review.checks.filter((graded) => graded.offences.length > 0).map(toFinding),
  }
}

/** The documents of a run as a corpus, and those known before for briefs that are not in it. */
export function corpusOf(drafted: readonly Drafted[], known: readonly CorpusDocument[]): CorpusDocument[] {
  const own = drafted.map(({ item, design }) => corpusDocument(item.id, design))
  const briefs = new Set(own.map((document) => document.brief))
  return [...own, ...known.filter((document) => !briefs.has(document.brief))]
}

/** Drafts every brief with the real engine, then scores the designs; each is compared with the documents of the others. */
export async function evaluate(args: Args): Promise<Evaluation & { readonly drafted: readonly Drafted[] }> {
  const results: (Drafted | Failed)[] = []
  for (const item of args.cases) {
    results.push(await draft(item, args.model, args.asOf))
    args.onCase?.(item.id)
  }
  const drafted = results.flatMap((result) => ('design' in result ? [result] : []))
  const corpus = new Corpus(corpusOf(drafted, args.known))
  const cases = results.map(
    (result): CaseResult =>
      'design' in result
        ? scored(result, corpus)
        : { ...unscored(result.item), error: result.error, quality: {}, filler: null, qualityFindings: [] },
  )
  return { cases, totals: totalsOf(cases), drafted }
}
