import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/api/auth/[...path]/route'
import { ACCOUNTS, freshPerson, type Person } from '@/lib/auth/fixtures/people'
import { findUser } from '@/lib/auth/session'
import { closeDatabase, db } from '@/lib/db/client'
import { withPageOf } from '@/lib/http/page'
import { signInElsewhereAction } from './actions'
import { faultElsewhere } from './elsewhere'
import { oidcServer } from './fixtures/oidc-server'

/** The cookies of the browser: those that actions set, and those of answers. */
const jar = vi.hoisted(() => new Map<string, string>())
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ set: (name: string, value: string) => void jar.set(name, value) }),
}))

let provider: Awaited<ReturnType<typeof oidcServer>>
beforeAll(async () => {
  provider = await oidcServer()
  const variables = { ...ACCOUNTS, ...provider.environment, LOG_LEVEL: 'silent' }
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
})
beforeEach(() => jar.clear())
afterAll(async () => {
  await provider.close()
  await closeDatabase()
  vi.unstubAllEnvs()
})

const cookie = () => [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
const HOST = new URL(ACCOUNTS.GROUNDPLAN_ORIGIN).host
const request = (url: URL | string = ACCOUNTS.GROUNDPLAN_ORIGIN) =>
  new Request(url, { headers: { cookie: cookie(), host: HOST } })
const whoIs = async () => (await withPageOf(request(), () => findUser()))?.email

/** Where the button leads. */
async function leave(): Promise<URL> {
  const led = await withPageOf(request(), () => signInElsewhereAction({ status: 'idle' }, new FormData())).catch(
    (error: unknown) => error,
  )
  const digest = led instanceof Error && 'digest' in led ? String(led.digest) : ''
  return new URL(digest.split(';')[2] ?? '')
}
async function comeBack(url: URL): Promise<Response> {
  const params = Promise.resolve({ path: url.pathname.replace('/api/auth/', '').split('/') })
  const response = await GET(request(url), { params })
  for (const set of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
    jar.set(name, decodeURIComponent(value))
  }
  return response
}
const claimsOf = ({ email }: Pick<Person, 'email'>) => ({ sub: randomUUID(), email, email_verified: true })

describe('signing in elsewhere', () => {
  it('is signing in here with the account of the same proved address', async () => {
    const person = await freshPerson()
    const response = await comeBack(provider.approve(await leave(), claimsOf(person)))
    expect([response.status, response.headers.get('location')]).toEqual([302, '/'])
    expect(await whoIs()).toBe(person.email)
    expect(await db().account.findMany({ where: { userId: person.id } })).toMatchObject([{ providerId: 'oidc' }])
  })
  it('lets nobody in who has no account here, or whose address the provider does not vouch for', async () => {
    const stranger = { email: `${randomUUID()}@example.com` }
    const person = await freshPerson()
    for (const claims of [claimsOf(stranger), { ...claimsOf(person), email_verified: false }]) {
      jar.clear()
      const response = await comeBack(provider.approve(await leave(), claims))
      expect(response.headers.get('location')).toMatch(/\/sign-in\?error=/)
      expect(await whoIs()).toBeUndefined()
    }
    expect(await db().user.count({ where: { email: stranger.email } })).toBe(0)
  })
  it('is not finished by another browser, nor twice', async () => {
    const person = await freshPerson()
    const back = provider.approve(await leave(), claimsOf(person))
    const own = new Map(jar)
    jar.clear()
    await comeBack(back)
    expect(await whoIs()).toBeUndefined()
    jar.clear()
    for (const [name, value] of own) jar.set(name, value)
    const other = provider.approve(await leave(), claimsOf(person))
    await comeBack(other)
    expect(await whoIs()).toBe(person.email)
    jar.clear()
    await comeBack(other)
    expect(await whoIs()).toBeUndefined()
  })
  it('that fails leads to the page where one begins it again, which says why', async () => {
    const person = await freshPerson()
    const back = provider.approve(await leave(), claimsOf(person))
    const own = new Map(jar)
    const callback = `${ACCOUNTS.GROUNDPLAN_ORIGIN}/api/auth/callback/oidc`
    const led = async (url: URL | string) => {
      const response = await comeBack(new URL(url))
      const to = new URL(response.headers.get('location') ?? '', ACCOUNTS.GROUNDPLAN_ORIGIN)
      return [response.status, to.origin + to.pathname, faultElsewhere(to.searchParams.get('error'))]
    }
    const page = `${ACCOUNTS.GROUNDPLAN_ORIGIN}/sign-in`
    const another = expect.stringContaining('begun in another browser')
    jar.clear()
    expect(await led(back)).toEqual([302, page, another])
    expect(await led(callback)).toEqual([302, page, another])
    expect(await led(`${callback}?code=x&state=x`)).toEqual([302, page, another])
    expect(await led(`${callback}?error=access_denied`)).toEqual([302, page, another])
    for (const [name, value] of own) jar.set(name, value)
    const denied = provider.approve(await leave(), claimsOf(person))
    denied.searchParams.delete('code')
    denied.searchParams.set('error', 'access_denied')
    expect(await led(denied)).toEqual([302, page, expect.stringContaining('The provider let nobody in')])
  })
  it('is the only thing under its address', async () => {
    for (const path of ['sign-up/email', 'get-session', 'callback/github', 'ok', 'error', 'magic-link/verify']) {
      const response = await GET(request(`${ACCOUNTS.GROUNDPLAN_ORIGIN}/api/auth/${path}`), {
        params: Promise.resolve({ path: path.split('/') }),
      })
      expect(response.status).toBe(404)
    }
  })
})
