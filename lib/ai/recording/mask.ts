import type { Exchange, TimedPart } from './format'
import { lineSchema } from './format'

const MASK = '[key]'
/** Shorter than this is no key, and would be found in any text. */
const MIN_LENGTH = 8

/**
 * Takes these secrets out of an exchange. Requests are kept as hashes and headers not at all, so that only a server
 * that repeats a key could bring one in: in a message, or in a text over several deltas.
 */
export function masking(secrets: readonly string[]): (exchange: Exchange) => Exchange {
  const long = secrets.filter((secret) => secret.length >= MIN_LENGTH)
  // As JSON has it inside of quotes.
  const written = long.map((secret) => JSON.stringify(secret).slice(1, -1))
  const holds = (text: string) => written.some((secret) => text.includes(secret))
  const without = (text: string) => written.reduce((rest, secret) => rest.replaceAll(secret, MASK), text)

  return (exchange) => {
    if (long.length === 0) return exchange
    const parts = joined(exchange.parts, (text) => long.some((secret) => text.includes(secret)))
    const { end } = exchange
    return {
      ...exchange,
      parts: parts.map((timed) => {
        const text = JSON.stringify(timed)
        const read = holds(text) ? lineSchema.parse(JSON.parse(without(text))) : timed
        return 'part' in read ? read : timed
      }),
      end: holds(JSON.stringify(end)) ? maskedEnd(without(JSON.stringify({ end })), end) : end,
    }
  }
}

function maskedEnd(text: string, end: Exchange['end']): Exchange['end'] {
  const read = lineSchema.parse(JSON.parse(text))
  return 'end' in read ? read.end : end
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
