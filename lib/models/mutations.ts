import type { AuditKind } from '@/lib/audit/kinds'
import { recordEvent } from '@/lib/audit/mutations'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { allowedHosts, operatorConnection } from '@/lib/ai/environment'
import { BlockedAddress, checkAddress } from '@/lib/ai/guarded-fetch'
import { DEFAULT_MODEL } from '@/lib/ai/models'
import { PROVIDERS, type ProviderId } from '@/lib/ai/providers'
import { parseSecret, seal } from '@/lib/ai/secrets'
import { db } from '@/lib/db/client'
import { json, jsonOrNull } from '@/lib/db/json'
import type { Tx } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { keyOwner, listChoices } from './data'
import type { ConnectionInput, DefaultFor, ModelTest } from './schema'

const refuse = (field: string, message: string, hint?: string): AppError =>
  new AppError('unprocessable', message, { details: { field }, ...(hint !== undefined && { hint }) })

/** The address as it is stored, or null for the provider's own. Refused with what to do where it may not be asked. */
function addressOf(provider: ProviderId, typed: string): string | null {
  const { address, name } = PROVIDERS[provider]
  if (address === 'fixed') {
    if (typed) throw refuse('baseUrl', `${name} has its own address. Use “OpenAI-compatible server” for another one.`)
    return null
  }
  if (!typed) throw refuse('baseUrl', 'Give the address of the server, e.g. https://llm.example.com/v1.')
  const url = URL.canParse(typed) ? new URL(typed) : null
  if (!url) throw refuse('baseUrl', 'This is no address. One looks like https://llm.example.com/v1.')
  if (url.search || url.hash) throw refuse('baseUrl', 'Leave out what follows “?” or “#”.')
  try {
    checkAddress(url, allowedHosts(env()))
  } catch (error) {
    if (error instanceof BlockedAddress) throw refuse('baseUrl', error.message)
    throw error
  }
  return url.href.replace(/\/+$/, '')
}

/** The server's secret, or a refusal that says how to get one. */
function secretForKeys(): Buffer {
  const secret = env().GROUNDPLAN_SECRET
  if (secret) return parseSecret(secret)
  throw refuse(
    'key',
    'This server has no secret to encrypt keys with, so none can be stored.',
    'Whoever runs it sets GROUNDPLAN_SECRET (openssl rand -base64 32), or the key itself in its environment.',
  )
}

type StoredKey = { sealedKey: Uint8Array<ArrayBuffer> | null; keyHint: string | null }
const NO_KEY: StoredKey = { sealedKey: null, keyHint: null }

/** Shorter keys than this would be given away by four of their characters. */
const HINT_FROM = 12

const sealed = (workspaceId: string, provider: ProviderId, key: string): StoredKey => ({
  sealedKey: seal(secretForKeys(), keyOwner(workspaceId, provider), key),
  keyHint: key.length < HINT_FROM ? '' : key.slice(-4),
})

/**
 * Stores how a provider is reached and what it offers. A stored key goes to the address it was given for, and no other.
 * Returns the models that were a default until now, and are not offered any more.
 */
