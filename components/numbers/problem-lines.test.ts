import { describe, expect, it } from 'vitest'
import { problemLines } from './problem-lines'

describe('figures that could not be worked out', () => {
  it('stand together by their reason, each label once', () => {
    const labels: Record<string, string> = { a: 'Waiting time', b: 'Load', c: 'Cost', d: 'Cost' }
    const reason = 'Slots would be 7.5; it has to be a whole number.'
    expect(
      problemLines(
        [
          { path: 'a', message: reason },
          { path: 'c', message: 'Division by zero.' },
          { path: 'b', message: reason },
          { path: 'd', message: 'Division by zero.' },
        ],
        (path) => labels[path] ?? path,
      ),
    ).toEqual([`Waiting time and Load: ${reason}`, 'Cost: Division by zero.'])
  })
})
