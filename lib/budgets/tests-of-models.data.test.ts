import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { tryModel } from '@/agents/try-model'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { setConnection } from '@/lib/models/mutations'
import { plainOffer } from '@/lib/models/schema'
import { setLimit } from './mutations'
import { TEST_TOKENS } from './need'

const source = { title: 'Price list', asOf: '2026-11-01' }
const NEVER = new AbortController().signal

let server: Server
let asked = 0
/** The server answers once the test says so: no test of a model ends before all were under way. */
let answer: () => void = () => undefined
let scope: WorkspaceScope
beforeEach(async () => {
  asked = 0
  const mayAnswer = new Promise<void>((done) => {
    answer = done
  })
  server = createServer((_, response) => {
    asked++
    void mayAnswer.then(() => response.writeHead(402).end('{"error":{"message":"Pay first."}}'))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  process.env['MODEL_HOSTS'] = `127.0.0.1:${address.port}`
  scope = await freshWorkspace()
  const offers = [{ ...plainOffer('paid'), inputUsd: 3, outputUsd: 15, source }]
  const baseUrl = `http://127.0.0.1:${address.port}/v1`
  await setConnection(scope, 'compatible', { provider: 'compatible', key: '', forgetKey: false, baseUrl, offers })
})
afterEach(() => {
  delete process.env['MODEL_HOSTS']
  server.closeAllConnections()
  server.close()
})

it('twenty tests of a model at once are held to a limit together, and leave nothing set aside', async () => {
  await setLimit(scope, {
    whose: 'workspace',
    usdPerMonth: null,
    tokensPerDay: 2.5 * (TEST_TOKENS.inputTokens + TEST_TOKENS.outputTokens),
  })
  const tests = Array.from({ length: 20 }, () => tryModel(scope, 'compatible', 'paid', NEVER))
  let refused = 0
  for (const test of tests)
    test.catch(() => {
      refused++
      if (refused === 18) answer()
    })
  const ended = await Promise.allSettled(tests)
  const refusals = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(refusals).toHaveLength(18)
  for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'too-many' })
  expect(asked).toBe(2)
  const rows = await db().modelRequest.findMany({ where: { workspaceId: scope.workspaceId } })
  expect(rows.map(({ inputTokens, outputTokens }) => inputTokens + outputTokens)).toEqual([0, 0])
})
