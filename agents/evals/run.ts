import { buildDocument } from '@/lib/document/model'
import type { DesignContent } from '@/lib/designs/schema'
import { findExport } from '@/lib/export/registry'
import { Corpus } from '@/lib/quality/corpus'
import type { Criterion } from '@/lib/quality/criteria'
import { type Grade, type Graded, reviewDesign } from '@/lib/quality/review'
import { corpusDocument } from '@/lib/quality/subject'
import { draftDesign } from '../design'
import type { Case } from './briefs-file'
import { type CaseScore, scoreCase } from './score'
import { type Totals, totalsOf } from './totals'

/** A place that does not hold, as it stands in the JSON. */
export type QualityFinding = {
  readonly check: string
  readonly criterion: Criterion
  readonly grade: Grade
  readonly looked: number
  readonly offences: Graded['offences']
}

export type CaseResult = CaseScore & {
  readonly quality: Readonly<Partial<Record<Criterion, Grade>>>
  readonly qualityFindings: readonly QualityFinding[]
}

export type Evaluation = { readonly cases: readonly CaseResult[]; readonly totals: Totals }

type Args = {
  readonly cases: readonly Case[]
  readonly model: string
  readonly asOf: string
  readonly onCase?: (id: string) => void
}

const toFinding = ({ check, grade, looked, offences }: Graded): QualityFinding => ({
  check: check.id,
  criterion: check.criterion,
  grade,
  looked,
  offences,
})

/** Drafts every brief with the real engine, then scores the designs; each is compared with the documents of the others. */
export async function evaluate({ cases, model, asOf, onCase }: Args): Promise<Evaluation> {
  const drafted: { item: Case; design: DesignContent; text: string }[] = []
  for (const item of cases) {
    const design = await draftDesign({ brief: item.brief, model, asOf })
    drafted.push({ item, design, text: String(await findExport('markdown').render(buildDocument(design))) })
    onCase?.(item.id)
  }
  const corpus = new Corpus(drafted.map(({ item, design }) => corpusDocument(item.id, design)))
  const scored = drafted.map(({ item, design, text }): CaseResult => {
    const review = reviewDesign(design, corpus)
    return {
      ...scoreCase(item, design, text),
      quality: review.criteria,
      qualityFindings: review.checks.filter((graded) => graded.offences.length > 0).map(toFinding),
    }
  })
  return { cases: scored, totals: totalsOf(scored) }
}
