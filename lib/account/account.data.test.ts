import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { DELETE } from '@/app/api/session/route'
import { ACCOUNTS, freshPerson, join } from '@/lib/auth/fixtures/people'
import { identity } from '@/lib/auth/identity'
import { hashPassword } from '@/lib/auth/password'
import { findUser } from '@/lib/auth/session'
import { closeDatabase, db } from '@/lib/db/client'
import { freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { withPageOf } from '@/lib/http/page'
import { askLinkAction, askResetAction, resetAction, signInAction, signOutAction, useLinkAction } from './actions'
import type { AccountAnswer } from './schema'

const PASSWORD = 'a quiet afternoon'
/** Cookies that Next would set: there is no browser here to keep them. */
const jar = vi.hoisted(() => new Map<string, string>())
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ set: (name: string, value: string) => void jar.set(name, value) }),
}))

beforeAll(() => {
  for (const [name, value] of Object.entries({ ...ACCOUNTS, LOG_LEVEL: 'silent' })) vi.stubEnv(name, value)
})
beforeEach(() => jar.clear())
afterEach(() => db().rateBucket.deleteMany())
afterAll(async () => {
  await closeDatabase()
  vi.unstubAllEnvs()
})

const cookie = () => [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
const request = () => new Request(ACCOUNTS.GROUNDPLAN_ORIGIN, { headers: { cookie: cookie() } })
const form = (fields: Record<string, string>) => {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.set(name, value)
  return made
}
type FormAction = (before: AccountAnswer, form: FormData) => Promise<AccountAnswer>
/** What the form is told; `gone` and where to, once it has led on. */
const send = (action: FormAction, fields: Record<string, string>) =>
  withPageOf(request(), () => action({ status: 'idle' }, form(fields))).catch((error: unknown) => led(error))
const led = (error: unknown) => {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  if (!digest.startsWith('NEXT_REDIRECT')) throw error
  return { status: 'gone', to: digest.split(';')[2] }
}
const whoIs = async () => (await withPageOf(request(), () => findUser()))?.email

async function withPassword() {
  const person = await freshPerson()
  await join(person, (await freshWorkspace()).workspaceId, 'editor')
  await db().account.create({
    data: { userId: person.id, providerId: 'credential', accountId: person.id, password: await hashPassword(PASSWORD) },
  })
  return person
}
const mailsTo = (to: string) => db().outbox.findMany({ where: { to }, orderBy: { createdAt: 'asc' } })
const tokenOf = (text = '') => new URL(/https:\S+/.exec(text)?.[0] ?? 'https://none').searchParams.get('token') ?? ''

describe('a password', () => {
  it('signs in, in any letters of the address, and out again', async () => {
    const { email } = await withPassword()
    expect(await send(signInAction, { email: ` ${email.toUpperCase()} `, password: PASSWORD })).toEqual({
      status: 'gone',
      to: '/',
    })
    expect(await whoIs()).toBe(email)
    const kept = new Map(jar)
    await withPageOf(request(), () => signOutAction()).catch(led)
    expect(await whoIs()).toBeUndefined()
    // Nor does the cookie help that somebody kept.
    for (const [name, value] of kept) jar.set(name, value)
    expect(await whoIs()).toBeUndefined()
  })
  it('signs out for a page that then leaves as a document; whoever is nobody is told the same', async () => {
    const { email, id } = await withPassword()
    await db().session.deleteMany({ where: { userId: id } })
    await send(signInAction, { email, password: PASSWORD })
    const { host, origin } = new URL(ACCOUNTS.GROUNDPLAN_ORIGIN)
    const headers = () => ({ cookie: cookie(), host, origin, 'content-type': 'application/json' })
    const ask = () => DELETE(new Request(`${origin}/api/session`, { method: 'DELETE', headers: headers() }), undefined)
    expect([(await ask()).status, await whoIs(), (await ask()).status]).toEqual([204, undefined, 204])
    expect([...jar.values()]).toEqual(expect.arrayContaining(['']))
    expect(await db().session.count({ where: { userId: id } })).toBe(0)
  })
  it('leads on to the page that was asked for, and to none elsewhere', async () => {
    const { email } = await withPassword()
    for (const [next, to] of [
      ['/designs/1', '/designs/1'],
      ['//evil.example', '/'],
    ])
      expect(await send(signInAction, { email, password: PASSWORD, next: next ?? '' })).toEqual({ status: 'gone', to })
  })
  it('is refused in the same words whether there is an account or not', async () => {
    const { email } = await withPassword()
    const wrong = await send(signInAction, { email, password: 'another afternoon' })
    const nobody = await send(signInAction, { email: `${randomUUID()}@example.com`, password: 'another afternoon' })
    const noPassword = await send(signInAction, { email: (await freshPerson()).email, password: PASSWORD })
    const message = 'This address and this password do not belong together.'
    expect([wrong, nobody, noPassword]).toMatchObject([{ message }, { message }, { message }])
    expect(jar.size).toBe(0)
  })
  it('can be guessed ten times in a quarter of an hour, and not once more with the right one', async () => {
    const { email } = await withPassword()
    for (let guess = 0; guess < 10; guess++) await send(signInAction, { email, password: `guess number ${guess}` })
    expect(await send(signInAction, { email, password: PASSWORD })).toMatchObject({
      message: expect.stringMatching(/^You tried to sign in too often/),
    })
    expect(await whoIs()).toBeUndefined()
  })
})

describe('a link by mail', () => {
  it('signs in once; its answer and its mail say nothing of who has no account', async () => {
    const { email } = await withPassword()
    const none = `${randomUUID()}@example.com`
    expect(await send(askLinkAction, { email })).toEqual(await send(askLinkAction, { email: none }))
    expect(await mailsTo(none)).toEqual([])
    const token = tokenOf((await mailsTo(email))[0]?.text)
    expect(JSON.stringify(await db().verification.findMany())).not.toContain(token)
    expect(await send(useLinkAction, { token })).toEqual({ status: 'gone', to: '/' })
    expect(await whoIs()).toBe(email)
    jar.clear()
    expect(await send(useLinkAction, { token })).toMatchObject({ status: 'refused' })
    expect(await whoIs()).toBeUndefined()
  })
  it('is mailed five times an hour at most', async () => {
    const { email } = await withPassword()
    for (let asked = 0; asked < 8; asked++) await send(askLinkAction, { email })
    expect(await mailsTo(email)).toHaveLength(5)
  })
})

describe('a new password', () => {
  it('takes the place of the old one, ends every session, and its link works once', async () => {
    const { email, id } = await withPassword()
    await send(signInAction, { email, password: PASSWORD })
    expect(await send(askResetAction, { email })).toEqual(
      await send(askResetAction, { email: `${randomUUID()}@example.com` }),
    )
    const token = tokenOf((await mailsTo(email))[0]?.text)
    expect(JSON.stringify(await db().verification.findMany())).not.toContain(token)
    expect(await send(resetAction, { token, password: 'too short' })).toMatchObject({
      message: 'A password has at least 12 characters.',
    })
    expect(await send(resetAction, { token, password: 'a loud morning' })).toEqual({
      status: 'gone',
      to: '/sign-in?reset',
    })
    expect(await whoIs()).toBeUndefined()
    expect(await db().session.count({ where: { userId: id } })).toBe(0)
    expect(await send(resetAction, { token, password: 'a third evening' })).toMatchObject({ status: 'refused' })
    expect(await send(signInAction, { email, password: PASSWORD })).toMatchObject({ status: 'refused' })
    expect(await send(signInAction, { email, password: 'a loud morning' })).toMatchObject({ status: 'gone' })
  })
})

describe('a session', () => {
  it('is a cookie that scripts do not see, that stays on TLS, and that no other site sends', async () => {
    const { authCookies } = await identity().$context
    expect(authCookies.sessionToken).toMatchObject({
      name: '__Host-groundplan.session_token',
      attributes: { httpOnly: true, secure: true, sameSite: 'lax', path: '/' },
    })
  })
  it('is not believed with another signature, nor when its time is over', async () => {
    const { email, id } = await withPassword()
    await send(signInAction, { email, password: PASSWORD })
    const [name, value] = [...jar][0] ?? ['', '']
    jar.set(name, `${value.slice(0, -4)}AAA=`)
    expect(await whoIs()).toBeUndefined()
    jar.set(name, value)
    expect(await whoIs()).toBe(email)
    await db().session.updateMany({ where: { userId: id }, data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(await whoIs()).toBeUndefined()
  })
})
