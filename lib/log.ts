import pino from 'pino'
import { env } from '@/lib/env'

declare global {
  var groundplanLog: pino.Logger | undefined
}

/** Never in a log: what proves an identity, and what people wrote. Paths of share links are not logged at all. */
const REDACTED = [
  'token',
  'password',
  'authorization',
  'cookie',
  'brief',
  'apiKey',
  'DATABASE_URL',
  '*.token',
  '*.password',
  '*.apiKey',
]

/** What happened, not what was being worked on: errors of the AI SDK carry prompt and answer, causes quote from them. */
export function errorForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: 'Something was thrown that is no error.', type: typeof error }
  const { name, message, stack, cause } = error
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { name, message, stack, ...code, ...(cause instanceof Error && { cause: cause.name }) }
}

/** A log whose lines go there, with what must not be in one left out. */
export const logTo = (destination: pino.DestinationStream): pino.Logger =>
  pino(
    {
      level: env().LOG_LEVEL,
      base: null,
      redact: { paths: REDACTED, censor: '[redacted]' },
      serializers: { err: errorForLog },
    },
    destination,
  )

/** The log of this process: JSON lines on stderr, made at the first call. */
export const log = (): pino.Logger => (globalThis.groundplanLog ??= logTo(pino.destination(2)))
