import { expect, it } from 'vitest'
import { inUnit } from './quantity'

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
  [2, 'months', 'd', 60],
  [1, 'year', 'h', 8760],
  [120, '1/min', '1/s', 2],
  [5, 'req/s', '1/s', 5],
])('%d %s is in %s: %d', (value, said, wanted, is) => {
  expect(inUnit(value, said, wanted)).toBe(is)
})

it('leaves a value whose unit is called by a name that is not known', () => {
  expect([inUnit(4, 'boats', 'count'), inUnit(4, 'boats', 'd')]).toEqual([4, 4])
})

it('says so where it measures something else', () => {
  expect([inUnit(5, 'ms', 'GB'), inUnit(5, 'GB', 'd'), inUnit(5, '%', 'd'), inUnit(5, 'per day', 'ms')]).toEqual([
    null,
    null,
    null,
    null,
  ])
})
