import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { destroyDesign } from '@/lib/designs/bin/mutations'
import { deleteDesign } from '@/lib/designs/mutations'
import { listComments, listThreads } from '@/lib/designs/threads/data'
import { memberOf, threadOn } from '@/lib/designs/threads/fixtures/people'
import { actOnThread, beginThread, reply } from '@/lib/designs/threads/mutations'
import { editField } from '@/lib/drafts/mutations'
import { settleReview } from '@/lib/reviews/settle'
import { requireLink } from '../data'
import { draftedDesign, PASSAGE, TEXT } from '../fixtures/drafted'
import { changeShare, createShare, revokeShare } from '../mutations'
import { guestThreadInput } from './bodies'
import { listGuestThreads } from './data'
import { beginGuestThread, replyAsGuest } from './mutations'

afterAll(closeDatabase)

let design: DesignScope
let token: string
let linkId: string
beforeEach(async () => {
  design = await draftedDesign()
  ;({ token, id: linkId } = await createShare(design, { comments: true, label: 'For the bank' }))
})

const from = (guest?: string) => ({ held: { guest }, headers: new Headers() })
const thread = (part: Record<string, string> = {}) =>
  guestThreadInput.parse({
    token,
    id: randomUUID(),
    comment: randomUUID(),
    step: 'problem',
    words: '',
    name: 'Rui',
    body: 'Why so?',
    ...part,
  })
const begin = (part: Record<string, string> = {}, guest?: string) => beginGuestThread(thread(part), from(guest))
const shown = async (of = token) => listGuestThreads(await requireLink(of, {}))
const refused = (code: string) => expect.objectContaining({ code })

describe('a guest', () => {
  it('gives a name once, and is known afterwards by a secret of which only a hash is kept', async () => {
    await expect(begin({ name: '  ' })).rejects.toMatchObject({ code: 'unprocessable', message: 'Give a name first.' })
    const secret = await begin()
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(await begin({ name: 'Somebody else' }, secret)).toBeUndefined()
    expect((await shown()).map(({ comments }) => comments.map(({ by, isGuest }) => [by, isGuest]))).toEqual([
      [['Rui', true]],
      [['Rui', true]],
    ])
    const rows = await db().$queryRaw`select g::text as "row" from "Guest" g where "linkId" = ${linkId}::uuid`
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(secret)
    // Of another link it says nothing.
    const other = await createShare(design, { comments: true })
    await expect(begin({ token: other.token, name: '' }, secret)).rejects.toMatchObject({ code: 'unprocessable' })
  })
  it('is marked as one to the team, whatever name was given, and may not be taken for a member', async () => {
    await begin({ name: 'Ada', words: PASSAGE })
    const [one] = await listThreads(design)
    expect(one).toMatchObject({
      by: 'Ada',
      isGuest: true,
      link: 'For the bank',
      passage: { quote: PASSAGE },
      unread: 1,
    })
    expect(await listComments(design, one?.id ?? '')).toMatchObject([{ by: 'Ada', isGuest: true, isOwn: false }])
    await expect(
      db().comment.updateMany({ where: { threadId: one?.id ?? '' }, data: { guestId: null } }),
    ).rejects.toThrow(/Comment_guest/)
  })
  it('says at most five things a minute', async () => {
    const secret = await begin()
    const tried = await Promise.allSettled(Array.from({ length: 9 }, () => begin({}, secret)))
    const faults = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(faults.length).toBeGreaterThanOrEqual(4)
    expect(new Set(faults)).toEqual(new Set(['too-many']))
    expect(await shown()).toHaveLength(10 - faults.length)
  })
  it('comments where the link lets them, and only while it opens', async () => {
    const secret = await begin()
    await changeShare(design, linkId, { comments: false })
    await expect(begin({}, secret)).rejects.toEqual(refused('forbidden'))
    await changeShare(design, linkId, { comments: true, password: 'nine million charges' })
    await expect(begin({}, secret)).rejects.toEqual(refused('unauthorized'))
    await revokeShare(design, linkId)
    await expect(begin({}, secret)).rejects.toEqual(refused('not-found'))
    expect(await listThreads(design)).toHaveLength(1)
  })
  it('sends the same twice, and it is there once', async () => {
    const input = thread()
    const secret = await beginGuestThread(input, from())
    await beginGuestThread(input, from(secret))
    expect(await shown()).toHaveLength(1)
    await expect(beginGuestThread(input, from())).rejects.toEqual(refused('unprocessable'))
    expect(await db().guest.count({ where: { linkId } })).toBe(1)
  })
})

