'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useMay } from '@/components/shell/viewer'
import { STATUS_ID } from './status-id'
import { sendWithdrawal } from './waiver-client'

/** Takes a waiver back. */
export function Withdraw({ designId, waiverId, title }: { designId: string; waiverId: string; title: string }) {
  const router = useRouter()
  const [said, setSaid] = useState<string | null>(null)
  const may = useMay('design.edit')
  const withdraw = async () => {
    const sent = await sendWithdrawal(designId, waiverId)
    setSaid(sent.ok ? null : sent.message)
    router.refresh()
    if (sent.ok) document.getElementById(STATUS_ID)?.focus({ preventScroll: true })
  }
  if (!may) return null
  return (
    <p className="row wrap noprint">
      <button
        type="button"
        className="btn s"
        aria-label={`Withdraw the waiver of ${title}`}
        onClick={() => void withdraw()}
      >
        Withdraw
      </button>
      {said ? (
        <span role="alert" className="said small">
          {said}
        </span>
      ) : null}
    </p>
  )
}
