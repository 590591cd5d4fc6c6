import { NoObjectGeneratedError } from 'ai'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { linearObject } from './structured-output'

const schema = z.object({ a: z.string() })
const output = linearObject(schema, (raw) => schema.parse(raw))
const CONTEXT: Parameters<typeof output.parseCompleteOutput>[1] = {
  response: { id: 'r', timestamp: new Date(0), modelId: 'm' },
  usage: {
    inputTokens: 1,
    inputTokenDetails: { noCacheTokens: 1, cacheReadTokens: 0, cacheWriteTokens: 0 },
    outputTokens: 1,
    outputTokenDetails: { textTokens: 1, reasoningTokens: 0 },
    totalTokens: 2,
  },
  finishReason: 'stop',
}
const parse = (text: string) => output.parseCompleteOutput({ text }, CONTEXT)

describe('an answer of a model', () => {
  it('is repaired where it said that it was done', async () => {
    expect(await parse("{a: 'x',}")).toEqual({ a: 'x' })
    expect(await parse('Here’s it:\n```json\n{"a": "x",}\n```')).toEqual({ a: 'x' })
    expect(await parse('{"a": "it\'s {x",}')).toEqual({ a: "it's {x" })
  })
  it.each([
    '{"a": "x',
    '{"a": "x"',
    '{"a": "the {{path}}',
    '{"a": "x", "b": [{"c": 1}',
    'Here:\n```json\n{"a": "x"\n```',
  ])('is no answer where it ends in the middle, whatever it says of its end: %s', async (text) => {
    await expect(parse(text)).rejects.toMatchObject({ message: 'The answer ends in the middle.' })
  })
  it.each([[`[{"a":${`,{a'*\\`.repeat(3500)}`], ['"a\n'.repeat(40_000)]])(
    'does not hold the process up where its repair would take long',
    async (text) => {
      await expect(parse(text)).rejects.toSatisfy((error) => NoObjectGeneratedError.isInstance(error))
    },
  )
})
