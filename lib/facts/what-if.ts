import { checkValue } from './answer'
import { factSpec, specOf } from './catalogue'
import type { Fact, Facts, FactValue } from './fact'
import { resolve, type Run, sameValue } from './ledger'
import { factAt, put } from './merge'
import type { Parsed } from './quantity'
import { givenFact } from './supposed'

export const MAX_VARIANTS = 4

export type Override = { readonly path: string; readonly value: FactValue }

export type Outcome = {
  /** The ledger as it would be. */
  readonly facts: Facts
  /** Every fact whose value is another one, overrides included. */
  readonly moved: readonly string[]
  /** Figures that cannot be worked out then: they keep their value. */
  readonly problems: readonly { readonly path: string; readonly message: string }[]
  /** Overrides that this ledger does not take: the fact is gone, or its range is another one. */
  readonly refused: readonly { readonly path: string; readonly message: string }[]
}

/** The fact that an override would make of this ledger, or why it cannot. */
export function overridden(base: Facts, { path, value }: Override): Parsed<Fact> {
  const old = factAt(base, path)
  const spec = old ? specOf(old) : factSpec(path)
  if (!spec) return { ok: false, message: `${path} is no longer in this design.` }
  const checked = checkValue(spec, value)
  return checked.ok ? { ok: true, value: givenFact(path, checked.value, old, spec) } : checked
}

/** What a ledger would be with some values given; the ledger itself stays as it is. */
export function whatIf(base: Facts, overrides: readonly Override[], run: Run): Outcome {
  const refused: { path: string; message: string }[] = []
  let entered = base
  for (const override of overrides) {
    const given = overridden(base, override)
    if (given.ok) entered = put(entered, given.value)
    else refused.push({ path: override.path, message: given.message })
  }
  const { facts, problems } = resolve(entered, run)
  const moved = Object.values(facts)
    .filter((fact) => {
      const before = base[fact.path]
      return before === undefined || !sameValue(before.value, fact.value)
    })
    .map((fact) => fact.path)
  return { facts, moved: moved.sort(), problems, refused }
}
