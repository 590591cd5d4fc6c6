import { isDuplicate, isMissing, isPassing } from '@/lib/db/faults'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'

/** What every failing request answers: `error` is for people, further fields (current revision, run id) for clients. */
export type ErrorBody = { error: { code: string; message: string; hint?: string } } & Record<string, unknown>

const RETRY_AFTER_SECONDS = 1

/** Our own errors keep their message; of foreign ones nothing reaches the client. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (isPassing(error)) {
    return new AppError('unavailable', 'The database cannot be reached just now. Nothing was saved; try again.', {
      cause: error,
    })
  }
  if (isDuplicate(error)) {
    return new AppError('conflict', 'The same was done a moment ago. Nothing was saved twice; load it again.', {
      cause: error,
    })
  }
  if (isMissing(error)) return new AppError('not-found', 'This is no longer here.', { cause: error })
  return new AppError('internal', 'Something went wrong here. Nothing was saved.', { cause: error })
}

/** Seconds until it is worth another try; undefined where waiting does not help: a cap stays until somebody acts. */
function retryAfter({ code, details }: AppError): number | undefined {
  const seconds = details?.['retryAfterSeconds']
  if (typeof seconds === 'number') return seconds
  return code === 'unavailable' ? RETRY_AFTER_SECONDS : undefined
}

/** The one translation of errors into answers. */
export function toResponse(error: unknown): Response {
  const app = toAppError(error)
  // A database that is away is told in one line; what we did not foresee with its stack.
  if (app.code === 'unavailable')
    log().warn({ cause: app.cause instanceof Error ? app.cause.message : undefined }, app.message)
  else if (app.status >= 500) log().error({ code: app.code, err: app.cause ?? app }, app.message)
  const body: ErrorBody = {
    ...app.details,
    error: { code: app.code, message: app.message, ...(app.hint !== undefined && { hint: app.hint }) },
  }
  const headers: Record<string, string> = { 'cache-control': 'no-store' }
  const wait = retryAfter(app)
  if (wait !== undefined) headers['retry-after'] = String(wait)
  return Response.json(body, { status: app.status, headers })
}
