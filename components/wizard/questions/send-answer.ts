import { readChange } from '@/components/shell/set-fact'
import { isRecord } from '@/components/shell/request'
import { send } from '@/components/shell/send'
import type { FactValue } from '@/lib/facts/fact'

/** What a person says to a question: a value of its fact, words where no fact holds it, or nothing to go on. */
export type Said =
  | { outcome: 'answered'; value: FactValue }
  | { outcome: 'answered'; words: string }
  | { outcome: 'skipped' | 'unknown' }

const labelOf = (fact: unknown) => (isRecord(fact) && typeof fact['label'] === 'string' ? fact['label'] : null)

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
  if (!sent.ok) return sent
  const { fact } = sent.body
  return {
    ok: true as const,
    ...readChange(sent.body),
    label: labelOf(fact),
    value: isRecord(fact) ? fact['value'] : null,
  }
}
