import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { AccountForm } from '@/components/account/account-form'
import { askLinkAction, signInAction, signInElsewhereAction } from '@/lib/account/actions'
import { faultElsewhere } from '@/lib/account/elsewhere'
import { ownPath } from '@/lib/auth/names'
import { findUser } from '@/lib/auth/session'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Sign in' }

const EMAIL = { name: 'email', label: 'E-mail', autoComplete: 'username' } as const
const PASSWORD = { name: 'password', label: 'Password', autoComplete: 'current-password' } as const

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  if (await findUser()) redirect('/')
  const { reset, error, next } = await searchParams
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_NAME } = env()
  return (
    <>
      <h1 className="title-2">Sign in</h1>
      {reset === undefined ? null : <p role="status">Your password is changed. Sign in with it.</p>}
      {error === undefined ? null : <p role="alert">{faultElsewhere(error)}</p>}
      <section className="sheet" aria-label="With a password">
        <AccountForm
          action={signInAction}
          fields={[EMAIL, PASSWORD]}
          next={typeof next === 'string' ? ownPath(next) : undefined}
          submit="Sign in"
        />
        <p className="small">
          <Link href="/forgot" prefetch={false}>
            Choose a new password
          </Link>
        </p>
      </section>
      <section className="sheet" aria-label="With a link by mail">
        <p className="soft small">Or have a link mailed to you that signs you in.</p>
        <AccountForm
          action={askLinkAction}
          fields={[{ ...EMAIL, autoComplete: 'email' }]}
          submit="Mail me a link"
          isQuiet
        />
      </section>
      {OIDC_ISSUER !== undefined && OIDC_CLIENT_ID !== undefined ? (
        <section className="sheet" aria-label={`With ${OIDC_NAME}`}>
          <AccountForm action={signInElsewhereAction} submit={`Sign in with ${OIDC_NAME}`} isQuiet />
        </section>
      ) : null}
      <p className="small soft">There is no account without an invitation: ask somebody who owns a workspace here.</p>
    </>
  )
}
