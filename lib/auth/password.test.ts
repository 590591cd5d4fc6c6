import { describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './password'

describe('a password', () => {
  it('is known again, whichever way its letters are composed, and no other is', async () => {
    const hash = await hashPassword('gr\u00f6\u00dfer als sonst')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(await verifyPassword({ hash, password: 'gro\u0308\u00dfer als sonst' })).toBe(true)
    expect(await verifyPassword({ hash, password: 'gr\u00f6\u00dfer als sonst ' })).toBe(false)
  })
  it('has another hash each time', async () =>
    expect(await hashPassword('the same words')).not.toBe(await hashPassword('the same words')))
  it.each(['', 'plain', '$argon2i$v=19$m=19456,t=2,p=1$AAAA$AAAA', '$argon2id$v=19$m=19456,t=2,p=1$$'])(
    'is not that of what is no hash: %s',
    async (hash) => expect(await verifyPassword({ hash, password: hash })).toBe(false),
  )
})
