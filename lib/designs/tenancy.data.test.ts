import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'

let mine: DesignScope
let other: DesignScope
beforeEach(async () => {
  mine = await freshDesign(await freshWorkspace())
  other = await freshDesign(await freshWorkspace())
})

const version = (scope: { designId: string; workspaceId: string }, number = 1) =>
  db().version.create({
    data: { designId: scope.designId, workspaceId: scope.workspaceId, number, content: {}, sha256: 'x' },
    select: { id: true },
  })

type Ids = { designId: string; workspaceId: string }
type Child = (ids: Ids) => Promise<unknown>

/** One way to make a row of each table below a design. */
const CHILDREN: Record<string, Child> = {
  Fact: (ids) =>
    db().fact.create({
      data: { ...ids, path: 'a.b', label: 'l', unit: '', value: 1, origin: 'user', step: 'data', setBy: 'user' },
    }),
  Step: (ids) => db().step.create({ data: { ...ids, key: 'data' } }),
  StepEdit: (ids) =>
    db().stepEdit.create({
      data: { ...ids, id: randomUUID(), key: 'data', baseRev: 0, authorId: 'x', field: 'f', outcome: 'applied' },
    }),
  StepRevision: (ids) =>
    db().stepRevision.create({
      data: {
        ...ids,
        key: 'data',
        rev: 1,
        cause: 'run',
        state: 'drafted',
        authorId: 'x',
        authorName: 'X',
        designRev: 1,
      },
    }),
  FactChange: (ids) =>
    db().factChange.create({
      data: { ...ids, designRev: 1, cause: 'set', changes: [], authorId: 'x', authorName: 'X' },
    }),
  DesignChange: (ids) =>
    db().designChange.create({
      data: { ...ids, designRev: 1, cause: 'tag', detail: { tag: 't' }, authorId: 'x', authorName: 'X' },
    }),
  OfferChange: (ids) =>
    db().offerChange.create({
      data: { ...ids, key: 'data', designRev: 1, rev: 1, cause: 'offered', authorId: 'x', authorName: 'X' },
    }),
  Seen: (ids) => db().seen.create({ data: { ...ids, actorId: 'x', designRev: 1, steps: {} } }),
  Presence: (ids) =>
    db().presence.create({ data: { ...ids, id: randomUUID(), actorId: 'x', name: 'X', place: 'data' } }),
  Suggestion: (ids) =>
    db().suggestion.create({
      data: {
        ...ids,
        id: randomUUID(),
        key: 'data',
        field: 'summary',
        base: '',
        value: 'v',
        authorId: 'x',
        authorName: 'X',
      },
    }),
  Thread: (ids) =>
    db().thread.create({
      data: { ...ids, id: randomUUID(), step: 'data', kind: 'step', target: '', place: 'Data Strategy', authorId: 'x' },
    }),
  Review: (ids) =>
    db().review.create({
      data: { ...ids, id: randomUUID(), number: 1, needed: 1, requestHash: 'h', askedBy: 'x', askedByName: 'X' },
    }),
  ReviewRound: async (ids) => {
    const review = await db().review.create({
      data: { ...ids, id: randomUUID(), number: 2, needed: 1, requestHash: 'h', askedBy: 'x', askedByName: 'X' },
    })
    const shown = await version(mine, randomInt(1000))
    await db().reviewRound.create({
      data: {
        ...ids,
        id: review.id,
        reviewId: review.id,
        versionId: shown.id,
        number: 1,
        hashes: {},
        submitterId: 'x',
        submitterName: 'X',
      },
    })
  },
  Notification: async (ids) => {
    const user = await db().user.create({
      data: { name: 'X', email: `${randomUUID()}@example.com` },
      select: { id: true },
    })
    await db().membership.create({ data: { workspaceId: ids.workspaceId, userId: user.id, role: 'viewer' } })
    await db().notification.create({
      data: { ...ids, userId: user.id, kind: 'mentioned', event: 'x', actorName: 'X', detail: {} },
    })
  },
  AnsweredKey: (ids) => db().answeredKey.create({ data: { ...ids, key: randomUUID(), hash: 'x' } }),
  DesignOutline: (ids) =>
    db().designOutline.create({
      data: { ...ids, rev: 0, rules: 'x', open: [], errors: 0, warnings: 0, infos: 0, numbers: 0 },
    }),
  Variant: (ids) => db().variant.create({ data: { ...ids, position: 1, name: 'n', overrides: [] } }),
  Version: (ids) => version(ids),
  Run: (ids) => db().run.create({ data: { ...ids, step: 'data', model: 'm', input: {}, onCrash: 'mark' } }),
  Waiver: (ids) =>
    db().waiver.create({
      data: { ...ids, check: 'DS-01', reason: 'Because.', by: 'x', byName: 'X', fingerprint: '', inputs: [] },
    }),
  ShareLink: async (ids) => {
    const { id } = await version(mine, randomInt(1000))
    await db().shareLink.create({ data: { ...ids, versionId: id, tokenHash: Uint8Array.from(randomBytes(32)) } })
  },
  Guest: async (ids) => {
    const { id: versionId } = await version(mine, randomInt(1000))
    const { designId, workspaceId } = mine
    const hash = () => Uint8Array.from(randomBytes(32))
    const link = await db().shareLink.create({ data: { designId, workspaceId, versionId, tokenHash: hash() } })
    await db().guest.create({ data: { ...ids, linkId: link.id, name: 'Rui', secretHash: hash() } })
  },
}