export async function setConnection(
  scope: WorkspaceScope,
  provider: ProviderId,
  input: ConnectionInput,
): Promise<string[]> {
  const { workspaceId, actor } = scope
  const fromOperator = operatorConnection(provider, env()) !== undefined
  if (fromOperator && (input.key || input.baseUrl))
    throw refuse('key', 'Key and address of this provider are set in the server’s environment, which goes first.')
  const baseUrl = fromOperator ? null : addressOf(provider, input.baseUrl)
  const given = input.key ? sealed(workspaceId, provider, input.key) : null
  return transaction(async (tx) => {
    const before = await tx.modelConnection.findFirst({ where: { workspaceId, provider } })
    const kept: StoredKey =
      before?.sealedKey && !input.forgetKey
        ? { sealedKey: Uint8Array.from(before.sealedKey), keyHint: before.keyHint }
        : NO_KEY
    if (!given && kept.sealedKey && !fromOperator && before?.baseUrl !== baseUrl)
      throw refuse(
        'key',
        'The address has changed: give the key again, or it would be sent to a server it was not given for.',
      )
    const key = given ?? kept
    if (!fromOperator && PROVIDERS[provider].key === 'required' && !key.sealedKey)
      throw refuse('key', `Give a key of ${PROVIDERS[provider].name}.`)
    // Anew rather than changed: the time is the database's, and no test of the old one stands.
    await tx.modelConnection.deleteMany({ where: { workspaceId, provider } })
    const row = { workspaceId, provider, setBy: actor.id, offers: json(input.offers), ...key }
    await tx.modelConnection.create({ data: { ...row, baseUrl: fromOperator ? (before?.baseUrl ?? null) : baseUrl } })
    const models = input.offers.map(({ id }) => id)
    const said = given ? 'new' : key.sealedKey ? 'kept' : 'none'
    await audit(scope, 'model.connected', { provider, baseUrl, key: said, models }, tx)
    return dropLostDefaults(scope, tx)
  })
}

/**
 * Forgets what the workspace has stored of a provider: key, address, models. The environment's stays. Returns the models
 * that were a default until now.
 */
export function removeConnection(scope: WorkspaceScope, provider: ProviderId): Promise<string[]> {
  const { workspaceId } = scope
  return transaction(async (tx) => {
    const { count } = await tx.modelConnection.deleteMany({ where: { workspaceId, provider } })
    if (count === 0) throw new AppError('not-found', 'Nothing of this provider is stored here.')
    await audit(scope, 'model.disconnected', { provider }, tx)
    return dropLostDefaults(scope, tx)
  })
}

const isOffered = async (scope: WorkspaceScope, model: string, tx: Tx): Promise<boolean> =>
  (await listChoices(scope, tx)).some(({ id }) => id === model)

/** A default that is no longer offered would keep every step from being drafted. Returns the models that were one. */
async function dropLostDefaults(scope: WorkspaceScope, tx: Tx): Promise<string[]> {
  const { workspaceId } = scope
  const offered = (await listChoices(scope, tx)).map(({ id }) => id)
  const where = { workspaceId, model: { notIn: offered } }
  const lost = await tx.modelDefault.findMany({ where, select: { model: true } })
  await tx.modelDefault.deleteMany({ where })
  return [...new Set(lost.map(({ model }) => model))]
}

/** Sets the model that drafts a step, or all that have none of their own; null takes the default back. */
export function setDefault(scope: WorkspaceScope, step: DefaultFor, model: string | null): Promise<void> {
  const { workspaceId } = scope
  return transaction(async (tx) => {
    if (model !== null && !(await isOffered(scope, model, tx)))
      throw refuse('model', `${model} is not offered in this workspace.`)
    await tx.modelDefault.deleteMany({ where: { workspaceId, step } })
    const isPlain = model === null || (step === 'all' && model === DEFAULT_MODEL)
    if (!isPlain) await tx.modelDefault.create({ data: { workspaceId, step, model } })
    await audit(scope, 'model.default', { step, model }, tx)
  })
}

/** Keeps what a test found, unless the connection was changed while it ran. `since`: its `setAt` when the test began. */
export async function storeTest(
  { workspaceId, actor }: WorkspaceScope,
  provider: ProviderId,
  since: Date | null,
  test: ModelTest,
): Promise<void> {
  if (since) {
    await db().modelConnection.updateMany({
      where: { workspaceId, provider, setAt: since },
      data: { test: jsonOrNull(test) },
    })
    return
  }
  const row = { workspaceId, provider, setBy: actor.id, test: json(test) }
  await db().modelConnection.createMany({ data: [row], skipDuplicates: true })
}

const audit = ({ workspaceId, actor }: WorkspaceScope, kind: AuditKind, detail: Record<string, unknown>, tx: Tx) =>
  recordEvent(kind, { workspaceId, actor: actor.id, detail }, tx)
