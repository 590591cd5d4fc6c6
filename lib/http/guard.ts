import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { isOwnHost } from './hosts'

const SAFE = ['GET', 'HEAD', 'OPTIONS']

export const isChanging = (request: Request): boolean => !SAFE.includes(request.method)

/** The app answers to its own name only: this machine's, where it is looked after, and with accounts GROUNDPLAN_ORIGIN. */
export function guardHost(request: Request, port: number = env().PORT, origin = publicOrigin()): void {
  const host = request.headers.get('host')
  if (isOwnHost(host, port)) return
  if (origin !== undefined && host?.toLowerCase() === new URL(origin).host) return
  throw new AppError('forbidden', `This installation answers on ${origin ?? `http://127.0.0.1:${port}`} only.`)
}

/** Undefined in local mode. */
function publicOrigin(): string | undefined {
  const { GROUNDPLAN_AUTH, GROUNDPLAN_ORIGIN } = env()
  return GROUNDPLAN_AUTH === 'accounts' ? GROUNDPLAN_ORIGIN : undefined
}

/** Next answers a path whose escapes are no UTF-8 with a 500. */
export function guardAddress(pathname: string): void {
  try {
    decodeURIComponent(pathname)
  } catch (cause) {
    throw new AppError('bad-request', 'This address is malformed.', { cause })
  }
}

/**
 * A changing request must come from our own pages, or in local mode from a client that is no browser: exact Origin, no
 * foreign Sec-Fetch-Site, and a content type that a foreign form cannot send.
 */
export function guardSameOrigin(request: Request, port: number = env().PORT, own = publicOrigin()): void {
  guardOrigin(request, port, own)
  if (isChanging(request) && !isJson(request))
    throw new AppError('unsupported-type', 'Send this request as application/json.')
}

/** The same without the content type, for forms of our own pages. */
export function guardOrigin(request: Request, port: number = env().PORT, own = publicOrigin()): void {
  guardHost(request, port, own)
  if (!isChanging(request)) return
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  // Every browser names one with what changes something. Where people sign in nobody else has a session to act by; in
  // local mode command lines are welcome, which send none.
  if (origin === null && own !== undefined) throw unnamed()
  // A page that sends no referrer (a share link) has no origin to name in a form that is sent without a script. The
  // browser's own word for where it comes from is the proof then: of an opaque origin it says `cross-site`.
  const isNamed = origin !== 'null' || site !== 'same-origin'
  if (origin !== null && isNamed && origin !== (own ?? `http://${request.headers.get('host')}`)) throw foreign()
  if (site !== null && site !== 'same-origin') throw foreign()
}

const unnamed = () =>
  new AppError('forbidden', 'This request does not say which page it came from.', {
    hint: 'Send the header Origin with the address of this installation.',
  })
const foreign = () => new AppError('forbidden', 'This request came from another site.')

/** A request without a body needs the content type as well: it is what a foreign form cannot send. */
const isJson = (request: Request): boolean =>
  (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() === 'application/json'
