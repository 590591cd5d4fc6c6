import { isRecord } from '@/components/shell/request'
import { send, type Sent } from '@/components/shell/send'
import type { CommentView, Discussion, ThreadAction, ThreadView } from '@/lib/designs/threads/schema'
import type { About } from '@/components/shell/begin-comment'

const at = (designId: string, ...more: readonly string[]) => ['/api/designs', designId, 'threads', ...more].join('/')

const WORDS = {
  refused: 'This was refused. Your words are still here.',
  unreached: 'No answer from the server. Your words are kept on this device; try again.',
}

async function read(address: string): Promise<Record<string, unknown> | null> {
  try {
    const response = await fetch(address, { cache: 'no-store' })
    const body: unknown = response.ok ? await response.json() : null
    return isRecord(body) ? body : null
  } catch {
    return null
  }
}

/** Our own server says it; only what would break the page is looked at. */
const isThread = (value: unknown): value is ThreadView => isRecord(value) && typeof value['id'] === 'string'
const isComment = (value: unknown): value is CommentView => isRecord(value) && typeof value['seq'] === 'number'
export type Member = { id: string; name: string }
const isMember = (value: unknown): value is Member =>
  isRecord(value) && typeof value['id'] === 'string' && typeof value['name'] === 'string'
const listOf = <T>(
  body: Record<string, unknown> | null,
  key: string,
  is: (value: unknown) => value is T,
): T[] | null => {
  const list = body?.[key]
  return Array.isArray(list) ? list.filter(is) : null
}

/** Null: no answer. */
export async function fetchDiscussion(designId: string): Promise<Discussion | null> {
  const body = await read(at(designId))
  const threads = listOf(body, 'threads', isThread)
  return threads && { threads, mayComment: body?.['mayComment'] === true, hasOthers: body?.['hasOthers'] === true }
}

export const fetchComments = async (designId: string, thread: string): Promise<CommentView[] | null> =>
  listOf(await read(at(designId, thread)), 'comments', isComment)

export const fetchMembers = async (designId: string, name: string): Promise<Member[]> =>
  listOf(await read(`/api/designs/${designId}/members?name=${encodeURIComponent(name)}`), 'members', isMember) ?? []

export type Said = { body: string; mentions: string[] }

export const sendThread = (
  designId: string,
  { step, kind, target, passage }: About,
  part: Said & { id: string; comment: string; isBlocking: boolean },
): Promise<Sent> => send('POST', at(designId), { step, kind, target, ...(passage && { passage }), ...part }, WORDS)

export const sendReply = (designId: string, thread: string, part: Said & { id: string }): Promise<Sent> =>
  send('POST', at(designId, thread, 'comments'), part, WORDS)

export const sendWords = (designId: string, thread: string, comment: string, said: Said): Promise<Sent> =>
  send('PATCH', at(designId, thread, 'comments', comment), said, WORDS)

const UNDONE = { refused: 'This was refused.', unreached: 'No answer from the server. Nothing was changed; try again.' }

export const sendDelete = (designId: string, thread: string, comment: string): Promise<Sent> =>
  send('DELETE', at(designId, thread, 'comments', comment), undefined, UNDONE)

export const sendAct = (designId: string, thread: string, action: ThreadAction): Promise<Sent> =>
  send('PATCH', at(designId, thread), { action }, UNDONE)

/** Nobody waits for it: what is lost of it is news once more. */
export const sendRead = (designId: string, thread: string, seq: number): Promise<Sent> =>
  send('POST', at(designId, 'read'), { threads: [{ id: thread, seq }] }, UNDONE)
