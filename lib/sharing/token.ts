import { createHash, randomBytes } from 'node:crypto'

/** 32 bytes from the operating system's generator. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored and looked up: whoever reads the database cannot open a link. Undefined for what is no token. */
export function tokenHash(token: string): Buffer | undefined {
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? createHash('sha256').update(token).digest() : undefined
}
