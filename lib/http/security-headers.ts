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

/** A year. Not for names below ours: they are not ours to decide on. */
const TLS_ONLY = { 'strict-transport-security': 'max-age=31536000' } as const

/** Answers that are no page: nothing in them runs, is framed or loads anything, even where one is opened as a page. */
const DATA_POLICY = `default-src 'none'; frame-ancestors 'none'; sandbox`

/** Whether a path is a handler's, which answers with data or a file. */
export const isData = (pathname: string): boolean =>
  /^\/api(?:\/|$)|^\/s\/[^/]+\/(?:export|live)(?:\/|$)/.test(pathname)

/** What the answer under this path says. `isTls`: people reach this installation under https. */
export function headersOf(
  pathname: string,
  { policy, isTls }: { policy: string; isTls: boolean },
): Readonly<Record<string, string>> {
  const tls = isTls ? TLS_ONLY : {}
  const own = pathname.startsWith('/s/') ? SHARED_HEADERS : MAILED.test(pathname) ? MAILED_HEADERS : {}
  if (isData(pathname)) return { ...tls, ...own, 'content-security-policy': DATA_POLICY }
  return { ...tls, ...own, 'content-security-policy': policy }
}
