'use server'

import { revalidatePath } from 'next/cache'
import type * as z from 'zod'
import { requireScope } from '@/lib/auth/session'
import type { WorkspaceScope } from '@/lib/auth/scope'
import { toAppError } from '@/lib/http/respond'
import { log } from '@/lib/log'
import { newWebhookInput, webhookEventsInput, webhookInput } from './bodies'
import { chooseEvents, createWebhook, deleteWebhook, rotateSecret, switchOn, testWebhook } from './mutations'
import type { WebhookAnswer } from './schema'

const refused = (message: string): WebhookAnswer => ({ status: 'refused', message })
const done = (message: string): WebhookAnswer => ({ status: 'done', message })

const fieldsOf = (form: FormData): Record<string, unknown> =>
  Object.fromEntries([...form].filter(([name]) => !name.startsWith('$')))
/** The boxes `events` are a list, and an empty one where none is ticked. */
const withEvents = (form: FormData): Record<string, unknown> => ({ ...fieldsOf(form), events: form.getAll('events') })

/** Proves who asks, reads the form, does `work` and says how it went. */
async function take<S extends z.ZodType>(
  fields: Record<string, unknown>,
  schema: S,
  work: (scope: WorkspaceScope, input: z.infer<S>) => Promise<WebhookAnswer>,
): Promise<WebhookAnswer> {
  try {
    const scope = await requireScope('webhooks.set')
    const parsed = schema.safeParse(fields)
    if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? 'Something is missing.')
    const answer = await work(scope, parsed.data)
    revalidatePath('/settings/webhooks')
    return answer
  } catch (error) {
    const app = toAppError(error)
    if (app.status >= 500) log().error({ code: app.code, err: app.cause ?? app }, app.message)
    return refused(app.hint ? `${app.message} ${app.hint}` : app.message)
  }
}

export const createWebhookAction = async (_before: WebhookAnswer, form: FormData): Promise<WebhookAnswer> =>
  take(withEvents(form), newWebhookInput, async (scope, input) => {
    const { secret } = await createWebhook(scope, input)
    return { ...done('Added. Keep its secret now: it is not shown again.'), secret }
  })

export const chooseEventsAction = async (_before: WebhookAnswer, form: FormData): Promise<WebhookAnswer> =>
  take(withEvents(form), webhookEventsInput, async (scope, { id, events }) => {
    await chooseEvents(scope, id, events)
    return done('Saved. It is told of these from now on.')
  })

export const rotateWebhookAction = async (_before: WebhookAnswer, form: FormData): Promise<WebhookAnswer> =>
  take(fieldsOf(form), webhookInput, async (scope, { id }) => ({
    ...done('Rotated. The secret before signs nothing any more; this one is not shown again.'),
    secret: await rotateSecret(scope, id),
  }))

export const testWebhookAction = async (_before: WebhookAnswer, form: FormData): Promise<WebhookAnswer> =>
  take(fieldsOf(form), webhookInput, async (scope, { id }) => {
    const { status, outcome } = await testWebhook(scope, id)
    return status === 'delivered'
      ? done(`The test came through. ${outcome ?? ''}`)
      : refused(`The test failed. ${outcome ?? ''}`)
  })

export const switchOnWebhookAction = async (_before: WebhookAnswer, form: FormData): Promise<WebhookAnswer> =>
  take(fieldsOf(form), webhookInput, async (scope, { id }) => {
    await switchOn(scope, id)
    return done('Switched on. It is told of what happens from now on.')
  })

export const deleteWebhookAction = async (_before: WebhookAnswer, form: FormData): Promise<WebhookAnswer> =>
  take(fieldsOf(form), webhookInput, async (scope, { id }) => {
    await deleteWebhook(scope, id)
    return done('Deleted.')
  })
