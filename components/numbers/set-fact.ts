import type { FactValue } from '@/lib/facts/fact'
import { send } from '@/components/shell/send'
import type { FigureProblem } from './problem-lines'

export type FactAnswer =
  | { path: string; value: FactValue }
  | { path: string; dontKnow: true }
  | { path: string; clear: true }
export type FactOutcome =
  | { ok: true; moved: string[]; staleSteps: string[]; problems: FigureProblem[] }
  | { ok: false; message: string }

type Named = { path?: unknown; step?: unknown; message?: unknown }
const namedList = (value: unknown): Named[] =>
  Array.isArray(value) ? value.filter((item): item is Named => typeof item === 'object' && item !== null) : []
const words = (values: unknown[]): string[] => values.filter((value) => typeof value === 'string')

/** What an answer says has moved with a change of the ledger. */
export const readChange = (body: { moved?: unknown; staleSteps?: unknown; problems?: unknown }) => ({
  moved: words(namedList(body.moved).map((moved) => moved.path)),
  staleSteps: words(namedList(body.staleSteps).map((stale) => stale.step)),
  problems: namedList(body.problems).flatMap(({ path, message }) =>
    typeof path === 'string' && typeof message === 'string' ? [{ path, message }] : [],
  ),
})

/** Tells the ledger one fact; answers with what moved with it. */
export async function sendFact(designId: string, answer: FactAnswer): Promise<FactOutcome> {
  const sent = await send('PATCH', `/api/designs/${designId}/facts`, answer, {
    refused: 'This answer could not be saved.',
    unreached: 'No answer from the server. Your answer is still in the field; try again.',
  })
  return sent.ok ? { ok: true, ...readChange(sent.body) } : sent
}
