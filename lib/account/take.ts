import { isAPIError } from 'better-auth/api'
import { unstable_rethrow } from 'next/navigation'
import type * as z from 'zod'
import { sentHeaders } from '@/lib/auth/session'
import { toAppError } from '@/lib/http/respond'
import { log } from '@/lib/log'
import type { AccountAnswer } from './schema'

export const refused = (message: string): AccountAnswer => ({ status: 'refused', message })

/**
 * Reads a form, does `work`, and says in words what went wrong. What better-auth refuses is told as `otherwise`: its own
 * words say whether there is an account.
 */
export async function take<S extends z.ZodType>(
  form: FormData,
  schema: S,
  otherwise: string,
  work: (input: z.infer<S>, headers: Headers) => Promise<AccountAnswer>,
): Promise<AccountAnswer> {
  const parsed = schema.safeParse(Object.fromEntries([...form].filter(([name]) => !name.startsWith('$'))))
  if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? 'Something is missing.')
  try {
    return await work(parsed.data, await sentHeaders())
  } catch (error) {
    unstable_rethrow(error)
    if (isAPIError(error)) return refused(otherwise)
    const app = toAppError(error)
    if (app.status >= 500) log().error({ code: app.code, err: app.cause ?? app }, app.message)
    return refused(app.hint ? `${app.message} ${app.hint}` : app.message)
  }
}
