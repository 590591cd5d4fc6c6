import type { Metadata } from 'next'
import { AccountForm } from '@/components/account/account-form'
import { confirmEmailAction } from '@/lib/account/own/actions'

export const metadata: Metadata = { title: 'Confirm your address' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where a mailed link leads. Opening it changes nothing, so that programs which look through mail cannot use it up. */
export default async function EmailPage({ searchParams }: Props) {
  const { token } = await searchParams
  return (
    <>
      <h1 className="title-2">Confirm your address</h1>
      <p className="soft">From then on you sign in with it, and the address that you had before is told.</p>
      <section className="sheet" aria-label="Confirm your address">
        <AccountForm action={confirmEmailAction} token={typeof token === 'string' ? token : ''} submit="Confirm" />
      </section>
    </>
  )
}
