'use server'

import { revalidatePath } from 'next/cache'
import type * as z from 'zod'
import { isProviderId } from '@/lib/ai/providers'
import { requireScope } from '@/lib/auth/session'
import { AppError } from '@/lib/errors'
import { toAppError } from '@/lib/http/respond'
import { log } from '@/lib/log'
import { removeConnection, setConnection, setDefault } from './mutations'
import { connectionInput, defaultInput, type ModelAnswer } from './schema'

const refused = (message: string, field: string | null): ModelAnswer => ({ status: 'refused', message, field })

/** What a person is told where it could not be saved; what we did not foresee is logged with its cause. */
function explain(error: unknown): ModelAnswer {
  const app = toAppError(error)
  if (app.status >= 500) log().error({ code: app.code, err: app.cause ?? app }, app.message)
  const field = app.details?.['field']
  return refused(app.hint ? `${app.message} ${app.hint}` : app.message, typeof field === 'string' ? field : null)
}

/** Parses what came, changes, and says how it went. Issues of zod name fields, never what was typed into them. */
async function change<S extends z.ZodType>(
  raw: unknown,
  schema: S,
  work: (input: z.infer<S>) => Promise<string>,
): Promise<ModelAnswer> {
  const parsed = schema.safeParse(raw)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return refused(issue?.message ?? 'Something is missing.', issue ? issue.path.join('.') : null)
  }
  try {
    const message = await work(parsed.data)
    revalidatePath('/settings/models')
    return { status: 'saved', message }
  } catch (error) {
    return explain(error)
  }
}

const providerOf = (id: string) => {
  if (isProviderId(id)) return id
  throw new AppError('not-found', 'There is no such provider.')
}

/** What is to be said where a default is no longer offered. */
function withLost(said: string, lost: readonly string[]): string {
  if (lost.length === 0) return said
  const was = lost.length === 1 ? 'was a default' : 'were defaults'
  return `${said} ${lost.join(', ')} ${was} until now: the built-in advisor drafts there, unless you choose another below.`
}

/** Stores a connection as it was typed. */
export async function saveConnectionAction(input: unknown): Promise<ModelAnswer> {
  return change(input, connectionInput, async (typed) => {
    const lost = await setConnection(await requireScope('models.set'), providerOf(typed.provider), typed)
    return withLost('Saved. Test it before you rely on it.', lost)
  })
}

/** Forgets a connection; `provider` names it. */
export async function removeConnectionAction(input: unknown): Promise<ModelAnswer> {
  return change(input, connectionInput.pick({ provider: true }), async ({ provider }) => {
    const lost = await removeConnection(await requireScope('models.set'), providerOf(provider))
    return withLost('Removed. Its key is no longer stored.', lost)
  })
}

/** Sets or takes back the default of a step, or of all. */
export async function setDefaultAction(input: unknown): Promise<ModelAnswer> {
  return change(input, defaultInput, async ({ for: step, model }) => {
    await setDefault(await requireScope('models.set'), step, model)
    return 'Saved. The next draft uses it.'
  })
}
