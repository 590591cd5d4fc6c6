import * as z from 'zod'
import { isFreeModel } from '@/lib/ai/models'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { reserve } from '@/lib/budgets/mutations'
import type { Tx } from '@/lib/db/queryable'
import { requeueRun } from '@/lib/runs/mutations'
import { needOfRun } from './need'
import { parseStepInput } from './schema'

const storedSchema = z.object({ input: z.unknown() })

/**
 * Puts an interrupted run back in the queue; false where it is not interrupted. Throws AppError `too-many` where a
 * limit leaves too little to go on: it then waits as before.
 */
export async function resumeRunIn(scope: WorkspaceScope, runId: string, tx: Tx): Promise<boolean> {
  const run = await requeueRun(scope, runId, tx)
  if (!run) return false
  if (isFreeModel(run.model)) return true
  const need = await needOfRun(scope, run.model, parseStepInput(storedSchema.parse(run.input).input), tx)
  await reserve(scope, { id: runId, ...need }, tx)
  return true
}
