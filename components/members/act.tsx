'use client'

import type { ReactNode } from 'react'
import { useKeptForm } from '@/components/ui/kept-form'
import type { MemberAnswer } from '@/lib/members/schema'

type Props = {
  readonly action: (before: MemberAnswer, form: FormData) => Promise<MemberAnswer>
  /** Sent with it and not shown. */
  readonly given?: Readonly<Record<string, string>>
  readonly submit: string
  /** What the button is called where its word alone does not say whom it is about. */
  readonly label?: string
  readonly tone?: 'primary' | 'danger' | 'quiet'
  /** What will be so, where it is asked once more before it is done. */
  readonly asks?: string
  readonly children?: ReactNode
}

const IDLE: MemberAnswer = { status: 'idle' }

/** One thing that can be done, and how it went; it works without a script as well, being asked once more too. */
export function Act({ asks, ...props }: Props) {
  const { submit, label, tone } = props
  if (asks === undefined) return <ActForm {...props} />
  return (
    <details className="mb-ask">
      <summary className={`btn s ${tone ?? ''}`} aria-label={label === undefined ? undefined : `${label}…`}>
        {submit}…
      </summary>
      <p className="small">{asks}</p>
      <ActForm {...props} tone="danger" />
    </details>
  )
}

function ActForm({ action, given = {}, submit, label, tone, children }: Omit<Props, 'asks'>) {
  const { answer, isPending, form } = useKeptForm(action, IDLE)
  return (
    <form {...form} className="mb-act">
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit" className={`btn s ${tone ?? ''}`} aria-disabled={isPending} aria-label={label}>
        {submit}
      </button>
      {answer.status === 'idle' ? null : (
        <p className={answer.status === 'refused' ? 'said small' : 'small soft'} role="status">
          {answer.message}
        </p>
      )}
    </form>
  )
}
