import { expect, test } from 'vitest'
import { checkValue } from '@/lib/facts/answer'
import { factSpec } from '@/lib/facts/catalogue'
import type { Origin } from '@/lib/facts/fact'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { identifiersOf, leaksByName, personalByName, protectedByName } from './by-name'
import { oneTable } from './fixtures/one-table'
import { rolesByName } from './roles'
import { schemaProposals } from './schema-facts'

function schemaOf(text: string) {
  const read = oneTable(text)
  if (!read.ok) throw new Error(read.message)
  return read
}
const SQL = `create table payments (
  payment_id bigint, customer_id text, chargeback_at timestamp, created_at timestamp, amount numeric,
  email text, birthDate date, merchant_name text, ip_address text, gender text, postal_code text,
  outcome_code text, closedOn date, fraud_type text, shipped int, is_fraud boolean)`
const SCHEMA = schemaOf(SQL)
const ROLES = rolesByName(SCHEMA)
const LEAKS = leaksByName(SCHEMA.columns, ROLES.label).map(({ column }) => column)

test('roles by name: the label, the moment of the row rather than of its outcome, what recurs', () => {
  expect(ROLES).toEqual({ label: 'is_fraud', positive: null, time: 'created_at', entity: 'customer_id' })
  const keyed = schemaOf('create table users (user_id int primary key, device_id int, churned int)')
  expect(rolesByName(keyed)).toMatchObject({ label: 'churned', entity: 'device_id', time: null })
})

test('leaks, identifiers, persons and protected attributes by name', () => {
  expect(LEAKS).toEqual(['chargeback_at', 'outcome_code', 'closedOn', 'fraud_type'])
  expect(leaksByName(SCHEMA.columns, null).map(({ column }) => column)).not.toContain('fraud_type')
  expect(identifiersOf(SCHEMA.columns, SCHEMA.table)).toEqual(['payment_id'])
  expect(personalByName(SCHEMA.columns).map(({ column }) => column)).toEqual([
    'email',
    'birthDate',
    'ip_address',
    'postal_code',
  ])
  expect(protectedByName(SCHEMA.columns)).toEqual(['gender'])
  const harmless = schemaOf('shipping_cost int\nmessage text\npackage int\nproduct_name text\npost_id int\nzipper text')
  expect(leaksByName(harmless.columns, null)).toEqual([])
  expect([...personalByName(harmless.columns), ...protectedByName(harmless.columns)]).toEqual([])
})

test('each proposal fits its fact and says that it goes by names', () => {
  const offered = schemaProposals({ schema: SCHEMA, roles: ROLES, leaks: LEAKS }, {})
  expect(Object.fromEntries(offered.map(({ path, value }) => [path, value]))).toEqual({
    'data.postOutcomeFeatures': LEAKS,
    'data.groupKey': 'customer_id',
    'data.pii': true,
    'data.protectedFeatures': ['gender'],
    'model.nFeatures': 9,
  })
  for (const { path, value, note } of offered) {
    const spec = factSpec(path)
    expect(spec && checkValue(spec, value)).toMatchObject({ ok: true })
    expect(note).toMatch(/by (its name|their names|name)\b/)
  }
  expect(offered.filter(({ ticked }) => ticked).map(({ path }) => path)).toEqual([
    'data.postOutcomeFeatures',
    'data.groupKey',
    'data.pii',
  ])
})

test.each([
  ['assumed', true],
  ['measured', false],
  ['user', false],
] as const)('over what is %s', (origin: Origin, ticked) => {
  const current = ledger(fact('data.groupKey', 'card', { origin, step: 'data' }))
  const offered = schemaProposals({ schema: SCHEMA, roles: ROLES, leaks: [] }, current)
  expect(offered.find(({ path }) => path === 'data.groupKey')?.ticked).toBe(ticked)
  expect(offered.some(({ path }) => path === 'data.postOutcomeFeatures')).toBe(false)
})
