import { NoObjectGeneratedError, Output, type OutputInterface } from 'ai'
import { jsonrepair } from 'jsonrepair'
import { runInNewContext } from 'node:vm'
import type * as z from 'zod'

/**
 * `Output.object` parses the growing text again at every delta (quadratic: 40 kB cost 5.4 s of CPU). Here partials
 * are not parsed, and a complete answer is repaired only where the model itself said that it was done.
 */
export function linearObject<T>(schema: z.ZodObject, parse: (raw: unknown) => T): OutputInterface<T, number, never> {
  const base = Output.object({ schema })
  return {
    name: 'object',
    responseFormat: base.responseFormat,
    // A delta is passed on where its partial differs from the last one: the length does, and is compared at no cost.
    parsePartialOutput: async ({ text }) => ({ partial: text.length }),
    createElementStreamTransform: () => undefined,
    async parseCompleteOutput({ text }, context) {
      const fail = (message: string, cause: unknown) =>
        new NoObjectGeneratedError({ message, cause: toError(cause), text, ...context })
      let raw: unknown
      const json = unfenced(text)
      try {
        raw = JSON.parse(json)
      } catch (cause) {
        if (context.finishReason !== 'stop') throw fail('The answer was cut off.', cause)
        // Some servers say that a model stopped where they stopped it: what ends in the middle is never closed for it.
        if (!isClosed(json)) throw fail('The answer ends in the middle.', 'It is not closed.')
        try {
          raw = JSON.parse(repaired(json))
        } catch (second) {
          throw fail('The answer is not JSON.', second)
        }
      }
      try {
        return parse(raw)
      } catch (cause) {
        throw fail('The answer does not have the form of the step.', cause)
      }
    },
  }
}

/** True where the first object of a text is closed, with all that it holds; strings may be in either kind of quotes. */
function isClosed(text: string): boolean {
  let depth = 0
  let quote = ''
  for (let at = text.indexOf('{'); at >= 0 && at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '\\') at++
    else if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '{' || sign === '[') depth++
    else if ((sign === '}' || sign === ']') && --depth === 0) return true
  }
  return false
}

/** A draft takes a few milliseconds. */
const REPAIR_MS = 1000

/** On some texts the repair takes a time that grows with the cube of their length: 20 kB held the process for 40 s. */
function repaired(text: string): string {
  return String(runInNewContext('repair(text)', { repair: jsonrepair, text }, { timeout: REPAIR_MS }))
}

/** Models put a fence around JSON, and a word before it, also where they were asked not to. */
function unfenced(text: string): string {
  const start = text.indexOf('```')
  const end = text.lastIndexOf('```')
  if (start < 0 || end <= start || text.slice(0, start).includes('{')) return text
  return text.slice(text.indexOf('\n', start) + 1, end)
}

const toError = (cause: unknown) => (cause instanceof Error ? cause : new Error(String(cause)))
