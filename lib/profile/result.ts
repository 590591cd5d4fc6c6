import * as z from 'zod'

export const COLUMN_KINDS = ['integer', 'number', 'time', 'boolean', 'text', 'other'] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

/** What was changed so that the table says what the file meant. */
export const readingSchema = z.object({
  /** Cells with NaN, and with words such as NA: they count as empty. */
  nan: z.number(),
  words: z.number(),
  /** Cells with plus or minus infinity: values, but out of least, greatest and correlations. */
  infinite: z.number(),
  /** How figures or moments were written, e.g. "with a comma as the decimal sign". */
  as: z.string().nullable(),
})
export type Reading = z.infer<typeof readingSchema>

export const columnSchema = z.object({
  name: z.string(),
  /** As the engine calls it, e.g. `DECIMAL(18,2)`. */
  type: z.string(),
  kind: z.enum(COLUMN_KINDS),
  nulls: z.number(),
  /** Different values; estimated (HyperLogLog) unless `exact`. Null where the kind is not counted. */
  distinct: z.number().nullable(),
  exact: z.boolean(),
  /** Only of figures and moments: words of people are not shown. */
  min: z.string().nullable(),
  max: z.string().nullable(),
  reading: readingSchema,
})
export type Column = z.infer<typeof columnSchema>

export const tableSchema = z.object({ rows: z.number(), columns: z.array(columnSchema) })
export type Table = z.infer<typeof tableSchema>

/** What the person says the columns are. `positive` is a value of the label. */
export const rolesSchema = z.object({
  label: z.string().nullable(),
  positive: z.string().nullable(),
  time: z.string().nullable(),
  entity: z.string().nullable(),
})
export type Roles = z.infer<typeof rolesSchema>

export const leakSchema = z.object({
  column: z.string(),
  /** `auc`, `correlation`: alone it gives the label away; `later`: share of its moments after the row's own. */
  by: z.enum(['auc', 'correlation', 'later']),
  strength: z.number(),
})
export type Leak = z.infer<typeof leakSchema>

export const measuresSchema = z.object({
  /** Rows that equal an earlier one in every column but `except`. */
  duplicates: z.object({ rows: z.number(), except: z.array(z.string()) }),
  label: z
    .object({
      labelled: z.number(),
      /** By size; null where the label is a quantity. */
      classes: z.array(z.object({ value: z.string(), rows: z.number() })).nullable(),
      positive: z.string().nullable(),
      positives: z.number().nullable(),
    })
    .nullable(),
  time: z.object({ first: z.string(), last: z.string(), days: z.number() }).nullable(),
  entity: z.object({ distinct: z.number(), rows: z.number() }).nullable(),
  leaks: z.array(leakSchema),
  identifiers: z.array(z.string()),
})
export type Measures = z.infer<typeof measuresSchema>

export const progressSchema = z.object({ text: z.string(), share: z.number().nullable() })
export type Progress = z.infer<typeof progressSchema>
