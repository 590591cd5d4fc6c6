import * as z from 'zod'
import { CalculatorError } from './errors'

const FIELD_KINDS = ['number', 'count', 'flag', 'choice', 'list'] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

const metaSchema = z.object({
  kind: z.enum(FIELD_KINDS),
  label: z.string(),
  unit: z.string(),
  range: z.string(),
  /** Of a choice only. */
  options: z.array(z.string()).optional(),
})
export type InputInfo = z.infer<typeof metaSchema>

/** Label, unit and range of one field, read through `.default()` and `.optional()`. */
export function inputInfo(field: unknown): InputInfo {
  const inner = withoutWrapping(field)
  return metaSchema.parse(inner instanceof z.ZodType ? inner.meta() : undefined)
}

/** What the entries of a list are: figures, lists of figures, or rows with these columns. */
export type ListShape = 'figures' | 'lists' | readonly string[]

export function listShape(field: unknown): ListShape | null {
  const inner = withoutWrapping(field)
  if (!(inner instanceof z.ZodArray)) return null
  if (inner.element instanceof z.ZodArray) return 'lists'
  return inner.element instanceof z.ZodObject ? Object.keys(inner.element.shape) : 'figures'
}

function withoutWrapping(field: unknown): unknown {
  let inner = field
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional) inner = inner.unwrap()
  return inner
}

/** The field of an entry of a list or row, so that a refusal states its own range. */
function fieldAt(field: unknown, path: readonly PropertyKey[]): unknown {
  let stated = withoutWrapping(field)
  let inner = stated
  for (const part of path) {
    if (inner instanceof z.ZodArray) inner = inner.element
    else if (inner instanceof z.ZodObject) inner = inner.shape[String(part)]
    if (inner instanceof z.ZodType && inner.meta()?.range !== undefined) stated = inner
  }
  return stated
}

const place = (path: readonly PropertyKey[]) =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? String(part) : `.${String(part)}`)).join('')

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = raw
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, part)
  }
  return value
}

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}

/** Units that name nothing a reader would write behind a figure. */
const UNNAMED = new Set(['ratio', 'prob', 'score', 'count', 'n', 'x', 'bool', 'text', 'list', 'choice', ''])
const readable = (value: number) =>
  Number(value.toPrecision(4)).toLocaleString('en', { maximumSignificantDigits: 4, useGrouping: true })

/** Turns what zod found into a refusal that names the input, what is allowed and what to do. */
export function toRefusal(fn: string, shape: z.ZodRawShape, raw: unknown, error: z.ZodError): CalculatorError {
  const issue = error.issues[0]
  const known = Object.keys(shape).join(', ')
  const first = issue?.path[0]
  if (issue?.code === 'unrecognized_keys' && first === undefined) {
    const key = issue.keys[0] ?? '?'
    return new CalculatorError(
      'unknown_input',
      key,
      `Unknown input "${key}" of ${fn}. Remove or rename it; inputs are: ${known}.`,
    )
  }
  if (issue === undefined || typeof first !== 'string') {
    return new CalculatorError('wrong_type', null, `Give the inputs of ${fn} as an object with: ${known}.`)
  }
  const { label, unit, range } = inputInfo(fieldAt(shape[first], issue.path.slice(1)))
  const value = valueAt(raw, issue.path)
  const name = place(issue.path)
  const inUnit = UNNAMED.has(unit) ? '' : ` in ${unit}`
  const allowed = `Give ${label.charAt(0).toLowerCase()}${label.slice(1)}${inUnit}: ${range}.`
  if (value === undefined) {
    return new CalculatorError(
      'missing_input',
      first,
      `Input "${name}" is missing. ${allowed}`,
      `${label} is missing. ${allowed}`,
    )
  }
  const code = issue.code === 'invalid_type' ? 'wrong_type' : 'out_of_range'
  const why = code === 'wrong_type' ? 'has the wrong type' : 'is not allowed'
  return new CalculatorError(
    code,
    first,
    `Input "${name}" ${why}: ${shown(value)}. ${allowed}`,
    `${label} would be ${typeof value === 'number' ? `${readable(value)}${inUnit}` : shown(value)}; it has to be ${range}.`,
  )
}
