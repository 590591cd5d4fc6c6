const MASK = '[key]'
/** Shorter than this is no key, and would be found in any text. */
const MIN_LENGTH = 8

/** Takes secrets out of what is shown or kept. */
export type Hush = {
  readonly isIn: (text: string) => boolean
  readonly text: (text: string) => string
  /** Every text within, names too; itself where it holds none. */
  readonly value: (value: unknown) => unknown
}

/** Of these secrets, as they are and as JSON has them inside of quotes; null where none of them is long enough. */
export function hushing(secrets: readonly string[]): Hush | null {
  const long = secrets.filter((secret) => secret.length >= MIN_LENGTH)
  if (long.length === 0) return null
  const written = long.map((secret) => JSON.stringify(secret).slice(1, -1))
  const forms = [...new Set([...long, ...written])]
  const text = (from: string) => forms.reduce((rest, form) => rest.replaceAll(form, MASK), from)

  function value(from: unknown): unknown {
    if (typeof from === 'string') return text(from)
    if (typeof from !== 'object' || from === null) return from
    if (Array.isArray(from)) {
      const items: unknown[] = from.map(value)
      return items.some((item, at) => !Object.is(item, from[at])) ? items : from
    }
    const before = Object.entries(from)
    const after = before.map(([name, inner]) => [text(name), value(inner)] as const)
    const isChanged = after.some(([name, inner], at) => name !== before[at]?.[0] || !Object.is(inner, before[at]?.[1]))
    return isChanged ? Object.fromEntries(after) : from
  }

  return { isIn: (from) => forms.some((form) => from.includes(form)), text, value }
}
