import * as z from 'zod'
import type { StepId } from '@/lib/facts/fact'
import { asking, envelope, type StepDraft, storedAsking, storedDecisionSchema } from './draft'

export type Column = {
  readonly key: string
  readonly header: string
  /** Right-aligned, tabular figures. */
  readonly numeric?: boolean
  /** The words it holds. A cell from before they were agreed on keeps its own. */
  readonly choices?: readonly string[]
  /** It names a row of another table, by that one's first column. */
  readonly names?: string
}

export type TableSpec<Id extends string = string> = {
  readonly id: Id
  readonly title: string
  /** The first column names the row. */
  readonly columns: readonly Column[]
}

export type Question = {
  /** The fact that an answer sets; type, unit and range come from the catalogue. */
  readonly path: string
  readonly question: string
  readonly whyItMatters: string
}

export type StepSpec<Id extends StepId, T extends readonly TableSpec[]> = {
  readonly id: Id
  readonly number: number
  readonly title: string
  /** Short name for tables and narrow screens. */
  readonly short: string
  /** What the step decides, one line. */
  readonly purpose: string
  readonly version: number
  /** Sections of fact paths that this step owns beside its own (`reg` belongs to problem and prod by fact). */
  readonly tables: T
  readonly sections: readonly { readonly id: string; readonly heading: string }[]
  readonly questions: readonly Question[]
}

const rowSchema = (columns: readonly Column[]) =>
  z.object({ id: z.string(), ...Object.fromEntries(columns.map((column) => [column.key, z.string()])) })

const tablesSchema = z.record(z.string(), z.array(z.object({ id: z.string() }).catchall(z.string())))

/** Builds a step: its schema follows from its tables, so that form, document and agent cannot disagree. */
export function defineStep<const Id extends StepId, const T extends readonly TableSpec[]>(spec: StepSpec<Id, T>) {
  const schema = z.object({
    ...envelope,
    tables: z.object(Object.fromEntries(spec.tables.map((table) => [table.id, z.array(rowSchema(table.columns))]))),
    ...asking,
  })
  const decisions = z.array(storedDecisionSchema)
  const stored = z.object({ ...envelope, decisions, tables: tablesSchema, ...storedAsking })
  return {
    ...spec,
    schema,
    /**
     * Parses a stored or received draft; throws a ZodError that names the field. A draft from before a table or a
     * column was added reads as having it empty; what this definition no longer names is kept, so that no text is lost.
     */
    parse: (raw: unknown): StepDraft => complete(stored.parse(raw), spec.tables),
  }
}

function complete(draft: StepDraft, specs: readonly TableSpec[]): StepDraft {
  const tables = { ...draft.tables }
  for (const { id, columns } of specs) {
    const blank = Object.fromEntries(columns.map((column) => [column.key, '']))
    tables[id] = (tables[id] ?? []).map((row) => ({ ...blank, ...row }))
  }
  return { ...draft, tables }
}

export type Step = ReturnType<typeof defineStep<StepId, readonly TableSpec[]>>
