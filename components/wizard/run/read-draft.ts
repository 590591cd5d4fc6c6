import type { StepDraft, TableRow } from '@/lib/methodology/draft'
import { withoutReplies } from '@/lib/methodology/reply'

type Entries = Record<string, unknown>

const entries = (value: unknown): Entries => (typeof value === 'object' && value !== null ? { ...value } : {})
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function oneOf<T extends string>(options: readonly T[], value: unknown, otherwise: T): T {
  return options.find((option) => option === value) ?? otherwise
}

const LEVELS = ['high', 'medium', 'low'] as const

/** Items without an id have only begun: their first words come with the next pieces. */
const items = (value: unknown) =>
  list(value)
    .map(entries)
    .filter((item) => text(item['id']) !== '')

function row(item: Entries): TableRow {
  const cells = Object.entries(item).filter((cell): cell is [string, string] => typeof cell[1] === 'string')
  return { ...Object.fromEntries(cells), id: text(item['id']) }
}

/** A draft as far as it has come. The finished one is parsed by its schema on the server. */
export function readDraft(value: unknown): StepDraft {
  const draft = entries(value)
  return withoutReplies({
    summary: text(draft['summary']),
    facts: [],
    decisions: items(draft['decisions']).map((item) => ({
      id: text(item['id']),
      title: text(item['title']),
      choice: text(item['choice']),
      alternatives: list(item['alternatives'])
        .map(entries)
        .map((other) => ({ option: text(other['option']), whyNot: text(other['whyNot']) })),
      rationale: text(item['rationale']),
      confidence: oneOf(LEVELS, item['confidence'], 'medium'),
      revisitWhen: text(item['revisitWhen']),
      answers: list(item['answers']).map(text),
    })),
    tables: Object.fromEntries(
      Object.entries(entries(draft['tables'])).map(([id, rows]) => [id, items(rows).map(row)]),
    ),
    sections: items(draft['sections']).map((item) => ({
      id: text(item['id']),
      heading: text(item['heading']),
      markdown: text(item['markdown']),
    })),
    risks: items(draft['risks']).map((item) => ({
      id: text(item['id']),
      risk: text(item['risk']),
      severity: oneOf(LEVELS, item['severity'], 'medium'),
      mitigation: text(item['mitigation']),
      owner: text(item['owner']),
    })),
    openQuestions: items(draft['openQuestions']).map((item) => ({
      id: text(item['id']),
      question: text(item['question']),
      whyItMatters: text(item['whyItMatters']),
      assumption: text(item['assumption']),
    })),
  })
}
