import * as z from 'zod'
import { storable } from '@/lib/storable'

/** Days that a link opens where nothing else is said. */
export const DEFAULT_EXPIRY_DAYS = 30
const MAX_EXPIRY_DAYS = 365

export const createShareBody = z.strictObject({
  label: z.string().trim().max(200).transform(storable).nullable().optional(),
  expiresInDays: z.number().int().min(1).max(MAX_EXPIRY_DAYS).optional(),
})
export type CreateShareBody = z.infer<typeof createShareBody>

export type ShareLink = {
  id: string
  label: string | null
  version: number
  createdAt: Date
  expiresAt: Date | null
  revokedAt: Date | null
  lastOpenedAt: Date | null
  opens: number
  /** Whether it opens now, on the database's clock. */
  live: boolean
}
