import { keepCookies } from '@/lib/auth/cookies'
import { identity } from '@/lib/auth/identity'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { handle } from '@/lib/http/handle'

/** Signs this browser out, for a page that is then left as a document. 204, whether it was signed in or not. */
export const DELETE = handle(async ({ headers }) => {
  if (env().GROUNDPLAN_AUTH === 'local') throw new AppError('not-found', 'There is nothing at this address.')
  await keepCookies(await identity().api.signOut({ headers, returnHeaders: true }))
  return new Response(null, { status: 204 })
})
