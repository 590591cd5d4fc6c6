import { createAnthropic } from '@ai-sdk/anthropic'
import { createGateway } from '@ai-sdk/gateway'
import { createGoogle } from '@ai-sdk/google'
import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { LanguageModelV4 } from '@ai-sdk/provider'

/** What speaks to a language model. The built-in advisor is none of these: it needs no connection. */
export const PROVIDER_IDS = ['openai', 'anthropic', 'google', 'gateway', 'compatible', 'ollama'] as const
export type ProviderId = (typeof PROVIDER_IDS)[number]
export const isProviderId = (id: string): id is ProviderId => PROVIDER_IDS.some((known) => known === id)

/** Where a provider is reached and with which key. */
export type Connection = {
  readonly provider: ProviderId
  readonly baseUrl: string | null
  readonly apiKey: string | null
  /** `operator`: from the environment, trusted; `workspace`: typed into the settings, so its address is guarded. */
  readonly from: 'operator' | 'workspace'
  /** OpenAI only: servers that stand in for it often know chat alone. */
  readonly api?: 'responses' | 'chat'
}

type Fetch = typeof globalThis.fetch
type Provider = {
  readonly id: ProviderId
  readonly name: string
  /** What leaves this server, and where it goes. */
  readonly sends: string
  readonly key: 'required' | 'optional'
  /** `fixed`: the provider's own; `own`: whoever connects says where; `local`: of this machine unless another is said. */
  readonly address: 'fixed' | 'own' | 'local'
  readonly defaultBaseUrl: string | null
  /**
   * Where a request must name a limit of its answer. Without one the SDK takes 4,096 tokens for models it does not
   * know, which cuts off a draft; for those it knows it lowers ours to theirs.
   */
  readonly maxOutputTokens?: number
  /** Tokens of prompt and answer where nobody has said how many a model takes: on the low side of those in use. */
  readonly assumedContext: number
  readonly model: (connection: Connection, fetch: Fetch, id: string) => LanguageModelV4
}

/** The settings that all of the SDK's providers share. */
const settings = ({ baseUrl, apiKey }: Connection, fetch: Fetch) => ({
  fetch,
  // Not left to the SDK, which would read the environment by itself.
  apiKey: apiKey ?? '',
  ...(baseUrl !== null && { baseURL: baseUrl }),
})

const compatible = (connection: Connection, fetch: Fetch, id: string): LanguageModelV4 =>
  createOpenAICompatible({
    name: connection.provider,
    baseURL: connection.baseUrl ?? PROVIDERS[connection.provider].defaultBaseUrl ?? '',
    fetch,
    includeUsage: true,
    // Without it the schema of the answer is not sent at all.
    supportsStructuredOutputs: true,
    ...(connection.apiKey !== null && { apiKey: connection.apiKey }),
  }).chatModel(id)

function openai(connection: Connection, fetch: Fetch, id: string): LanguageModelV4 {
  const provider = createOpenAI(settings(connection, fetch))
  return connection.api === 'chat' ? provider.chat(id) : provider.responses(id)
}

const HOSTED_CONTEXT = 128_000
/** What small local models are commonly started with. */
const LOCAL_CONTEXT = 32_000

const TO_API = 'The text of the design is sent to the provider’s API.'

export const PROVIDERS: Readonly<Record<ProviderId, Provider>> = {
  openai: {
    id: 'openai',
    name: 'OpenAI',
    sends: TO_API,
    key: 'required',
    address: 'fixed',
    defaultBaseUrl: null,
    assumedContext: HOSTED_CONTEXT,
    model: openai,
  },
  anthropic: {
    id: 'anthropic',
    name: 'Anthropic',
    sends: TO_API,
    key: 'required',
    address: 'fixed',
    defaultBaseUrl: null,
    maxOutputTokens: 32_000,
    assumedContext: HOSTED_CONTEXT,
    model: (connection, fetch, id) => createAnthropic(settings(connection, fetch)).languageModel(id),
  },
  google: {
    id: 'google',
    name: 'Google',
    sends: TO_API,
    key: 'required',
    address: 'fixed',
    defaultBaseUrl: null,
    assumedContext: HOSTED_CONTEXT,
    model: (connection, fetch, id) => createGoogle(settings(connection, fetch)).languageModel(id),
  },
  gateway: {
    id: 'gateway',
    name: 'AI Gateway',
    sends: 'The text of the design is sent to the gateway, and from there to the provider of the model.',
    key: 'required',
    address: 'fixed',
    defaultBaseUrl: null,
    assumedContext: HOSTED_CONTEXT,
    model: (connection, fetch, id) => createGateway(settings(connection, fetch)).languageModel(id),
  },
  compatible: {
    id: 'compatible',
    name: 'OpenAI-compatible server',
    sends: 'vLLM, LM Studio, llama.cpp and the like. The text of the design is sent to that server.',
    key: 'optional',
    address: 'own',
    defaultBaseUrl: null,
    assumedContext: LOCAL_CONTEXT,
    model: compatible,
  },
  ollama: {
    id: 'ollama',
    name: 'Ollama',
    sends: 'Runs models on your own machine.',
    key: 'optional',
    address: 'local',
    defaultBaseUrl: 'http://localhost:11434/v1',
    assumedContext: LOCAL_CONTEXT,
    model: compatible,
  },
}
