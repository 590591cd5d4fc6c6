import type { LanguageModelV4Prompt } from '@ai-sdk/provider'
import * as z from 'zod'
import { factsSchema, STEP_IDS } from '@/lib/facts/fact'
import { hardwareTableSchema } from '@/lib/knowledge/hardware/table'
import { priceTableSchema } from '@/lib/knowledge/prices/table'
import { questionAnswerSchema } from '@/lib/methodology/question'
import { repairSchema } from '@/lib/methodology/repair'
import { readDataPart } from '@/agents/prompt/data-part'
import { calculateInput } from '@/agents/tools/calculate'

const inputSchema = z.object({
  brief: z.string(),
  asOf: z.string(),
  archetype: z.string(),
  facts: factsSchema,
  prices: priceTableSchema,
  hardware: hardwareTableSchema,
  step: z.enum(STEP_IDS),
  instruction: z.string().nullable(),
  repair: repairSchema.nullable().default(null),
  answers: z.array(questionAnswerSchema.omit({ by: true, at: true })).default([]),
})
export type AdvisorInput = z.infer<typeof inputSchema>

const answerSchema = z.union([
  z.object({
    ok: z.literal(true),
    fn: z.string(),
    result: z.object({ values: z.record(z.string(), z.unknown()), formula: z.string() }),
  }),
  z.object({ ok: z.literal(false), fn: z.string(), hint: z.string() }),
])
export type ToolAnswer = z.infer<typeof answerSchema>

/** What the advisor reads from a prompt: the step's data, and the answers of the calculators by their call. */
export type AdvisorPrompt = { input: AdvisorInput; answers: ReadonlyMap<string, ToolAnswer> }

/** The key of a calculator call: the function and the values put in, so that equal questions share an answer. */
export const callKey = (fn: string, inputs: readonly { name: string; valueJson: string }[]): string =>
  `${fn}(${inputs.map((input) => `${input.name}=${input.valueJson}`).join(',')})`

export function readPrompt(prompt: LanguageModelV4Prompt): AdvisorPrompt {
  const keys = new Map<string, string>()
  const answers = new Map<string, ToolAnswer>()
  let input: AdvisorInput | undefined
  for (const message of prompt) {
    if (message.role === 'system') continue
    for (const part of message.content) {
      if (message.role === 'user' && part.type === 'text') input ??= inputSchema.parse(readDataPart(part.text))
      if (part.type === 'tool-call') {
        const call = calculateInput.parse(typeof part.input === 'string' ? JSON.parse(part.input) : part.input)
        keys.set(part.toolCallId, callKey(call.fn, call.inputs))
      }
      if (part.type === 'tool-result' && part.output.type === 'json') {
        const key = keys.get(part.toolCallId)
        if (key) answers.set(key, answerSchema.parse(part.output.value))
      }
    }
  }
  if (!input) throw new Error('The prompt holds no step data.')
  return { input, answers }
}
