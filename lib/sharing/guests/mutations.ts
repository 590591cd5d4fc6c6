import { randomUUID } from 'node:crypto'
import { recordEvent } from '@/lib/audit/mutations'
import { countTry } from '@/lib/auth/limits'
import { type Actor, type DesignScope, mintLinkScope } from '@/lib/auth/scope'
import { readStep } from '@/lib/designs/data'
import { placeThere } from '@/lib/designs/threads/place'
import { type HeldDesign, talkOfDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import { stepOf } from '@/lib/methodology/registry'
import { notify } from '@/lib/notifications/mutations'
import type { Held } from '../cookies'
import { closed, type OpenLink, readLinkStanding, readShown, requireLink } from '../data'
import { digest, newToken } from '../token'
import { type GuestReplyInput, type GuestThreadInput, guestName } from './bodies'
import { findGuest, MOST_GUEST_THREADS } from './data'
import { findWords, inPresent } from './place'

const MOST_COMMENTS = 500

/** Who says something through a link: `secret`, where they have just become a guest, is for their browser alone. */
type Speaker = { readonly link: OpenLink; readonly guest: Actor; readonly secret: string | undefined }
type From = { readonly held: Held; readonly headers: Headers }

/** Counts first (S7): of a guest at most five comments a minute, and of a link only so many guests. */
async function speakerOf({ token, name }: { token: string; name?: string | undefined }, from: From): Promise<Speaker> {
  const link = await requireLink(token, from.held)
  if (!link.comments) throw new AppError('forbidden', 'This link is for reading only.')
  const known = await findGuest(link, from.held.guest)
  const { headers } = from
  if (!known) {
    const named = guestName.safeParse(name ?? '')
    if (!named.success) throw new AppError('unprocessable', named.error.issues[0]?.message ?? 'Give a name first.')
    await countTry('guest', { link: link.id, headers })
    const guest = { id: randomUUID(), name: named.data }
    await countTry('guestComment', { guest: guest.id, link: link.id, headers })
    return { link, guest, secret: newToken() }
  }
  await countTry('guestComment', { guest: known.id, link: link.id, headers })
  return { link, guest: known, secret: undefined }
}

/** One act of a guest, while the design is held; the link is asked for again there, since it may have been closed. */
const speak = (speaker: Speaker, work: (held: HeldDesign) => Promise<void>): Promise<string | undefined> => {
  const { link, guest, secret } = speaker
  const scope: DesignScope = mintLinkScope(link, { id: `guest:${guest.id}`, name: guest.name })
  return talkOfDesign(scope, async (held) => {
    if ((await readLinkStanding(link, held.tx)) === null) throw closed()
    if (secret !== undefined) {
      const { id: linkId, designId, workspaceId } = link
      const row = { id: guest.id, name: guest.name, linkId, designId, workspaceId, secretHash: digest(secret) }
      await held.tx.guest.create({ data: row, select: { id: true } })
    }
    await work(held)
    return secret
  })
}

type Comment = { readonly threadId: string; readonly id: string; readonly body: string }

/** The words of a guest are kept as those of a member are, with who they are of; they name nobody. */
async function say({ tx }: HeldDesign, { link, guest }: Speaker, { threadId, id, body }: Comment): Promise<void> {
  const author = { guestId: guest.id, authorId: `guest:${guest.id}`, authorName: guest.name }
  await tx.comment.create({
    data: { id, threadId, workspaceId: link.workspaceId, body, ...author },
    select: { id: true },
  })
}

async function record(
  { tx }: HeldDesign,
  { link, guest }: Speaker,
  kind: 'thread.begin' | 'thread.reply',
  { thread, comment, ...where }: { thread: string; comment: string; step: string; place: string },
): Promise<void> {
  const { workspaceId, designId } = link
  const id = `guest:${guest.id}`
  await recordEvent(kind, { workspaceId, designId, actor: id, detail: { thread, comment, link: link.id } }, tx)
  const scene = { workspaceId, designId, actor: { id, name: `${guest.name} (guest)` } }
  await notify(tx, scene, { kind, event: `comment:${comment}`, threadId: thread, commentId: comment, detail: where })
}

/** True where this comment was sent before; one of somebody else under the same id is refused. */
async function isThere({ tx }: HeldDesign, { guest }: Speaker, { threadId, id }: Omit<Comment, 'body'>) {
  const old = await tx.comment.findFirst({ where: { id }, select: { threadId: true, guestId: true } })
  if (!old) return false
  if (old.threadId === threadId && old.guestId === guest.id) return true
  throw new AppError('unprocessable', 'This was sent already. Load the page again.')
}

/** What a new thread is about: the words are found in what the guest read, and followed to where they stand now. */
async function aboutOf({ scope, tx }: HeldDesign, { link }: Speaker, { step, words }: GuestThreadInput) {
  const { design } = await readShown(link, tx)
  const drafts = design.steps.flatMap(({ id, content }) => (content ? [{ id, draft: content.draft }] : []))
  const named = drafts.find(({ id }) => id === step)
  if (!named) throw new AppError('unprocessable', 'The document has no such part. Choose another one.')
  if (words.trim() === '') return { step, kind: 'step', target: '', place: stepOf(step).title }
  const found = findWords(drafts, step, words, design.facts)
  const there = found && placeThere(found.step, drafts.find(({ id }) => id === found.step)?.draft, found.target)
  if (!found || !there)
    throw new AppError(
      'unprocessable',
      'These words are not in the document once. Quote a few more or fewer of one passage; or none.',
    )
  const { content } = await readStep(scope, found.step, tx)
  const present = placeThere(found.step, content?.draft, found.target)
  const anchor = present && present.text !== null ? inPresent(found, present.text) : undefined
  return {
    step: found.step,
    kind: 'field',
    target: found.target,
    place: (present ?? there).name,
    ...(anchor ?? found.anchor),
    origin: found.anchor.quote,
    // What a frozen link quotes may be gone by now: kept by its words, and looked for again with every change.
    orphaned: anchor === undefined,
  }
}

/**
 * Begins a thread of the design through a link. Returns what the browser of a new guest is to hold. Throws 401, 403 or
 * 404 as the link says, 422 where the words cannot be told, and 429.
 */
export async function beginGuestThread(input: GuestThreadInput, from: From): Promise<string | undefined> {
  const speaker = await speakerOf(input, from)
  const { id, comment, body } = input
  return speak(speaker, async (held) => {
    if (await isThere(held, speaker, { threadId: id, id: comment })) return
    const { id: linkId, designId, workspaceId } = speaker.link
    if ((await held.tx.thread.count({ where: { linkId } })) >= MOST_GUEST_THREADS)
      throw new AppError('too-many', 'There are as many comments on this link as it takes. Answer one of them.')
    const about = await aboutOf(held, speaker, input)
    await held.tx.thread.create({
      data: { id, designId, workspaceId, linkId, ...about, authorId: `guest:${speaker.guest.id}` },
      select: { id: true },
    })
    await say(held, speaker, { threadId: id, id: comment, body })
    await record(held, speaker, 'thread.begin', { thread: id, comment, step: about.step, place: about.place })
  })
}

/** Answers in a conversation of this link; any other thread is not there. */
export async function replyAsGuest(input: GuestReplyInput, from: From): Promise<string | undefined> {
  const speaker = await speakerOf(input, from)
  const { thread: threadId, comment: id, body } = input
  return speak(speaker, async (held) => {
    const { id: linkId, designId, workspaceId } = speaker.link
    const where = { id: threadId, linkId, designId, workspaceId }
    const thread = await held.tx.thread.findFirst({ where, select: { step: true, place: true } })
    if (!thread) throw new AppError('not-found', 'There is no such conversation on this link.')
    if (await isThere(held, speaker, { threadId, id })) return
    if ((await held.tx.comment.count({ where: { threadId } })) >= MOST_COMMENTS)
      throw new AppError('too-many', `A conversation has at most ${MOST_COMMENTS} comments. Begin another one.`)
    await say(held, speaker, { threadId, id, body })
    await record(held, speaker, 'thread.reply', { thread: threadId, comment: id, ...thread })
  })
}