describe('every table below a design', () => {
  it('is known here', async () => {
    const tables = await db().$queryRaw`
      select "table_name" from information_schema.columns
      where "column_name" = 'designId' and "table_schema" = current_schema() order by 1`
    expect(tables).toEqual(
      // What was done and what was spent outlive the design that they tell of, and point at nothing.
      [...Object.keys(CHILDREN), 'AuditEvent', 'ModelRequest'].toSorted().map((table_name) => ({ table_name })),
    )
  })

  it.each(Object.entries(CHILDREN))('takes no row that points into another workspace: %s', async (name, create) => {
    if (name === 'Step') await db().step.deleteMany({ where: { designId: mine.designId, key: 'data' } })
    const { designId, workspaceId } = mine
    await expect(create({ designId, workspaceId: other.workspaceId })).rejects.toMatchObject({ code: 'P2003' })
    await create({ designId, workspaceId })
  })

  it('shares no version of another design', async () => {
    const { id } = await version(other)
    const { designId, workspaceId } = mine
    const link = { designId, workspaceId, versionId: id, tokenHash: Uint8Array.from(randomBytes(32)) }
    await expect(db().shareLink.create({ data: link })).rejects.toMatchObject({ code: 'P2003' })
  })
})

describe('what is written once', () => {
  it('is a version: it goes only with its design', async () => {
    const { id } = await version(mine)
    await expect(db().version.update({ where: { id }, data: { label: 'x' } })).rejects.toMatchObject({ code: 'P2003' })
    await expect(db().version.delete({ where: { id } })).rejects.toMatchObject({ code: 'P2003' })
    await db().design.delete({ where: { id: mine.designId } })
    expect(await db().version.count({ where: { id } })).toBe(0)
  })

  it('is an event of a run', async () => {
    const { designId, workspaceId } = mine
    const run = {
      designId,
      workspaceId,
      step: 'data',
      model: 'm',
      input: {},
      onCrash: 'mark',
      status: 'failed',
    } as const
    const { id: runId } = await db().run.create({ data: run, select: { id: true } })
    await db().runEvent.create({ data: { runId, seq: 1, attempt: 1, payload: {} } })
    await expect(db().runEvent.updateMany({ where: { runId }, data: { attempt: 2 } })).rejects.toMatchObject({
      code: 'P2003',
    })
  })
})

describe('a step', () => {
  const set = (data: { state?: string; stale?: string; content?: object }) =>
    db().step.update({ where: { designId_key: { designId: mine.designId, key: 'data' } }, data })
  it('is empty exactly where it has no content, and only what was drafted can be stale', async () => {
    await expect(set({ state: 'drafted' })).rejects.toMatchObject({ code: 'P2039' })
    await expect(set({ content: {} })).rejects.toMatchObject({ code: 'P2039' })
    await expect(set({ stale: 'moved' })).rejects.toMatchObject({ code: 'P2039' })
    await set({ state: 'drafted', content: {}, stale: 'moved' })
  })
})
