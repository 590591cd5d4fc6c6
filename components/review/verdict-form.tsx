'use client'

import { useId, useRef, useState } from 'react'
import { STEPS } from '@/lib/methodology/registry'
import { TEXT_CHARS, type VerdictKind } from '@/lib/reviews/schema'
import { reviewAddress, useAct } from './send-act'

type Props = {
  designId: string
  reviewId: string
  round: number
  version: number
  /** Why one cannot approve it, or ask for changes either. */
  own: 'submitter' | 'contributor' | null
}

const OWN = {
  submitter: 'You handed this in, so that others decide on it. You can comment.',
  contributor:
    'The last change of this version is yours, so that somebody else has to approve it. You can comment or ask for changes.',
} as const

/** What whoever decides says of the version that lies before them. */
export function VerdictForm({ designId, reviewId, round, version, own }: Props) {
  const { act, isPending, fault, setFault } = useAct()
  const id = useRef(crypto.randomUUID())
  // What is handed in while somebody writes is not decided on unseen.
  const [seen, setSeen] = useState(round)
  const [step, setStep] = useState('')
  const [text, setText] = useState('')
  const box = useId()

  const give = async (verdict: VerdictKind) => {
    if (verdict !== 'approve' && text.trim() === '') return setFault('Say what it is about first.')
    const body = { id: id.current, round: seen, verdict, text, ...(step && { step }) }
    const sent = await act('POST', reviewAddress(designId, reviewId, 'verdicts'), body)
    id.current = crypto.randomUUID()
    if (sent?.ok) setText('')
  }
  return (
    <form
      className="verdict"
      aria-label="Your verdict"
      aria-busy={isPending}
      onSubmit={(event) => event.preventDefault()}
    >
      {seen === round ? null : (
        <p role="status" className="banner info">
          <span>Version {version} was handed in while this page was open.</span>
          <button type="button" className="btn s" onClick={() => setSeen(round)}>
            I have looked at version {version}
          </button>
        </p>
      )}
      <label className="row small">
        About
        <select className="select" value={step} onChange={({ target }) => setStep(target.value)}>
          <option value="">All of version {version}</option>
          {STEPS.map(({ id: key, number, title }) => (
            <option key={key} value={key}>
              {number}. {title}
            </option>
          ))}
        </select>
      </label>
      <label className="small" htmlFor={box}>
        What you say of it
      </label>
      <textarea
        id={box}
        className="why"
        rows={3}
        maxLength={TEXT_CHARS}
        value={text}
        aria-invalid={fault !== null}
        onChange={({ target }) => setText(target.value)}
      />
      {fault ? (
        <p role="alert" className="small fault">
          {fault}
        </p>
      ) : null}
      {own ? <p className="small soft">{OWN[own]}</p> : null}
      <div className="row">
        <button type="button" className="btn" aria-disabled={isPending} onClick={() => void give('comment')}>
          Comment
        </button>
        {own === 'submitter' ? null : (
          <button type="button" className="btn" aria-disabled={isPending} onClick={() => void give('request_changes')}>
            Ask for changes
          </button>
        )}
        {own ? null : (
          <button type="button" className="btn primary" aria-disabled={isPending} onClick={() => void give('approve')}>
            Approve {step ? 'this step of ' : ''}v{version}
          </button>
        )}
      </div>
    </form>
  )
}
