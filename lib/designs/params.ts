import { AppError } from '@/lib/errors'
import { type StepId, STEP_IDS } from '@/lib/facts/fact'

/** The step that a path names; anything else is a 404. */
export function stepParam(id: string): StepId {
  const step = STEP_IDS.find((known) => known === id)
  if (!step) throw new AppError('not-found', 'There is no such step.')
  return step
}

/** The revision of an `If-Match` header: `"3"`, `W/"3"` or `3`. Missing is a 428, since nothing may be overwritten unseen. */
export function ifMatch(request: Request): number {
  const header = request.headers.get('if-match')
  if (header === null) throw new AppError('precondition-required', 'Send the revision you edited as If-Match.')
  const rev = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1]
  if (rev === undefined)
    throw new AppError('bad-request', 'If-Match must hold the revision that you looked at, e.g. "3".')
  return Number(rev)
}

/** `Idempotency-Key`, or null where none was sent. */
export function idempotencyKey(request: Request): string | null {
  const key = request.headers.get('idempotency-key')
  if (key === null) return null
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new AppError('bad-request', 'Idempotency-Key must be 1 to 200 visible characters.')
  return key
}

/** The number of a version that a path names; anything else is a 404. */
export function versionParam(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new AppError('not-found', 'This design has no such version.')
  return Number(text)
}
