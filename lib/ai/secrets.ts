import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { AppError } from '@/lib/errors'

const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** First byte of a sealed text: how it is laid out. */
const LAYOUT = 1

/** 32 bytes from base64 or hex. Throws where it is neither: a short key would be a weak one. */
export function parseSecret(text: string): Buffer {
  const bytes = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
  if (bytes.length !== 32)
    throw new Error('GROUNDPLAN_SECRET must be 32 bytes, in base64 or hex: openssl rand -base64 32.')
  return bytes
}

/** Encrypts a key. It opens only for the same `owner` (the workspace and provider it belongs to). */
export function seal(secret: Buffer, owner: string, text: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, secret, nonce)
  cipher.setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Uint8Array.from(Buffer.concat([Buffer.from([LAYOUT]), nonce, cipher.getAuthTag(), sealed]))
}

/** Opens what `seal` closed. A changed secret, owner or byte is `unprocessable`, with what to do. */
export function unseal(secret: Buffer, owner: string, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed)
  const at = 1 + NONCE_BYTES
  try {
    if (bytes[0] !== LAYOUT) throw new Error('unknown layout')
    const decipher = createDecipheriv(ALGORITHM, secret, bytes.subarray(1, at), { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(owner))
    decipher.setAuthTag(bytes.subarray(at, at + TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(at + TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    throw new AppError('unprocessable', 'The stored key cannot be read with this server’s secret.', {
      hint: 'Give the key again under Settings, Models, or bring back the GROUNDPLAN_SECRET it was stored with.',
    })
  }
}
