import * as z from 'zod'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { type OperatorConnection, operatorConnection } from '@/lib/ai/environment'
import { DEFAULT_MODEL, parseModelId } from '@/lib/ai/models'
import { type Connection, PROVIDER_IDS, PROVIDERS, type ProviderId } from '@/lib/ai/providers'
import { parseSecret, unseal } from '@/lib/ai/secrets'
import { higherOf, type Prices, UNPRICED } from '@/lib/budgets/cost'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import type { StepId } from '@/lib/facts/fact'
import { type DefaultFor, defaultForSchema, type Offer, offersSchema, plainOffer, type ModelChoice } from './schema'

const rowSchema = z.object({
  provider: z.enum(PROVIDER_IDS),
  baseUrl: z.string().nullable(),
  sealedKey: z.instanceof(Uint8Array).nullable(),
  keyHint: z.string().nullable(),
  offers: offersSchema,
  test: z.unknown(),
})
type Row = z.infer<typeof rowSchema>

/** A provider as it stands in a workspace. Holds no key: what is shown is made from this. */
export type ProviderSetting = {
  readonly provider: ProviderId
  /** Where its key and address are from; null: not set up. */
  readonly from: 'operator' | 'workspace' | null
  readonly baseUrl: string | null
  readonly keyHint: string | null
  readonly offers: readonly Offer[]
  /** Of these, the ones that the environment names. */
  readonly fixedOffers: readonly string[]
  readonly test: unknown
  readonly isStored: boolean
}

async function readRows({ workspaceId }: Pick<WorkspaceScope, 'workspaceId'>, on: Tx): Promise<Map<ProviderId, Row>> {
  const rows = await on.modelConnection.findMany({
    where: { workspaceId },
    select: { provider: true, baseUrl: true, sealedKey: true, keyHint: true, offers: true, test: true },
  })
  return new Map(
    z
      .array(rowSchema)
      .parse(rows)
      .map((row) => [row.provider, row]),
  )
}

/** True where what a workspace has stored is enough to reach the provider. */
function isReachable(provider: ProviderId, row: Row): boolean {
  const { key, address } = PROVIDERS[provider]
  return (key === 'optional' || row.sealedKey !== null) && (address === 'fixed' || row.baseUrl !== null)
}

/** The operator's models come first; what a workspace has stored adds to them what it knows of their size and price. */
function offersOf(operator: OperatorConnection | undefined, row: Row | undefined): Offer[] {
  const stored = row?.offers ?? []
  const named = (operator?.models ?? []).map((id) => stored.find((offer) => offer.id === id) ?? plainOffer(id))
  return [...named, ...stored.filter((offer) => !named.some(({ id }) => id === offer.id))]
}

