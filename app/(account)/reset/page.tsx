import type { Metadata } from 'next'
import { AccountForm } from '@/components/account/account-form'
import { resetAction } from '@/lib/account/actions'

export const metadata: Metadata = { title: 'A new password' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ResetPage({ searchParams }: Props) {
  const { token } = await searchParams
  const password = {
    name: 'password',
    label: 'New password',
    autoComplete: 'new-password',
    note: 'At least 12 characters. You are signed out everywhere else.',
  } as const
  return (
    <>
      <h1 className="title-2">A new password</h1>
      <section className="sheet" aria-label="A new password">
        <AccountForm
          action={resetAction}
          fields={[password]}
          token={typeof token === 'string' ? token : ''}
          submit="Change it"
        />
      </section>
    </>
  )
}
