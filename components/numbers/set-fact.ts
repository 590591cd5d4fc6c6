import { saving } from '@/components/shell/save-store'
import type { FactValue } from '@/lib/facts/fact'
import { JSON_BODY, messageOf } from '@/components/shell/request'

export type FactAnswer =
  | { path: string; value: FactValue }
  | { path: string; dontKnow: true }
  | { path: string; clear: true }
export type FactOutcome =
  | { ok: true; moved: string[]; staleSteps: string[]; problems: string[] }
  | { ok: false; message: string }

type Named = { path?: unknown; step?: unknown; message?: unknown }
const namedList = (value: unknown): Named[] =>
  Array.isArray(value) ? value.filter((item): item is Named => typeof item === 'object' && item !== null) : []
const words = (values: unknown[]): string[] => values.filter((value) => typeof value === 'string')

/** What an answer says has moved with a change of the ledger. */
export const readChange = (body: { moved?: unknown; staleSteps?: unknown; problems?: unknown }) => ({
  moved: words(namedList(body.moved).map((moved) => moved.path)),
  staleSteps: words(namedList(body.staleSteps).map((stale) => stale.step)),
  problems: words(namedList(body.problems).map((problem) => problem.message)),
})

/** Tells the ledger one fact; answers with what moved with it. */
export async function sendFact(designId: string, answer: FactAnswer): Promise<FactOutcome> {
  const done = saving()
  try {
    const response = await fetch(`/api/designs/${designId}/facts`, {
      method: 'PATCH',
      headers: JSON_BODY,
      body: JSON.stringify({ editId: crypto.randomUUID(), ...answer }),
    })
    const body: { moved?: unknown; staleSteps?: unknown; problems?: unknown } = await response.json()
    if (!response.ok) return { ok: false, message: messageOf(body, 'This answer could not be saved.') }
    return { ok: true, ...readChange(body) }
  } catch {
    return { ok: false, message: 'No answer from the server. Your answer is still in the field; try again.' }
  } finally {
    done()
  }
}
