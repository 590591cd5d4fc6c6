import type { LanguageModelV4CallOptions, LanguageModelV4Prompt } from '@ai-sdk/provider'
import { type Pieces, piecesOf } from '@/lib/ai/recording/request'
import { readDataPart } from '../prompt/data-part'

/**
 * What a step's request consists of, each under a name that says what was changed where a recording does not fit:
 * the keys of the data part (brief, facts, …), instructions, turns, tools, the form of the answer, settings.
 */
export function requestPieces(options: LanguageModelV4CallOptions): Pieces {
  // Neither says anything of what is asked; headers may hold a key.
  const { prompt, tools, responseFormat, abortSignal: _, headers: __, ...settings } = options
  const [data, turns] = splitPrompt(prompt)
  return piecesOf({
    ...data,
    instructions: prompt.filter(({ role }) => role === 'system'),
    turns,
    tools,
    form: responseFormat,
    settings,
  })
}

/** The first words of the user, by their keys, and what was said after them. */
function splitPrompt(prompt: LanguageModelV4Prompt): [Readonly<Record<string, unknown>>, unknown] {
  const said = prompt.filter(({ role }) => role !== 'system')
  const [first, ...turns] = said
  const text = first?.role === 'user' && first.content[0]?.type === 'text' ? first.content[0].text : undefined
  const data = text === undefined ? undefined : dataOf(text)
  return data ? [data, turns] : [{}, said]
}

function dataOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data = readDataPart(text)
    return typeof data === 'object' && data !== null ? { ...data } : undefined
  } catch {
    return undefined // No data part: the text is told apart as a turn.
  }
}
