/** Of one link: their path is its own, so that no other is sent them. */
export const UNLOCK_COOKIE = 'groundplan-unlock'
export const GUEST_COOKIE = 'groundplan-guest'

/** What a browser holds of a link. */
export type Held = { readonly unlock?: string | undefined; readonly guest?: string | undefined }

/** Of a request that a route answers; a page has Next's own. */
export function heldOf(headers: Headers): Held {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  const valueOf = (name: string) => pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
  return { unlock: valueOf(UNLOCK_COOKIE), guest: valueOf(GUEST_COOKIE) }
}
