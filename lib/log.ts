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

/** The log of this process: JSON lines on stderr, made at the first call. */
export const log = (): pino.Logger =>
  (globalThis.groundplanLog ??= pino(
    { level: env().LOG_LEVEL, base: null, redact: { paths: REDACTED, censor: '[redacted]' } },
    pino.destination(2),
  ))
