import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { type OwnDatabase, ownDatabase } from '@/lib/db/fixtures/own-database'
import { changeDesign } from '@/lib/designs/transaction'
import { toResponse } from '@/lib/http/respond'
import { storeDraft } from './finish'
import { draftOf, freshDesign, freshWorkspace } from './fixtures/designs'
import { editField } from './mutations'

process.env.LOG_LEVEL = 'silent'

let server: OwnDatabase
let design: DesignScope

beforeAll(async () => {
  server = ownDatabase()
  // This file's own: the pool is opened by the first call.
  process.env.DATABASE_URL = server.url
  design = await freshDesign(await freshWorkspace())
  const done = { runId: randomUUID(), model: 'advisor:expert', step: 'problem', before: {}, after: {} } as const
  await changeDesign(design, (held) => storeDraft(held, { ...done, draft: draftOf('problem', 'Agent.') }))
})
afterAll(async () => {
  await closeDatabase()
  server.remove()
})

describe('kill -9 of PostgreSQL while people save', () => {
  it('answers 503 until it is back; the same edit sent again is saved once, and nothing acknowledged is lost', async () => {
    const saved: { id: string; rev: number }[] = []
    const refused: number[] = []
    let over = false
    async function write(): Promise<void> {
      for (let rev = 1; !over; ) {
        const editId = randomUUID()
        for (;;) {
          try {
            const answer = await editField(design, 'problem', rev, { editId, field: 'summary', value: editId })
            if (answer.kind !== 'saved') throw new Error(`conflict at ${answer.rev}`)
            rev = answer.rev
            saved.push({ id: editId, rev })
            break
          } catch (error) {
            refused.push(toResponse(error).status)
            await delay(20)
          }
        }
      }
    }
    const writing = write()
    for (let kill = 0; kill < 3; kill++) {
      const soFar = saved.length
      while (saved.length < soFar + 5) await delay(5)
      server.kill()
      const before = refused.length
      while (refused.length === before) await delay(5)
      server.restart()
    }
    const soFar = saved.length
    while (saved.length < soFar + 5) await delay(5)
    over = true
    await writing
    expect(new Set(refused)).toEqual(new Set([503]))
    const journal = await db().stepEdit.findMany({ select: { id: true, newRev: true }, orderBy: { newRev: 'asc' } })
    expect(journal).toEqual(saved.map(({ id, rev }) => ({ id, newRev: rev })))
    expect(saved.map(({ rev }) => rev)).toEqual(saved.map((_, i) => i + 2))
  })
})
