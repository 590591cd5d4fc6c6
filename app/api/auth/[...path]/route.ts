import { identity } from '@/lib/auth/identity'
import { OIDC } from '@/lib/auth/names'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { handle } from '@/lib/http/handle'

type Context = { params: Promise<{ path: string[] }> }

/** Of better-auth's own addresses the one that a browser has to come back to; all else goes through our actions. */
const OPEN = [`callback/${OIDC}`]

/** Back from the OpenID Connect provider. 302; everything else is a 404. */
export const GET = handle<Context>(async (request, { params }) => {
  const { path } = await params
  if (env().GROUNDPLAN_AUTH === 'local' || !OPEN.includes(path.join('/')))
    throw new AppError('not-found', 'There is nothing at this address.')
  return identity().handler(request)
})
