'use client'

import { type ReactNode, useActionState, useEffect } from 'react'
import type { InboxAnswer } from '@/lib/notifications/schema'
import { sayChanged } from '@/components/shell/inbox/changed'

type Props = {
  readonly action: (before: InboxAnswer, form: FormData) => Promise<InboxAnswer>
  /** Sent with it and not shown. */
  readonly given?: Readonly<Record<string, string>>
  readonly submit: string
  /** What the button is called where its word alone does not say what it is about. */
  readonly label?: string
  readonly children?: ReactNode
}

const IDLE: InboxAnswer = { status: 'idle' }

/** One thing that can be done, and how it went; it works without a script as well. */
export function InboxAct({ action, given = {}, submit, label, children }: Props) {
  const [answer, send, pending] = useActionState(action, IDLE)
  useEffect(() => {
    if (answer.status === 'done') sayChanged()
  }, [answer])
  return (
    <form action={send} className="ib-act" aria-busy={pending}>
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit" className="btn s quiet" aria-disabled={pending} aria-label={label}>
        {submit}
      </button>
      <span className={answer.status === 'refused' ? 'sev error small' : 'sr'} role="status">
        {answer.status === 'idle' ? '' : answer.message}
      </span>
    </form>
  )
}
