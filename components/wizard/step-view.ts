import type { DesignContent, DesignStep } from '@/lib/designs/schema'
import { MEASURABLE, READABLE } from '@/lib/profile/facts'
import type { Facts } from '@/lib/facts/fact'
import { factPathOf } from '@/lib/facts/path'
import { referencedPaths } from '@/lib/facts/template'
import type { StepDraft } from '@/lib/methodology/draft'
import { fieldsOf, getField } from '@/lib/methodology/field'
import { findStep } from '@/lib/methodology/registry'
import type { ModelChoice } from '@/lib/models/schema'
import type { Chain } from './chain/chain-line'
import { labelOf } from './run/model-label'

export type Run = { id: string; step: string; status: string; chain: boolean; elapsedMs: number; model: string }

export const isOpen = (run: Run) => run.status === 'queued' || run.status === 'running' || run.status === 'interrupted'
/** Its partial draft is shown again after a reload, with what went wrong. */
export const hasFailed = (run: Run) => run.status === 'failed' || run.status === 'cancelled'

/** What stands on the page as Markdown. */
export const passagesIn = ({ summary, sections, decisions }: StepDraft): string[] => [
  summary,
  ...sections.map(({ markdown }) => markdown),
  ...decisions.map(({ rationale }) => rationale),
]

/** The facts that a step owns as figures, then those its text names. */
export function factsBeside(design: DesignContent, record: DesignStep | undefined): string[] {
  const draft = record?.content?.draft
  const named = draft
    ? fieldsOf(draft).flatMap((key) => referencedPaths(getField(draft, key) ?? '').map(factPathOf))
    : []
  const own = Object.values(design.facts)
    .filter((fact) => fact.step === record?.id && typeof fact.value === 'number')
    .map((fact) => fact.path)
  return [...new Set([...named, ...own])].filter((path) => path in design.facts)
}

/** What a file could replace, as it stands. */
export const measurable = (facts: Facts): Facts =>
  Object.fromEntries(
    [...MEASURABLE, ...READABLE].flatMap((path) => {
      const fact = facts[path]
      return fact ? [[path, fact]] : []
    }),
  )

/** An interrupted run of "draft all" waits for a click on its own step and takes nobody along. */
export function chainOf(active: readonly Run[]): Chain | null {
  const run = active.find(({ chain, status }) => chain && status !== 'interrupted')
  const step = run && findStep(run.step)
  return step ? { runId: run.id, step: step.id, number: step.number, title: step.title } : null
}

/** Which agents wrote what, by the names that people choose them by. */
export const agentsOf = (record: DesignStep | undefined, choices: readonly ModelChoice[]) =>
  Object.fromEntries(
    Object.entries(record?.content?.agents ?? {}).map(([key, { model, at }]) => [
      key,
      { name: labelOf(choices, model), at },
    ]),
  )
