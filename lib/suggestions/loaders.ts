import { namingFor } from '@/lib/auth/people'
import { requireDesign } from '@/lib/auth/session'
import type { StepId } from '@/lib/facts/fact'
import { countSuggestions, listSuggestions } from './data'
import type { Suggestion } from './schema'

/** The open suggestions of a step, oldest first, and how many each step has. */
export async function loadSuggestions(
  designId: string,
  step: StepId,
): Promise<{ suggestions: Suggestion[]; counts: Readonly<Record<string, number>> }> {
  const scope = await requireDesign(designId, 'design.read')
  const [rows, counts, named] = await Promise.all([
    listSuggestions(scope, step),
    countSuggestions(scope),
    namingFor(scope),
  ])
  const suggestions = rows.map((row) => ({ ...row, authorName: named(row.authorName) }))
  return { suggestions, counts }
}
