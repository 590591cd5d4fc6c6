import { describe, expect, it } from 'vitest'
import { say } from './lines'

const words = {
  unit: 'image',
  entity: 'account',
  other: 'user',
  box: 'box',
  film: 'X-ray',
  test: 'F1 score',
  file: 'Flink job',
}

describe('a line of the knowledge base', () => {
  it.each([
    ['a [[unit]] and an [[box]]', 'An image and a box'],
    ['of A [[entity]]', 'Of An account'],
    ['a [[other]] of [[Unit]]', 'A user of Image'],
    ['a [[film]], a [[test]], a [[file]]', 'An X-ray, an F1 score, a Flink job'],
  ])('takes the article of the word put in: %s', (line, said) => {
    expect(say(line, {}, words)).toBe(said)
  })
  it('is left out while its figure is not known, and where its condition fails', () => {
    expect(say('{{data.rowsPerDay}} rows', {}, words)).toBeUndefined()
    expect(say({ text: 'Only there', when: [{ path: 'reg.regions', has: ['EU'] }] }, {}, words)).toBeUndefined()
  })
})
