import { parseModelId } from '@/lib/ai/models'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { AppError } from '@/lib/errors'
import { listProviders, readSetAt } from '@/lib/models/data'
import { storeTest } from '@/lib/models/mutations'
import type { ModelTest, Offer } from '@/lib/models/schema'
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
  const { inputTokens, outputTokens, ...found } = await testModel(
    name,
    await findModel(name, scope.workspaceId),
    signal,
  )
  const usd = costOf(offer, inputTokens, outputTokens)
  const test: ModelTest = { ...found, at: new Date().toISOString(), model: id.model, usd }
  await storeTest(scope, id.provider, since, test)
  return test
}

/** Dollars, or null where a price or a count is not known. */
function costOf({ inputUsd, outputUsd }: Offer, input: number | null, answer: number | null): number | null {
  if (inputUsd === null || outputUsd === null || input === null || answer === null) return null
  return (input * inputUsd + answer * outputUsd) / 1e6
}
