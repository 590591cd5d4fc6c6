import { expect, it } from 'vitest'
import { KEPT_DAYS } from '@/lib/designs/bin/schema'
import { leftWords } from './left-words'

it.each([
  // The first hour has begun.
  [KEPT_DAYS * 24 - 1, '30 days'],
  [KEPT_DAYS * 24 - 13, '29 days'],
  [48, '2 days'],
  [47, '47 hours'],
  [1, 'less than two hours'],
  [0, 'less than two hours'],
])('of %i hours that are left in the bin people read: %s', (hours, words) => {
  expect(leftWords(hours)).toBe(words)
})
