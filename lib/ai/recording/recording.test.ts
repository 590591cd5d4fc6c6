import { APICallError } from '@ai-sdk/provider'
import { describe, expect, it } from 'vitest'
import { modelFault } from '../faults'
import type { Exchange } from './format'
import { masking } from './mask'
import { decodePart, encodePart } from './parts'
import { differing, keyOf, nearest, piecesOf } from './request'
import { decodeFault, encodeFault, faultSchema, withoutWait } from './stored-fault'

/** As it is after it was in a file. */
const stored = (error: unknown) => decodeFault(faultSchema.parse(JSON.parse(JSON.stringify(encodeFault(error)))))

describe('a fault', () => {
  const call = (status: number | undefined, cause?: unknown) =>
    new APICallError({
      message: 'Not today.',
      url: 'https://api.example/secret-path',
      requestBodyValues: { secret: 1 },
      ...(status !== undefined && { statusCode: status }),
      responseHeaders: { 'retry-after': '7', 'set-cookie': 'secret' },
      responseBody: 'secret',
      cause,
    })
  const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
  it.each<[string, unknown]>([
    ['of a status', call(429)],
    ['of the network, in a call', call(undefined, Object.assign(new Error('no'), { code: 'ECONNREFUSED' }))],
    ['of the network', new TypeError('terminated', { cause: reset })],
    ['of time', new DOMException('It was silent.', 'TimeoutError')],
    ['that is no error', { type: 'server_error', message: 'It broke.' }],
    ['that is a word', 'no'],
  ])('%s is told to people in the same words after it was stored', (_, error) => {
    const [before, after] = [modelFault('m', error), modelFault('m', stored(error))]
    expect([after.code, after.message, after.hint]).toEqual([before.code, before.message, before.hint])
  })
  it('keeps no address, no request, no body and no header but when to ask again', () => {
    expect(JSON.stringify(encodeFault(call(429)))).not.toContain('secret')
    expect(encodeFault(call(429))).toMatchObject({
      http: { status: 429, retryable: true, headers: { 'retry-after': '7' } },
    })
  })
  it('is asked again at once in a replay, and says as before when to ask', () => {
    const again = decodeFault(withoutWait(encodeFault(call(429))))
    expect(again).toMatchObject({ responseHeaders: { 'retry-after': '7', 'retry-after-ms': '0' }, isRetryable: true })
  })
  it('ends, though it names itself as its cause', () => {
    const error = new Error('round')
    error.cause = error
    expect(JSON.stringify(encodeFault(error)).match(/round/g)).toHaveLength(9)
  })
})

describe('a part', () => {
  it('comes back as it was, with what a provider wants back', () => {
    const part = {
      type: 'tool-call' as const,
      toolCallId: 'c',
      toolName: 'calculate',
      input: '{}',
      providerMetadata: { google: { signature: 'x', nothing: null } },
    }
    const kept = encodePart(part)
    expect(kept && decodePart(JSON.parse(JSON.stringify(kept)))).toEqual(part)
  })
  it('of a kind that no draft comes of is not kept', () => {
    expect(encodePart({ type: 'raw', rawValue: { secret: 1 } })).toBeUndefined()
  })
})

describe('a request', () => {
  const pieces = piecesOf({ brief: 'b', tools: [{ a: 1, b: 2 }], settings: {} })
  it('has the same key whatever the order of its members', () => {
    expect(keyOf(piecesOf({ settings: {}, tools: [{ b: 2, a: 1 }], brief: 'b' }))).toBe(keyOf(pieces))
    expect(keyOf(piecesOf({ brief: 'c', tools: [{ a: 1, b: 2 }], settings: {} }))).not.toBe(keyOf(pieces))
  })
  it('is told apart from the one most like it', () => {
    const other = { ...pieces, brief: 'x', tools: 'y' }
    expect(differing(pieces, other)).toEqual(['brief', 'tools'])
    expect(nearest(pieces, [other, { ...pieces, brief: 'x' }])).toEqual(['brief'])
    expect(nearest(pieces, [{ ...pieces, more: 'x' }])).toEqual(['more'])
    expect(nearest(pieces, [])).toBeUndefined()
  })
})

describe('a secret', () => {
  const mask = masking(['sk-"quoted"-key', 'short'])
  const exchange = (deltas: readonly string[]): Exchange => ({
    at: 0,
    key: 'k',
    pieces: {},
    parts: deltas.map((delta, t) => ({ t, part: { type: 'text-delta', id: 't', delta } })),
    end: { t: 9, opened: true, fault: null },
  })
  it('is taken out of a text, also where it comes in pieces', () => {
    const masked = mask(exchange(['a sk-"quo', 'ted"-key', ' b']))
    expect(masked.parts).toEqual([{ t: 0, part: { type: 'text-delta', id: 't', delta: 'a [key] b' } }])
    const whole = mask(exchange(['a', 'sk-"quoted"-key', 'b']))
    expect(JSON.stringify(whole)).not.toContain('quoted')
  })
  it('leaves everything else as it was; what is too short to be a key is none', () => {
    const plain = exchange(['sk-"quo', 'td"-key', ' a short word'])
    expect(mask(plain)).toEqual(plain)
  })
})
