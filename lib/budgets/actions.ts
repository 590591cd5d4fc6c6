'use server'

import { revalidatePath } from 'next/cache'
import { requireScope } from '@/lib/auth/session'
import { toAppError } from '@/lib/http/respond'
import { log } from '@/lib/log'
import { setLimit } from './mutations'
import { type LimitAnswer, limitInput } from './schema'

/** Stores a limit as it was typed; empty fields take it away. */
export async function setLimitAction(input: unknown): Promise<LimitAnswer> {
  const parsed = limitInput.safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const field = issue ? issue.path.join('.') : null
    return { status: 'refused', message: issue?.message ?? 'Something is missing.', field }
  }
  try {
    await setLimit(await requireScope('models.set'), parsed.data)
    revalidatePath('/settings/models')
    const { usdPerMonth, tokensPerDay } = parsed.data
    const isNone = usdPerMonth === null && tokensPerDay === null
    return { status: 'saved', message: isNone ? 'Saved: no limit.' : 'Saved. It holds from the next run on.' }
  } catch (error) {
    const app = toAppError(error)
    if (app.status >= 500) log().error({ code: app.code, err: app.cause ?? app }, app.message)
    return { status: 'refused', message: app.message, field: null }
  }
}
