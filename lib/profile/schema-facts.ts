import type { Facts } from '@/lib/facts/fact'
import { identifiersOf, leaksByName, personalByName, protectedByName } from './by-name'
import { type FactProposal, type Offered, proposals, type ReadablePath, withListed } from './facts'
import type { Roles } from './result'
import type { Schema } from './schema-table'

type Read = { schema: Schema; roles: Roles /** Columns that the person took for leaks. */; leaks: readonly string[] }

const note = (text: string) => text.slice(0, 500)

/** What the names of columns suggest. Nothing of it is measured, and each note says so. */
function readFacts({ schema, roles, leaks }: Read, current: Facts): Offered<ReadablePath>[] {
  const { columns, table } = schema
  const found: Offered<ReadablePath>[] = []
  const offer = (
    path: ReadablePath,
    value: string | number | boolean | string[],
    how: string,
    caution: string | null,
  ) => found.push({ path, value, note: note(how), caution })
  if (leaks.length > 0) {
    const why = new Map(leaksByName(columns, roles.label).map((leak) => [leak.column, leak.why]))
    const how = leaks.map((name) => `${name} by its name (${why.get(name) ?? 'taken for one'})`).join('; ')
    offer('data.postOutcomeFeatures', withListed(current, 'data.postOutcomeFeatures', leaks), `${how}.`, null)
  }
  if (roles.entity !== null && !columns.some(({ name, unique }) => unique && name === roles.entity))
    offer('data.groupKey', roles.entity, `${roles.entity} recurs by its name; no row was counted.`, null)
  const personal = personalByName(columns)
  if (personal.length > 0) {
    const how = personal.map(({ column, what }) => `${column} by its name (${what})`).join('; ')
    offer('data.pii', true, `${how}.`, null)
  }
  const guarded = protectedByName(columns).filter((name) => name !== roles.label)
  if (guarded.length > 0) {
    const all = withListed(current, 'data.protectedFeatures', guarded)
    const how = `${guarded.join(', ')} by ${guarded.length === 1 ? 'its name' : 'their names'}.`
    offer('data.protectedFeatures', all, how, 'Only where the model takes them as inputs.')
  }
  const out = new Set([
    ...leaks,
    ...identifiersOf(columns, table),
    ...[roles.label, roles.entity].filter((name) => name !== null),
  ])
  const left = columns.filter(({ name }) => !out.has(name)).length
  if (left > 0) {
    const how = `${left} of ${columns.length} columns: label, entity, identifiers and columns made after the outcome are left out by name.`
    offer('model.nFeatures', left, how, 'Only where each of these columns is one input, and no other is made.')
  }
  return found
}

/** Ticked beforehand only where nothing better than another assumption stands there. */
export const schemaProposals = (read: Read, current: Facts): FactProposal<ReadablePath>[] =>
  proposals(readFacts(read, current), current).map((fact) => {
    const origin = current[fact.path]?.origin ?? 'assumed'
    return { ...fact, ticked: fact.ticked && origin === 'assumed' }
  })
