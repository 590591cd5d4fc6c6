import { type NextRequest, NextResponse } from 'next/server'
import { DESIGN_OF_PAGE, isOverTls, PATH_OF_PAGE } from '@/lib/auth/names'
import { env } from '@/lib/env'
import { guardAddress, guardOrigin, isChanging } from '@/lib/http/guard'
import { toResponse } from '@/lib/http/respond'
import { contentSecurityPolicy, headersOf } from '@/lib/http/security-headers'

/** Before every page and route: the check of host and origin, and the policy whose nonce Next puts on its scripts. */
export function proxy(request: NextRequest): Response {
  const { PORT, NODE_ENV, GROUNDPLAN_AUTH, GROUNDPLAN_ORIGIN } = env()
  const { pathname, search } = request.nextUrl
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const policy = contentSecurityPolicy(nonce, NODE_ENV === 'development')
  const isTls = GROUNDPLAN_AUTH === 'accounts' && isOverTls(GROUNDPLAN_ORIGIN)
  const said = Object.entries(headersOf(pathname, { policy, isTls }))
  try {
    guardOrigin(request, PORT)
    guardAddress(pathname)
  } catch (error) {
    const refusal = toResponse(error)
    for (const [name, value] of said) refusal.headers.set(name, value)
    return refusal
  }
  const headers = new Headers(request.headers)
  const designId = /^\/designs\/([0-9a-f-]{36})(?:\/|$)/.exec(pathname)?.[1]
  if (designId === undefined) headers.delete(DESIGN_OF_PAGE)
  else headers.set(DESIGN_OF_PAGE, designId)
  headers.set(PATH_OF_PAGE, `${pathname}${search}`)
  // Next takes `null` for a foreign origin. The guard has seen that it is none: a page that sends no referrer (a share
  // link) names no origin in a form that is sent without a script.
  if (isChanging(request) && headers.get('origin') === 'null')
    headers.set('origin', `${request.nextUrl.protocol}//${request.headers.get('host') ?? ''}`)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of said) response.headers.set(name, value)
  return response
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico).*)'] }
