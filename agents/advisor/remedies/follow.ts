import { type Repair, repairWords, unrepairedWords } from '@/lib/methodology/repair'
import type { Archetype } from '@/lib/knowledge/archetypes/types'
import type { OpenQuestion } from '@/lib/methodology/draft'
import { stepOf } from '@/lib/methodology/registry'
import { replyId } from '@/lib/methodology/reply'
import type { Planner } from '../planner'
import type { AdvisorInput } from '../read-prompt'
import { REMEDIES } from './registry'

/** Decides what mends the finding, before the plan of the step; why it cannot, where it cannot. */
export function mend(planner: Planner, archetype: Archetype, input: AdvisorInput, repair: Repair): string | null {
  const remedy = REMEDIES[repair.check]
  if (!remedy) return 'No rule of the built-in advisor mends this: it is not for this design alone to decide.'
  const reason = `Asked to repair ${repairWords(repair)}`
  if ('weigh' in remedy) return remedy.weigh(planner, archetype, input, reason)
  const decided = remedy.decide(planner, archetype)
  if (!decided) return 'The figures that a repair is worked out from are not known.'
  const note = `${reason}. ${repair.fix}`
  for (const [path, value] of decided) planner.ask(path, value, remedy.decision, { note, isRepair: true })
  return null
}

/** What a person should decide where the advisor cannot. */
export const unmended = (planner: Planner, repair: Repair, why: string): OpenQuestion => ({
  id: replyId(stepOf(planner.step).number),
  question: unrepairedWords(repair),
  whyItMatters: `${why} A person has to decide. ${repair.fix}`,
  assumption: 'the finding stays open',
})
