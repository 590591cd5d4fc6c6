'use client'

import { useId } from 'react'
import { useKeptForm } from '@/components/ui/kept-form'
import type { AccountAnswer } from '@/lib/account/schema'

export type AccountField = {
  readonly name: 'email' | 'name' | 'password' | 'current'
  readonly label: string
  readonly value?: string
  readonly autoComplete: string
  readonly note?: string
}
type Props = {
  readonly action: (before: AccountAnswer, form: FormData) => Promise<AccountAnswer>
  readonly fields?: readonly AccountField[]
  /** Sent with it and not shown. */
  readonly token?: string
  readonly id?: string
  /** The page to go on to. */
  readonly next?: string
  readonly submit: string
  readonly isQuiet?: boolean
  readonly isDanger?: boolean
  /** What the button is called where its word alone does not say what it is about. */
  readonly name?: string
}

const IDLE: AccountAnswer = { status: 'idle' }
const TYPES = { email: 'email', name: 'text', password: 'password', current: 'password' } as const

/** One form of an account; it works without a script as well. */
export function AccountForm(props: Props) {
  const { action, fields = [], token, next, submit, name, isQuiet = false, isDanger = false } = props
  const id = useId()
  const { answer, isPending, form } = useKeptForm(action, IDLE)
  const refused = answer.status === 'refused' ? answer : null
  return (
    <form {...form} className="acct-form">
      {token === undefined ? null : <input type="hidden" name="token" value={token} />}
      {props.id === undefined ? null : <input type="hidden" name="id" value={props.id} />}
      {next === undefined ? null : <input type="hidden" name="next" value={next} />}
      {fields.map((field) => (
        <label key={field.name}>
          {field.label}
          <span className="field">
            <input
              name={field.name}
              type={TYPES[field.name]}
              autoComplete={field.autoComplete}
              required
              maxLength={field.name === 'email' ? 254 : 128}
              defaultValue={field.name === 'email' && refused?.email ? refused.email : field.value}
              aria-describedby={refused ? `${id}-said` : undefined}
            />
          </span>
          {field.note ? <span className="small soft">{field.note}</span> : null}
        </label>
      ))}
      {answer.status === 'idle' ? null : (
        <p id={`${id}-said`} className={refused ? 'said' : 'soft'} role={refused ? 'alert' : 'status'}>
          {answer.message}
        </p>
      )}
      <button
        type="submit"
        className={isDanger ? 'btn danger' : isQuiet ? 'btn' : 'btn primary'}
        aria-disabled={isPending}
        aria-label={name}
      >
        {submit}
      </button>
    </form>
  )
}
