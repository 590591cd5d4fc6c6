import { APICallError } from '@ai-sdk/provider'
import * as z from 'zod'

/** What a provider said of when to ask again. No other header is kept: any of them may hold a secret. */
const KEPT_HEADERS = ['retry-after', 'retry-after-ms'] as const

const httpSchema = z.strictObject({
  status: z.number().int().nullable(),
  retryable: z.boolean(),
  headers: z.partialRecord(z.enum(KEPT_HEADERS), z.string()),
})

const errorSchema = z.strictObject({
  kind: z.literal('error'),
  name: z.string(),
  message: z.string(),
  /** Of the system or of the HTTP client, e.g. ECONNRESET. */
  code: z.string().nullable(),
  http: httpSchema.nullable(),
  get cause() {
    return errorSchema.nullable()
  },
})

/** An error as a file holds it; `value` where something other than an Error was thrown. */
export const faultSchema = z.discriminatedUnion('kind', [
  errorSchema,
  z.strictObject({ kind: z.literal('value'), value: z.json() }),
])
export type RecordedFault = z.infer<typeof faultSchema>
type RecordedError = z.infer<typeof errorSchema>

/** Chains of causes end here: some name themselves. */
const MAX_DEPTH = 8

export function encodeFault(error: unknown): RecordedFault {
  if (error instanceof Error) return encodeError(error, 0)
  return { kind: 'value', value: z.json().parse(JSON.parse(JSON.stringify(error) ?? 'null')) }
}

function encodeError(error: Error, depth: number): RecordedError {
  return {
    kind: 'error',
    name: error.name,
    message: error.message,
    code: 'code' in error && typeof error.code === 'string' ? error.code : null,
    http: httpOf(error),
    cause: error.cause instanceof Error && depth < MAX_DEPTH ? encodeError(error.cause, depth + 1) : null,
  }
}

function httpOf(error: Error): RecordedError['http'] {
  // The gateway's errors are a class of their own with the same two members.
  if (!('isRetryable' in error) || typeof error.isRetryable !== 'boolean') return null
  const given = APICallError.isInstance(error) ? error.responseHeaders : undefined
  return {
    status: 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : null,
    retryable: error.isRetryable,
    headers: Object.fromEntries(
      KEPT_HEADERS.flatMap((name) => {
        const value = given?.[name]
        return value === undefined ? [] : [[name, value]]
      }),
    ),
  }
}

/** The error that what runs above a model takes for the one that was recorded. */
export function decodeFault(fault: RecordedFault): unknown {
  return fault.kind === 'error' ? decodeError(fault) : fault.value
}

function decodeError({ name, message, code, http, cause }: RecordedError): Error {
  const from = cause === null ? undefined : decodeError(cause)
  if (http)
    return new APICallError({
      message,
      url: '',
      requestBodyValues: {},
      ...(http.status !== null && { statusCode: http.status }),
      responseHeaders: { ...http.headers },
      isRetryable: http.retryable,
      cause: from,
    })
  const error = new Error(message, from && { cause: from })
  error.name = name
  return code === null ? error : Object.assign(error, { code })
}

/** The same, to be asked again at once: whoever replays need not wait for the provider. */
export const withoutWait = (fault: RecordedFault): RecordedFault =>
  fault.kind === 'error' && fault.http
    ? { ...fault, http: { ...fault.http, headers: { ...fault.http.headers, 'retry-after-ms': '0' } } }
    : fault
