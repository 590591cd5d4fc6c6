import type { FactSpec } from './catalogue'
import type { Fact, Facts, FactValue } from './fact'
import { resolve, type Run } from './ledger'
import { put } from './merge'

/** A value that a person gives: it stands for itself, whatever the fact was worked out or taken from before. */
export const givenFact = (path: string, value: FactValue, old: Fact | undefined, spec: FactSpec): Fact => ({
  path,
  label: old?.label ?? spec.label,
  unit: old?.unit ?? spec.unit,
  value,
  origin: 'user',
  step: old?.step ?? spec.step,
  setBy: 'user',
  setAt: null,
  source: null,
  calculator: null,
  note: null,
  decisionId: null,
})

export type Supposed = { readonly ok: true; readonly facts: Facts } | { readonly ok: false; readonly message: string }

/** The ledger if `fact` held `value`. Refused where a figure cannot be worked out then; the ledger stays as it is. */
export function suppose(facts: Facts, fact: Fact, value: FactValue, run: Run): Supposed {
  const { facts: after, problems } = resolve(put(facts, { ...fact, value, origin: 'user', calculator: null }), run)
  const [problem] = problems
  return problem ? { ok: false, message: problem.message } : { ok: true, facts: after }
}
