import { randomUUID } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '@/agents/engine'
import { type DesignScope, localScope } from '@/lib/auth/scope'
import { closeDatabase } from '@/lib/db/client'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { startRun } from '@/lib/drafts/mutations'

const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
type Route = { readonly name: string; readonly method: string; readonly run: Handler; readonly readsBody: boolean }

const isHandler = (value: unknown): value is Handler => typeof value === 'function'

async function everyRoute(): Promise<Route[]> {
  const routes: Route[] = []
  for await (const file of glob('**/route.ts', { cwd: import.meta.dirname })) {
    const at = path.join(import.meta.dirname, file)
    const module: Record<string, unknown> = await import(at)
    const text = await readFile(at, 'utf8')
    for (const method of METHODS) {
      const run = module[method]
      if (isHandler(run)) routes.push({ name: path.dirname(file), method, run, readsBody: readsBody(text, method) })
    }
  }
  return routes
}
/** Of the source of a route: what this handler says up to the next. */
const readsBody = (text: string, method: string): boolean =>
  (text.split(`export const ${method} `)[1]?.split('export const ')[0] ?? '').includes('readJson(')

const routes = await everyRoute()
const named = (part: string) => routes.filter(({ name }) => name.includes(part))
const changing = routes.filter(({ method }) => method !== 'GET')

const HOST = '127.0.0.1:3000'
const JSON_TYPE = { 'content-type': 'application/json' }
const ask = (
  { method, run }: Route,
  headers: Record<string, string>,
  ids: Record<string, string> = {},
  body: string = '{}',
) =>
  run(
    new Request(`http://${HOST}/api`, {
      method,
      headers: { host: HOST, 'if-match': '"1"', ...headers },
      ...(method !== 'GET' && { body }),
    }),
    {
      params: Promise.resolve({
        designId: 'x',
        runId: 'x',
        stepId: 'problem',
        variantId: 'x',
        waiverId: 'x',
        shareId: 'x',
        format: 'markdown',
        ...ids,
      }),
    },
  )
const label = ({ method, name }: Route) => `${method} ${name}`

/** Of a workspace that is not the caller's. */
let theirs: DesignScope
let runId: string
beforeAll(async () => {
  theirs = await freshDesign(await freshWorkspace())
  runId = (await startRun(theirs, 'problem', {}, null)).runId
})
afterAll(async () => {
  await engine().drain()
  await closeDatabase()
})

it('are found, those that change something as well', () => {
  expect(routes.length).toBeGreaterThanOrEqual(30)
  expect(changing.length).toBeGreaterThanOrEqual(18)
})

describe('a request from elsewhere', () => {
  it.each([
    ['with a foreign Origin', { ...JSON_TYPE, origin: 'https://evil.example' }, 403],
    ['with an opaque Origin', { ...JSON_TYPE, origin: 'null' }, 403],
    ['with the Origin of another port', { ...JSON_TYPE, origin: 'http://127.0.0.1:3001' }, 403],
    ['sent across sites', { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' }, 403],
    ['sent from a sister port', { ...JSON_TYPE, 'sec-fetch-site': 'same-site' }, 403],
    ['of a form', { 'content-type': 'text/plain' }, 415],
    ['under another name', { ...JSON_TYPE, host: 'evil.example:3000' }, 403],
  ])('%s is refused by every route that changes something', async (_, headers, status) => {
    const answered = await Promise.all(
      changing.map(async (route) => [label(route), (await ask(route, headers)).status]),
    )
    expect(answered).toEqual(changing.map((route) => [label(route), status]))
  })
})

describe('an id of another workspace', () => {
  it('is the same 404 as one of nothing, for every route of a design', async () => {
    for (const designId of [theirs.designId, '0190a000-0000-7000-8000-00000000dead', 'x', '__proto__']) {
      const answers = await Promise.all(
        named('[designId]').map(async (route) => [
          label(route),
          await answerOf(await ask(route, JSON_TYPE, { designId })),
        ]),
      )
      const none = {
        status: 404,
        code: 'not-found',
        message: 'There is no such design here. It may have been deleted.',
      }
      expect(answers).toEqual(named('[designId]').map((route) => [label(route), none]))
    }
  })
  it('is the same 404 as one of nothing, for every route of a run', async () => {
    for (const id of [runId, '0190a000-0000-7000-8000-00000000dead', 'x', '__proto__']) {
      const answers = await Promise.all(
        named('[runId]').map(async (route) => [
          label(route),
          await answerOf(await ask(route, JSON_TYPE, { runId: id })),
        ]),
      )
      const none = { status: 404, code: 'not-found', message: 'There is no such run here.' }
      expect(answers).toEqual(named('[runId]').map((route) => [label(route), none]))
    }
  })
})

describe('a body that is nested without end', () => {
  it('is refused in the same words by every route that reads one', async () => {
    const reading = routes.filter((route) => route.readsBody)
    expect(reading.length).toBeGreaterThanOrEqual(13)
    const own = await freshDesign(localScope())
    const headers = { ...JSON_TYPE, 'idempotency-key': randomUUID() }
    for (const body of [
      '['.repeat(100_000) + ']'.repeat(100_000),
      `{"value":${'[{"a":'.repeat(5000)}1${'}]'.repeat(5000)}}`,
    ]) {
      const answers = await Promise.all(
        reading.map(async (route) => [
          label(route),
          await answerOf(await ask(route, headers, { designId: own.designId, provider: 'openai' }, body)),
        ]),
      )
      const refused = { status: 400, code: 'bad-request', message: 'The body is nested deeper than 64 levels.' }
      expect(answers).toEqual(reading.map((route) => [label(route), refused]))
    }
  })
})

async function answerOf(response: Response) {
  const { error } = await response.json()
  return { status: response.status, code: error?.code, message: error?.message }
}
