import { type Facts, factValueSchema, ORIGINS, type StepId } from '@/lib/facts/fact'
import type { StepDraft, TableRow } from '@/lib/methodology/draft'

type Entries = Record<string, unknown>

const entries = (value: unknown): Entries => (typeof value === 'object' && value !== null ? { ...value } : {})
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

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
  return {
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
  }
}

/** The ledger with the facts that the draft proposes so far, so that its sentences show figures at once. */
export function withProposedFacts(facts: Facts, value: unknown, step: StepId): Facts {
  const proposed = list(entries(value)['facts']).map(entries)
  const added = proposed.flatMap((fact) => {
    const path = text(fact['path'])
    const parsed = factValueSchema.safeParse(jsonOf(fact['valueJson']))
    const known = facts[path]
    if (path === '' || !parsed.success || known?.origin === 'user') return []
    const origin = oneOf(ORIGINS, fact['origin'], 'assumed')
    return [
      {
        path,
        label: text(fact['label']) || path,
        unit: text(fact['unit']),
        value: parsed.data,
        origin,
        step: known?.step ?? step,
        setBy: 'agent',
        setAt: null,
        source: null,
        calculator: null,
        note: textOrNull(fact['note']),
        decisionId: textOrNull(fact['decisionId']),
      },
    ]
  })
  return added.length === 0 ? facts : { ...facts, ...Object.fromEntries(added.map((fact) => [fact.path, fact])) }
}

function jsonOf(value: unknown): unknown {
  if (typeof value !== 'string') return undefined
  try {
    return JSON.parse(value)
  } catch {
    // Half a value: the rest of it is on its way.
    return undefined
  }
}
