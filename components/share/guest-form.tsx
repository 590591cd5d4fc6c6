'use client'

import { createContext, type ReactNode } from 'react'
import { useKeptForm } from '@/components/ui/kept-form'
import type { FormAnswer } from '@/lib/sharing/schema'

type Props = {
  readonly action: (before: FormAnswer, form: FormData) => Promise<FormAnswer>
  readonly given: Readonly<Record<string, string>>
  /** As whom this browser has commented; null: it asks for a name. */
  readonly guest: string | null
  readonly label: string
  readonly submit: string
  readonly children?: ReactNode
}

/** What stood in a form that was refused, for the fields within it. */
export const Typed = createContext<Readonly<Record<string, string>>>({})

/** Something that a guest says; it works without a script as well, and what is refused stays as it was typed. */
export function GuestForm({ action, given, guest, label, submit, children }: Props) {
  const { answer, isPending, form } = useKeptForm<FormAnswer>(action, { status: 'idle' })
  const typed = (answer.status === 'refused' && answer.typed) || {}
  return (
    <form {...form} className="shared-form">
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Typed value={typed}>{children}</Typed>
      <label>
        {label}
        <textarea name="body" rows={3} required maxLength={10_000} defaultValue={typed['body']} />
      </label>
      {guest === null ? (
        <label>
          Your name, as others see it
          <span className="field">
            <input name="name" required maxLength={80} autoComplete="name" defaultValue={typed['name']} />
          </span>
        </label>
      ) : (
        <p className="small soft">
          As {guest} <span className="tag">guest</span>
        </p>
      )}
      {answer.status === 'idle' ? null : (
        <p
          role={answer.status === 'refused' ? 'alert' : 'status'}
          className={answer.status === 'refused' ? 'said small' : 'small soft'}
        >
          {answer.message}
        </p>
      )}
      <button type="submit" className="btn" aria-disabled={isPending}>
        {submit}
      </button>
    </form>
  )
}
