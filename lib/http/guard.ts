import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { isOwnHost } from './hosts'

const SAFE = ['GET', 'HEAD', 'OPTIONS']

export const isChanging = (request: Request): boolean => !SAFE.includes(request.method)

/** Local mode answers to its own name only. */
export function guardHost(request: Request, port: number = env().PORT): void {
  if (isOwnHost(request.headers.get('host'), port)) return
  throw new AppError('forbidden', `This installation answers on http://127.0.0.1:${port} only.`)
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
 * A changing request must come from our own pages, or from a client that is no browser: exact Origin, no foreign
 * Sec-Fetch-Site, and a content type that a foreign form cannot send.
 */
export function guardSameOrigin(request: Request, port: number = env().PORT): void {
  guardHost(request, port)
  if (!isChanging(request)) return
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== `http://${request.headers.get('host')}`) throw foreign()
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') throw foreign()
  if (!isJson(request)) throw new AppError('unsupported-type', 'Send this request as application/json.')
}

const foreign = () => new AppError('forbidden', 'This request came from another site.')

/** A request without a body needs the content type as well: it is what a foreign form cannot send. */
const isJson = (request: Request): boolean =>
  (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() === 'application/json'
