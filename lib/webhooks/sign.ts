import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'
const SECRET_BYTES = 32

/** A secret as Standard Webhooks writes them: `whsec_` and base64. */
export const newSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64')

type Signed = { readonly id: string; readonly seconds: number; readonly body: string }

/**
 * The headers of Standard Webhooks (https://www.standardwebhooks.com): HMAC-SHA256 of id, time and body. `seconds`: Unix
 * time of this attempt, so that what was recorded on the way cannot be sent again later.
 */
export function signedHeaders(secret: string, { id, seconds, body }: Signed): Record<string, string> {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` }
}
