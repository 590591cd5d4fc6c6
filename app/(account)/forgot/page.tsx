import type { Metadata } from 'next'
import Link from 'next/link'
import { AccountForm } from '@/components/account/account-form'
import { askResetAction } from '@/lib/account/actions'

export const metadata: Metadata = { title: 'A new password' }

export default function ForgotPage() {
  return (
    <>
      <h1 className="title-2">A new password</h1>
      <section className="sheet" aria-label="A new password">
        <p className="soft small">We mail you a link under which you choose one.</p>
        <AccountForm
          action={askResetAction}
          fields={[{ name: 'email', label: 'E-mail', autoComplete: 'email' }]}
          submit="Mail me a link"
        />
        <p className="small">
          <Link href="/sign-in" prefetch={false}>
            Back to signing in
          </Link>
        </p>
      </section>
    </>
  )
}
