import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { parseSecret, seal, unseal } from './secrets'

const secret = randomBytes(32)

describe('stored keys', () => {
  it('open for whom they were sealed, and are sealed anew each time', () => {
    const first = seal(secret, 'w1/openai', 'sk-é-1')
    expect(unseal(secret, 'w1/openai', first)).toBe('sk-é-1')
    expect(seal(secret, 'w1/openai', 'sk-é-1')).not.toEqual(first)
    expect(Buffer.from(first).includes('sk-')).toBe(false)
  })

  it.each([
    ['another workspace', secret, 'w2/openai'],
    ['another provider', secret, 'w1/anthropic'],
    ['another secret', randomBytes(32), 'w1/openai'],
  ])('do not open for %s', (_, with_, owner) => {
    expect(() => unseal(with_, owner, seal(secret, 'w1/openai', 'sk-1'))).toThrow('cannot be read')
  })

  it('do not open with any byte changed, or cut', () => {
    const sealed = seal(secret, 'o', 'sk-1')
    for (let i = 0; i < sealed.length; i++) {
      const changed = sealed.map((byte, at) => (at === i ? byte ^ 1 : byte))
      expect(() => unseal(secret, 'o', changed)).toThrow('cannot be read')
      expect(() => unseal(secret, 'o', sealed.slice(0, i))).toThrow('cannot be read')
    }
  })

  it('want 32 bytes', () => {
    expect(parseSecret(secret.toString('base64'))).toEqual(secret)
    expect(parseSecret(secret.toString('hex'))).toEqual(secret)
    expect(() => parseSecret('hunter2')).toThrow('openssl rand')
    expect(() => parseSecret('')).toThrow('openssl rand')
  })
})
