import * as z from 'zod'
import { isWebhookEvent, type WebhookEvent } from './schema'

const id = z.string().min(1).max(100)
const events = z
  .array(z.string())
  .transform((names): WebhookEvent[] => [...new Set(names)].filter(isWebhookEvent))
  .refine((names) => names.length > 0, 'Choose at least one event.')

export const newWebhookInput = z.strictObject({
  url: z.string().trim().min(1, 'Give the address to send to.').max(2000, 'An address has at most 2000 characters.'),
  events,
})
export type NewWebhookInput = z.infer<typeof newWebhookInput>

export const webhookEventsInput = z.strictObject({ id, events })
export const webhookInput = z.strictObject({ id })
