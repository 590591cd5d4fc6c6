import * as z from 'zod'
import { measuresSchema, progressSchema, rolesSchema, tableSchema } from './result'

export const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('parquet') }),
  z.object({ kind: z.literal('csv'), delimiter: z.string() }),
])

/** What the page says to the worker. `engine`: the bytes of the engine, since the worker may fetch nothing. */
export const requestSchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('open'), file: z.instanceof(Blob), engine: z.instanceof(Blob), source: sourceSchema }),
  z.object({ ask: z.literal('measure'), table: tableSchema, roles: rolesSchema }),
])
export type Request = z.infer<typeof requestSchema>

/** What the worker says to the page: counts, names of columns, and values of a label with few of them. */
export const answerSchema = z.discriminatedUnion('say', [
  z.object({ say: z.literal('progress'), progress: progressSchema }),
  z.object({ say: z.literal('table'), table: tableSchema }),
  z.object({ say: z.literal('measures'), roles: rolesSchema, measures: measuresSchema }),
  z.object({ say: z.literal('trouble'), message: z.string() }),
])
export type Answer = z.infer<typeof answerSchema>
