import { noteOwn } from './own-edits'
import { isRecord, JSON_BODY, messageOf } from './request'
import type { Words } from './save-record'

/** `away`: nobody knows whether it arrived. The same edit id is sent again. */
export type Answer =
  | { kind: 'saved'; rev: number }
  /** `by`: who wrote what stands there, where that was a person; `isAlike`: it means what the person saw all the same. */
  | { kind: 'conflict'; rev: number; current: string | null; by: string | null; isAlike?: boolean }
  | { kind: 'refused'; message: string }
  | { kind: 'away' }

/** A server that says nothing for so long is away. */
const SILENCE_MS = 20_000
/** Also a session that has ended: after a new sign-in the same words are sent again. */
const isPassing = (status: number) => status >= 500 || [401, 408, 429].includes(status)

/** Sends words as one edit. Never rejects. */
export async function sendWords(words: Words): Promise<Answer> {
  const { editId, field, value, act, actId } = words
  noteOwn(editId)
  try {
    const response = await fetch(`/api/designs/${words.designId}/steps/${words.step}`, {
      method: 'PATCH',
      headers: { ...JSON_BODY, 'if-match': `"${words.rev}"` },
      body: JSON.stringify({ editId, field, value, act, actId }),
      signal: AbortSignal.timeout(SILENCE_MS),
    })
    const body: unknown = await response.json()
    const rev = isRecord(body) && typeof body['rev'] === 'number' ? body['rev'] : undefined
    if (response.ok && rev !== undefined) return { kind: 'saved', rev }
    if (response.status === 409 && rev !== undefined && isRecord(body)) {
      const text = (name: string) => (typeof body[name] === 'string' ? body[name] : null)
      return { kind: 'conflict', rev, current: text('current'), by: text('by'), isAlike: body['isAlike'] === true }
    }
    if (response.ok || isPassing(response.status)) return { kind: 'away' }
    return { kind: 'refused', message: messageOf(body, 'This could not be saved.') }
  } catch {
    // No connection, or an answer that is not ours.
    return { kind: 'away' }
  }
}
