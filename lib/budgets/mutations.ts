import { randomUUID } from 'node:crypto'
import { recordEvent } from '@/lib/audit/mutations'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { transaction } from '@/lib/db/transaction'
import { costOf, type Prices, type Tokens } from './cost'
import { readLimits } from './data'
import { type Need, TEST_TOKENS } from './need'
import { roomFor } from './room'
import type { LimitInput } from './schema'

/** One for all, as the limit of the server is: any number, as long as nobody else takes it. */
const LOCK = 7_241_905_318

/**
 * Reserves what a run may need. Throws AppError `too-many` where a limit leaves too little. Comes last in its
 * transaction: whoever holds this lock must wait for nothing else, or two of them could wait for each other.
 */
export async function reserve(
  scope: WorkspaceScope,
  run: { id: string; model: string; need: Need; prices: Prices },
  tx: Tx,
): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK}::bigint)`
  const { tokens, usd } = roomFor(run.model, run.need, await readLimits(scope, tx))
  const { workspaceId, actor } = scope
  const { inputUsd, outputUsd } = run.prices
  const row = { runId: run.id, workspaceId, userId: actor.id, tokens: BigInt(tokens), usd, inputUsd, outputUsd }
  await tx.reservation.createMany({ data: [row] })
}

/**
 * Sets aside what trying a model may use, as a request that is reckoned; `settleTest` takes it back, with its id. Throws
 * AppError `too-many` where the limits leave too little. What a crash leaves of it counts as used: something was sent.
 */
export function reserveTest(scope: WorkspaceScope, model: string, prices: Prices): Promise<string> {
  const { workspaceId, actor } = scope
  const usd = costOf(TEST_TOKENS, prices)
  const amount = { tokens: TEST_TOKENS.inputTokens + TEST_TOKENS.outputTokens, usd }
  const row = { id: randomUUID(), workspaceId, userId: actor.id, model, ...TEST_TOKENS, told: false, usd }
  return transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK}::bigint)`
    roomFor(model, { least: amount, most: amount }, await readLimits(scope, tx))
    await tx.modelRequest.createMany({ data: [row] })
    return row.id
  })
}

/** The test is over: what it used is recorded by then. */
export async function settleTest({ workspaceId }: WorkspaceScope, id: string): Promise<void> {
  await db().modelRequest.deleteMany({ where: { id, workspaceId, runId: null } })
}

type Tested = Tokens & { readonly id: string; readonly cachedTokens: number | null; readonly told: boolean }

/** Keeps what a request of a test has used. */
export async function recordTest(
  { workspaceId, actor }: WorkspaceScope,
  model: string,
  { id, inputTokens, cachedTokens, outputTokens, told }: Tested,
  prices: Prices,
): Promise<void> {
  const usd = costOf({ inputTokens, outputTokens }, prices)
  const row = { id, workspaceId, userId: actor.id, model, inputTokens, cachedTokens, outputTokens, told, usd }
  await db().modelRequest.createMany({ data: [row] })
}

/** Sets what may be spent, of the caller or of the workspace; both null take the limit away. */
export function setLimit(scope: WorkspaceScope, { whose, usdPerMonth, tokensPerDay }: LimitInput): Promise<void> {
  const { workspaceId, actor } = scope
  const userId = whose === 'person' ? actor.id : ''
  return transaction(async (tx) => {
    await tx.usageLimit.deleteMany({ where: { workspaceId, userId } })
    if (usdPerMonth !== null || tokensPerDay !== null) {
      const most = tokensPerDay === null ? null : BigInt(tokensPerDay)
      const by = { setBy: actor.id, setByName: actor.name }
      await tx.usageLimit.create({ data: { workspaceId, userId, usdPerMonth, tokensPerDay: most, ...by } })
    }
    const detail = { whose, usdPerMonth, tokensPerDay }
    await recordEvent('limit.set', { workspaceId, actor: actor.id, detail }, tx)
  })
}
