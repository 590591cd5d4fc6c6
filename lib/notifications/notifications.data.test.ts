import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { deleteDesign } from '@/lib/designs/mutations'
import { memberOf, threadOn } from '@/lib/designs/threads/fixtures/people'
import {
  actOnThread,
  beginThread,
  deleteComment,
  markRead,
  reply,
  rewordComment,
} from '@/lib/designs/threads/mutations'
import { draftOf, freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { holdDesign } from '@/lib/designs/transaction'
import { writeContent } from '@/lib/designs/store'
import { decideSuggestion } from '@/lib/suggestions/decide'
import { suggest } from '@/lib/suggestions/mutations'
import { settleReview } from '@/lib/reviews/settle'
import { countUnread, listNews, listWaiting } from './data'
import { dropOldNews, markAllNews, markNews, notify } from './mutations'

afterAll(closeDatabase)

let ada: DesignScope
let ben: DesignScope
let cleo: DesignScope
let design: DesignScope

beforeEach(async () => {
  design = await freshDesign(await freshWorkspace())
  ada = await memberOf(design, 'Ada', 'editor')
  ben = await memberOf(design, 'Ben', 'editor')
  cleo = await memberOf(design, 'Cleo', 'owner')
})

const news = async ({ actor }: DesignScope, filter: 'all' | 'unread' | 'mentions' = 'all') =>
  (await listNews(actor, { filter, before: null })).news
const texts = async (scope: DesignScope) => (await news(scope)).map(({ text }) => text)
const begin = (scope: DesignScope, mentions: string[] = [], part = {}) =>
  beginThread(scope, threadOn({ kind: 'step', target: '', mentions, ...part }))
const say = (scope: DesignScope, id: string, mentions: string[] = [], comment: string = randomUUID()) =>
  reply(scope, id, { id: comment, body: 'Because **so**.', mentions })

/** Somebody had a step drafted: from then on they are one who wrote in the design. */
const hadDrafted = ({ designId, workspaceId, actor }: DesignScope) =>
  db().run.create({
    data: {
      designId,
      workspaceId,
      step: 'data',
      model: 'advisor:standard',
      input: {},
      onCrash: 'mark',
      status: 'failed',
      userId: actor.id,
    },
  })

describe('a comment', () => {
  it('is news for whom it names and for who takes part, once for each, and not for who wrote it', async () => {
    const { id } = await begin(ada, [ben.actor.id])
    await say(ben, id, [ada.actor.id, ben.actor.id])
    await say(cleo, id)
    expect(await texts(ada)).toEqual([
      'Cleo answered in a thread on Problem Formulation',
      'Ben mentions you on Problem Formulation',
    ])
    expect(await texts(ben)).toEqual([
      'Cleo answered in a thread on Problem Formulation',
      'Ada mentions you on Problem Formulation',
    ])
    expect(await texts(cleo)).toEqual([])
    expect(await news(ben, 'mentions')).toMatchObject([
      { quote: 'Why so?', href: `/designs/${ada.designId}/steps/problem#thread-${id}`, design: 'Card fraud' },
    ])
  })
  it('sent twice, or reworded, tells nobody twice, and those named later once', async () => {
    const { id } = await begin(ada)
    const comment = randomUUID()
    await say(ben, id, [], comment)
    await say(ben, id, [], comment)
    await rewordComment(ben, id, comment, { body: 'For Cleo.', mentions: [cleo.actor.id, ada.actor.id] })
    await rewordComment(ben, id, comment, { body: 'Still for Cleo.', mentions: [cleo.actor.id] })
    expect(await texts(ada)).toEqual(['Ben answered in a thread on Problem Formulation'])
    expect(await news(cleo)).toMatchObject([
      { text: 'Ben mentions you on Problem Formulation', quote: 'Still for Cleo.' },
    ])
  })
  it('that could not be said is no news', async () => {
    const failing = transaction(async (tx) => {
      const happening = { kind: 'thread.reply', event: 'comment:x', people: { mentioned: [ben.actor.id] } } as const
      await notify(tx, ada, happening)
      throw new Error('undone')
    })
    await expect(failing).rejects.toThrow('undone')
    expect(await texts(ben)).toEqual([])
  })
  it('loses its words in the inbox as well when it is deleted', async () => {
    const { id } = await begin(ada)
    const comment = randomUUID()
    await reply(ben, id, { id: comment, body: 'Words-to-forget', mentions: [ada.actor.id] })
    await deleteComment(ben, id, comment)
    expect(await news(ada)).toMatchObject([{ quote: null }])
    const kept = await db().$queryRaw`select 1 from "Notification" n where n::text like '%Words-to-forget%'`
    expect(kept).toEqual([])
  })
  it('that was read in its thread is read in the inbox, one after it is not', async () => {
    const { id } = await begin(ada)
    await say(ben, id)
    await say(ben, id)
    const [first] = await db().comment.findMany({ where: { threadId: id }, orderBy: { seq: 'asc' }, skip: 1 })
    await markRead(ada, { threads: [{ id, seq: Number(first?.seq) }] })
    expect((await news(ada)).map(({ isRead }) => isRead)).toEqual([false, true])
  })
})

describe('a thread', () => {
  it('that begins is told to who wrote in the design, and one that is resolved to who takes part', async () => {
    await hadDrafted(cleo)
    const { id } = await begin(ada)
    await actOnThread(ben, id, 'resolve', settleReview)
    expect(await texts(cleo)).toEqual(['Ada began a thread on Problem Formulation'])
    expect(await texts(ada)).toEqual(['Ben resolved a thread on Problem Formulation'])
  })
})

describe('a suggestion', () => {
  it('is told to whose it is as it is decided by somebody else', async () => {
    await transaction(async (tx) => {
      const content = { schemaVersion: 1 as const, draft: draftOf('problem', 'As it was.'), authors: {}, agents: {} }
      const none = { proposal: null, stale: null, moved: null }
      await writeContent(
        await holdDesign(design, tx),
        { id: 'problem', state: 'drafted', content, ...none },
        { kind: 'copy' },
      )
    })
    const make = () =>
      suggest(ben, 'problem', { id: randomUUID(), field: 'summary', base: 'As it was.', value: 'Better.' })
    await decideSuggestion(ada, 'problem', (await make()).id, { action: 'refuse' })
    await decideSuggestion(ben, 'problem', (await make()).id, { action: 'withdraw' })
    await decideSuggestion(ada, 'problem', (await make()).id, { action: 'accept' })
    expect(await texts(ben)).toEqual([
      'Ada accepted your suggestion on Summary',
      'Ada refused your suggestion on Summary',
    ])
    expect(await texts(ada)).toEqual([])
    // News for who wrote there, and sent twice once.
    await hadDrafted(ada)
    const more = { id: randomUUID(), field: 'summary', base: 'Better.', value: 'Best.' }
    await suggest(ben, 'problem', more)
    await suggest(ben, 'problem', more)
    expect(await news(ada)).toMatchObject([
      { text: 'Ben suggests a change on Summary', href: `/designs/${ada.designId}/steps/problem` },
    ])
    expect(await texts(cleo)).toEqual([])
  })
})

describe('who is told', () => {
  it('is a member of the workspace, whoever is named', async () => {
    const stranger = await memberOf(await freshDesign(await freshWorkspace()), 'Eve', 'owner')
    await transaction((tx) =>
      notify(tx, ada, {
        kind: 'review.ask',
        event: 'review:1',
        people: { reviewers: [stranger.actor.id, 'nobody', ben.actor.id] },
      }),
    )
    expect(await texts(stranger)).toEqual([])
    expect(await texts(ben)).toEqual(['Ada asks you to review this design'])
  })
  it('sees it while they may: as a member, by their role, and while the design is not in the bin', async () => {
    await begin(ada, [ben.actor.id, cleo.actor.id])
    await transaction((tx) =>
      notify(tx, { workspaceId: ada.workspaceId, actor: ada.actor }, { kind: 'member.join', event: 'i' }),
    )
    expect(await texts(cleo)).toHaveLength(2)
    await db().membership.update({
      where: { workspaceId_userId: { workspaceId: ben.workspaceId, userId: ben.actor.id } },
      data: { role: 'owner' },
    })
    await db().membership.update({
      where: { workspaceId_userId: { workspaceId: cleo.workspaceId, userId: cleo.actor.id } },
      data: { role: 'viewer' },
    })
    expect(await texts(cleo)).toEqual(['Ada mentions you on Problem Formulation'])
    await db().membership.delete({
      where: { workspaceId_userId: { workspaceId: cleo.workspaceId, userId: cleo.actor.id } },
    })
    expect(await texts(cleo)).toEqual([])
    expect(await countUnread(cleo.actor)).toBe(0)
    expect(await countUnread(ben.actor)).toBe(1)
    await deleteDesign(ada)
    expect(await texts(ben)).toEqual([])
    expect(await countUnread(ben.actor)).toBe(0)
  })
})

describe('what waits', () => {
  it('is a mention until it is answered, or the thread is settled', async () => {
    const { id } = await begin(ada, [ben.actor.id])
    const other = await begin(ada, [ben.actor.id])
    const waiting = async () => (await listWaiting(ben.actor)).mentions.map(({ key }) => key)
    expect(await waiting()).toEqual([other.id, id])
    await say(ben, id)
    expect(await waiting()).toEqual([other.id])
    await actOnThread(ada, other.id, 'resolve', settleReview)
    expect(await waiting()).toEqual([])
    await say(ada, id, [ben.actor.id])
    expect(await waiting()).toEqual([id])
  })
  it('is a review until it is answered, given back or done', async () => {
    const round = (
      kind: 'review.ask' | 'review.verdict' | 'review.unask' | 'review.approved',
      by: DesignScope,
      event: string,
    ) =>
      transaction((tx) =>
        notify(tx, by, { kind, event, people: { reviewers: [ben.actor.id, cleo.actor.id], asker: [ada.actor.id] } }),
      )
    const waiting = async ({ actor }: DesignScope) => (await listWaiting(actor)).reviews.length
    await round('review.ask', ada, 'ask:1')
    await round('review.ask', ada, 'ask:1')
    expect([await waiting(ben), await waiting(cleo)]).toEqual([1, 1])
    const comment = { kind: 'review.verdict', event: 'verdict:0', keepsAsks: true } as const
    await transaction((tx) => notify(tx, ben, comment))
    expect(await waiting(ben)).toBe(1)
    await round('review.verdict', ben, 'verdict:1')
    expect([await waiting(ben), await waiting(cleo)]).toEqual([0, 1])
    await round('review.approved', cleo, 'approved:1')
    expect([await waiting(ben), await waiting(cleo)]).toEqual([0, 0])
    expect(await texts(ada)).toEqual(['The review is done: approved', 'Ben gave a verdict on this design'])
    await round('review.ask', ada, 'ask:2')
    await round('review.unask', ada, 'unask:2')
    expect([await waiting(ben), await waiting(cleo)]).toEqual([0, 0])
  })
  it('is a blocking thread of somebody else on a design that one wrote in', async () => {
    await db().stepEdit.create({
      data: {
        id: randomUUID(),
        designId: ben.designId,
        workspaceId: ben.workspaceId,
        key: 'problem',
        baseRev: 0,
        newRev: 1,
        authorId: ben.actor.id,
        field: 'summary',
        outcome: 'applied',
      },
    })
    const { id } = await begin(ada, [], { isBlocking: true })
    await begin(ben, [], { isBlocking: true })
    expect((await listWaiting(ben.actor)).blocks).toMatchObject([{ key: id, quote: 'Why so?' }])
    expect((await listWaiting(cleo.actor)).blocks).toEqual([])
    await actOnThread(ada, id, 'unblock', settleReview)
    expect((await listWaiting(ben.actor)).blocks).toEqual([])
  })
})

describe('old news', () => {
  it('go once they were read, but for what still waits', async () => {
    await begin(ada, [ben.actor.id])
    const ask = { kind: 'review.ask', event: 'ask:1', people: { reviewers: [ben.actor.id] } } as const
    await transaction((tx) => notify(tx, ada, ask))
    await markAllNews(ben.actor, Number.MAX_SAFE_INTEGER)
    await begin(ada, [ben.actor.id])
    await db().$executeRaw`
      update "Notification" set "readAt" = "readAt" - interval '1 year', "createdAt" = "createdAt" - interval '1 year'
      where "userId" = ${ben.actor.id}`
    await dropOldNews()
    expect(await texts(ben)).toEqual(['Ada mentions you on Problem Formulation', 'Ada asks you to review this design'])
  })
})

describe('marks', () => {
  it('are of one, of all that were there, and nobody else’s', async () => {
    await begin(ada, [ben.actor.id])
    await begin(ada, [ben.actor.id])
    const [last, first] = await news(ben)
    await markNews(ben.actor, first?.id ?? '', true)
    expect((await news(ben, 'unread')).map(({ id }) => id)).toEqual([last?.id])
    await markNews(ben.actor, first?.id ?? '', false)
    await begin(ada, [ben.actor.id])
    await markAllNews(ben.actor, last?.seq ?? 0)
    expect(await countUnread(ben.actor)).toBe(1)
    await expect(markNews(cleo.actor, last?.id ?? '', true)).rejects.toMatchObject({ code: 'not-found' })
    await expect(markNews(cleo.actor, 'x', true)).rejects.toMatchObject({ code: 'not-found' })
  })
})
