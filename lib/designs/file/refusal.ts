import type * as z from 'zod'

/** Why a file is not taken in, in words for the person who chose it. */
export class Refusal extends Error {
  constructor(reason: string, cause?: unknown) {
    super(reason, { cause })
    this.name = 'Refusal'
  }
}

export type Place = readonly PropertyKey[]

/** `steps[2].decisions[0].title`, `facts["arch.qpsPeak"].value` */
export function placeText(place: Place): string {
  const text = place
    .map((key) => {
      if (typeof key === 'number') return `[${key}]`
      const name = String(key).slice(0, 80)
      return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
    })
    .join('')
  return text.startsWith('.') ? text.slice(1) : text || 'the file'
}

export const refuseAt = (place: Place, what: string): Refusal => new Refusal(`${placeText(place)}: ${what}`)

/** Parses one part of a file; the reason names its first fault and how many more there are. */
export function parsedAt<S extends z.ZodType>(schema: S, value: unknown, place: Place = []): z.infer<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw issueRefusal(parsed.error, place)
}

export function issueRefusal(error: z.ZodError, place: Place): Refusal {
  const [first, ...rest] = error.issues
  const more = rest.length > 0 ? ` (${rest.length} more of such a kind)` : ''
  const at = placeText([...place, ...(first?.path ?? [])])
  return new Refusal(`${at}: ${first ? wordsFor(first) : 'has a wrong form'}${more}`, error)
}

/** What a schema expects, as people call it. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}
/** What there is too much or too little of, by what it is in. */
const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' }

function wordsFor(issue: z.core.$ZodIssue): string {
  if (issue.message.endsWith('received undefined')) return 'is missing'
  // Words of our own say more.
  if (!/^(?:Invalid input|Too big|Too small): /.test(issue.message)) return issue.message
  if (issue.code === 'invalid_type') return `is not ${KINDS[issue.expected] ?? issue.expected}`
  if (issue.code === 'too_big') return `is more than ${issue.maximum}${UNITS[issue.origin] ?? ''}`
  if (issue.code === 'too_small') return `is less than ${issue.minimum}${UNITS[issue.origin] ?? ''}`
  return issue.message
}
