import { isRecord, JSON_BODY, messageOf } from './request'
import type { Words } from './save-record'

/** `away`: nobody knows whether it arrived. The same edit id is sent again. */
export type Answer =
  | { kind: 'saved'; rev: number }
  | { kind: 'conflict'; rev: number; current: string | null }
  | { kind: 'refused'; message: string }
  | { kind: 'away' }

/** A server that says nothing for so long is away. */
const SILENCE_MS = 20_000
const isPassing = (status: number) => status >= 500 || status === 408 || status === 429

/** Sends words as one edit. Never rejects. */
export async function sendWords(words: Words): Promise<Answer> {
  try {
    const response = await fetch(`/api/designs/${words.designId}/steps/${words.step}`, {
      method: 'PATCH',
      headers: { ...JSON_BODY, 'if-match': `"${words.rev}"` },
      body: JSON.stringify({ editId: words.editId, field: words.field, value: words.value }),
      signal: AbortSignal.timeout(SILENCE_MS),
    })
    const body: unknown = await response.json()
    const rev = isRecord(body) && typeof body['rev'] === 'number' ? body['rev'] : undefined
    if (response.ok && rev !== undefined) return { kind: 'saved', rev }
    if (response.status === 409 && rev !== undefined && isRecord(body)) {
      return { kind: 'conflict', rev, current: typeof body['current'] === 'string' ? body['current'] : null }
    }
    if (response.ok || isPassing(response.status)) return { kind: 'away' }
    return { kind: 'refused', message: messageOf(body, 'This could not be saved.') }
  } catch {
    // No connection, or an answer that is not ours.
    return { kind: 'away' }
  }
}
