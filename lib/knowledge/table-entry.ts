import * as z from 'zod'
import { sourceSchema } from './source'

/** A figure as it stands in a workspace: the default, or what somebody has set over it. */
export const tableEntrySchema = z.object({
  name: z.string(),
  /** Null: nobody has set or published one. Whatever needs it has no value either, never 0. */
  value: z.number().min(0).nullable(),
  unit: z.string(),
  source: sourceSchema.nullable(),
  assumption: z.boolean(),
  note: z.string().nullable(),
})
export type TableEntry = z.infer<typeof tableEntrySchema>
