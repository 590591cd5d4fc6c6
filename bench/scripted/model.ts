import * as z from 'zod'
import { advisor } from '@/agents/advisor/provider'
import { readDataPart } from '@/agents/prompt/data-part'
import { deltasOf, pacer, type Script } from './script'

type Provider = typeof advisor
type Model = ReturnType<Provider['languageModel']>
type Prompt = Parameters<Model['doStream']>[0]['prompt']
type Part = Awaited<ReturnType<Model['doStream']>>['stream'] extends ReadableStream<infer P> ? P : never

const scriptSchema = z.object({
  deltas: z.number(),
  everyMs: z.number(),
  apart: z.boolean(),
  chars: z.number().optional(),
})
const inputSchema = z.object({ instruction: z.string().nullable() })

/** The script stands in the instruction of the run. */
function scriptIn(prompt: Prompt): Script | undefined {
  const user = prompt.find((message) => message.role === 'user')
  const part = user?.content.find((one) => typeof one === 'object' && one.type === 'text')
  if (typeof part !== 'object' || part.type !== 'text') return undefined
  const { instruction } = inputSchema.parse(readDataPart(part.text))
  return instruction === null ? undefined : scriptSchema.parse(JSON.parse(instruction))
}

const USAGE = {
  inputTokens: { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 1, text: 1, reasoning: 0 },
}

async function* partsOf(script: Script, signal: AbortSignal | undefined): AsyncGenerator<Part> {
  yield { type: 'stream-start', warnings: [] }
  if (script.apart) yield { type: 'reasoning-start', id: 'why' }
  yield { type: 'text-start', id: 'draft' }
  const due = pacer(script.everyMs)
  for (const delta of deltasOf(script)) {
    await due(signal)
    yield delta
  }
  if (script.apart) yield { type: 'reasoning-end', id: 'why' }
  yield { type: 'text-end', id: 'draft' }
  yield { type: 'finish', usage: USAGE, finishReason: { unified: 'stop', raw: undefined } }
}

/** Streams what the run's instruction says; the advisor itself where there is none. */
export const scriptedAdvisor: Provider = {
  ...advisor,
  languageModel(modelId) {
    const own = advisor.languageModel(modelId)
    return {
      ...own,
      async doStream(options) {
        const script = scriptIn(options.prompt)
        if (!script) return own.doStream(options)
        const parts = partsOf(script, options.abortSignal)
        const stream = new ReadableStream<Part>(
          {
            async pull(controller) {
              const { value, done } = await parts.next()
              if (done) controller.close()
              else controller.enqueue(value)
            },
          },
          { highWaterMark: 0 },
        )
        return { stream }
      },
    }
  },
}
