import * as z from 'zod'

/** What code holds against a draft, in the words in which it goes back to its agent. */
const draftFindingSchema = z.object({
  /** Id of a check, `document:…`, or `fact` where a proposed fact was not taken as it was. */
  check: z.string(),
  where: z.string(),
  what: z.string(),
  fix: z.string(),
})
export type DraftFinding = Readonly<z.infer<typeof draftFindingSchema>>

export const unrepairedSchema = z.object({
  /** Why the first draft stands, or null where the second does. */
  kept: z.string().nullable(),
  findings: z.array(draftFindingSchema),
})

/** What was found in a draft when it was checked, and its agent did not mend. */
export type Unrepaired = { readonly kept: string | null; readonly findings: readonly DraftFinding[] }
