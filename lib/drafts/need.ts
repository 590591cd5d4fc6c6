import { dataBudget, FRAME_TOKENS, requireRoom } from '@/lib/ai/context'
import { contextOf, maxOutputTokens } from '@/lib/ai/models'
import { reckonTokens } from '@/lib/ai/tokens'
import type { WorkspaceScope } from '@/lib/auth/scope'
import type { Prices } from '@/lib/budgets/cost'
import { type Need, needOf } from '@/lib/budgets/need'
import type { Tx } from '@/lib/db/queryable'
import { readFigures } from '@/lib/models/data'
import type { StepInput } from './schema'

export type RunNeed = { model: string; contextTokens: number | null; need: Need; prices: Prices }

/**
 * What a run of a paid model may need, at the prices of now. Throws AppError `unprocessable` where its brief alone is
 * too long for the model.
 */
export async function needOfRun(scope: WorkspaceScope, model: string, input: StepInput, on: Tx): Promise<RunNeed> {
  const { contextTokens, prices } = await readFigures(scope, model, on)
  const longest = maxOutputTokens(model)
  const budget = dataBudget(contextOf(model, contextTokens), longest)
  requireRoom(input, budget)
  const promptTokens = FRAME_TOKENS + Math.min(budget, reckonTokens(JSON.stringify(input)))
  return { model, contextTokens, need: needOf(promptTokens, longest, prices), prices }
}
