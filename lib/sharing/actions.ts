'use server'

import { revalidatePath } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import type * as z from 'zod'
import { requireScope, sentHeaders } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { toAppError } from '@/lib/http/respond'
import { log } from '@/lib/log'
import { GUEST_COOKIE, type Held, heldOf, UNLOCK_COOKIE } from './cookies'
import { guestReplyInput, guestThreadInput, unlockInput } from './guests/bodies'
import { beginGuestThread, replyAsGuest } from './guests/mutations'
import { unlockShare } from './mutations'
import { policyInput } from './policy/bodies'
import { setPolicy } from './policy/mutations'
import type { FormAnswer } from './schema'
import { UNLOCKED_SECONDS } from './unlock'

type Answer = Exclude<FormAnswer, { status: 'idle' }>

const refused = (message: string): Answer => ({ status: 'refused', message })

const fieldsOf = (form: FormData) =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))

/** Reads a form, does `work`, and says in words what went wrong. What was typed goes back with a refusal. */
async function take<S extends z.ZodType>(
  form: FormData,
  schema: S,
  work: (input: z.infer<S>) => Promise<string>,
): Promise<Answer> {
  const answer = await tryTo(form, schema, work)
  if (answer.status === 'done') return answer
  const { password: _never, token: _nor, ...typed } = fieldsOf(form)
  return { ...answer, typed }
}

async function tryTo<S extends z.ZodType>(
  form: FormData,
  schema: S,
  work: (input: z.infer<S>) => Promise<string>,
): Promise<Answer> {
  const parsed = schema.safeParse(
    Object.fromEntries(Object.entries(fieldsOf(form)).filter(([name]) => !name.startsWith('$'))),
  )
  if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? 'Something is missing.')
  try {
    return { status: 'done', message: await work(parsed.data) }
  } catch (error) {
    unstable_rethrow(error)
    const app = toAppError(error)
    if (app.status >= 500) log().error({ code: app.code, err: app.cause ?? app }, app.message)
    return refused(app.hint ? `${app.message} ${app.hint}` : app.message)
  }
}

const GUEST_SECONDS = 180 * 24 * 60 * 60

/** Under the link's own path, so that no other page is sent it. */
async function keep(token: string, name: string, value: string, maxAge: number): Promise<void> {
  const { GROUNDPLAN_AUTH, GROUNDPLAN_ORIGIN } = env()
  const secure = GROUNDPLAN_AUTH === 'accounts' && GROUNDPLAN_ORIGIN?.startsWith('https://') === true
  const jar = await cookies()
  jar.set(name, value, { httpOnly: true, sameSite: 'lax', secure, path: `/s/${token}`, maxAge })
}

/** The password of a link; the page is then shown. */
export const unlockAction = async (_before: FormAnswer, form: FormData): Promise<FormAnswer> =>
  take(form, unlockInput, async ({ token, password }) => {
    const value = await unlockShare(token, password, await sentHeaders())
    if (value !== undefined) await keep(token, UNLOCK_COOKIE, value, UNLOCKED_SECONDS)
    redirect(`/s/${token}`)
  })

type From = { readonly held: Held; readonly headers: Headers }

async function asGuest(token: string, work: (from: From) => Promise<string | undefined>): Promise<string> {
  const headers = await sentHeaders()
  const secret = await work({ held: heldOf(headers), headers })
  if (secret !== undefined) await keep(token, GUEST_COOKIE, secret, GUEST_SECONDS)
  revalidatePath(`/s/${token}`)
  return 'Your comment is there.'
}

/** Begins a conversation through a link. */
export const guestCommentAction = async (_before: FormAnswer, form: FormData): Promise<FormAnswer> =>
  take(form, guestThreadInput, (input) => asGuest(input.token, (from) => beginGuestThread(input, from)))

export const guestReplyAction = async (_before: FormAnswer, form: FormData): Promise<FormAnswer> =>
  take(form, guestReplyInput, (input) => asGuest(input.token, (from) => replyAsGuest(input, from)))

/** How the workspace shares. */
export async function setPolicyAction(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return take(form, policyInput, async (policy) => {
    const links = await setPolicy(await requireScope('sharing.set'), policy)
    revalidatePath('/settings/sharing')
    return `Saved. ${links === 1 ? '1 link opens' : `${links} links open`} now.`
  })
}
