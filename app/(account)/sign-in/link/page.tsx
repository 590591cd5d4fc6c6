import type { Metadata } from 'next'
import { AccountForm } from '@/components/account/account-form'
import { useLinkAction } from '@/lib/account/actions'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where a mailed link leads. Opening it changes nothing, so that programs which look through mail cannot use it up. */
export default async function LinkPage({ searchParams }: Props) {
  const { token } = await searchParams
  return (
    <>
      <h1 className="title-2">Sign in</h1>
      <section className="sheet" aria-label="Sign in">
        <AccountForm action={useLinkAction} token={typeof token === 'string' ? token : ''} submit="Sign in" />
      </section>
    </>
  )
}
