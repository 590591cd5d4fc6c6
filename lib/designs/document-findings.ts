import { findCheck } from '@/lib/checks/registry'
import { CRITERIA, type Criterion } from '@/lib/quality/criteria'
import { publicCorpus } from '@/lib/quality/public-corpus'
import { DOCUMENT_CHECKS } from '@/lib/quality/registry'
import { type Graded, reviewDesign } from '@/lib/quality/review'
import type { Offence, ReviewInput } from '@/lib/quality/types'
import { specOf } from '@/lib/facts/catalogue'
import type { StepId } from '@/lib/facts/fact'
import { formatFact } from '@/lib/facts/format'
import { renderPlain } from '@/lib/facts/template'
import { findIn } from '@/lib/methodology/names'
import { placeOf } from '@/lib/methodology/place'
import { stepOf } from '@/lib/methodology/registry'
import type { Input } from './waivers/schema'

/** A place of the document that does not hold. */
export type DocumentPlace = {
  readonly step: StepId | null
  readonly name: string
  /** Part of the step's page; null where it stands in the ledger, or nowhere in particular. */
  readonly anchor: string | null
  /** The fact, where it is one. */
  readonly path: string | null
  readonly text: string
  readonly why: string
}

/** A document check that does not hold: more offends than may. */
export type DocumentFinding = {
  /** `document:anchored` */
  readonly check: string
  readonly criterion: Criterion
  readonly criterionName: string
  readonly title: string
  readonly looksAt: string
  readonly looked: number
  /** How many of those may offend. */
  readonly allowed: number
  readonly why: string
  readonly places: readonly DocumentPlace[]
  /** The offending words by their place, as written: what a waiver is of. */
  readonly clauses: readonly Input[]
}

const PREFIX = 'document:'
export const isDocumentCheck = (check: string): boolean => check.startsWith(PREFIX)

/** What a check is called, also one of the facts. */
export const titleOfCheck = (check: string): string | undefined =>
  findCheck(check)?.title ?? DOCUMENT_CHECKS.find(({ id }) => check === `${PREFIX}${id}`)?.title

/** Contradictions between facts are findings of their own, and need no second one about being open. */
const SAID_ALREADY = 'open-findings'

type Reviewed = Pick<ReviewInput, 'facts' | 'steps'>

function placeFor({ step, field, text, why }: Offence, { facts, steps }: Reviewed): DocumentPlace {
  const draft = steps.find(({ id }) => id === step)?.content?.draft
  const place = step === null ? undefined : placeOf(stepOf(step), field, findIn(draft))
  const fact = facts[field]
  const name = place?.name ?? fact?.label ?? (step === null ? 'The whole design' : stepOf(step).title)
  return {
    step,
    name,
    anchor: place?.anchor ?? null,
    path: fact ? field : null,
    text: fact ? `${fact.label}: ${formatFact(fact, specOf(fact))}` : renderPlain(text, facts),
    why,
  }
}

/** One input a field: its offending words, in order. */
function inputsOf(offences: readonly Offence[], design: Reviewed): Input[] {
  const byField = new Map<string, { label: string; texts: string[] }>()
  for (const offence of offences) {
    const path = `${offence.step ?? 'design'}/${offence.field}`
    const known = byField.get(path)
    if (known) known.texts.push(offence.text)
    else byField.set(path, { label: placeFor(offence, design).name, texts: [offence.text] })
  }
  return [...byField].map(([path, { label, texts }]) => ({
    path,
    label,
    text: texts.map((text) => renderPlain(text, design.facts)).join(' '),
    value: texts,
  }))
}

const findingOf = ({ check, looked, offences }: Graded, design: Reviewed): DocumentFinding => ({
  check: `${PREFIX}${check.id}`,
  criterion: check.criterion,
  criterionName: CRITERIA[check.criterion],
  title: check.title,
  looksAt: check.looksAt,
  looked,
  allowed: Math.floor(check.allowed * looked),
  why: check.why,
  places: offences.map((offence) => placeFor(offence, design)),
  clauses: inputsOf(offences, design),
})

/**
 * What the document checks find in the drafts, compared with documents for published briefs. Takes some 20 ms, so it is
 * worked out where it is shown. Pure.
 */
export function documentFindings(design: ReviewInput): DocumentFinding[] {
  return reviewDesign(design, publicCorpus())
    .checks.filter(({ check, grade }) => grade < 2 && check.id !== SAID_ALREADY)
    .map((graded) => findingOf(graded, design))
}
