import type { ModelMessage } from 'ai'
import type { StepDraft } from '@/lib/methodology/draft'
import { dataPart } from './prompt/data-part'
import type { DraftFinding } from '@/lib/methodology/unrepaired'

const ASK = `Your draft was checked by code. What it found stands below as data. Draft the whole step again, in the same form, with every finding mended or answered; keep what was right, and add nothing that was not asked for.`

/** A first draft and what was found in it, as they go back to the agent; a crash goes on from these. */
export const repairMessages = (draft: StepDraft, findings: readonly DraftFinding[]): ModelMessage[] => [
  { role: 'assistant', content: JSON.stringify(draft) },
  { role: 'user', content: `${ASK}\n\n${dataPart({ findings })}` },
]

/** The draft that a run had made before its repair was interrupted, or undefined: then nothing was repaired yet. */
export function draftBeforeRepair(
  checkpoint: readonly ModelMessage[],
  parse: (raw: unknown) => StepDraft,
): StepDraft | undefined {
  const asked = checkpoint.findLastIndex((message) => message.role === 'user')
  const draft = checkpoint[asked - 1]
  return draft?.role === 'assistant' && typeof draft.content === 'string' ? parse(JSON.parse(draft.content)) : undefined
}
