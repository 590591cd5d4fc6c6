import { expect, test } from 'vitest'
import { waitingText } from './waiting'

test('what waits in a step is told with its number', () => {
  expect(waitingText(0, 0)).toBe('')
  expect(waitingText(1, 0)).toBe('1 change offered')
  expect(waitingText(0, 2)).toBe('2 suggestions')
  expect(waitingText(4, 1)).toBe('4 changes offered, 1 suggestion')
})