describe('what a guest writes', () => {
  it('is about the words that they quote, once they are there once', async () => {
    await begin({ words: PASSAGE })
    expect(await shown()).toMatchObject([{ place: 'Problem Formulation', quote: PASSAGE, isResolved: false }])
    for (const words of ['in no place of it', 'a'])
      await expect(begin({ words })).rejects.toMatchObject({
        code: 'unprocessable',
        message: /not in the document once/,
      })
    await expect(begin({ step: 'data' })).rejects.toEqual(refused('unprocessable'))
  })
  it('is followed from what they read to what stands there now, and is orphaned where that is gone', async () => {
    const edit = (rev: number, value: string) =>
      editField(design, 'problem', rev, { editId: randomUUID(), field: 'summary', value })
    await edit(1, `Anew. ${TEXT.replace('A charge is', 'Each charge is')}`)
    await begin({ words: PASSAGE })
    expect(await listThreads(design)).toMatchObject([{ isOrphaned: false, passage: { quote: PASSAGE } }])
    await edit(2, 'Something else altogether.')
    await begin({ words: 'Labels arrive after ninety days' })
    expect(await listThreads(design)).toMatchObject([
      { isOrphaned: true },
      { isOrphaned: true, passage: { quote: 'Labels arrive after ninety days' } },
    ])
    // Both are looked for again with every change, as those of the team are.
    await edit(3, TEXT)
    expect(await listThreads(design)).toMatchObject([{ isOrphaned: false }, { isOrphaned: false }])
  })
  it('names nobody, blocks nothing, and is settled by the team', async () => {
    const ada = await memberOf(design, 'Ada', 'editor')
    await begin({ body: `@Ada, ${ada.actor.id}` })
    const [one] = await listThreads(ada)
    expect(one).toMatchObject({ isForMe: false, isBlocking: false, maySettle: true })
    expect(await db().mention.count({ where: { workspaceId: design.workspaceId } })).toBe(0)
    await actOnThread(ada, one?.id ?? '', 'resolve', settleReview)
    expect(await shown()).toMatchObject([{ isResolved: true }])
  })
  it('is answered by the team, by other guests of the link, and through no other link', async () => {
    await begin()
    const [one] = await listThreads(design)
    const id = one?.id ?? ''
    await reply(design, id, { id: randomUUID(), body: 'Because.', mentions: [] })
    const answer = { token, thread: id, comment: randomUUID(), name: 'Eva', body: 'I see.' }
    await replyAsGuest(answer, from())
    expect((await shown())[0]?.comments.map(({ by, isGuest, body }) => [by, isGuest, body])).toEqual([
      ['Rui', true, 'Why so?'],
      ['Whoever shared this', false, 'Because.'],
      ['Eva', true, 'I see.'],
    ])
    const other = await createShare(design, { comments: true })
    expect(await shown(other.token)).toEqual([])
    await expect(replyAsGuest({ ...answer, token: other.token, comment: randomUUID() }, from())).rejects.toEqual(
      refused('not-found'),
    )
  })
  it('is all that a link shows: the team’s own threads are on none, and no guest answers in them', async () => {
    const { id } = await beginThread(design, threadOn({ kind: 'step', target: '', body: 'Words-of-the-team' }))
    await begin()
    expect(JSON.stringify(await shown())).not.toContain('Words-of-the-team')
    const answer = { token, thread: id, comment: randomUUID(), name: 'Eva', body: 'I see.' }
    await expect(replyAsGuest(answer, from())).rejects.toEqual(refused('not-found'))
  })
  it('is audited without a word of it, and goes with its design', async () => {
    await begin({ body: 'Words-to-forget' })
    const events = await db().auditEvent.findMany({ where: { designId: design.designId, action: 'thread.begin' } })
    expect(events).toMatchObject([{ actor: expect.stringMatching(/^guest:/), detail: { link: linkId } }])
    expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain('Words-to-forget')
    await deleteDesign(design)
    await destroyDesign(design, design.designId)
    expect(await db().guest.count({ where: { designId: design.designId } })).toBe(0)
  })
})
