import { canonicalJson } from '@/lib/facts/canonical-json'
import { hashOf } from '../canonical'
import type { Change, Input, Lapsed, Waiver } from './schema'

/** What can be waived: a finding of a check, with what it read. */
export type Waivable = { readonly check: string; readonly clauses: readonly Input[] }

export type Waived<F> = { readonly finding: F; readonly waiver: Waiver }

export type Standing<F> = {
  /** What is left to deal with, findings whose waiver has lapsed among them. */
  readonly open: F[]
  readonly waived: Waived<F>[]
  readonly lapsed: Lapsed[]
}

/** Of values alone: another label or wording of the same value changes nothing. */
export const fingerprintOf = (inputs: readonly Input[]): string =>
  hashOf(Object.fromEntries(inputs.map(({ path, value }) => [path, value])))

const NOTHING = 'not stated'
const same = (a: Input | undefined, b: Input | undefined) =>
  canonicalJson({ value: a?.value }) === canonicalJson({ value: b?.value })

const raw = (input: Input | undefined) => (input?.value === undefined ? NOTHING : canonicalJson(input.value))

function change(before: Input | undefined, after: Input | undefined): Change[] {
  const known = after ?? before
  if (!known || same(before, after)) return []
  const words = { path: known.path, label: known.label }
  const [was, is] = [before?.text ?? NOTHING, after?.text ?? NOTHING]
  if (was !== is) return [{ ...words, before: was, after: is }]
  // Rounded for people, two values can read alike.
  return [{ ...words, before: raw(before), after: raw(after) }]
}

/** What differs between two readings of a check, in the order of the later one. */
export function changesSince(before: readonly Input[], after: readonly Input[]): Change[] {
  const earlier = new Map(before.map((input) => [input.path, input]))
  const later = new Map(after.map((input) => [input.path, input]))
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((path) =>
    change(earlier.get(path), later.get(path)),
  )
}

/** Findings by what their waivers make of them. A waiver of a check that finds nothing now waits. Pure. */
export function standing<F extends Waivable>(findings: readonly F[], waivers: readonly Waiver[]): Standing<F> {
  const byCheck = new Map(waivers.map((waiver) => [waiver.check, waiver]))
  const result: Standing<F> = { open: [], waived: [], lapsed: [] }
  for (const finding of findings) {
    const waiver = byCheck.get(finding.check)
    if (waiver && waiver.fingerprint === fingerprintOf(finding.clauses)) {
      result.waived.push({ finding, waiver })
      continue
    }
    result.open.push(finding)
    if (waiver) {
      const changes = changesSince(waiver.inputs, finding.clauses)
      result.lapsed.push({ check: finding.check, waiver, changes })
    }
  }
  return result
}
