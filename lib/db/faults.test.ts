import { describe, expect, it } from 'vitest'
import { isDuplicate, isMissing, isPassing } from './faults'

const coded = (code: string, meta?: unknown) =>
  Object.assign(new Error('x'), { code, ...(meta !== undefined && { meta }) })
/** As Prisma wraps what the driver reports. */
const wrapped = (code: string, cause: { kind: string; originalCode?: string }) =>
  coded(code, { modelName: 'Step', driverAdapterError: { name: 'DriverAdapterError', cause } })

describe('isPassing', () => {
  it.each([
    ['refused', coded('ECONNREFUSED')],
    ['no socket', coded('ENOENT')],
    ['shutting down', coded('57P03')],
    ['disk full', coded('53100')],
    ['deadlock', coded('40P01')],
    ['no transaction in time', coded('P2028')],
    ['deadlock by Prisma', wrapped('P2034', { kind: 'TransactionWriteConflict', originalCode: '40P01' })],
    ['unreachable', wrapped('P1001', { kind: 'DatabaseNotReachable' })],
    ['unreachable for raw SQL', wrapped('P2010', { kind: 'DatabaseNotReachable' })],
    ['shut down under raw SQL', wrapped('P2010', { kind: 'postgres', originalCode: '57P01' })],
    ['shut down under a query', wrapped('P2039', { kind: 'postgres', originalCode: '57P01' })],
    ['broken client', new Error('Client has encountered a connection error and is not queryable')],
    ['closed pool', new Error('Cannot use a pool after calling end on the pool')],
  ])('is true where a second try may help: %s', (_name, error) => expect(isPassing(error)).toBe(true))

  it.each([
    ['no error', 'thrown'],
    ['a bug', new TypeError('x is not a function')],
    ['bad data', coded('22P02')],
    ['duplicate', wrapped('P2002', { kind: 'UniqueConstraintViolation', originalCode: '23505' })],
    ['broken check', wrapped('P2039', { kind: 'postgres', originalCode: '23514' })],
    ['wrong SQL', wrapped('P2010', { kind: 'postgres', originalCode: '42601' })],
    ['missing row', coded('P2025')],
    ['division by zero in SQL', wrapped('P2010', { kind: 'postgres', originalCode: '22012' })],
  ])('is false where it cannot: %s', (_name, error) => expect(isPassing(error)).toBe(false))
})

describe('isDuplicate and isMissing', () => {
  it('know both ways in which a duplicate is reported', () => {
    expect(isDuplicate(coded('23505'))).toBe(true)
    expect(isDuplicate(wrapped('P2010', { kind: 'UniqueConstraintViolation', originalCode: '23505' }))).toBe(true)
    expect(isDuplicate(coded('P2002'))).toBe(true)
    expect(isDuplicate(coded('P2003'))).toBe(false)
  })
  it('know a row that is gone', () => {
    expect(isMissing(coded('P2025'))).toBe(true)
    expect(isMissing(coded('P2002'))).toBe(false)
  })
})
