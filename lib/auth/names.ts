/** The workspace that was chosen last. It proves nothing. */
const WORKSPACE_COOKIE = 'groundplan-workspace'

export const isOverTls = (origin: string | undefined): boolean => origin?.startsWith('https://') ?? false

/**
 * The name of a cookie of ours. Over TLS with the prefix under which a browser takes it from this very host only, for
 * every path and marked secure: no sister domain can lay one down.
 */
export const hostCookie = (name: string, origin: string | undefined): string =>
  isOverTls(origin) ? `__Host-${name}` : name

export const workspaceCookie = (origin: string | undefined): string => hostCookie(WORKSPACE_COOKIE, origin)

/** The design whose page is asked for, set by the proxy on every request, whatever it came with. */
export const DESIGN_OF_PAGE = 'groundplan-design'

/** The page that is asked for, with its query, set by the proxy likewise. */
export const PATH_OF_PAGE = 'groundplan-path'

/** Is nobody's, so that a path which leads elsewhere is told by its origin. */
const NOWHERE = 'http://nowhere.invalid'

/**
 * A path of ours to go on to, as a browser resolves it: dots are resolved before it is looked at, since `/..//host` is
 * `//host` afterwards. Whatever could lead elsewhere is the start.
 */
export function ownPath(path: string | null | undefined): string {
  if (!path || !/^\/[\x21-\x5b\x5d-\x7e]*$/.test(path) || !URL.canParse(path, NOWHERE)) return '/'
  const { origin, pathname, search, hash } = new URL(path, NOWHERE)
  const isOurs = origin === NOWHERE && !/^\/(?:\/|%2f|%5c|sign-in)/i.test(pathname)
  return isOurs ? `${pathname}${search}${hash}` : '/'
}

/** The id of the one OpenID Connect provider, in addresses too. */
export const OIDC = 'oidc'
