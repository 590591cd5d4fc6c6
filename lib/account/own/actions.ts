'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { keepCookies } from '@/lib/auth/cookies'
import { identity } from '@/lib/auth/identity'
import { countTry, forgetTries } from '@/lib/auth/limits'
import { requireUser, type User } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import { noInput, tokenInput } from '../bodies'
import type { AccountAnswer } from '../schema'
import { take } from '../take'
import { deletionInput, emailInput, newPasswordInput, selfInput, sessionInput } from './bodies'
import * as own from './mutations'

const done = (message: string): AccountAnswer => {
  revalidatePath('/', 'layout')
  return { status: 'done', message }
}

/** Counted like signing in: a session that somebody left open is no way to try passwords. */
async function prove(user: User, password: string, headers: Headers): Promise<void> {
  await countTry('signIn', { account: user.email, headers })
  await own.provePassword(user, password)
  await forgetTries('signIn', user.email)
}

export async function renameSelfAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return take(form, selfInput, '', async ({ name }) => {
    await own.renameSelf(await requireUser(), name)
    return done('Saved. What you wrote before keeps the name that you had then.')
  })
}

/** The answer is the same whether the address has an account or not. */
export async function askEmailAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return take(form, emailInput, '', async ({ email, current }, headers) => {
    const user = await requireUser()
    await prove(user, current, headers)
    await countTry('mail', { account: email, headers })
    await own.askEmailChange(user, email)
    return done(`If ${email} is free, a link is on its way to it. Until it is opened you sign in as before.`)
  })
}

/** The link in that mail, once the button of its page is pressed; in whichever browser. */
export async function confirmEmailAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return take(form, tokenInput, '', async ({ token }, headers) => {
    await countTry('token', { headers })
    const { email } = await own.confirmEmail(token)
    return done(`You sign in as ${email} from now on.`)
  })
}

/** Every other session ends; this one goes on with another token. */
export async function changePasswordAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return take(form, newPasswordInput, 'This is not your password.', async ({ current, password }, headers) => {
    const user = await requireUser()
    await prove(user, current, headers)
    const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true }
    await keepCookies(await identity().api.changePassword({ body, headers, returnHeaders: true }))
    await own.tellWorkspaces(user, 'account.password', db())
    return done('Changed. Wherever else you were signed in, you are no longer.')
  })
}

export async function endSessionAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return take(form, sessionInput, '', async ({ id }) => {
    await own.endSession(await requireUser(), id)
    return done('Ended.')
  })
}

export async function endOtherSessionsAction(_before: AccountAnswer, _form: FormData): Promise<AccountAnswer> {
  return take(new FormData(), noInput, '', async () => {
    const ended = await own.endOtherSessions(await requireUser())
    return done(ended === 0 ? 'There was no other.' : `Ended: ${ended}.`)
  })
}

export async function deleteAccountAction(_before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  return take(form, deletionInput, '', async ({ current }, headers) => {
    const user = await requireUser()
    await prove(user, current, headers)
    await own.deleteAccount(user)
    await keepCookies(await identity().api.signOut({ headers, returnHeaders: true }))
    redirect('/sign-in')
  })
}
