import * as z from 'zod'

/** Days that a link opens where nothing else is said. */
export const DEFAULT_EXPIRY_DAYS = 30
const MAX_EXPIRY_DAYS = 365

export const createShareBody = z.strictObject({
  label: z.string().trim().max(200).nullable().optional(),
  expiresInDays: z.number().int().min(1).max(MAX_EXPIRY_DAYS).optional(),
})
export type CreateShareBody = z.infer<typeof createShareBody>

export const shareLinkSchema = z.object({
  id: z.string(),
  label: z.string().nullable(),
  version: z.number(),
  createdAt: z.date(),
  expiresAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
  lastOpenedAt: z.date().nullable(),
  opens: z.number(),
  /** Whether it opens now, on the database's clock. */
  live: z.boolean(),
})
export type ShareLink = z.infer<typeof shareLinkSchema>
