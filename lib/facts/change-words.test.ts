import { expect, it } from 'vitest'
import { changeWords } from './change-words'

it.each([
  [['Peak load'], 0, 'Peak load'],
  [['Peak load'], 1, 'Peak load, with 1 figure that follows'],
  [['Peak load'], 27, 'Peak load, with 27 figures that follow'],
  [['Peak load', 'Replicas'], 0, 'Peak load and Replicas'],
  [['a', 'b', 'c'], 1_200, 'a, b, and 1 more number, with 1,200 figures that follow'],
  [['a', 'b', 'c', 'd'], 0, 'a, b, and 2 more numbers'],
  [[], 0, 'Numbers'],
])('what a change gave itself is named, and what followed is counted: %o and %i', (given, followed, words) => {
  expect(changeWords(given, followed)).toBe(words)
})
