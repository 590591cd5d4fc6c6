import * as z from 'zod'
import { mailModeSchema } from './schema'

export const newsMarkBody = z.strictObject({ isRead: z.boolean() })

const id = z.string().min(1).max(100)
export const newsMarkInput = z.strictObject({ id, mark: z.enum(['read', 'unread']) })
export const newsAllInput = z.strictObject({ upTo: z.coerce.number().int().nonnegative() })
export const mailModeInput = z.strictObject({ mode: mailModeSchema })
