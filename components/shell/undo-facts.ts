import { isRecord } from './request'
import { send } from './send'
import { type LedgerChange, readChange } from './set-fact'

/** A fact that a change gave, and the value that it left there; null where none stands. */
export type Given = { path: string; value: unknown }

/** What a change of several facts gave, as the server says it. */
export const readGiven = (body: Readonly<Record<string, unknown>>): Given[] =>
  (Array.isArray(body['given']) ? body['given'] : []).flatMap((one: unknown) =>
    isRecord(one) && typeof one['path'] === 'string' ? [{ path: one['path'], value: one['value'] ?? null }] : [],
  )

export type FactsOutcome =
  | ({ ok: true; given: Given[] } & LedgerChange)
  | { ok: false; message: string; isConflict: boolean }

/** Takes back a change of several facts at once, if what it gave still stands. */
export async function undoFacts(designId: string, change: string, over: readonly Given[]): Promise<FactsOutcome> {
  const sent = await send(
    'POST',
    `/api/designs/${designId}/facts/undo`,
    { change, over },
    { refused: 'These figures could not be brought back.', unreached: 'No answer from the server; try again.' },
  )
  if (sent.ok) return { ok: true, given: readGiven(sent.body), ...readChange(sent.body) }
  return { ok: false, message: sent.message, isConflict: sent.conflict !== undefined }
}
