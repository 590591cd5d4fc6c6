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
      try {
        raw = JSON.parse(unfenced(text))
      } catch (cause) {
        if (context.finishReason !== 'stop') throw fail('The answer was cut off.', cause)
        try {
          raw = JSON.parse(repaired(unfenced(text)))
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
