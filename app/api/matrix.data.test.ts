import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { engine } from '@/agents/engine'
import { ACCOUNTS, freshPerson, join, type Person } from '@/lib/auth/fixtures/people'
import { mayDo, ROLES, refusal, type Role } from '@/lib/auth/schema'
import { type DesignScope, mintWorkspaceScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { withPageOf } from '@/lib/http/page'
import { ACTIONS, type Expectation, OPEN_ACTIONS, ROUTES } from './fixtures/expectations'
import { CANARY, digestOf, furnished, type Ids } from './fixtures/foreign'
import { everyAction, everyHandler } from './fixtures/handlers'

// There is no browser here that would keep a cookie.
vi.mock('next/headers', () => ({ headers: async () => new Headers(), cookies: async () => new Map() }))

const handlers = await everyHandler()
const actions = await everyAction()
const HOST = new URL(ACCOUNTS.GROUNDPLAN_ORIGIN).host

const MALFORMED = {
  designId: 'x',
  runId: 'x',
  variantId: 'x',
  waiverId: 'x',
  shareId: 'x',
  suggestionId: 'x',
  actId: 'x',
  threadId: 'x',
  commentId: 'x',
  reviewId: 'x',
  reviewerId: 'x',
  verdictId: 'x',
}
const FIXED = { stepId: 'problem', format: 'markdown', exampleId: 'nothing', provider: 'advisor', version: '1' }

const requestOf = (method: string, who: Person | null, body: unknown = {}) =>
  new Request(`${ACCOUNTS.GROUNDPLAN_ORIGIN}/api?once&device=${randomUUID()}`, {
    method,
    headers: {
      host: HOST,
      origin: ACCOUNTS.GROUNDPLAN_ORIGIN,
      'content-type': 'application/json',
      'if-match': '"1"',
      'idempotency-key': randomUUID(),
      ...(who && { cookie: who.cookie }),
    },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  })

type Answer = { status: number; message: string; text: string }
const NONE = ['There is no such design here. It may have been deleted.', 'There is no such run here.']

async function ask(name: string, who: Person | null, ids: Ids): Promise<Answer> {
  const run = handlers.get(name)
  const expected = ROUTES[name]
  if (!run || !expected) throw new Error(`No handler or no expectation: ${name}`)
  const method = name.split(' ')[0] ?? ''
  const body = expected.by === 'open' ? {} : (expected.body ?? {})
  const response = await run(requestOf(method, who, body), { params: Promise.resolve({ ...FIXED, ...ids }) })
  const text = await response.text()
  const message: unknown = response.headers.get('content-type')?.includes('json')
    ? JSON.parse(text || '{}').error?.message
    : undefined
  return { status: response.status, message: typeof message === 'string' ? message : '', text }
}

/** What it came to. `in`: it was let through to what it does, which may then find other faults with the request. */
function verdict({ status, message }: Answer): string {
  if (status === 401) return 'sign in'
  if (status === 403) return message
  if (status === 404 && NONE.includes(message)) return 'none'
  return status < 500 ? 'in' : `failed with ${status}: ${message}`
}

type Guarded = Exclude<Expectation, { by: 'open' }>
const guarded = Object.entries(ROUTES).filter((entry): entry is [string, Guarded] => entry[1].by !== 'open')
const named = guarded.filter(([, { by }]) => by !== 'workspace')

let workspaceId: string
let theirs: { scope: DesignScope; ids: Ids }
const people = new Map<Role, Person>()
let untouched: string

/** A design of the workspace that everybody here is in, with a run that is not over. */
async function ownIds(): Promise<Ids> {
  const scope = await freshDesign(await mintWorkspaceScope(workspaceId, db()))
  const { designId } = scope
  const run = await db().run.create({
    data: {
      designId,
      workspaceId,
      step: 'data',
      model: 'advisor:standard',
      input: {},
      onCrash: 'mark',
      status: 'failed',
    },
  })
  return { ...MALFORMED, designId, runId: run.id }
}
function as(role: Role): Person {
  const person = people.get(role)
  if (!person) throw new Error(`Nobody is ${role}.`)
  return person
}

beforeAll(async () => {
  for (const [name, value] of Object.entries({ ...ACCOUNTS, LOG_LEVEL: 'silent' })) vi.stubEnv(name, value)
  workspaceId = (await freshWorkspace()).workspaceId
  theirs = await furnished()
  for (const role of ROLES) {
    const person = await freshPerson(role)
    await join(person, workspaceId, role)
    people.set(role, person)
  }
  await join(await freshPerson('Their owner'), theirs.scope.workspaceId, 'owner')
  untouched = await digestOf(theirs.scope.workspaceId)
})
afterAll(async () => {
  await engine().drain()
  await closeDatabase()
  vi.unstubAllEnvs()
})

describe('every handler and action', () => {
  it('says here what it asks for, and there is none for what is gone', () => {
    expect([...handlers.keys()].sort()).toEqual(Object.keys(ROUTES).sort())
    expect([...actions.keys()].sort()).toEqual([...Object.keys(ACTIONS), ...OPEN_ACTIONS].sort())
  })
})

describe('without a session', () => {
  it('nothing is let in, whatever the address names', async () => {
    const own = await ownIds()
    const before = await digestOf(workspaceId)
    const stale = { id: 'x', email: 'x', cookie: `${as('owner').cookie.slice(0, -12)}AAAAAAAAAA%3D` }
    for (const ids of [own, theirs.ids, MALFORMED]) {
      for (const who of [null, stale]) {
        const answers = await Promise.all(guarded.map(async ([name]) => [name, verdict(await ask(name, who, ids))]))
        expect(answers).toEqual(guarded.map(([name]) => [name, 'sign in']))
      }
    }
    expect(await digestOf(workspaceId)).toBe(before)
  })
})

describe.each(ROLES)('%s', (role) => {
  it('is refused what the role may not, in words that say who can, and nothing is changed', async () => {
    const own = await ownIds()
    const before = await digestOf(workspaceId)
    const refused = guarded.filter(([, { action }]) => !mayDo(role, action))
    const answers = await Promise.all(refused.map(async ([name]) => [name, verdict(await ask(name, as(role), own))]))
    expect(answers).toEqual(refused.map(([name, { action }]) => [name, refusal(role, action)]))
    expect(await digestOf(workspaceId)).toBe(before)
  })
  it('is let in to what the role may', async () => {
    const may = guarded.filter(([, { action }]) => mayDo(role, action))
    const answers = []
    // Each with a design of its own: some of them are not there afterwards.
    for (const [name] of may) answers.push([name, verdict(await ask(name, as(role), await ownIds()))])
    // What lies in no bin is told in the same words as what is not there at all.
    expect(answers).toEqual(may.map(([name]) => [name, name.includes('api/bin/') ? 'none' : 'in']))
  })
  it.each(['foreign', 'missing', 'malformed'] as const)('gets the same 404 for every %s id', async (kind) => {
    const missing = { designId: randomUUID(), runId: randomUUID() }
    const ids = { foreign: theirs.ids, missing: { ...MALFORMED, ...missing }, malformed: MALFORMED }[kind]
    const answers = await Promise.all(named.map(async ([name]) => ({ name, ...(await ask(name, as(role), ids)) })))
    expect(answers.map((answer) => [answer.name, verdict(answer)])).toEqual(named.map(([name]) => [name, 'none']))
    expect(answers.filter(({ text }) => text.includes(CANARY))).toEqual([])
  })
})

describe('an id of another workspace under a design of one’s own', () => {
  it('reaches nothing, whoever asks', async () => {
    const within = named.filter(([name]) => /\[(?!designId|stepId|format)\w+\]/.test(name.replace('[runId]', '')))
    expect(within.length).toBeGreaterThanOrEqual(8)
    for (const role of ROLES) {
      const own = await ownIds()
      const ids = { ...theirs.ids, designId: own['designId'] ?? '' }
      const answers = await Promise.all(
        within.map(async ([name, { action }]) => ({ name, action, ...(await ask(name, as(role), ids)) })),
      )
      for (const { name, action, status, text } of answers) {
        const wanted = mayDo(role, action) ? [404, 409] : [403]
        expect(wanted, `${role}: ${name} answered ${status} ${text}`).toContain(status)
        expect(text).not.toContain(CANARY)
      }
    }
  })
})

describe('what one may do of a suggestion', () => {
  it('is withdrawing for a commenter, and accepting and refusing for an editor', async () => {
    const name = 'POST api/designs/[designId]/steps/[stepId]/suggestions/[suggestionId]'
    const { designId = '' } = await ownIds()
    const decide = async (role: Role, action: string) => {
      const params = Promise.resolve({ designId, stepId: 'problem', suggestionId: randomUUID() })
      const response = await handlers.get(name)?.(requestOf('POST', as(role), { action }), { params })
      return response?.status
    }
    expect(await Promise.all(['withdraw', 'accept', 'refuse'].map((action) => decide('commenter', action)))).toEqual([
      404, 403, 403,
    ])
    expect(await Promise.all(['withdraw', 'accept', 'refuse'].map((action) => decide('editor', action)))).toEqual([
      404, 404, 404,
    ])
  })
})

describe('a server action', () => {
  const call = async (name: string, who: Person | null): Promise<string> => {
    const run = actions.get(name)
    if (!run) throw new Error(`No action: ${name}`)
    const answer = await withPageOf(requestOf('POST', who), () => run(...(ACTIONS[name]?.given ?? [])))
    return JSON.stringify(answer)
  }
  it.each(Object.entries(ACTIONS))('%s asks for the role that may', async (name, { action }) => {
    const may = ROLES.filter((role) => mayDo(role, action))
    for (const role of ROLES) {
      const before = await digestOf(workspaceId)
      const answer = await call(name, as(role))
      if (may.includes(role)) expect(answer).not.toMatch(/you may not|Sign in/)
      else {
        expect(answer).toContain(refusal(role, action))
        expect(await digestOf(workspaceId)).toBe(before)
      }
    }
    expect(await call(name, null)).toContain('Sign in first.')
  })
  it.each(OPEN_ACTIONS)('%s changes nothing for who is not signed in', async (name) => {
    const before = await digestOf(workspaceId)
    const empty = () =>
      withPageOf(requestOf('POST', null), async () => actions.get(name)?.({ status: 'idle' }, new FormData()))
    const answer = await empty().catch((error: unknown) => ({ status: String(error) }))
    expect(answer).toMatchObject({ status: expect.stringMatching(/^refused$|NEXT_REDIRECT/) })
    expect(await digestOf(workspaceId)).toBe(before)
  })
})

it('leaves the other workspace as it was, to the last row', async () =>
  expect(await digestOf(theirs.scope.workspaceId)).toBe(untouched))
