import type { LanguageModelV4, ProviderV4 } from '@ai-sdk/provider'
import { AppError } from '@/lib/errors'

export const DEFAULT_MODEL = 'advisor:expert'

/** Runs on free models resume by themselves after a crash; paid ones wait for a click. */
export const isFreeModel = (model: string): boolean => model.startsWith('advisor:')

/** Finds `provider:model` among the configured providers. Throws AppError `unprocessable` with what is there. */
export function findModel(id: string, providers: Readonly<Record<string, ProviderV4>>): LanguageModelV4 {
  const [provider, ...rest] = id.split(':')
  const found = provider === undefined ? undefined : providers[provider]
  if (!found) {
    throw new AppError('unprocessable', `No model provider "${provider}" is configured.`, {
      hint: `Choose one of: ${Object.keys(providers).join(', ')}.`,
    })
  }
  return found.languageModel(rest.join(':'))
}
