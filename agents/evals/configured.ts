import { operatorConnection, VARIABLES } from '@/lib/ai/environment'
import { DEFAULT_MODEL, isFreeModel, parseModelId } from '@/lib/ai/models'
import { PROVIDERS, type ProviderId } from '@/lib/ai/providers'
import { AppError } from '@/lib/errors'
import type { Env } from '@/lib/env'

/** Throws AppError `unprocessable`, with the variables to set, where the environment does not reach one of them. */
export function requireModels(models: readonly string[], env: Env): void {
  for (const id of models) {
    if (isFreeModel(id)) {
      if (id !== DEFAULT_MODEL)
        throw new AppError('unprocessable', `"${id}" is no model: the advisor is ${DEFAULT_MODEL}.`)
      continue
    }
    const { provider } = parseModelId(id)
    if (operatorConnection(provider, env)) continue
    throw new AppError('unprocessable', `${id}: ${PROVIDERS[provider].name} is not set up here.`, {
      hint: `Set ${missing(provider, env).join(' and ')}; an evaluation takes its models from the environment alone.`,
    })
  }
}

function missing(provider: ProviderId, env: Env): string[] {
  const names = VARIABLES[provider]
  const { key, address } = PROVIDERS[provider]
  return [
    ...(key === 'required' && 'key' in names && !env[names.key] ? [names.key] : []),
    ...(address === 'own' && !env[names.address] ? [names.address] : []),
  ]
}

/** What of the environment no recording may hold. */
export function secretsOf(env: Env): string[] {
  const keys = Object.values(VARIABLES).flatMap((names) => ('key' in names ? (env[names.key] ?? []) : []))
  return [...keys, env.GROUNDPLAN_SECRET ?? []].flat()
}
