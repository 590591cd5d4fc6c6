import type { LanguageModelV4 } from '@ai-sdk/provider'
import { metered, type Meter, type Spent } from '@/lib/ai/meter'
import { isFreeModel } from '@/lib/ai/models'
import type { Usage } from './types'

/** A model whose requests are counted, and what they have used as the provider told it. */
export type Counted = { readonly model: LanguageModelV4; readonly usage: () => Usage }

/** Counts what a model uses, and tells `meter` as well. A free model uses nothing. */
export function counted(name: string, model: LanguageModelV4, meter: Meter | null): Counted {
  if (isFreeModel(name)) return { model, usage: () => ({ inputTokens: 0, outputTokens: 0 }) }
  const requests = new Map<string, Spent>()
  const sum = (key: keyof Usage): number | null => {
    const told = [...requests.values()].filter((request) => request.told)
    return told.length === 0 ? null : told.reduce((total, request) => total + request[key], 0)
  }
  return {
    model: metered(model, (spent) => {
      requests.set(spent.id, spent)
      return meter?.(spent)
    }),
    usage: () => ({ inputTokens: sum('inputTokens'), outputTokens: sum('outputTokens') }),
  }
}
