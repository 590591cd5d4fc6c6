import type { LanguageModelV4StreamPart } from '@ai-sdk/provider'
import * as z from 'zod'
import { decodeFault, encodeFault, faultSchema } from './stored-fault'

const metadata = { providerMetadata: z.record(z.string(), z.record(z.string(), z.json())).optional() }
const flags = { providerExecuted: z.boolean().optional(), dynamic: z.boolean().optional() }
const id = z.string()

/** JSON has no undefined: a count that was not told is absent in a file, and undefined again when it is read. */
const count = z
  .number()
  .optional()
  .transform((value) => value)

const usageSchema = z.object({
  inputTokens: z.object({ total: count, noCache: count, cacheRead: count, cacheWrite: count }),
  outputTokens: z.object({ total: count, text: count, reasoning: count }),
})
const reasonSchema = z.object({
  unified: z.enum(['stop', 'length', 'content-filter', 'tool-calls', 'error', 'interrupted', 'other']),
  raw: z
    .string()
    .optional()
    .transform((value) => value),
})

/** All of a stream that a draft, or the next request, can come of. Files, sources and raw chunks are not kept. */
export const partSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('stream-start') }),
  z.object({ type: z.literal('ping') }),
  z.object({ type: z.literal('response-metadata'), id: id.optional(), modelId: z.string().optional() }),
  z.object({ type: z.literal('text-start'), id, ...metadata }),
  z.object({ type: z.literal('text-delta'), id, delta: z.string(), ...metadata }),
  z.object({ type: z.literal('text-end'), id, ...metadata }),
  z.object({ type: z.literal('reasoning-start'), id, ...metadata }),
  z.object({ type: z.literal('reasoning-delta'), id, delta: z.string(), ...metadata }),
  z.object({ type: z.literal('reasoning-end'), id, ...metadata }),
  z.object({ type: z.literal('tool-input-start'), id, toolName: z.string(), ...flags, ...metadata }),
  z.object({ type: z.literal('tool-input-delta'), id, delta: z.string(), ...metadata }),
  z.object({ type: z.literal('tool-input-end'), id, ...metadata }),
  z.object({
    type: z.literal('tool-call'),
    toolCallId: id,
    toolName: z.string(),
    input: z.string(),
    ...flags,
    ...metadata,
  }),
  // What a provider wants to be given back with the next request.
  z.object({ type: z.literal('custom'), kind: z.templateLiteral([z.string(), '.', z.string()]), ...metadata }),
  z.object({ type: z.literal('finish'), usage: usageSchema, finishReason: reasonSchema, ...metadata }),
  z.object({ type: z.literal('error'), fault: faultSchema }),
])
export type RecordedPart = z.infer<typeof partSchema>

const KEPT: ReadonlySet<string> = new Set(partSchema.options.map((option) => option.shape.type.value))

/** A part as a file holds it, or undefined where it is of a kind that is not kept. */
export function encodePart(part: LanguageModelV4StreamPart): RecordedPart | undefined {
  if (part.type === 'error') return { type: 'error', fault: encodeFault(part.error) }
  return KEPT.has(part.type) ? partSchema.parse(JSON.parse(JSON.stringify(part))) : undefined
}

export function decodePart(part: RecordedPart): LanguageModelV4StreamPart {
  if (part.type === 'error') return { type: 'error', error: decodeFault(part.fault) }
  return part.type === 'stream-start' ? { type: 'stream-start', warnings: [] } : part
}
