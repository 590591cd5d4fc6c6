/** Every way a request can fail. Translated once per transport (lib/http). */
const STATUS = {
  'bad-request': 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'unsupported-type': 415,
  unprocessable: 422,
  'precondition-required': 428,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
} as const
export type ErrorCode = keyof typeof STATUS

type Extra = {
  /** What to do about it. */
  hint?: string
  cause?: unknown
  /** Further fields of the answer's body, e.g. the current revision of a 409. */
  details?: Readonly<Record<string, unknown>>
}

const MARK = Symbol.for('groundplan.app-error')

/** The one error of the application. The message is for people; the cause stays on the server. */
export class AppError extends Error {
  readonly [MARK] = true
  /** Routes and the run engine get separate copies of this module: an error of the other copy is one as well. */
  static override [Symbol.hasInstance](value: unknown): value is AppError {
    return typeof value === 'object' && value !== null && MARK in value
  }
  readonly code: ErrorCode
  readonly hint: string | undefined
  readonly details: Readonly<Record<string, unknown>> | undefined
  constructor(code: ErrorCode, message: string, extra: Extra = {}) {
    super(message, { cause: extra.cause })
    this.name = 'AppError'
    this.code = code
    this.hint = extra.hint
    this.details = extra.details
  }
  get status(): number {
    return STATUS[this.code]
  }
}
