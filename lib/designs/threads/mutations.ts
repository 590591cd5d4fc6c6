import * as z from 'zod'
import type { AuditKind } from '@/lib/audit/kinds'
import { recordEvent } from '@/lib/audit/mutations'
import { refusal } from '@/lib/auth/schema'
import type { DesignScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/queryable'
import { db } from '@/lib/db/client'
import { AppError } from '@/lib/errors'
import type { StepId } from '@/lib/facts/fact'
import { type Anchor, anchorAt } from '@/lib/methodology/anchor/anchor'
import { locate } from '@/lib/methodology/anchor/reading'
import { stepOf } from '@/lib/methodology/registry'
import { notify, readInThreads } from '@/lib/notifications/mutations'
import { readStep } from '../data'
import { type HeldDesign, talkOfDesign } from '../transaction'
import type { ReadBody, ReplyBody, RewordBody, ThreadBody } from './bodies'
import { noSuchThread, requiredReviewers } from './data'
import { placeThere } from './place'
import { blockWords, maySettle, settling } from './rules'
import type { ThreadAction } from './schema'

const MOST_THREADS = 2000
const MOST_COMMENTS = 500

type About = { step: StepId; place: string; anchor: Anchor | null }

const gone = () =>
  new AppError('conflict', 'What this comment is about is no longer there. Your words are kept; choose another place.')

/** What a new thread is about, as it stands now. */
async function aboutOf({ scope, tx }: HeldDesign, body: ThreadBody): Promise<About> {
  const { designId, workspaceId } = scope
  const { step, kind, target, passage } = body
  if (kind === 'step') return { step, place: stepOf(step).title, anchor: null }
  if (kind === 'fact') {
    const fact = await tx.fact.findFirst({ where: { designId, workspaceId, path: target }, select: { label: true } })
    if (!fact) throw gone()
    return { step, place: fact.label, anchor: null }
  }
  const { content } = await readStep(scope, step, tx)
  const there = placeThere(step, content?.draft, target)
  if (!there) throw gone()
  if (!passage) return { step, place: there.name, anchor: null }
  const span = there.text === null ? undefined : locate(there.text, passage)
  if (there.text === null || !span)
    throw new AppError(
      'conflict',
      'These words cannot be told from others there. Select a few more, or comment on the whole.',
    )
  return { step, place: there.name, anchor: anchorAt(there.text, span) }
}

/** A mention is a row that the database ties to a membership; here it is said in words. */
async function mention({ scope, tx }: HeldDesign, commentId: string, mentions: readonly string[]): Promise<void> {
  const { workspaceId } = scope
  const ids = [...new Set(mentions)]
  const members = await tx.membership.count({ where: { workspaceId, userId: { in: ids } } })
  if (members !== ids.length)
    throw new AppError(
      'unprocessable',
      'Only members of this workspace can be mentioned. One of them is none any more.',
    )
  await tx.mention.createMany({ data: ids.map((userId) => ({ commentId, workspaceId, userId })) })
}

/** What was done, never what was said: the log outlives the words. */
async function record({ scope, tx }: HeldDesign, kind: AuditKind, detail: Record<string, unknown>): Promise<void> {
  const { workspaceId, designId, actor } = scope
  await recordEvent(kind, { workspaceId, designId, actor: actor.id, detail }, tx)
}

type ThreadAt = { readonly id: string; readonly step: string; readonly place: string }

/** Those whom it concerns, each once of a comment: who was told of it before is not told of its other words. */
function tell(
  { scope, tx, at }: HeldDesign,
  kind: 'thread.begin' | 'thread.reply' | 'thread.resolve' | 'comment.reword',
  { id: threadId, step, place }: ThreadAt,
  said: { readonly id: string; readonly mentions: readonly string[] } | null,
): Promise<void> {
  const of = said ? { commentId: said.id, people: { mentioned: said.mentions } } : {}
  const event = said ? `comment:${said.id}` : `${kind}:${threadId}:${at.getTime()}`
  return notify(tx, scope, { kind, event, threadId, detail: { step, place }, ...of })
}

async function say(held: HeldDesign, threadId: string, { id, body, mentions }: ReplyBody): Promise<void> {
  const { scope, tx } = held
  await tx.comment.create({
    data: {
      id,
      threadId,
      workspaceId: scope.workspaceId,
      authorId: scope.actor.id,
      authorName: scope.actor.name,
      body,
    },
    select: { id: true },
  })
  await mention(held, id, mentions)
}

/** True where the same was sent before; throws where the id is of other words. */
async function isRepeated({ scope, tx }: HeldDesign, threadId: string, { id, body }: ReplyBody): Promise<boolean> {
  const old = await tx.comment.findFirst({ where: { id }, select: { threadId: true, authorId: true, body: true } })
  if (!old) return false
  if (old.threadId === threadId && old.authorId === scope.actor.id && old.body === body) return true
  throw new AppError('unprocessable', 'This id was used for another comment. Use a new one.')
}

/** Begins a thread with its first comment. The same ids sent again make no second one. */
export const beginThread = (scope: DesignScope, body: ThreadBody): Promise<{ id: string }> =>
  talkOfDesign(scope, async (held) => {
    const { tx } = held
    const { designId, workspaceId, actor } = scope
    const first = { id: body.comment, body: body.body, mentions: body.mentions }
    const known = await tx.thread.findFirst({ where: { id: body.id }, select: { designId: true } })
    if (known && (known.designId !== designId || !(await isRepeated(held, body.id, first))))
      throw new AppError('unprocessable', 'This id was used for another thread. Use a new one.')
    if (known) return { id: body.id }
    await isRepeated(held, body.id, first)
    if ((await tx.thread.count({ where: { designId, workspaceId } })) >= MOST_THREADS)
      throw new AppError('too-many', `A design has at most ${MOST_THREADS} threads.`)
    const { step, place, anchor } = await aboutOf(held, body)
    await tx.thread.create({
      data: {
        id: body.id,
        designId,
        workspaceId,
        step,
        kind: body.kind,
        target: body.kind === 'step' ? '' : body.target,
        place,
        ...(anchor && { ...anchor, origin: anchor.quote }),
        blocking: body.isBlocking,
        authorId: actor.id,
      },
      select: { id: true },
    })
    await say(held, body.id, first)
    await record(held, 'thread.begin', { thread: body.id, comment: first.id, mentions: first.mentions })
    await tell(held, 'thread.begin', { id: body.id, step, place }, first)
    return { id: body.id }
  })

const THREAD = { id: true, step: true, place: true, authorId: true, blocking: true, resolvedAt: true } as const

async function threadOf({ scope, tx }: HeldDesign, id: string) {
  const { designId, workspaceId } = scope
  const found = z.uuid().safeParse(id).success
    ? await tx.thread.findFirst({ where: { id, designId, workspaceId }, select: THREAD })
    : null
  if (!found) throw noSuchThread()
  return found
}

export const reply = (scope: DesignScope, threadId: string, body: ReplyBody): Promise<{ id: string }> =>
  talkOfDesign(scope, async (held) => {
    const thread = await threadOf(held, threadId)
    if (await isRepeated(held, threadId, body)) return { id: body.id }
    if ((await held.tx.comment.count({ where: { threadId } })) >= MOST_COMMENTS)
      throw new AppError('too-many', `A thread has at most ${MOST_COMMENTS} comments. Begin another one.`)
    await say(held, threadId, body)
    await record(held, 'thread.reply', { thread: threadId, comment: body.id, mentions: body.mentions })
    await tell(held, 'thread.reply', thread, body)
    return { id: body.id }
  })

const DONE = { resolve: 'resolved', reopen: 'open', block: 'blocking', unblock: 'not blocking' } as const

/** Settles a thread or opens it again, by the rules of R4. What stands so already is left as it is. */
export const actOnThread = (
  scope: DesignScope,
  threadId: string,
  action: ThreadAction,
  /** What follows for a review that waited for it, in the same transaction (lib/reviews/settle.ts). */
  settle: (held: HeldDesign) => Promise<void>,
): Promise<{ status: string }> =>
  talkOfDesign(scope, async (held) => {
    const { tx, at } = held
    const { actor, workspaceId } = scope
    const thread = await threadOf(held, threadId)
    const required = await requiredReviewers(scope, tx)
    const isRequired = required.some(({ id }) => id === actor.id)
    const who = { isAuthor: thread.authorId === actor.id, isRequired, can: scope.can.bind(scope) }
    // A block is lifted by whom it takes to resolve a blocking thread, and laid by whoever may resolve it as it is.
    const isBlocking = thread.blocking || action === 'unblock'
    if (action !== 'reopen' && !maySettle(isBlocking, who))
      throw new AppError(
        'forbidden',
        isBlocking ? blockWords(required.map(({ name }) => name)) : refusal(scope.role, settling(false)),
      )
    const resolution = { resolvedAt: at, resolvedBy: actor.id, resolverName: actor.name }
    const none = { resolvedAt: null, resolvedBy: null, resolverName: null }
    const isSo = {
      resolve: thread.resolvedAt !== null,
      reopen: thread.resolvedAt === null,
      block: thread.blocking,
      unblock: !thread.blocking,
    }[action]
    if (isSo) return { status: DONE[action] }
    const data = {
      resolve: resolution,
      reopen: none,
      block: { blocking: true },
      unblock: { blocking: false },
    }[action]
    await tx.thread.update({ where: { id: threadId, workspaceId }, data, select: { id: true } })
    await record(held, `thread.${action}`, { thread: threadId })
    if (action === 'resolve') await tell(held, 'thread.resolve', thread, null)
    await settle(held)
    return { status: DONE[action] }
  })

/** One's own comment that still stands; that of somebody else is a 403, one that is deleted a conflict. */
async function ownComment(held: HeldDesign, threadId: string, id: string): Promise<ThreadAt> {
  const { scope, tx } = held
  const thread = await threadOf(held, threadId)
  const { workspaceId, actor } = scope
  const found = z.uuid().safeParse(id).success
    ? await tx.comment.findFirst({ where: { id, threadId, workspaceId }, select: { authorId: true, deletedAt: true } })
    : null
  if (!found) throw new AppError('not-found', 'There is no such comment in this thread.')
  if (found.authorId !== actor.id) throw new AppError('forbidden', 'Only who wrote a comment changes or deletes it.')
  if (found.deletedAt) throw new AppError('conflict', 'This comment was deleted already.')
  return thread
}

export const rewordComment = (scope: DesignScope, threadId: string, id: string, said: RewordBody): Promise<void> =>
  talkOfDesign(scope, async (held) => {
    const { tx, at } = held
    const thread = await ownComment(held, threadId, id)
    const { workspaceId } = scope
    await tx.comment.update({
      where: { id, workspaceId },
      data: { body: said.body, editedAt: at },
      select: { id: true },
    })
    await tx.mention.deleteMany({ where: { commentId: id, workspaceId } })
    await mention(held, id, said.mentions)
    await record(held, 'comment.reword', { thread: threadId, comment: id, mentions: said.mentions })
    await tell(held, 'comment.reword', thread, { id, mentions: said.mentions })
  })

/** The words go, and whom they named; the place stays, so that what answered them can be read. */
export const deleteComment = (scope: DesignScope, threadId: string, id: string): Promise<void> =>
  talkOfDesign(scope, async (held) => {
    const { tx, at } = held
    await ownComment(held, threadId, id)
    const { workspaceId } = scope
    await tx.comment.update({ where: { id, workspaceId }, data: { body: null, deletedAt: at }, select: { id: true } })
    await tx.mention.deleteMany({ where: { commentId: id, workspaceId } })
    await record(held, 'comment.delete', { thread: threadId, comment: id })
  })

/** How far somebody has read. It only grows; threads of other designs are passed over. */
export async function markRead(scope: DesignScope, { threads }: ReadBody, on: Tx = db()): Promise<void> {
  const { designId, workspaceId, actor } = scope
  await on.$executeRaw`
    insert into "ThreadRead" ("threadId", "workspaceId", "userId", "seq")
    select t."id", t."workspaceId", ${actor.id}, max(n."seq")
    from jsonb_to_recordset(${JSON.stringify(threads)}::jsonb) as n("id" uuid, "seq" bigint)
    join "Thread" t on t."id" = n."id" and t."designId" = ${designId}::uuid and t."workspaceId" = ${workspaceId}::uuid
    group by t."id", t."workspaceId" order by t."id"
    on conflict ("threadId", "userId") do update set "seq" = greatest("ThreadRead"."seq", excluded."seq")`
  await readInThreads(actor, threads, on)
}
