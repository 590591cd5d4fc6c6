'use client'

import type { ReactNode } from 'react'
import { useKeptForm } from '@/components/ui/kept-form'
import type { WebhookAnswer } from '@/lib/webhooks/schema'

type Props = {
  readonly action: (before: WebhookAnswer, form: FormData) => Promise<WebhookAnswer>
  /** Of the webhook that it is about. */
  readonly id?: string
  readonly submit: string
  /** While it is done, where that takes a while. */
  readonly busy?: string
  readonly label?: string
  readonly tone?: 'primary' | 'danger' | 'quiet'
  readonly children?: ReactNode
}

const IDLE: WebhookAnswer = { status: 'idle' }

/** One thing that can be done, how it went, and a secret where one was made: it is shown here and never again. */
export function WebhookAct({ action, id, submit, busy, label, tone, children }: Props) {
  const { answer, isPending, form } = useKeptForm(action, IDLE)
  return (
    <form {...form} className="wh-act">
      {id === undefined ? null : <input type="hidden" name="id" value={id} />}
      {children}
      <button type="submit" className={`btn s ${tone ?? ''}`} aria-disabled={isPending} aria-label={label}>
        {isPending ? (busy ?? submit) : submit}
      </button>
      <div role="status" className={answer.status === 'refused' ? 'sev error small' : 'small soft'}>
        {answer.status === 'idle' ? null : <p>{answer.message}</p>}
        {answer.status === 'done' && answer.secret !== undefined ? (
          <p>
            <code className="wh-secret">{answer.secret}</code>
          </p>
        ) : null}
      </div>
    </form>
  )
}
