import type { DesignStep } from '@/lib/designs/schema'
import type { Facts } from '@/lib/facts/fact'
import { renderPlain } from '@/lib/facts/template'
import type { Author, StepContent } from '@/lib/methodology/content'
import type { Step, TableSpec } from '@/lib/methodology/define-step'
import type { Decision, StepDraft } from '@/lib/methodology/draft'
import type { Block, DecisionBlock, Hand, Section, Table } from './blocks'
import { budgetOf } from './diagram/budget'
import { graphOf } from './diagram/graph'
import { parseInline, parseMarkdown } from './markdown'
import type { Effort } from './markdown-bounds'
import { nameInDocument } from './person'
import { slug } from './slug'
import { isWithin } from '@/lib/methodology/keys'

/** Said under a section whatever its text says, keyed by section id. */
const CAVEATS: Readonly<Record<string, string>> = {
  governance: 'A reading of the rules by engineers, to be checked by counsel: not legal advice.',
}

type Authors = StepContent['authors']

/** The person who wrote one of these fields last, or null where all of them are the agent's. */
function handOf(authors: Authors, prefix: string): Hand {
  const found = Object.entries(authors).filter(([key]) => isWithin(key, prefix))
  const last = found.map(([, author]) => author).toSorted((a: Author, b: Author) => (a.at < b.at ? 1 : -1))[0]
  return last ? { name: nameInDocument(last.name), at: last.at } : null
}

export function tableBlock(
  step: Step,
  spec: TableSpec,
  { draft, authors }: Pick<StepContent, 'draft' | 'authors'>,
  effort?: Effort,
): Table | undefined {
  const rows = draft.tables[spec.id] ?? []
  if (rows.length === 0) return undefined
  return {
    kind: 'table',
    id: slug(`${step.id}-${spec.id}`),
    title: spec.title,
    columns: spec.columns.map((column) => ({
      key: column.key,
      header: column.header,
      numeric: column.numeric === true,
    })),
    rows: rows.map((row) => ({
      id: row.id,
      cells: spec.columns.map((column) => parseInline(row[column.key] ?? '', effort)),
      hand: handOf(authors, `tables/${spec.id}/${row.id}`),
    })),
  }
}

export const decisionId = (id: string) => slug(`decision-${id}`)

function decisionBlock(decision: Decision, authors: Authors, effort: Effort): DecisionBlock {
  const inline = (source: string) => parseInline(source, effort)
  return {
    kind: 'decision',
    id: decisionId(decision.id),
    number: decision.id,
    title: inline(decision.title),
    choice: inline(decision.choice),
    rationale: parseMarkdown(decision.rationale, effort),
    alternatives: decision.alternatives.map((a) => ({ option: inline(a.option), whyNot: inline(a.whyNot) })),
    confidence: decision.confidence,
    revisitWhen: inline(decision.revisitWhen),
    answers: decision.answers,
    hand: handOf(authors, `decisions/${decision.id}`),
  }
}

/** The rows of the drawing are the rhythms: the table under it need not name them again. */
const withoutDrawn = (spec: TableSpec): TableSpec =>
  spec.id === 'components' ? { ...spec, columns: spec.columns.filter((column) => column.key !== 'rhythm') } : spec

/** What is counted on through a document: its figures, and the effort that is left for its prose. */
export type Numbering = { figure: number; readonly effort: Effort }

/** Drawings stand beside the tables they are drawn from; a step without those tables has none. */
const DRAWINGS: Readonly<Record<string, (draft: StepDraft, facts: Facts, count: Numbering) => Block[]>> = {
  components: (draft, facts, count) => {
    const graph = graphOf(draft.tables, (cell) => renderPlain(cell, facts))
    if (!graph) return []
    const caption =
      'Components by rhythm. Thick lines are on the request’s path; dashed boxes belong to others; a barred edge marks a store.'
    return [{ kind: 'diagram', id: `figure-${++count.figure}`, number: count.figure, caption, graph }]
  },
  latency: (draft, facts, count) => {
    const budget = budgetOf(draft.tables['latency'] ?? [], facts, (cell) => renderPlain(cell, facts))
    if (!budget) return []
    const caption = 'Latency budget, p99 of each stage in the order of the request.'
    return [{ kind: 'budget', id: `figure-${++count.figure}`, number: count.figure, caption, budget }]
  },
}

/** One step as a section of the document. `withSummary` is false where the summary already opens the document. */
export function stepSection(
  step: Step,
  content: DesignStep['content'],
  facts: Facts,
  options: { readonly number: number; readonly withSummary: boolean; readonly count: Numbering },
): Section {
  const head = { id: slug(step.title), number: options.number, title: step.title }
  if (!content) return { ...head, blocks: [{ kind: 'note', text: 'This step has not been drafted yet.' }] }
  const { draft, authors } = content
  const { effort } = options.count
  const summary = options.withSummary ? parseMarkdown(draft.summary, effort) : []
  let drawn = false
  const tables = step.tables.flatMap((spec): Block[] => {
    const drawing = DRAWINGS[spec.id]?.(draft, facts, options.count) ?? []
    // The list beside the drawing says what this table would say again.
    const told = spec.id === 'connections' && drawn
    if (drawing.some((block) => block.kind === 'diagram')) drawn = true
    const table = told ? undefined : tableBlock(step, drawn ? withoutDrawn(spec) : spec, content, effort)
    return [...drawing, ...(table ? [table] : [])]
  })
  const sections = draft.sections.flatMap((section): Block[] => {
    const prose = parseMarkdown(section.markdown, effort)
    if (prose.length === 0) return []
    const caveat = CAVEATS[section.id]
    return [
      { kind: 'heading', id: slug(`${step.id}-${section.id}`), text: section.heading },
      { kind: 'prose', prose, hand: handOf(authors, `sections/${section.id}`) },
      ...(caveat && !/not legal advice/i.test(section.markdown)
        ? [{ kind: 'note', text: caveat } satisfies Block]
        : []),
    ]
  })
  const decisions = draft.decisions.map((decision) => decisionBlock(decision, authors, effort))
  return {
    ...head,
    blocks: [
      ...(summary.length > 0
        ? [{ kind: 'prose', prose: summary, hand: handOf(authors, 'summary'), lead: true } satisfies Block]
        : []),
      ...tables,
      ...sections,
      ...(decisions.length > 0
        ? [{ kind: 'heading', id: slug(`${step.id}-decisions`), text: 'Decisions' } satisfies Block]
        : []),
      ...decisions,
    ],
  }
}
