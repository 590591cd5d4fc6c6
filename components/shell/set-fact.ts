import type { FactValue } from '@/lib/facts/fact'
import { isRecord } from './request'
import { send } from './send'

/** A figure that could not be worked out anew, and why. */
export type FigureProblem = { path: string; message: string }

/** `over`: the value that the person saw; another one is not replaced. `undo`: the id of a change of the ledger. */
export type FactAnswer = { path: string; over?: unknown } & (
  | { value: FactValue }
  | { dontKnow: true }
  | { clear: true }
  | { undo: string }
)
/** What stands there now, as a value and in words; null where nothing does. */
export type FactConflict = { current: FactValue; text: string | null }
export type FactOutcome =
  /** `value`: as it now stands. */
  ({ ok: true; value: unknown } & LedgerChange) | { ok: false; message: string; conflict?: FactConflict }

export type LedgerChange = {
  /** By which it can be undone; null where nothing changed. */
  change: string | null
  moved: string[]
  staleSteps: string[]
  problems: FigureProblem[]
  /** Checks by their titles. */
  appeared: string[]
  resolved: string[]
  /** Steps that had been accepted. */
  reopened: string[]
  drawings: string[]
  approvals: string[]
}

type Named = { path?: unknown; step?: unknown; message?: unknown; title?: unknown }
const namedList = (value: unknown): Named[] =>
  Array.isArray(value) ? value.filter((item): item is Named => typeof item === 'object' && item !== null) : []
const words = (values: unknown[]): string[] => values.filter((value) => typeof value === 'string')

/** What an answer says has moved with a change of the ledger. */
export const readChange = (body: Readonly<Record<string, unknown>>): LedgerChange => ({
  change: typeof body['change'] === 'string' ? body['change'] : null,
  moved: words(namedList(body['moved']).map((moved) => moved.path)),
  staleSteps: words(namedList(body['staleSteps']).map((stale) => stale.step)),
  problems: namedList(body['problems']).flatMap(({ path, message }) =>
    typeof path === 'string' && typeof message === 'string' ? [{ path, message }] : [],
  ),
  appeared: words(namedList(body['appeared']).map(({ title }) => title)),
  resolved: words(namedList(body['resolved']).map(({ title }) => title)),
  reopened: Array.isArray(body['reopened']) ? words(body['reopened']) : [],
  drawings: words(namedList(body['drawings']).map(({ title }) => title)),
  approvals: words(namedList(body['approvals']).map(({ title }) => title)),
})

/** Tells the ledger one fact; answers with what moved with it. */
export async function sendFact(designId: string, answer: FactAnswer): Promise<FactOutcome> {
  const sent = await send('PATCH', `/api/designs/${designId}/facts`, answer, {
    refused: 'This answer could not be saved.',
    unreached: 'No answer from the server. Your answer is still in the field; try again.',
  })
  if (sent.ok)
    return {
      ok: true,
      ...readChange(sent.body),
      value: isRecord(sent.body['fact']) ? sent.body['fact']['value'] : null,
    }
  const { conflict, message } = sent
  return { ok: false, message, ...(conflict && { conflict: readConflict(conflict) }) }
}

function readConflict({ current, text }: Record<string, unknown>): FactConflict {
  const isPlain = typeof current === 'string' || typeof current === 'number' || typeof current === 'boolean'
  const words = Array.isArray(current) ? current.filter((item) => typeof item === 'string') : null
  return { current: isPlain ? current : words, text: typeof text === 'string' ? text : null }
}
