import type { DesignContent } from '@/lib/designs/schema'
import type { StepContent } from '@/lib/methodology/content'
import { STEPS } from '@/lib/methodology/registry'
import type { Block, Section } from './blocks'
import { type Approval, approvalBlocks, approvalEntry } from './build-approvals'
import { assumptionBlocks, calculationBlocks, referenceBlocks } from './build-ledger'
import { findingBlocks, questionBlocks, riskBlocks } from './build-registers'
import { findingsEntry } from './build-waivers'
import { decisionId, type Numbering, stepSection } from './build-step'
import { type Figure, figureOf } from './figures'
import { parseInline, parseMarkdown } from './markdown'
import { type Effort, newEffort } from './markdown-bounds'
import { type Inline, type Prose, refsOfInline, refsOfProse } from './prose'
import { slug } from './slug'

export type TitleEntry = { readonly term: string; readonly text: string }
export type Digest = {
  readonly step: string
  readonly href: string
  readonly number: string
  readonly choice: readonly Inline[]
}

export type DocumentModel = {
  readonly title: string
  readonly asOf: string
  /** What stands in the title block: state, date, counts. */
  readonly entries: readonly TitleEntry[]
  /** The paragraph that alone suffices to decide, and the first decision of every step. */
  readonly headline: readonly Prose[]
  readonly digest: readonly Digest[]
  readonly sections: readonly Section[]
  /** Every figure that the document names, by its reference. */
  readonly figures: Readonly<Record<string, Figure>>
  /** What it says was approved in a review, as it says it. */
  readonly isApproved: boolean
  /** False while no step has been drafted. */
  readonly hasContent: boolean
}

export type DocumentInput = Pick<DesignContent, 'title' | 'asOf' | 'facts' | 'steps' | 'findings' | 'waived' | 'lapsed'>
export type DocumentOptions = {
  /** A frozen version, with its number and ISO date; absent for the design as it stands. */
  readonly version?: { readonly number: number; readonly createdAt: string }
  /** Who approved it, or an earlier state of it. */
  readonly approval?: Approval | undefined
}

/** Figures that a block names, by their references; one that is named twice stands there twice. */
export function refsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'prose':
      return refsOfProse(block.prose)
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap(refsOfInline))
    case 'decision': {
      const alternatives = block.alternatives.flatMap((a) => [...a.option, ...a.whyNot])
      return [
        ...refsOfInline([...block.title, ...block.choice, ...alternatives, ...block.revisitWhen]),
        ...refsOfProse(block.rationale),
      ]
    }
    case 'finding':
      return refsOfInline(block.message)
    case 'assumptions':
      return block.rows.map((row) => row.ref)
    case 'calculations':
      return block.rows.flatMap((row) => row.results.map((result) => result.ref))
    default:
      return []
  }
}

function entriesOf(input: DocumentInput, contents: readonly StepContent[], options: DocumentOptions): TitleEntry[] {
  const all = Object.values(input.facts)
  const assumed = all.filter((fact) => fact.origin === 'assumed').length
  const decisions = contents.reduce((sum, content) => sum + content.draft.decisions.length, 0)
  const stale = input.steps.filter((step) => step.state === 'stale').length
  const drafted =
    contents.length === STEPS.length ? `all ${STEPS.length} steps` : `${contents.length} of ${STEPS.length} steps`
  const version = options.version
    ? `v${options.version.number}, ${options.version.createdAt.slice(0, 10)}`
    : `working copy, ${input.asOf}`
  return [
    { term: 'Version', text: version },
    ...(options.approval ? [{ term: 'Review', text: approvalEntry(options.approval) }] : []),
    { term: 'Drafted', text: stale === 0 ? drafted : `${drafted}, ${stale} stale` },
    { term: 'Decisions', text: String(decisions) },
    { term: 'Facts', text: assumed === 0 ? String(all.length) : `${all.length}, ${assumed} assumed` },
    { term: 'Open findings', text: findingsEntry(input.findings.length, input.waived) },
  ]
}

function digestOf(input: DocumentInput, effort: Effort): Digest[] {
  return STEPS.flatMap((step): Digest[] => {
    const first = input.steps.find((s) => s.id === step.id)?.content?.draft.decisions[0]
    return first
      ? [
          {
            step: step.short,
            href: `#${decisionId(first.id)}`,
            number: first.id,
            choice: parseInline(first.choice, effort),
          },
        ]
      : []
  })
}

/** The whole document of a design, from its facts and drafts alone. Pure: same input, same document. */
export function buildDocument(input: DocumentInput, options: DocumentOptions = {}): DocumentModel {
  const contentOf = (id: string) => input.steps.find((step) => step.id === id)?.content ?? null
  const contents = STEPS.flatMap((step) => contentOf(step.id) ?? [])
  const [opening] = STEPS
  const effort = newEffort()
  const headline = parseMarkdown((opening && contentOf(opening.id)?.draft.summary) ?? '', effort)
  const count: Numbering = { figure: 0, effort }
  const steps = STEPS.map((step, index) =>
    stepSection(step, contentOf(step.id), input.facts, { number: index + 1, withSummary: index > 0, count }),
  )
  const digest = digestOf(input, effort)
  const registers: [title: string, blocks: Block[]][] = [
    ['Approvals', approvalBlocks(options.approval)],
    ['Findings', findingBlocks(input, contents, effort)],
    ['Risks', riskBlocks(contents, effort)],
    [
      'Open questions',
      questionBlocks(
        contents,
        input.steps.flatMap(({ answers }) => answers ?? []),
        effort,
      ),
    ],
    ['Assumptions', assumptionBlocks(input.facts)],
  ]
  const early = [...steps.flatMap((section) => section.blocks), ...registers.flatMap(([, blocks]) => blocks)]
  const opened = [...refsOfProse(headline), ...digest.flatMap((entry) => refsOfInline(entry.choice))]
  const refs = [...new Set([...opened, ...early.flatMap(refsOfBlock)])]
  registers.push(['How the figures were computed', calculationBlocks(input.facts, refs)])
  const found = [...input.findings, ...input.waived.map(({ finding }) => finding)]
  registers.push(['References', referenceBlocks(input.facts, found, contents)])
  const later = registers.filter(([, blocks]) => contents.length > 0 && blocks.length > 0)
  return {
    title: input.title,
    asOf: input.asOf,
    entries: entriesOf(input, contents, options),
    headline,
    digest,
    sections: [
      ...steps,
      ...later.map(([title, blocks], index) => ({ id: slug(title), number: steps.length + index + 1, title, blocks })),
    ],
    figures: Object.fromEntries(refs.map((ref) => [ref, figureOf(ref, input.facts)])),
    isApproved: options.approval ? !options.approval.isChanged : false,
    hasContent: contents.length > 0,
  }
}
