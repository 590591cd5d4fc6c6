import { APICallError } from '@ai-sdk/provider'
import { expect, it } from 'vitest'
import { modelFault, unfinished } from './faults'

const refused = (statusCode: number, message: string) =>
  new APICallError({ message, url: 'https://llm.example', requestBodyValues: {}, statusCode, responseHeaders: {} })

it.each([
  [
    'a refused key',
    refused(401, 'Incorrect API key provided'),
    'It refused the key (401): Incorrect API key provided.',
  ],
  ['an end of its own', refused(404, 'No such model!'), 'It does not know this model or address (404): No such model!'],
  ['no words', refused(400, ' '), 'It refused the request (400): without a word.'],
  [
    'too deep a nest',
    new RangeError('Maximum call stack size exceeded'),
    'Its answer cannot be used: it is nested too deep.',
  ],
  ['a thrown error', new Error('boom '), 'It reported an error: boom.'],
  ['a string', 'context too long', 'It reported an error: context too long.'],
])('says %s as a sentence, so that the hint can follow', (_, error, said) => {
  const fault = modelFault('openai:x', error)
  expect(fault.message).toBe(`openai:x did not finish. ${said}`)
  expect(fault.hint).toMatch(/^[A-Z].*\.$/)
})

it('says every other end as a sentence too', () => {
  const reasons = ['length', 'content-filter', 'tool-calls', 'error', 'interrupted', 'other', 'odd']
  const cut = refused(500, `${'x'.repeat(400)}`)
  const messages = [...reasons.map((reason) => unfinished('m', reason)), modelFault('m', cut)].map(
    ({ message }) => message,
  )
  expect(messages.filter((message) => !/[.!?…]$/.test(message))).toEqual([])
})
