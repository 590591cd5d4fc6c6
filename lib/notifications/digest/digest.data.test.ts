import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { memberOf, threadOn } from '@/lib/designs/threads/fixtures/people'
import { beginThread, deleteComment, reply } from '@/lib/designs/threads/mutations'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { type Mail, sendDue } from '@/lib/mail/mutations'
import { markAllNews, setMailMode } from '../mutations'
import { prepareMail, queueNewsMail } from './mutations'

vi.stubEnv('LOG_LEVEL', 'silent')
afterAll(closeDatabase)

let ada: DesignScope
let ben: DesignScope

beforeEach(async () => {
  await db().outbox.deleteMany()
  await db().notification.deleteMany()
  const design = await freshDesign(await freshWorkspace())
  ada = await memberOf(design, 'Ada', 'editor')
  ben = await memberOf(design, 'Ben', 'commenter')
})

/** On the step as a whole, with `ben` named unless it is said otherwise. */
const begin = async (mentions = [ben.actor.id], body = 'Why so?') => {
  const made = threadOn({ kind: 'step', target: '', mentions, body })
  await beginThread(ada, made)
  return { id: made.id, comment: made.comment }
}
/** What would be sent now, all of it. */
async function sent(): Promise<Mail[]> {
  const mails: Mail[] = []
  await sendDue(async (mail) => void mails.push(mail), prepareMail)
  return mails
}
/** As if it had happened that many days ago. */
const age = (days: number) =>
  db().$executeRaw`update "Notification" set "createdAt" = "createdAt" - make_interval(days => ${days}::int)`

/** As if the last mails had been queued that much earlier. */
const later = () => db().$executeRaw`update "Outbox" set "createdAt" = "createdAt" - interval '1 hour'`

describe('a mention', () => {
  it('is mailed at once and once, however many instances look at once', async () => {
    await begin()
    const queued = await Promise.all(Array.from({ length: 6 }, queueNewsMail))
    expect(queued.reduce((sum, count) => sum + count, 0)).toBe(1)
    const mails: Mail[] = []
    await Promise.all(Array.from({ length: 4 }, () => sendDue(async (mail) => void mails.push(mail), prepareMail)))
    const { email } = await db().user.findUniqueOrThrow({ where: { id: ben.actor.id } })
    expect(mails).toMatchObject([{ to: email, subject: 'Ada mentions you on Problem Formulation (Card fraud)' }])
    expect(mails[0]?.text).toContain('"Why so?"')
    expect(await queueNewsMail()).toBe(0)
    expect(await sent()).toEqual([])
  })
  it('and others of the same moment are one mail', async () => {
    await begin()
    await begin()
    expect(await queueNewsMail()).toBe(1)
    expect(await sent()).toMatchObject([{ subject: '2 things in Groundplan that concern you' }])
  })
  it('soon after one that was mailed waits, and is told with those that come meanwhile', async () => {
    await begin()
    expect(await queueNewsMail()).toBe(1)
    await begin()
    await begin()
    expect(await queueNewsMail()).toBe(0)
    await later()
    expect(await queueNewsMail()).toBe(1)
    expect((await sent()).map(({ subject }) => subject).sort()).toEqual([
      '2 things in Groundplan that concern you',
      'Ada mentions you on Problem Formulation (Card fraud)',
    ])
  })
  it('of which a mail fails comes again with it, and is told once', async () => {
    await begin()
    await queueNewsMail()
    expect(await sendDue(() => Promise.reject(new Error('no route')), prepareMail)).toBe(0)
    expect(await queueNewsMail()).toBe(0)
    await db().$executeRaw`update "Outbox" set "dueAt" = clock_timestamp()`
    expect(await sent()).toHaveLength(1)
  })
})

describe('what is in a mail is asked as it is sent', () => {
  it('nothing of a workspace that somebody has left meanwhile', async () => {
    await begin()
    await queueNewsMail()
    await db().membership.delete({
      where: { workspaceId_userId: { workspaceId: ben.workspaceId, userId: ben.actor.id } },
    })
    expect(await sent()).toEqual([])
    expect(await db().outbox.count({ where: { sentAt: null } })).toBe(0)
  })
  it('nothing of a design in the bin', async () => {
    await begin()
    await queueNewsMail()
    await db().design.update({ where: { id: ada.designId }, data: { deletedAt: new Date() } })
    expect(await sent()).toEqual([])
  })
  it('nothing that was read meanwhile, and nothing for who wants none any more', async () => {
    await begin()
    await queueNewsMail()
    await markAllNews(ben.actor, Number.MAX_SAFE_INTEGER)
    expect(await sent()).toEqual([])
    await begin()
    await later()
    expect(await queueNewsMail()).toBe(1)
    await setMailMode(ben.actor, 'off')
    expect(await sent()).toEqual([])
  })
  it('no word of what was deleted, nor in any table before', async () => {
    const { id, comment } = await begin([ben.actor.id], 'Words-to-forget')
    await queueNewsMail()
    const kept = await db().$queryRaw`select 1 from "Outbox" o where o::text like '%Words-to-forget%'`
    expect(kept).toEqual([])
    await deleteComment(ada, id, comment)
    expect((await sent()).map(({ text }) => text.includes('Words-to-forget'))).toEqual([false])
  })
  it('no more of a comment than its first words', async () => {
    await begin([ben.actor.id], `${'word '.repeat(80)}the-end`)
    await queueNewsMail()
    expect((await sent()).map(({ text }) => text.includes('the-end'))).toEqual([false])
  })
})

describe('which mails somebody gets', () => {
  it('at once what asks for them, and the rest the next day', async () => {
    const { id } = await begin([])
    await reply(ben, id, { id: randomUUID(), body: 'Because.', mentions: [] })
    expect(await queueNewsMail()).toBe(0)
    await age(2)
    expect(await queueNewsMail()).toBe(1)
    expect((await sent()).map(({ subject }) => subject)).toEqual([
      'Ben answered in a thread on Problem Formulation (Card fraud)',
    ])
  })
  it('daily: mentions as well the next day', async () => {
    await setMailMode(ben.actor, 'daily')
    await begin()
    // Not before the hour of its day, even if that is this very moment.
    await age(-1)
    expect(await queueNewsMail()).toBe(0)
    await age(3)
    expect(await queueNewsMail()).toBe(1)
    expect(await queueNewsMail()).toBe(0)
    expect(await sent()).toHaveLength(1)
  })
  it('off: none, and nothing is made up for when they want some again', async () => {
    await setMailMode(ben.actor, 'off')
    await begin()
    await age(2)
    expect(await queueNewsMail()).toBe(0)
    await setMailMode(ben.actor, 'at-once')
    expect(await queueNewsMail()).toBe(0)
    await begin()
    expect(await queueNewsMail()).toBe(1)
  })
})
