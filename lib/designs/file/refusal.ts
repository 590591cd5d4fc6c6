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
  return new Refusal(`${at}: ${wordsFor(first?.message ?? 'has a wrong form')}${more}`, error)
}

const wordsFor = (message: string) => (message.endsWith('received undefined') ? 'is missing' : message)
