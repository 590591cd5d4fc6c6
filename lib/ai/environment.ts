import type { Env } from '@/lib/env'
import { type Connection, PROVIDERS, type ProviderId } from './providers'

/** A connection that the operator has configured, and the models named there to be offered. */
export type OperatorConnection = Connection & { readonly from: 'operator'; readonly models: readonly string[] }

/** The variables of each provider. */
export const VARIABLES = {
  openai: { key: 'OPENAI_API_KEY', address: 'OPENAI_BASE_URL', models: 'OPENAI_MODELS' },
  anthropic: { key: 'ANTHROPIC_API_KEY', address: 'ANTHROPIC_BASE_URL', models: 'ANTHROPIC_MODELS' },
  google: { key: 'GOOGLE_GENERATIVE_AI_API_KEY', address: 'GOOGLE_BASE_URL', models: 'GOOGLE_MODELS' },
  gateway: { key: 'AI_GATEWAY_API_KEY', address: 'AI_GATEWAY_BASE_URL', models: 'AI_GATEWAY_MODELS' },
  compatible: { key: 'COMPATIBLE_API_KEY', address: 'COMPATIBLE_BASE_URL', models: 'COMPATIBLE_MODELS' },
  ollama: { address: 'OLLAMA_BASE_URL', models: 'OLLAMA_MODELS' },
} as const satisfies Readonly<Record<ProviderId, Names>>

type Names = { readonly key?: keyof Env; readonly address: keyof Env; readonly models: keyof Env }

/** What the environment says of a provider, or undefined where that is not enough to reach it. */
export function operatorConnection(provider: ProviderId, env: Env): OperatorConnection | undefined {
  const names = VARIABLES[provider]
  const apiKey = 'key' in names ? (env[names.key] ?? null) : null
  const baseUrl = env[names.address] ?? null
  const models = env[names.models]
  const { key, address } = PROVIDERS[provider]
  const reachable = (key === 'optional' || apiKey !== null) && (address === 'fixed' || baseUrl !== null)
  return reachable ? { provider, baseUrl, apiKey, models, from: 'operator', api: env.OPENAI_API } : undefined
}

/** Addresses of servers on this machine that need no leave, in local mode alone: where these programs listen by themselves. */
const LOCAL_SERVERS = { ollama: 11434, vllm: 8000, lmStudio: 1234, llamaCpp: 8080 }

/** Hosts inside the network that a workspace may name. */
export function allowedHosts(env: Env): ReadonlySet<string> {
  // With accounts this machine is the operator's, and no member's: what they name is guarded like any address.
  const ports = env.GROUNDPLAN_AUTH === 'local' ? Object.values(LOCAL_SERVERS) : []
  const own = ports.flatMap((port) => [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
  return new Set([...own, ...env.MODEL_HOSTS.map((host) => host.toLowerCase())])
}
