import { identifiersOf, leaksByName } from './by-name'
import { LIMITS } from './limits'
import type { Column, Measures, Roles, Table } from './result'
import type { Schema } from './schema-table'

const LABEL = /^(label|target|y|class|outcome)$/i
const LABEL_LIKE =
  /(^|_)(label|target|outcome|fraud(ulent)?|churn(ed)?|default(ed)?|click(ed)?|converted|purchased|bought|spam|defect(ive)?|failed|failure|returned|response)$/i
const TIME_LIKE = /(event|created|occurred|time|date|_at$|^ts$|_ts$)/i
const ENTITY_LIKE =
  /(customer|client|user|account|member|patient|device|machine|card|merchant|store|shop|sku|product|driver|employee|household)/i
const KEY_LIKE = /(^|_)(id|key|uuid|no|number|code)$/i

const isClassLike = (column: Column) =>
  column.distinct !== null && column.distinct >= 2 && column.distinct <= LIMITS.classes

function labelOf({ columns }: Table): string | null {
  const able = columns.filter((column) => isClassLike(column) && column.kind !== 'time')
  const found =
    able.find(({ name }) => LABEL.test(name)) ??
    able.find(({ name }) => LABEL_LIKE.test(name)) ??
    columns.find(({ name, kind }) => LABEL.test(name) && (kind === 'number' || kind === 'integer'))
  return found?.name ?? null
}

function timeOf({ rows, columns }: Table): string | null {
  const able = columns.filter(({ kind, nulls }) => kind === 'time' && nulls <= rows / 2)
  return (able.find(({ name }) => TIME_LIKE.test(name)) ?? able[0])?.name ?? null
}

function entityOf({ rows, columns }: Table): string | null {
  const able = columns.filter(
    ({ kind, distinct, nulls }) =>
      (kind === 'text' || kind === 'integer') && distinct !== null && distinct > 1 && distinct < (rows - nulls) * 0.9,
  )
  const found =
    able.find(({ name }) => ENTITY_LIKE.test(name) && KEY_LIKE.test(name)) ??
    able.find(({ name }) => ENTITY_LIKE.test(name)) ??
    able.find(({ name }) => /(^|_)(id|key|uuid)$/i.test(name))
  return found?.name ?? null
}

/** What the columns seem to be, by name and by how many values they have. The person decides. */
export function suggestRoles(table: Table): Roles {
  const label = labelOf(table)
  const rest = { ...table, columns: table.columns.filter(({ name }) => name !== label) }
  return { label, positive: null, time: timeOf(rest), entity: entityOf(rest) }
}

/** The same by names and kinds alone, since a schema counts no values. */
export function rolesByName({ table, columns }: Schema): Roles {
  const keys = identifiersOf(columns, table)
  const recurring = columns.filter(({ name }) => !keys.includes(name))
  const classes = recurring.filter(({ kind }) => kind !== 'time' && kind !== 'other')
  const label = classes.find(({ name }) => LABEL.test(name)) ?? classes.find(({ name }) => LABEL_LIKE.test(name))
  const later = leaksByName(columns, label?.name ?? null).map(({ column }) => column)
  const moments = columns.filter(
    ({ name, kind }) => kind === 'time' && !later.includes(name) && !/birth|dob/i.test(name),
  )
  const able = recurring.filter((one) => (one.kind === 'text' || one.kind === 'integer') && one !== label)
  const entity = able.find(({ name }) => ENTITY_LIKE.test(name) && KEY_LIKE.test(name))
  const time = moments.find(({ name }) => TIME_LIKE.test(name)) ?? moments[0]
  return { label: label?.name ?? null, positive: null, time: time?.name ?? null, entity: entity?.name ?? null }
}

const POSITIVE = /^(1|1\.0|true|yes|y|t|positive|pos|fraud|churn(ed)?|default(ed)?|spam|defect(ive)?|failed)$/i

/** The value that counts as positive: one that is called so, else the rarer of two, else the rarest. */
export function positiveOf(classes: NonNullable<NonNullable<Measures['label']>['classes']>): string | null {
  if (classes.length < 2) return null
  const named = classes.length === 2 ? classes.find(({ value }) => POSITIVE.test(value)) : undefined
  return (named ?? classes.at(-1))?.value ?? null
}
