import { type NextRequest, NextResponse } from 'next/server'
import { env } from '@/lib/env'
import { guardAddress, guardHost } from '@/lib/http/guard'
import { toResponse } from '@/lib/http/respond'
import { contentSecurityPolicy, SHARED_HEADERS } from '@/lib/http/security-headers'

/** Before every page and route: local mode's host check, and the policy whose nonce Next puts on its scripts. */
export function proxy(request: NextRequest): Response {
  const { PORT, NODE_ENV } = env()
  try {
    guardHost(request, PORT)
    guardAddress(request.nextUrl.pathname)
  } catch (error) {
    return toResponse(error)
  }
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const policy = contentSecurityPolicy(nonce, NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  if (request.nextUrl.pathname.startsWith('/s/')) {
    for (const [name, value] of Object.entries(SHARED_HEADERS)) response.headers.set(name, value)
  }
  return response
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico).*)'] }
