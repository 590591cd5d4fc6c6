import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies'
import { cookies } from 'next/headers'

/** Hands the browser the cookies that better-auth answered with; only actions and routes can. */
export async function keepCookies({ headers }: { headers: Headers }): Promise<void> {
  const jar = await cookies()
  for (const [name, cookie] of parseSetCookieHeader(headers.getSetCookie().join(', ')))
    jar.set(name, cookie.value, toCookieOptions(cookie))
}
