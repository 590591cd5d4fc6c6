import * as z from 'zod'

/** A finding of a check that an agent is asked to mend in a step: what it says, on what, and what would mend it. */
export const repairSchema = z.object({
  check: z.string(),
  title: z.string(),
  message: z.string(),
  why: z.string(),
  fix: z.string(),
  clauses: z.array(z.object({ path: z.string(), label: z.string(), text: z.string() })),
})
export type Repair = z.infer<typeof repairSchema>

type Named = Pick<Repair, 'title'>

/** “Random split over time”: it ends in no stop, so that a sentence can. */
export const repairWords = ({ title }: Named): string => `“${title}”`

/** What the built-in advisor says where it cannot mend a finding. */
export const unrepairedWords = (named: Named): string => `Not repaired: ${repairWords(named)}`
