import * as z from 'zod'
import { storable } from '@/lib/storable'

/** The text of a chosen file, and its name. */
export const importBody = z.strictObject({
  name: z.string().max(1_000).transform(storable),
  text: z.string(),
})
export type ImportBody = z.infer<typeof importBody>

export const copyBody = z.strictObject({
  title: z.string().transform(storable).pipe(z.string().trim().min(1).max(200)),
})

/** `notes`: what is other than in the file. `again`: it became this design a moment ago; no second one was made. */
export type Imported = {
  readonly designId: string
  readonly title: string
  readonly notes: readonly string[]
  readonly again: boolean
}

/** How much was taken along. */
export type Copied = {
  readonly designId: string
  readonly figures: number
  readonly steps: number
  readonly answers: number
  readonly waivers: number
}
