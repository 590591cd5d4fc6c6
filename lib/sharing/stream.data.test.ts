import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { closeDatabase } from '@/lib/db/client'
import { setFact } from '@/lib/designs/mutations'
import { beginThread } from '@/lib/designs/threads/mutations'
import { threadOn } from '@/lib/designs/threads/fixtures/people'
import { openShare, readLinkStanding, requireLink } from './data'
import { draftedDesign } from './fixtures/drafted'
import { changeShare, createShare, revokeShare } from './mutations'
import { setPolicy } from './policy/mutations'
import { CHECK_MS, linkStream } from './stream'

afterAll(closeDatabase)

let design: DesignScope
beforeEach(async () => {
  design = await draftedDesign()
})

const decoder = new TextDecoder()

/** As a page behind the link has it open, told of nothing by the process: all it learns is by asking again. */
async function follow(token: string) {
  const link = await requireLink(token, {})
  const stream = linkStream({
    look: () => readLinkStanding(link),
    watch: () => () => undefined,
    shown: (await readLinkStanding(link)) ?? '',
    signal: new AbortController().signal,
    checkMs: 10,
  })
  const reader = stream.getReader()
  /** Names of the next event, whatever keeps the connection in between; null at its end. */
  return async (): Promise<string | null> => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return null
      const event = /^event: (\w+)$/m.exec(decoder.decode(value))?.[1]
      if (event !== undefined) return event
    }
  }
}

describe('a page that is open behind a link', () => {
  it('asks at least every 30 seconds', () => expect(CHECK_MS).toBeLessThanOrEqual(30_000))
  it.each([
    ['a revoke', (id: string) => revokeShare(design, id)],
    ['another password', (id: string) => changeShare(design, id, { password: 'nine million charges' })],
    ['the kill switch', () => setPolicy(design, { enabled: false, maxDays: null })],
  ])('is closed by %s', async (_, close) => {
    const { id, token } = await createShare(design, { mode: 'live' })
    const next = await follow(token)
    await close(id)
    expect([await next(), await next()]).toEqual(['end', null])
  })
  it('is told that a live design is another, and of no more', async () => {
    const [live, frozen] = [await createShare(design, { mode: 'live' }), await createShare(design, {})]
    const [nextLive, nextFrozen] = [await follow(live.token), await follow(frozen.token)]
    await setFact(design, { path: 'data.rowsPerDay', value: 7 })
    expect(await nextLive()).toBe('changed')
    // What the team says to itself is no news on a link.
    await beginThread(design, threadOn({ kind: 'step', target: '' }))
    await revokeShare(design, live.id)
    await revokeShare(design, frozen.id)
    expect([await nextLive(), await nextFrozen()]).toEqual(['end', 'end'])
  })
})

describe('a live link', () => {
  it('shows what is saved, and never what waits for a decision', async () => {
    const { token } = await createShare(design, { mode: 'live' })
    await setFact(design, { path: 'data.rowsPerDay', value: 7 })
    expect(await openShare(token)).toMatchObject({
      shown: { version: null, design: { facts: { 'data.rowsPerDay': { value: 7 } } } },
    })
    const opened = await openShare(token)
    const steps = opened?.status === 'open' ? opened.shown.design.steps : []
    expect(steps.map(({ proposal, offer }) => [proposal, offer])).toEqual(steps.map(() => [null, undefined]))
  })
})
