import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/facts/canonical-json'

/** SHA-256, hexadecimal. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** What two requests must share to count as the same one. */
export const hashOf = (value: unknown): string => sha256(canonicalJson(value))
