import { allowedHosts } from '@/lib/ai/environment'
import { findOllama } from '@/lib/ai/found-here'
import { DEFAULT_MODEL } from '@/lib/ai/models'
import { type ProviderId, PROVIDERS } from '@/lib/ai/providers'
import { requireScope } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import type { StepId } from '@/lib/facts/fact'
import { listChoices, listDefaults, listProviders, type ProviderSetting, readDefaultModel } from './data'
import { modelTestSchema, type ProviderView, type ModelChoice } from './schema'

function floorsOf(provider: ProviderId): ProviderView['floors'] {
  const own = `${provider}:`
  const said = [...env().MODEL_PRICES].filter(([model]) => model.startsWith(own))
  return Object.fromEntries(said.map(([model, price]) => [model.slice(own.length), price]))
}

function view(setting: ProviderSetting, isDefault: boolean, found: readonly string[] | null): ProviderView {
  const { name, sends, key, address, defaultBaseUrl, assumedContext } = PROVIDERS[setting.provider]
  const test = modelTestSchema.safeParse(setting.test)
  const { provider, from, baseUrl, keyHint, isStored, offers, fixedOffers } = setting
  return {
    id: provider,
    name,
    sends,
    keyNeed: key,
    hasAddress: address !== 'fixed',
    defaultAddress: defaultBaseUrl ?? '',
    assumedContext,
    from,
    baseUrl,
    keyHint,
    isStored,
    offers,
    fixedOffers,
    floors: floorsOf(provider),
    test: test.success ? test.data : null,
    isDefault,
    found,
  }
}

/** Ollama is looked for only while nobody has set it up: afterwards its test says how it stands. */
async function foundIn(settings: readonly ProviderSetting[]): Promise<readonly string[] | null> {
  const ollama = settings.find(({ provider }) => provider === 'ollama')
  if (!ollama || ollama.from !== null || ollama.isStored) return null
  return (await findOllama(allowedHosts(env())))?.models ?? null
}

/** All that the settings show of models: no key among it. */
export async function loadModelSettings() {
  const scope = await requireScope('workspace.read')
  const [settings, choices, defaults] = await Promise.all([
    listProviders(scope),
    listChoices(scope),
    listDefaults(scope),
  ])
  const all = defaults.all ?? DEFAULT_MODEL
  const found = await foundIn(settings)
  return {
    providers: settings.map((setting) =>
      view(setting, all.startsWith(`${setting.provider}:`), setting.provider === 'ollama' ? found : null),
    ),
    choices,
    defaults,
    all,
    isAdvisorDefault: all === DEFAULT_MODEL,
    canStoreKeys: env().GROUNDPLAN_SECRET !== undefined,
    localHosts: [...allowedHosts(env())].filter((host) => host.startsWith('localhost:')),
  }
}

/** What a step may be drafted with, and what drafts it unless another is chosen. */
export async function loadStepModels(step: StepId): Promise<{ choices: ModelChoice[]; chosen: string }> {
  const scope = await requireScope('workspace.read')
  const [choices, chosen] = await Promise.all([listChoices(scope), readDefaultModel(scope, step, db())])
  return { choices, chosen }
}
