'use server'

import { revalidatePath } from 'next/cache'
import type * as z from 'zod'
import type { Actor } from '@/lib/auth/scope'
import { requireScope } from '@/lib/auth/session'
import { toAppError } from '@/lib/http/respond'
import { log } from '@/lib/log'
import { mailModeInput, newsAllInput, newsMarkInput } from './bodies'
import { markAllNews, markNews, setMailMode } from './mutations'
import type { InboxAnswer } from './schema'

const refused = (message: string): InboxAnswer => ({ status: 'refused', message })

/** Whoever is in a workspace has an inbox, of all of theirs. */
async function take<S extends z.ZodType>(
  form: FormData,
  schema: S,
  work: (actor: Actor, input: z.infer<S>) => Promise<string>,
): Promise<InboxAnswer> {
  try {
    const { actor } = await requireScope('workspace.read')
    const parsed = schema.safeParse(Object.fromEntries([...form].filter(([name]) => !name.startsWith('$'))))
    if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? 'Something is missing.')
    const message = await work(actor, parsed.data)
    revalidatePath('/inbox')
    return { status: 'done', message }
  } catch (error) {
    const app = toAppError(error)
    if (app.status >= 500) log().error({ code: app.code, err: app.cause ?? app }, app.message)
    return refused(app.hint ? `${app.message} ${app.hint}` : app.message)
  }
}

export const markNewsAction = async (_before: InboxAnswer, form: FormData): Promise<InboxAnswer> =>
  take(form, newsMarkInput, async (actor, { id, mark }) => {
    await markNews(actor, id, mark === 'read')
    return mark === 'read' ? 'Marked as read.' : 'Marked as unread.'
  })

export const markAllNewsAction = async (_before: InboxAnswer, form: FormData): Promise<InboxAnswer> =>
  take(form, newsAllInput, async (actor, { upTo }) => {
    await markAllNews(actor, upTo)
    return 'All are read.'
  })

export const setMailModeAction = async (_before: InboxAnswer, form: FormData): Promise<InboxAnswer> =>
  take(form, mailModeInput, async (actor, { mode }) => {
    await setMailMode(actor, mode)
    return 'Saved.'
  })
