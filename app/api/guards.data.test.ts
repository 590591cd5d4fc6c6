import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { engine } from '@/agents/engine'
import { ACCOUNTS, freshPerson, join, type Person } from '@/lib/auth/fixtures/people'
import { type Limit, LIMITS } from '@/lib/auth/limit-kinds'
import { countDoing } from '@/lib/auth/limits'
import { mintMemberScope, mintWorkspaceScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { withPageOf } from '@/lib/http/page'
import { ACTIONS, LIMITED, OPEN_ACTIONS, ROUTES } from './fixtures/expectations'
import { digestOf, type Ids } from './fixtures/foreign'
import { everyAction, everyHandler, readingHandlers } from './fixtures/handlers'

// There is no browser here that would keep a cookie.
vi.mock('next/headers', () => ({ headers: async () => new Headers(), cookies: async () => new Map() }))

const handlers = await everyHandler()
const actions = await everyAction()
const reading = await readingHandlers()
const ORIGIN = ACCOUNTS.GROUNDPLAN_ORIGIN
const changing = [...handlers.keys()].filter((name) => !name.startsWith('GET ')).sort()

let workspaceId: string
let owner: Person
let ids: Ids
let asMade: string

beforeAll(async () => {
  for (const [name, value] of Object.entries({ ...ACCOUNTS, LOG_LEVEL: 'silent' })) vi.stubEnv(name, value)
  workspaceId = (await freshWorkspace()).workspaceId
  owner = await freshPerson('Ada')
  await join(owner, workspaceId, 'owner')
  const { designId } = await freshDesign(await mintWorkspaceScope(workspaceId, db()))
  const row = { designId, workspaceId, step: 'data', model: 'advisor:standard', input: {}, onCrash: 'mark' }
  const run = await db().run.create({ data: { ...row, status: 'failed' } })
  const missing = Object.fromEntries(
    [...handlers.keys()].flatMap((name) => [...name.matchAll(/\[(\w+)\]/g)].map(([, id = '']) => [id, randomUUID()])),
  )
  ids = {
    ...missing,
    stepId: 'problem',
    format: 'markdown',
    exampleId: 'nothing',
    provider: 'advisor',
    version: '1',
    designId,
    runId: run.id,
  }
  asMade = await digestOf(workspaceId)
})
afterEach(() => db().rateBucket.deleteMany())
afterAll(async () => {
  await engine().drain()
  await closeDatabase()
  vi.unstubAllEnvs()
})

type Sent = { headers?: Record<string, string>; without?: readonly string[]; body?: unknown; who?: Person }

function requestOf(method: string, { headers = {}, without = [], body = {}, who = owner }: Sent = {}): Request {
  const all = new Headers({
    host: new URL(ORIGIN).host,
    origin: ORIGIN,
    'content-type': 'application/json',
    'if-match': '"1"',
    'idempotency-key': randomUUID(),
    cookie: who.cookie,
    ...headers,
  })
  for (const name of without) all.delete(name)
  return new Request(`${ORIGIN}/api?once&device=${randomUUID()}`, {
    method,
    headers: all,
    ...(method !== 'GET' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

async function ask(name: string, sent: Sent = {}): Promise<Response> {
  const run = handlers.get(name)
  if (!run) throw new Error(`No handler: ${name}`)
  return run(requestOf(name.split(' ')[0] ?? '', sent), { params: Promise.resolve(ids) })
}
const bodyOf = (name: string): Record<string, unknown> => {
  const expected = ROUTES[name]
  const body = expected && 'body' in expected ? expected.body : undefined
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

describe('a request that changes something, where people sign in', () => {
  it.each(changing)('%s: takes none from elsewhere, and none that does not say where it is from', async (name) => {
    const text = { 'content-type': 'text/plain' }
    const attempts: [string, Sent, number][] = [
      [
        'a form elsewhere',
        { headers: { ...text, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } },
        403,
      ],
      ['a form elsewhere, in an old browser', { headers: { ...text, origin: 'https://evil.example' } }, 403],
      ['a frame without an origin', { headers: { ...text, origin: 'null' } }, 403],
      ['no origin', { without: ['origin'] }, 403],
      ['a sister domain', { headers: { origin: 'https://other.example.com', 'sec-fetch-site': 'same-site' } }, 403],
      ['our own origin without TLS', { headers: { origin: ORIGIN.replace('https', 'http') } }, 403],
      ['our own origin, across sites', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
      ['a form of ours', { headers: text }, 415],
      ['no type', { without: ['content-type'] }, 415],
      ['a type that ends like JSON', { headers: { 'content-type': 'text/plain; a=application/json' } }, 415],
    ]
    const answers = []
    for (const [from, sent] of attempts) answers.push([from, (await ask(name, { body: bodyOf(name), ...sent })).status])
    expect(answers).toEqual(attempts.map(([from, , status]) => [from, status]))
  })
  it('and so none of them has changed anything', async () => expect(await digestOf(workspaceId)).toBe(asMade))
})

/** What a row has and no request may say. */
const EXTRA: Record<string, unknown> = {
  workspaceId: randomUUID(),
  authorId: 'local',
  role: 'owner',
  deletedAt: null,
  ['constructor']: { prototype: { isAdmin: true } },
}

/** The body with one more field in every object of it, each in its turn. */
function withExtra(value: unknown, [name, extra]: [string, unknown]): unknown[] {
  if (Array.isArray(value))
    return value.flatMap((item, at) => withExtra(item, [name, extra]).map((made) => value.toSpliced(at, 1, made)))
  if (typeof value !== 'object' || value === null) return []
  const deeper = Object.entries(value).flatMap(([key, inner]) =>
    withExtra(inner, [name, extra]).map((made) => ({ ...value, [key]: made })),
  )
  return Object.hasOwn(value, name) ? deeper : [{ ...value, [name]: extra }, ...deeper]
}

describe('a field that nobody asked for', () => {
  it('is looked for in every handler that reads a body', () => expect(reading.length).toBeGreaterThanOrEqual(25))
  it.each(reading)('%s: is refused', async (name) => {
    for (const extra of Object.entries(EXTRA)) {
      for (const body of withExtra(bodyOf(name), extra)) {
        const answer = await ask(name, { body })
        const text = await answer.text()
        expect(answer.status, `${extra[0]}: ${text}`).toBe(422)
      }
    }
    const proto = await ask(name, {
      body: JSON.stringify(bodyOf(name)).replace(/^\{/, '{"__proto__":{"role":"owner"},').replace(',}', '}'),
    })
    expect(proto.status).toBe(422)
    await db().rateBucket.deleteMany()
  })
  it('and so none of them has changed anything', async () => expect(await digestOf(workspaceId)).toBe(asMade))
  const others = changing.filter((name) => !reading.includes(name))
  it.each(others)('%s: reads no body, and so nothing of one', async (name) => {
    // The same answer with a body full of fields as without: none of them is looked at.
    // What asks for no right may be about who asks, e.g. sign them out.
    const who = ROUTES[name]?.by === 'open' ? await freshPerson() : owner
    const bare = (await ask(name, { who })).status
    const full = await ask(name, { who, body: EXTRA })
    expect([bare, 404, 409]).toContain(full.status)
    expect(await full.text()).not.toContain('isAdmin')
  })
  const call = async (name: string, given: readonly unknown[]) => {
    const run = actions.get(name)
    if (!run) throw new Error(`No action: ${name}`)
    return JSON.stringify(
      await withPageOf(requestOf('POST'), () => run(...given)).catch((error: unknown) => String(error)),
    )
  }
  const extended = (given: readonly unknown[]): unknown[][] =>
    Object.entries(EXTRA).flatMap(([key, extra]) => {
      const last = given.at(-1)
      if (last instanceof FormData) {
        const form = new FormData()
        for (const [field, value] of last) form.append(field, value)
        if (!form.has(key)) form.append(key, String(extra))
        else return []
        return [[...given.slice(0, -1), form]]
      }
      return withExtra(last, [key, extra]).map((made) => [...given.slice(0, -1), made])
    })
  it.each(Object.entries(ACTIONS))('%s: takes none', async (name, { given }) => {
    const before = await digestOf(workspaceId)
    const tried = extended(given)
    expect(tried.length).toBeGreaterThanOrEqual(3)
    for (const one of tried) expect(await call(name, one)).toMatch(/refused|"ok":false|error/i)
    expect(await digestOf(workspaceId)).toBe(before)
  })
  // Those two read no form at all.
  const forms = OPEN_ACTIONS.filter((name) => !/(?:signOut|endOtherSessions)Action$/.test(name))
  it.each(forms)('%s: takes none', async (name) => {
    const before = await db().user.count()
    const form = new FormData()
    const fields = { email: owner.email, password: 'a quiet afternoon', token: 'x', name: 'Eve', workspaceId }
    for (const [field, value] of Object.entries({ ...fields, emailVerified: 'true', id: 'local' }))
      form.set(field, value)
    expect(await call(name, [{ status: 'idle' }, form])).toMatch(/refused/)
    expect(await db().user.count()).toBe(before)
  })
})

describe('what is done too often', () => {
  it.each(Object.entries(LIMITED))(
    '%s: is refused with when to come again and what to do, to them alone',
    async (name, kind) => {
      const limit: Limit = LIMITS[kind]
      const most = limit.most.person ?? 0
      expect(most).toBeGreaterThan(0)
      const scope = await mintMemberScope({ id: owner.id, name: 'Ada' }, workspaceId, db())
      await Promise.all(Array.from({ length: most }, () => countDoing(kind, scope)))
      const made = async () => [
        await db().design.count({ where: { workspaceId } }),
        await db().run.count({ where: { workspaceId } }),
        await db().auditEvent.count({ where: { workspaceId } }),
      ]
      const before = await made()
      const refused = await ask(name, { body: bodyOf(name) })
      expect(refused.status).toBe(429)
      const wait = Number(refused.headers.get('retry-after'))
      expect(wait).toBeGreaterThanOrEqual(1)
      expect(wait).toBeLessThanOrEqual(limit.seconds)
      expect(await refused.json()).toMatchObject({
        error: {
          code: 'too-many',
          message: expect.stringContaining(`You ${limit.did} too often.`),
          hint: limit.instead,
        },
      })
      expect(await made()).toEqual(before)
      const other = await freshPerson('Grace')
      await join(other, workspaceId, 'admin')
      expect((await ask(name, { body: bodyOf(name), who: other })).status).not.toBe(429)
    },
  )
})
