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

/** A path of ours to go on to; whatever could lead elsewhere is the start. */
export const ownPath = (path: string | null | undefined): string =>
  path && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.startsWith('/sign-in') ? path : '/'

/** The id of the one OpenID Connect provider, in addresses too. */
export const OIDC = 'oidc'
