import type { LanguageModelV4 } from '@ai-sdk/provider'
import { AppError } from '@/lib/errors'
import { discreet } from './discreet'
import { guardedFetch, operatorFetch } from './guarded-fetch'
import { type Connection, isProviderId, PROVIDERS, type ProviderId } from './providers'

export const DEFAULT_MODEL = 'advisor:expert'

/** Runs on free models resume by themselves after a crash; paid ones wait for a click. */
export const isFreeModel = (model: string): boolean => model.startsWith('advisor:')

/** Rules say the same again, whatever was found in it: only a model that reads can mend its draft. */
export const canMend = (model: string): boolean => !model.startsWith('advisor:')

/** `provider:model`; the model's part may hold colons, as Ollama's tags do. */
export type ModelId = { readonly provider: ProviderId; readonly model: string }

/** Throws AppError `unprocessable` where it is no such name. */
export function parseModelId(id: string): ModelId {
  const at = id.indexOf(':')
  const provider = id.slice(0, at)
  const model = id.slice(at + 1).trim()
  if (at > 0 && isProviderId(provider) && model) return { provider, model }
  throw new AppError('unprocessable', `"${id}" names no model.`, {
    hint: `Write provider:model. Providers: advisor, ${Object.keys(PROVIDERS).join(', ')}.`,
  })
}

/** The limit of an answer that a request must name, or undefined where it may be left to the model. */
export const maxOutputTokens = (id: string): number | undefined =>
  isFreeModel(id) ? undefined : PROVIDERS[parseModelId(id).provider].maxOutputTokens

/** Tokens that a model takes: as said where somebody has, else what is assumed of its provider's. */
export const contextOf = (id: string, said: number | null): number =>
  said ?? PROVIDERS[parseModelId(id).provider].assumedContext

/** The SDK's model over a connection. Asks nothing of the network yet. */
export function connectModel(connection: Connection, model: string, allowed: ReadonlySet<string>): LanguageModelV4 {
  const fetch = connection.from === 'operator' ? operatorFetch : guardedFetch(allowed)
  return discreet(PROVIDERS[connection.provider].model(connection, fetch, model), connection.apiKey)
}

/** What is said where a provider is asked for that nobody has set up. */
export const notConfigured = (provider: ProviderId): AppError =>
  new AppError('unprocessable', `${PROVIDERS[provider].name} is not set up here.`, {
    hint: 'Set it up under Settings, Models, or draft with the built-in advisor.',
  })
