import * as z from 'zod'
import type { Source } from '@/lib/knowledge/source'

/** A figure as it stands in a workspace. */
export type FigureSetting = {
  readonly key: string
  readonly name: string
  readonly label: string
  readonly unit: string
  /** Null: a price is then unpriced, a figure of hardware not known. */
  readonly value: number | null
  readonly source: Source | null
  readonly assumption: boolean
  readonly note: string | null
  /** Set by somebody of this workspace, over the default. */
  readonly own: boolean
}

const day = z.iso.date('Give the day as of which it holds.')

export const figureSourceSchema = z.object({
  title: z.string().trim().min(3, 'Say where it is from: an offer, a price list, a measurement.').max(200),
  url: z
    .url({ protocol: /^https$/, error: 'Give an address that begins with https://, or none.' })
    .max(500)
    .nullable(),
  asOf: day,
})

/** A value with its source and day, or null and none: no value. */
export const setFigureSchema = z
  .object({
    key: z.string().max(120),
    value: z.number().min(0).nullable(),
    source: figureSourceSchema.nullable(),
  })
  .refine(({ value, source }) => value === null || source !== null, 'A value needs its source and its day.')
export type SetFigure = z.infer<typeof setFigureSchema>

/** What was typed: a refused form stands as it was. */
export type Typed = { readonly value: string; readonly title: string; readonly url: string; readonly asOf: string }

/** What a form is told after it was sent. */
export type FigureAnswer =
  | { readonly status: 'idle' }
  | { readonly status: 'saved'; readonly message: string }
  | { readonly status: 'refused'; readonly message: string; readonly field: string | null; readonly typed: Typed }
