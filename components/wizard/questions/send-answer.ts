import { readChange } from '@/components/numbers/set-fact'
import { send } from '@/components/shell/send'
import type { FactValue } from '@/lib/facts/fact'

/** What a person says to a question: a value of its fact, words where no fact holds it, or nothing to go on. */
export type Said =
  | { outcome: 'answered'; value: FactValue }
  | { outcome: 'answered'; words: string }
  | { outcome: 'skipped' | 'unknown' }

export async function sendAnswer(place: { designId: string; stepId: string }, question: string, said: Said) {
  const sent = await send(
    'POST',
    `/api/designs/${place.designId}/steps/${place.stepId}/answers`,
    { question, ...said },
    {
      refused: 'This answer could not be saved.',
      unreached: 'No answer from the server. Your answer is kept on this device; try again.',
    },
  )
  return sent.ok ? { ok: true as const, ...readChange(sent.body) } : sent
}
