import { calculate } from '@/agents/tools/calculate'
import type { StepDraft } from '@/lib/methodology/draft'
import { nextMove } from './next-move'
import { type AdvisorInput, callKey, type ToolAnswer } from './read-prompt'

/** The draft that the advisor makes where nothing is asked of it, every calculation done at once. */
export function usualDraft(given: AdvisorInput): StepDraft {
  const answers = new Map<string, ToolAnswer>()
  for (;;) {
    const move = nextMove({ input: { ...given, instruction: null, repair: null }, answers })
    if (move.kind === 'draft') return move.draft
    for (const call of move.calls) answers.set(callKey(call.fn, call.inputs), calculate(call))
  }
}
