import { requireDesign } from '@/lib/auth/session'
import type { StepId } from '@/lib/facts/fact'
import { countSuggestions, listSuggestions } from './data'
import type { Suggestion } from './schema'

/** The open suggestions of a step, oldest first; how many each step has; who asks: one's own are withdrawn, not refused. */
export async function loadSuggestions(
  designId: string,
  step: StepId,
): Promise<{ suggestions: Suggestion[]; counts: Readonly<Record<string, number>>; actorId: string }> {
  const scope = await requireDesign(designId, 'design.read')
  const [suggestions, counts] = await Promise.all([listSuggestions(scope, step), countSuggestions(scope)])
  return { suggestions, counts, actorId: scope.actor.id }
}
