import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { closeDatabase, db } from '@/lib/db/client'
import { freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { ACCOUNTS } from './fixtures/people'
import { mintWorkspaceScope } from './scope'
import { type CountedBy, type Limit, type LimitKind, LIMITS } from './limit-kinds'
import { addressOf, countDoing, countTry, dropOldTries, forgetTries } from './limits'

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
      message: 'You tried to sign in too often. Try again in 15 min.',
      hint: 'A link by mail gets you in as well.',
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

const isKind = (name: string): name is LimitKind => Object.hasOwn(LIMITS, name)
const kinds = Object.keys(LIMITS).filter(isKind)
const limitOf = (kind: LimitKind): Limit => LIMITS[kind]

describe('every limit', () => {
  it.each(kinds)(
    '%s says how often, what was too often and what to do, and counts nobody together with everybody',
    (kind) => {
      const { seconds, most, did, instead } = limitOf(kind)
      expect(seconds).toBeGreaterThanOrEqual(60)
      expect(seconds).toBeLessThanOrEqual(3600)
      expect(Object.keys(most).length).toBeGreaterThanOrEqual(1)
      expect(did).toMatch(/^[a-z].*[^.]$/)
      expect(instead).toMatch(/^[A-Z].*\.$/)
      // Whoever is refused by a bucket of their own must not have used up one that they share.
      const shared = (narrow: CountedBy, wide: CountedBy) =>
        (most[narrow] ?? 0) <= (most[wide] ?? Number.POSITIVE_INFINITY)
      expect(shared('person', 'workspace') && shared('linkAddress', 'link')).toBe(true)
    },
  )
  it.each(kinds.filter((kind) => 'person' in LIMITS[kind].most))(
    '%s lets exactly so many of one person through, of many at once',
    async (kind) => {
      for (const [name, value] of Object.entries(ACCOUNTS)) vi.stubEnv(name, value)
      const { workspaceId } = await freshWorkspace()
      const ada = await mintWorkspaceScope(workspaceId, db(), { id: randomUUID(), name: 'Ada' })
      const grace = await mintWorkspaceScope(workspaceId, db(), { id: randomUUID(), name: 'Grace' })
      const { person = 0, workspace } = limitOf(kind).most
      expect(await tries(person + 5, () => countDoing(kind, ada))).toBe(person)
      expect(await tries(1, () => countDoing(kind, grace))).toBe(1)
      if (workspace === undefined) return
      const others = () => mintWorkspaceScope(workspaceId, db(), { id: randomUUID(), name: 'X' })
      expect(await tries(workspace, async () => countDoing(kind, await others()))).toBe(workspace - person - 1)
    },
  )
  it('holds for links as well: each link, and who asks of it from where', async () => {
    vi.stubEnv('GROUNDPLAN_PROXIES', '1')
    const link = randomUUID()
    const { link: most = 0, linkAddress = 0 } = limitOf('unlock').most
    const guess = (at: number) =>
      countTry('unlock', { link, headers: from(`10.0.${Math.trunc(at / 250)}.${at % 250}`) })
    expect(await tries(1000, () => guess(1))).toBe(linkAddress)
    let at = 2
    expect(await tries(1000, () => guess(at++))).toBe(most - linkAddress)
    await countTry('unlock', { link: randomUUID(), headers: from('10.0.0.1') })
  })
  it('counts nobody in local mode, where there is one person on their own machine', async () => {
    const scope = await freshWorkspace()
    expect(await tries(200, () => countDoing('modelTest', scope))).toBe(200)
  })
})

describe('nobody locks out an installation', () => {
  it.each([
    ['no proxy is told about, and the addresses that a sender writes rotate', '0'],
    ['a proxy is told about, and the addresses rotate', '1'],
  ])('where %s', async (_name, proxies) => {
    vi.stubEnv('GROUNDPLAN_PROXIES', proxies)
    const victim = `${randomUUID()}@example.com`
    let at = 0
    const rotating = () => from(`198.51.${Math.trunc(at / 250) % 250}.${at++ % 250}`)
    // A thousand tries on one account, and one each on three hundred others.
    expect(await tries(1000, () => countTry('signIn', { account: victim, headers: rotating() }))).toBe(10)
    expect(await tries(300, () => countTry('signIn', { account: randomUUID(), headers: rotating() }))).toBe(300)
    // Somebody else gets in, and the victim by mail.
    await countTry('signIn', { account: `${randomUUID()}@example.com`, headers: from('192.0.2.1') })
    await countTry('mail', { account: victim, headers: from('192.0.2.1') })
    await countTry('token', { headers: from('192.0.2.1') })
  })
})
