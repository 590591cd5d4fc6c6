import { hushing } from '../hush'
import type { Exchange, TimedPart } from './format'
import { lineSchema } from './format'

/**
 * Takes these secrets out of an exchange. Requests are kept as hashes and headers not at all, so that only a server
 * that repeats a key could bring one in: in a message, or in a text over several deltas.
 */
export function masking(secrets: readonly string[]): (exchange: Exchange) => Exchange {
  const hush = hushing(secrets)
  if (!hush) return (exchange) => exchange
  const { isIn, value } = hush
  const readPart = (timed: TimedPart): TimedPart => {
    const masked = value(timed)
    const read = masked === timed ? timed : lineSchema.parse(masked)
    return 'part' in read ? read : timed
  }
  const readEnd = (end: Exchange['end']): Exchange['end'] => {
    const masked = value(end)
    const read = masked === end ? { end } : lineSchema.parse({ end: masked })
    return 'end' in read ? read.end : end
  }
  return ({ parts, end, ...exchange }) => ({
    ...exchange,
    parts: joined(parts, isIn).map(readPart),
    end: readEnd(end),
  })
}

/** Deltas of one text as a single one, where only together they hold a secret. */
function joined(parts: TimedPart[], isSecret: (text: string) => boolean): TimedPart[] {
  const texts = new Map<string, string>()
  for (const { part } of parts)
    if ('delta' in part) texts.set(nameOf(part), (texts.get(nameOf(part)) ?? '') + part.delta)
  const told = new Set([...texts].flatMap(([name, text]) => (isSecret(text) ? [name] : [])))
  if (told.size === 0) return parts
  const done = new Set<string>()
  return parts.flatMap((timed): TimedPart[] => {
    const { part } = timed
    if (!('delta' in part) || !told.has(nameOf(part))) return [timed]
    if (done.has(nameOf(part))) return []
    done.add(nameOf(part))
    return [{ ...timed, part: { ...part, delta: texts.get(nameOf(part)) ?? '' } }]
  })
}

const nameOf = (part: { type: string; id: string }) => `${part.type} ${part.id}`
