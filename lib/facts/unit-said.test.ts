import { expect, it } from 'vitest'
import { inUnit } from './unit-said'

it.each([
  [9, 'day', 'd', 9],
  [9, 'Days', 'd', 9],
  [2, 'weeks', 'd', 14],
  [90, 'min', 'h', 1.5],
  [1.2, 's', 'ms', 1200],
  [3, '%', 'ratio', 0.03],
  [0.12, 'percent', 'ratio', 0.0012],
  [2, 'GB', 'MB', 2000],
  [500, 'rps', '1/s', 500],
  [120, '/min', '1/s', 2],
  [86_400, 'per day', '1/s', 1],
  [5, '', 'd', 5],
  [7, 'd', 'd', 7],
])('%d %s is in %s: %d', (value, said, wanted, is) => {
  expect(inUnit(value, said, wanted)).toBe(is)
})

it('leaves a value whose unit is called by a name that is not known', () => {
  expect([inUnit(4, 'boats', 'count'), inUnit(4, 'd', 'boats')]).toEqual([4, 4])
})

it('says so where no number turns one into the other', () => {
  expect([inUnit(2, 'months', 'd'), inUnit(1, 'year', 'h'), inUnit(5, 'ms', 'GB')]).toEqual([null, null, null])
})
