import type { LanguageModelV4 } from '@ai-sdk/provider'
import { allowedHosts, operatorConnection } from '@/lib/ai/environment'
import { connectModel, isFreeModel, notConfigured, parseModelId } from '@/lib/ai/models'
import { env } from '@/lib/env'
import { readConnection } from '@/lib/models/data'
import { advisor } from './advisor/provider'

/**
 * The model of this name: the built-in advisor, or one over the workspace's connection (null: the environment's).
 * Throws AppError `unprocessable` where there is none, with what to do.
 */
export async function findModel(id: string, workspaceId: string | null): Promise<LanguageModelV4> {
  if (isFreeModel(id)) return advisor.languageModel(id.slice(id.indexOf(':') + 1))
  const { provider, model } = parseModelId(id)
  const connection =
    workspaceId === null ? operatorConnection(provider, env()) : await readConnection({ workspaceId }, provider)
  if (!connection) throw notConfigured(provider)
  return connectModel(connection, model, allowedHosts(env()))
}
