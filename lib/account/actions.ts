'use server'

import { redirect } from 'next/navigation'
import { keepCookies, keepWorkspace } from '@/lib/auth/cookies'
import { identity } from '@/lib/auth/identity'
import { countTry, forgetTries } from '@/lib/auth/limits'
import { OIDC, ownPath } from '@/lib/auth/names'
import { requireUser, sentHeaders } from '@/lib/auth/session'
import { acceptInvitation, joinAsNew } from '@/lib/members/invitations/mutations'
import { joinInput, linkInput, noInput, passwordInput, signInInput, tokenInput } from './bodies'
import type { AccountAnswer } from './schema'
import { refused, take } from './take'

const signInWith = async (body: { email: string; password: string }, headers: Headers) => {
  await keepCookies(await identity().api.signInEmail({ body, headers, returnHeaders: true }))
  await forgetTries('signIn', body.email)
}

/** With a password. What is wrong of the two is not told. */
export async function signInAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  const { status, ...rest } = await take(
    form,
    signInInput,
    'This address and this password do not belong together.',
    async ({ email, password, next }, headers) => {
      await countTry('signIn', { account: email, headers })
      await signInWith({ email, password }, headers)
      redirect(ownPath(next))
    },
  )
  const email = form.get('email')
  return status === 'refused' && 'message' in rest
    ? { status, message: rest.message, ...(typeof email === 'string' && { email }) }
    : { status: 'idle' }
}

/** Mails a link, if there is an account: the answer is the same. */
export async function askLinkAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return take(form, linkInput, SENT, async ({ email }, headers) => {
    await countTry('mail', { account: email, headers })
    await identity().api.signInMagicLink({ body: { email }, headers })
    return { status: 'done', message: SENT }
  })
}
const SENT = 'If there is an account for this address, a link is on its way. It works for 15 minutes.'

/** The mailed link, once its page's button is pressed. */
export async function useLinkAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return take(form, tokenInput, USED, async ({ token }, headers) => {
    await countTry('token', { headers })
    await keepCookies(await identity().api.magicLinkVerify({ query: { token }, headers, returnHeaders: true }))
    redirect('/')
  })
}
const USED = 'This link was used already, or its time is over. Ask for another.'

export async function askResetAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return take(form, linkInput, SENT, async ({ email }, headers) => {
    await countTry('mail', { account: email, headers })
    await identity().api.requestPasswordReset({ body: { email }, headers })
    return { status: 'done', message: SENT }
  })
}

/** A new password; every session that there was ends. */
export async function resetAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return take(form, passwordInput, USED, async ({ token, password }, headers) => {
    await countTry('token', { headers })
    await identity().api.resetPassword({ body: { newPassword: password, token }, headers })
    redirect('/sign-in?reset')
  })
}

/** An account for who was invited; they are signed in with it. */
export async function joinAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return take(form, joinInput, 'You have joined. Sign in.', async ({ token, name, email, password }, headers) => {
    await countTry('token', { headers })
    identity()
    const joined = await joinAsNew(token, { name, email: email ?? null, password })
    await signInWith({ email: joined.email, password }, headers)
    await keepWorkspace(joined.workspaceId)
    redirect('/')
  })
}

/** A membership for who has an account and is signed in. */
export async function acceptAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return take(form, tokenInput, USED, async ({ token }, headers) => {
    await countTry('token', { headers })
    const { workspaceId } = await acceptInvitation(token, await requireUser())
    await keepWorkspace(workspaceId)
    redirect('/')
  })
}

/** To the OpenID Connect provider, which sends back to /api/auth/callback. */
export async function signInElsewhereAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return take(form, noInput, 'This provider cannot be reached just now.', async (_input, headers) => {
    const body = { provider: OIDC, callbackURL: '/', errorCallbackURL: '/sign-in' }
    const answer = await identity().api.signInSocial({ body, headers, returnHeaders: true })
    await keepCookies(answer)
    const { url } = answer.response
    if (!url) return refused('This provider cannot be reached just now.')
    redirect(url)
  })
}

export async function signOutAction(): Promise<void> {
  await keepCookies(await identity().api.signOut({ headers: await sentHeaders(), returnHeaders: true }))
  redirect('/sign-in')
}
