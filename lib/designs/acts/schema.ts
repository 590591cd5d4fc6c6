import * as z from 'zod'

/** What one act did to a design beside its text and figures, and what a restore was of. */
export const actSchema = z.discriminatedUnion('cause', [
  z.object({ cause: z.literal('rename'), before: z.string(), after: z.string() }),
  z.object({ cause: z.literal('tag'), tag: z.string() }),
  z.object({ cause: z.literal('untag'), tag: z.string() }),
  // Those from before acts were kept have no title.
  z.object({ cause: z.literal('waive'), check: z.string(), title: z.string().optional(), reason: z.string() }),
  z.object({ cause: z.literal('withdraw'), check: z.string(), title: z.string().optional() }),
  /** A whole version; `at`: when it was kept. */
  z.object({ cause: z.literal('restore'), version: z.number(), label: z.string().nullable(), at: z.string() }),
  /** One step; `at`: when it had that revision. */
  z.object({ cause: z.literal('restore-step'), rev: z.number(), at: z.string() }),
])
export type DesignAct = z.infer<typeof actSchema>
