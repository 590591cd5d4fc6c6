import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies'
import { cookies } from 'next/headers'
import { env } from '@/lib/env'
import { isOverTls, workspaceCookie } from './names'

/** Hands the browser the cookies that better-auth answered with; only actions and routes can. */
export async function keepCookies({ headers }: { headers: Headers }): Promise<void> {
  const jar = await cookies()
  for (const [name, cookie] of parseSetCookieHeader(headers.getSetCookie().join(', ')))
    jar.set(name, cookie.value, toCookieOptions(cookie))
}

/** Remembers the workspace that was chosen. */
export async function keepWorkspace(workspaceId: string): Promise<void> {
  const { GROUNDPLAN_ORIGIN: origin } = env()
  const how = { httpOnly: true, sameSite: 'lax', path: '/', secure: isOverTls(origin) } as const
  ;(await cookies()).set(workspaceCookie(origin), workspaceId, how)
}
