import { metered } from '@/lib/ai/meter'
import { parseModelId } from '@/lib/ai/models'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { costOf } from '@/lib/budgets/cost'
import { recordTest, reserveTest, settleTest } from '@/lib/budgets/mutations'
import { AppError } from '@/lib/errors'
import { countedPrices, listProviders, readSetAt } from '@/lib/models/data'
import { storeTest } from '@/lib/models/mutations'
import type { ModelTest } from '@/lib/models/schema'
import { findModel } from './models'
import { testModel } from './test-model'

/** Tests a model that the workspace offers, keeps what was found with the time, and answers it. */
export async function tryModel(
  scope: WorkspaceScope,
  provider: string,
  model: string,
  signal: AbortSignal,
): Promise<ModelTest> {
  const id = parseModelId(`${provider}:${model}`)
  const [settings, since] = await Promise.all([listProviders(scope), readSetAt(scope, id.provider)])
  const offer = settings.find((one) => one.provider === id.provider)?.offers.find((one) => one.id === id.model)
  if (!offer)
    throw new AppError('unprocessable', `${model} is not offered here.`, { hint: 'Add it to the models first.' })
  const name = `${provider}:${model}`
  const prices = countedPrices(name, offer)
  const connected = await findModel(name, scope.workspaceId)
  const reserved = await reserveTest(scope, name, prices)
  const writes: Promise<void>[] = []
  const tried = metered(connected, (spent) => {
    if (spent.open) return
    const write = recordTest(scope, name, spent, prices)
    // Told below; until then nobody waits for it.
    write.catch(() => undefined)
    writes.push(write)
  })
  // Also where the person left: what was used by then was used.
  const { inputTokens, outputTokens, ...found } = await testModel(name, tried, signal).finally(async () => {
    await Promise.all(writes)
    await settleTest(scope, reserved)
  })
  const usd = inputTokens === null || outputTokens === null ? null : costOf({ inputTokens, outputTokens }, prices)
  const test: ModelTest = { ...found, at: new Date().toISOString(), model: id.model, usd }
  await storeTest(scope, id.provider, since, test)
  return test
}
