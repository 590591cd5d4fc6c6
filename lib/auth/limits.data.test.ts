import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { closeDatabase, db } from '@/lib/db/client'
import { addressOf, countTry, dropOldTries, forgetTries } from './limits'

afterEach(() => vi.unstubAllEnvs())
afterAll(closeDatabase)

const from = (forwarded: string) => new Headers({ 'x-forwarded-for': forwarded })
const tries = async (count: number, one: () => Promise<void>) =>
  (await Promise.allSettled(Array.from({ length: count }, one))).filter(({ status }) => status === 'fulfilled').length

describe('tries of one account', () => {
  it('are ten in a quarter of an hour, however many come at once and from wherever', async () => {
    vi.stubEnv('GROUNDPLAN_PROXIES', '1')
    const account = `${randomUUID()}@example.com`
    let at = 0
    const one = () =>
      countTry('signIn', {
        account: at % 2 ? account.toUpperCase() : account,
        headers: from(`10.0.${at++ % 250}.${at % 250}`),
      })
    expect(await tries(40, one)).toBe(10)
    await expect(one()).rejects.toMatchObject({
      code: 'too-many',
      message: 'That was tried too often. Try again in 15 min.',
      details: { retryAfterSeconds: expect.any(Number) },
    })
  })
  it('begin anew after a success, and when their time is over on the clock of the database', async () => {
    const account = `${randomUUID()}@example.com`
    const one = () => countTry('signIn', { account, headers: new Headers() })
    expect(await tries(12, one)).toBe(10)
    await forgetTries('signIn', account)
    expect(await tries(12, one)).toBe(10)
    await db().$executeRaw`update "RateBucket" set "startedAt" = "startedAt" - interval '16 minutes'`
    expect(await tries(12, one)).toBe(10)
  })
  it('are nobody else’s', async () => {
    const [one, other] = [randomUUID(), randomUUID()]
    expect(await tries(12, () => countTry('signIn', { account: one, headers: new Headers() }))).toBe(10)
    expect(await tries(10, () => countTry('signIn', { account: other, headers: new Headers() }))).toBe(10)
  })
  it('are told by no row, and are forgotten after a day', async () => {
    const account = `${randomUUID()}@example.com`
    await countTry('mail', { account, headers: new Headers() })
    const rows = await db().rateBucket.findMany()
    expect(rows.map(({ key }) => Buffer.from(key).toString('latin1')).join()).not.toContain(account)
    await db().$executeRaw`update "RateBucket" set "startedAt" = "startedAt" - interval '25 hours'`
    await dropOldTries()
    expect(await db().rateBucket.count()).toBe(0)
  })
})

describe('tries from one address', () => {
  it('are limited where a proxy says it, and nobody shares a bucket where none does', async () => {
    const address = `192.0.2.${Math.floor(Math.random() * 250)}`
    const one = () => countTry('token', { headers: from(`203.0.113.9, ${address}`) })
    expect(await tries(80, one)).toBe(80)
    vi.stubEnv('GROUNDPLAN_PROXIES', '1')
    expect(await tries(80, one)).toBe(60)
  })
  it.each([
    ['10.0.0.1', 0, undefined],
    ['10.0.0.1', 1, '10.0.0.1'],
    ['6.6.6.6, 10.0.0.1', 1, '10.0.0.1'],
    ['6.6.6.6, 10.0.0.1, 10.0.0.2', 2, '10.0.0.1'],
    ['10.0.0.1', 2, undefined],
    ['nonsense', 1, undefined],
    ['::ffff:10.0.0.1', 1, '10.0.0.1'],
    ['2001:db8:1:2:aaaa::1', 1, '2001:db8:1:2::/64'],
    ['2001:db8:1:2:bbbb::1', 1, '2001:db8:1:2::/64'],
  ])('%s behind %d proxies is %s', (forwarded, proxies, address) =>
    expect(addressOf(from(forwarded), proxies)).toBe(address),
  )
})
