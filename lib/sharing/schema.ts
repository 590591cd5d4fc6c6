import * as z from 'zod'
import { storable } from '@/lib/storable'

/** Days that a link opens where nothing else is said, or the workspace's maximum where that is less. */
export const DEFAULT_EXPIRY_DAYS = 30
export const MAX_EXPIRY_DAYS = 365
/** Characters of a link's password. */
export const LINK_PASSWORD = { least: 8, most: 128 } as const

/** frozen: the design as it was when the link was made. live: as it is saved. */
export const LINK_MODES = ['frozen', 'live'] as const
export type LinkMode = (typeof LINK_MODES)[number]

const label = z.string().trim().max(200).transform(storable).nullable()
const days = z.number().int().min(1).max(MAX_EXPIRY_DAYS)
const password = z
  .string()
  .min(LINK_PASSWORD.least, `A password has at least ${LINK_PASSWORD.least} characters.`)
  .max(LINK_PASSWORD.most, `A password has at most ${LINK_PASSWORD.most} characters.`)
  .nullable()

export const createShareBody = z.strictObject({
  label: label.optional(),
  expiresInDays: days.optional(),
  mode: z.enum(LINK_MODES).default('frozen'),
  comments: z.boolean().default(false),
  exports: z.boolean().default(true),
  password: password.optional(),
})
export type CreateShareBody = z.input<typeof createShareBody>

/** What is left out stays. `password`: null takes it away; `expiresInDays` counts from now. */
export const changeShareBody = z
  .strictObject({
    label: label.optional(),
    expiresInDays: days.optional(),
    comments: z.boolean().optional(),
    exports: z.boolean().optional(),
    password: password.optional(),
  })
  .refine((body) => Object.values(body).some((value) => value !== undefined), 'Say what is to be changed.')
export type ChangeShareBody = z.infer<typeof changeShareBody>

export type ShareLink = {
  id: string
  label: string | null
  mode: LinkMode
  comments: boolean
  exports: boolean
  hasPassword: boolean
  /** Who made it; null: from before it was kept. */
  by: string | null
  /** What it shows, or showed when it was made. */
  version: number
  createdAt: Date
  /** By its own expiry or the workspace's maximum, whichever is first. */
  endsAt: Date | null
  revokedAt: Date | null
  lastOpenedAt: Date | null
  opens: number
  /** Whether it opens now, on the database's clock. */
  live: boolean
}

export type Policy = { readonly enabled: boolean; readonly maxDays: number | null }

/** What became of a form. `typed`: what stood in one that was refused, to stand there again. */
export type FormAnswer =
  | { readonly status: 'idle' }
  | { readonly status: 'done'; readonly message: string }
  | { readonly status: 'refused'; readonly message: string; readonly typed?: Readonly<Record<string, string>> }

/** What a link shows of a conversation that a guest began through it. */
export type GuestThread = {
  readonly id: string
  readonly place: string
  readonly quote: string | null
  readonly isResolved: boolean
  readonly comments: readonly {
    readonly id: string
    readonly by: string
    readonly isGuest: boolean
    /** Null: deleted. */
    readonly body: string | null
    readonly createdAt: string
  }[]
}
