/**
 * Only scripts that carry this answer's nonce run. Styles may be inline: React writes style attributes, and text
 * from people reaches the page without any.
 */
export function contentSecurityPolicy(nonce: string, dev: boolean): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    `worker-src 'self'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/** Everything under a share link: nothing is indexed, kept or told to the next site. */
export const SHARED_HEADERS = {
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'private, no-store',
} as const

/**
 * Where a mailed link leads. Its referrer stays with us, by the policy of every page: without one a form that is sent
 * without a script would have no origin that could be checked.
 */
const MAILED_HEADERS = { 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'private, no-store' } as const
const MAILED = /^\/(?:join|reset|sign-in)(?:\/|$)/

/** What the answer under this path says beside the policy. */
export function headersOf(pathname: string): Readonly<Record<string, string>> {
  if (pathname.startsWith('/s/')) return SHARED_HEADERS
  return MAILED.test(pathname) ? MAILED_HEADERS : {}
}