/** The operator's address without what follows its path: keys are written there for some proxies. */
const shownAddress = (baseUrl: string | null): string | null => baseUrl && (baseUrl.split(/[?#]/)[0] ?? null)

/** Every provider, as it stands in the workspace. */
export async function listProviders(scope: WorkspaceScope, on: Tx = db()): Promise<ProviderSetting[]> {
  const rows = await readRows(scope, on)
  return PROVIDER_IDS.map((provider): ProviderSetting => {
    const row = rows.get(provider)
    const operator = operatorConnection(provider, env())
    const from = operator ? 'operator' : row && isReachable(provider, row) ? 'workspace' : null
    return {
      provider,
      from,
      baseUrl: operator ? shownAddress(operator.baseUrl) : (row?.baseUrl ?? null),
      keyHint: operator ? null : (row?.keyHint ?? null),
      offers: offersOf(operator, row),
      fixedOffers: operator?.models ?? [],
      test: row?.test ?? null,
      isStored: row !== undefined,
    }
  })
}

const ADVISOR: ModelChoice = { id: DEFAULT_MODEL, label: 'Built-in advisor' }

/** The models that a step may be drafted with here: the advisor, and what is offered of the providers set up. */
export async function listChoices(scope: WorkspaceScope, on: Tx = db()): Promise<ModelChoice[]> {
  const settings = await listProviders(scope, on)
  const offered = settings.flatMap(({ provider, from, offers }) =>
    from === null
      ? []
      : offers.map(({ id }) => ({ id: `${provider}:${id}`, label: `${id} (${PROVIDERS[provider].name})` })),
  )
  return [ADVISOR, ...offered]
}

/**
 * What a model's requests count for: what the workspace says of its price, and never less than the server says, whose
 * limit it would otherwise be free to pass.
 */
export function countedPrices(model: string, offer: Prices): Prices {
  return higherOf(offer, env().MODEL_PRICES.get(model) ?? UNPRICED)
}

/** What is known of a model's size and prices here, by the workspace or the server. */
export async function readFigures(
  scope: WorkspaceScope,
  model: string,
  on: Tx,
): Promise<{ contextTokens: number | null; prices: Prices }> {
  const id = parseModelId(model)
  const setting = (await listProviders(scope, on)).find(({ provider }) => provider === id.provider)
  const offer = setting?.offers.find((one) => one.id === id.model) ?? plainOffer(id.model)
  const contextTokens = offer.contextTokens ?? env().MODEL_CONTEXTS.get(model) ?? null
  return { contextTokens, prices: countedPrices(model, offer) }
}

/** Throws AppError `unprocessable`, with what to do, where a model is not offered in the workspace. */
export async function requireOffered(scope: WorkspaceScope, model: string, on: Tx): Promise<void> {
  if (model === DEFAULT_MODEL) return
  if ((await listChoices(scope, on)).some(({ id }) => id === model)) return
  throw new AppError('unprocessable', `The model ${model} is not offered in this workspace.`, {
    hint: 'Choose another one, or offer it under Settings, Models. The built-in advisor always drafts.',
  })
}

/** When what a workspace has stored of a provider was set; null: nothing is. */
export async function readSetAt({ workspaceId }: WorkspaceScope, provider: ProviderId): Promise<Date | null> {
  const row = await db().modelConnection.findFirst({ where: { workspaceId, provider }, select: { setAt: true } })
  return row?.setAt ?? null
}

/** What a key is sealed for: it opens for no other workspace and no other provider. */
export const keyOwner = (workspaceId: string, provider: ProviderId): string => `${workspaceId}/${provider}`

/**
 * How a run reaches a provider, its key opened; undefined where it is not set up. The operator's connection goes
 * first. Throws AppError where a stored key cannot be opened.
 */
export async function readConnection(
  scope: Pick<WorkspaceScope, 'workspaceId'>,
  provider: ProviderId,
  on: Tx = db(),
): Promise<Connection | undefined> {
  const operator = operatorConnection(provider, env())
  if (operator) return operator
  const row = (await readRows(scope, on)).get(provider)
  if (!row || !isReachable(provider, row)) return undefined
  const secret = env().GROUNDPLAN_SECRET
  if (row.sealedKey && !secret)
    throw new AppError('unprocessable', 'This server has no secret to open stored keys with.', {
      hint: 'Set GROUNDPLAN_SECRET to the one they were stored with.',
    })
  const apiKey =
    row.sealedKey && secret ? unseal(parseSecret(secret), keyOwner(scope.workspaceId, provider), row.sealedKey) : null
  return { provider, baseUrl: row.baseUrl, apiKey, from: 'workspace' }
}

/** The model that drafts a step unless a run names another. */
export async function readDefaultModel({ workspaceId }: WorkspaceScope, step: StepId, on: Tx): Promise<string> {
  const defaults = await on.modelDefault.findMany({ where: { workspaceId, step: { in: [step, 'all'] } } })
  const of = (wanted: string) => defaults.find((row) => row.step === wanted)?.model
  return of(step) ?? of('all') ?? DEFAULT_MODEL
}

/** All that are set. */
export async function listDefaults({ workspaceId }: WorkspaceScope): Promise<Partial<Record<DefaultFor, string>>> {
  const rows = await db().modelDefault.findMany({ where: { workspaceId } })
  return Object.fromEntries(rows.map(({ step, model }) => [defaultForSchema.parse(step), model]))
}
