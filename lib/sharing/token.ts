import { createHash, randomBytes } from 'node:crypto'

/** 32 bytes from the operating system's generator. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored and looked up: whoever reads the database cannot open a link. */
export const digest = (token: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(createHash('sha256').update(token).digest())

/** The digest of what can be a token; undefined for everything else. */
export const tokenHash = (token: string): Uint8Array<ArrayBuffer> | undefined =>
  /^[A-Za-z0-9_-]{43}$/.test(token) ? digest(token) : undefined
