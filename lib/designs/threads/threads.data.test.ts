import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '@/lib/auth/schema'
import type { DesignScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { talkOfDesign } from '@/lib/designs/transaction'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { settleReview } from '@/lib/reviews/settle'
import type { ThreadBody } from './bodies'
import { findMembers, listComments, listThreads, readDiscussion } from './data'
import { memberOf, threadOn } from './fixtures/people'
import { actOnThread, beginThread, deleteComment, markRead, reply, rewordComment } from './mutations'
import { THREAD_ACTIONS } from './schema'

afterAll(closeDatabase)

let ada: DesignScope
let ben: DesignScope
let viewer: DesignScope
let editor: DesignScope
let reviewer: DesignScope

beforeEach(async () => {
  const design = await freshDesign(await freshWorkspace())
  ada = await memberOf(design, 'Ada', 'commenter')
  ben = await memberOf(design, 'Ben', 'commenter')
  viewer = await memberOf(design, 'Vera', 'viewer')
  editor = await memberOf(design, 'Edna', 'editor')
  reviewer = await memberOf(design, 'Rita', 'reviewer')
})

/** On the step as a whole: nothing has to be drafted. */
const begin = async (scope: DesignScope, part: Partial<ThreadBody> = {}) =>
  (await beginThread(scope, threadOn({ kind: 'step', target: '', ...part }))).id
const say = (scope: DesignScope, id: string, body = 'Because.', mentions: string[] = []) =>
  reply(scope, id, { id: randomUUID(), body, mentions })
const only = async (scope: DesignScope) => (await listThreads(scope))[0]
const talk = async () =>
  (await db().design.findFirst({ where: { id: ada.designId }, select: { talk: true, rev: true } })) ?? {}

describe('a thread', () => {
  it('holds what was said in order, and changes nothing that the design says', async () => {
    const before = await talk()
    const id = await begin(ada)
    await say(ben, id, 'First answer.')
    await say(ada, id, 'Second answer.')
    const comments = await listComments(viewer, id)
    expect(comments.map(({ by, body }) => `${by}: ${body}`)).toEqual([
      'Ada: Why so?',
      'Ben: First answer.',
      'Ada: Second answer.',
    ])
    expect(await only(viewer)).toMatchObject({
      id,
      place: 'Problem Formulation',
      by: 'Ada',
      opening: 'Why so?',
      comments: 3,
    })
    expect(await talk()).toEqual({ ...before, talk: 3 })
  })
  it('sent again is the same one; with other words its ids are refused', async () => {
    const body = threadOn({ kind: 'step', target: '' })
    await Promise.all([beginThread(ada, body), beginThread(ada, body), beginThread(ada, body)])
    expect(await listThreads(ada)).toHaveLength(1)
    await expect(beginThread(ada, { ...body, body: 'Other words.' })).rejects.toMatchObject({ code: 'unprocessable' })
    await expect(beginThread(ben, body)).rejects.toMatchObject({ code: 'unprocessable' })
    const answer = { id: randomUUID(), body: 'Because.', mentions: [] }
    await Promise.all([reply(ben, body.id, answer), reply(ben, body.id, answer)])
    expect(await listComments(ada, body.id)).toHaveLength(2)
  })
  it('of another design is not there, whatever is done to it', async () => {
    const id = await begin(ada)
    const comment = (await listComments(ada, id))[0]?.id ?? ''
    const elsewhere = await freshDesign(await freshWorkspace())
    for (const wrong of [
      () => listComments(elsewhere, id),
      () => say(elsewhere, id),
      () => actOnThread(elsewhere, id, 'resolve', settleReview),
      () => rewordComment(elsewhere, id, comment, { body: 'x', mentions: [] }),
      () => deleteComment(elsewhere, id, comment),
      () => listComments(ada, 'no-id'),
    ])
      await expect(wrong()).rejects.toMatchObject({ code: 'not-found' })
    await markRead(elsewhere, { threads: [{ id, seq: 1_000_000 }] })
    expect(await db().threadRead.count({ where: { threadId: id } })).toBe(0)
    expect(await listThreads(elsewhere)).toEqual([])
  })
  it('of another workspace is refused by the database itself', async () => {
    const id = await begin(ada)
    const { workspaceId } = await freshWorkspace()
    const foreign = { id: randomUUID(), threadId: id, workspaceId, authorId: 'x', authorName: 'X', body: 'x' }
    await expect(db().comment.create({ data: foreign })).rejects.toMatchObject({ code: 'P2003' })
  })
})

/** Who settles what (R4): of each role a thread of somebody else, and one of one's own. */
describe('settling a thread', () => {
  const people = (): Partial<Record<Role, DesignScope>> => ({ commenter: ben, editor, reviewer })
  const outcome = async (scope: DesignScope, id: string, action: (typeof THREAD_ACTIONS)[number]) =>
    actOnThread(scope, id, action, settleReview).then(
      ({ status }) => status,
      (error: { code?: string }) => error.code,
    )
  it.each([
    [false, 'resolve', { commenter: 'forbidden', editor: 'resolved', reviewer: 'resolved' }],
    [true, 'resolve', { commenter: 'forbidden', editor: 'forbidden', reviewer: 'forbidden' }],
    [true, 'unblock', { commenter: 'forbidden', editor: 'forbidden', reviewer: 'forbidden' }],
    [false, 'block', { commenter: 'forbidden', editor: 'blocking', reviewer: 'blocking' }],
    // A required reviewer may: lib/reviews/reviews.data.test.ts.
  ] as const)('of somebody else, blocking: %s, to %s it', async (isBlocking, action, wanted) => {
    for (const [role, scope] of Object.entries(people())) {
      const id = await begin(ada, { isBlocking })
      expect([role, await outcome(scope, id, action)]).toEqual([role, new Map(Object.entries(wanted)).get(role)])
    }
  })
  it.each(THREAD_ACTIONS)('of one’s own: a commenter may %s it, blocking or not', async (action) => {
    for (const isBlocking of [false, true])
      expect(await outcome(ada, await begin(ada, { isBlocking }), action)).not.toBe('forbidden')
  })
  it('says who did it, can be taken back by everybody who comments, and is done once', async () => {
    const id = await begin(ada)
    await actOnThread(reviewer, id, 'resolve', settleReview)
    expect(await only(ada)).toMatchObject({ resolved: { by: 'Rita' }, isBlocking: false })
    await actOnThread(ada, id, 'resolve', settleReview)
    expect(await only(ada)).toMatchObject({ resolved: { by: 'Rita' } })
    await actOnThread(ben, id, 'reopen', settleReview)
    expect(await only(ada)).toMatchObject({ resolved: null })
  })
  it('refuses with the words of who may, whatever the role', async () => {
    const id = await begin(ada, { isBlocking: true })
    for (const scope of [ben, editor, reviewer])
      await expect(actOnThread(scope, id, 'resolve', settleReview)).rejects.toMatchObject({
        message:
          'A blocking thread is resolved by who began it, or by a required reviewer. Nobody is required by a review here yet.',
      })
    const open = await begin(ada)
    await expect(actOnThread(ben, open, 'resolve', settleReview)).rejects.toMatchObject({
      message: expect.stringMatching(/^As commenter you may not .* Who may is editor, reviewer, admin or owner\.$/),
    })
  })
  it('tells each whether they may', async () => {
    await begin(ada, { isBlocking: true })
    const may = await Promise.all([ada, ben, editor, reviewer].map(async (scope) => (await only(scope))?.maySettle))
    expect(may).toEqual([true, false, false, false])
  })
  it('holds the design while it is done: no approval can pass a thread by', async () => {
    const free = () => db().$queryRaw`
      select 1 from "Design" where "id" = ${ada.designId}::uuid for no key update skip locked`
    expect(await free()).toHaveLength(1)
    await talkOfDesign(ada, async () => expect(await free()).toEqual([]))
    expect(await free()).toHaveLength(1)
  })
})

describe('one’s own comment', () => {
  it('is reworded, and says so', async () => {
    const id = await begin(ada)
    const [first] = await listComments(ada, id)
    await rewordComment(ada, id, first?.id ?? '', { body: 'Why exactly?', mentions: [] })
    expect(await listComments(ben, id)).toMatchObject([
      { body: 'Why exactly?', isOwn: false, editedAt: expect.any(String) },
    ])
  })
  it('loses its words when it is deleted, in every table, and keeps its place', async () => {
    const id = await begin(ada, { body: 'Words-to-forget', mentions: [ben.actor.id] })
    await say(ben, id)
    const [first] = await listComments(ada, id)
    await deleteComment(ada, id, first?.id ?? '')
    expect(await listComments(ada, id)).toMatchObject([{ body: null, mentions: [], by: 'Ada' }, { body: 'Because.' }])
    expect(await only(ben)).toMatchObject({ opening: null, comments: 1, isForMe: false })
    const kept = await db().$queryRaw`
      select 1 from "Comment" c where c::text like '%Words-to-forget%'
      union all select 1 from "AuditEvent" a where a::text like '%Words-to-forget%'
      union all select 1 from "Thread" t where t::text like '%Words-to-forget%'`
    expect(kept).toEqual([])
    await expect(deleteComment(ada, id, first?.id ?? '')).rejects.toMatchObject({ code: 'conflict' })
    await expect(rewordComment(ada, id, first?.id ?? '', { body: 'Back.', mentions: [] })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
  it('is nobody else’s to change, not an owner’s either', async () => {
    const owner = await memberOf(ada, 'Olga', 'owner')
    const id = await begin(ada)
    const [first] = await listComments(ada, id)
    for (const scope of [ben, editor, reviewer, owner]) {
      await expect(deleteComment(scope, id, first?.id ?? '')).rejects.toMatchObject({ code: 'forbidden' })
      await expect(rewordComment(scope, id, first?.id ?? '', { body: 'x', mentions: [] })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
  })
})

describe('a mention', () => {
  it('is of a member, whom it is told to; of nobody else', async () => {
    const id = await begin(ada, { body: '@Ben, is that so?', mentions: [ben.actor.id, ben.actor.id] })
    expect((await listComments(ada, id))[0]?.mentions).toEqual(['Ben'])
    expect([(await only(ben))?.isForMe, (await only(viewer))?.isForMe]).toEqual([true, false])
    const stranger = await memberOf(await freshDesign(await freshWorkspace()), 'Mallory', 'owner')
    for (const who of [stranger.actor.id, 'local', randomUUID()]) {
      await expect(say(ada, id, 'And you?', [who])).rejects.toMatchObject({ code: 'unprocessable' })
      const row = { commentId: (await listComments(ada, id))[0]?.id ?? '', workspaceId: ada.workspaceId, userId: who }
      await expect(db().mention.create({ data: row })).rejects.toMatchObject({ code: 'P2003' })
    }
    expect(await listComments(ada, id)).toHaveLength(1)
  })
  it('goes with the membership', async () => {
    const id = await begin(ada, { mentions: [ben.actor.id] })
    await db().membership.delete({
      where: { workspaceId_userId: { workspaceId: ada.workspaceId, userId: ben.actor.id } },
    })
    expect((await listComments(ada, id))[0]?.mentions).toEqual([])
  })
  it('is looked up among the others of the workspace, by a part of the name and without addresses', async () => {
    expect(await findMembers(ada, 'e')).toEqual([
      { id: ben.actor.id, name: 'Ben' },
      { id: editor.actor.id, name: 'Edna' },
      { id: viewer.actor.id, name: 'Vera' },
    ])
    expect(await findMembers(ada, 'ada')).toEqual([])
    const stranger = await memberOf(await freshDesign(await freshWorkspace()), 'Mallory', 'owner')
    expect(await findMembers(ada, stranger.actor.name)).toEqual([])
  })
})

describe('what is news', () => {
  it('is what others said since one read, for each person alone', async () => {
    const id = await begin(ada)
    const unread = async () => (await Promise.all([ada, ben, viewer].map(only))).map((thread) => thread?.unread)
    expect(await unread()).toEqual([0, 1, 1])
    await markRead(ben, { threads: [{ id, seq: (await only(ben))?.last ?? 0 }] })
    expect(await unread()).toEqual([0, 0, 1])
    await say(ben, id)
    await say(viewer, id)
    expect(await unread()).toEqual([2, 1, 2])
  })
  it('never comes back: having read is not taken back by a slower window', async () => {
    const id = await begin(ada)
    await say(ada, id)
    const last = (await only(ben))?.last ?? 0
    await Promise.all([last, last - 1, 0, last].map((seq) => markRead(ben, { threads: [{ id, seq }] })))
    expect((await only(ben))?.unread).toBe(0)
  })
  it('is nothing where one is alone: notes to oneself', async () => {
    const local = await freshDesign(await freshWorkspace())
    await begin(local)
    expect(await readDiscussion(local)).toMatchObject({
      mayComment: true,
      hasOthers: false,
      threads: [{ unread: 0, maySettle: true }],
    })
    expect(await readDiscussion(viewer)).toMatchObject({ mayComment: false, hasOthers: true })
  })
})

it('what is done is audited in the same transaction, and without a word of it', async () => {
  const id = await begin(ada, { mentions: [ben.actor.id] })
  await actOnThread(ada, id, 'resolve', settleReview)
  const events = await db().auditEvent.findMany({
    where: { designId: ada.designId },
    orderBy: { id: 'asc' },
    select: { action: true, actor: true, detail: true },
  })
  expect(events).toMatchObject([
    { action: 'thread.begin', actor: ada.actor.id, detail: { thread: id, mentions: [ben.actor.id] } },
    { action: 'thread.resolve', actor: ada.actor.id, detail: { thread: id } },
  ])
})
