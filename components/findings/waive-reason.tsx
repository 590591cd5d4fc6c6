'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useState } from 'react'
import type { WaiveBody } from '@/lib/designs/waivers/schema'
import { REASON_MAX, REASON_MIN } from '@/lib/checks/reason'
import { STATUS_ID } from './status-id'
import { sendWaiver } from './waiver-client'

export type Waived = {
  designId: string
  check: string
  title: string
  /** What the finding quotes on this page: a waiver is of that. */
  seen: WaiveBody['seen']
  isError?: boolean
  /** Whether the document shows the waiver. */
  inDocument?: boolean
}
export type Props = Waived & {
  reason: string
  onReason: (reason: string) => void
  onClose: () => void
  onDone: () => void
}

function shownText(isError: boolean, inDocument: boolean): string {
  if (!inDocument) return 'It stays on this page.'
  return isError
    ? 'An error: the document will say up front that it is waived, with your reason.'
    : 'The document shows it with your reason.'
}

/** Asks for the reason; it is kept where the server refuses it. */
export function WaiveReason(props: Props) {
  const { designId, check, title, seen, isError = false, inDocument = true, reason, onReason, onClose, onDone } = props
  const id = useId()
  const router = useRouter()
  const [isPending, setPending] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  /** The reason is about what stood there when it was begun; after a refusal, about what stands there now. */
  const [begunOn, setBegunOn] = useState<WaiveBody['seen'] | null>(seen)
  const length = reason.trim().length

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    if (length < REASON_MIN || length > REASON_MAX) {
      setSaid(
        length < REASON_MIN
          ? `Say why in at least ${REASON_MIN} characters: whoever reads the document will ask.`
          : `That is ${length.toLocaleString('en-US')} characters; at most ${REASON_MAX.toLocaleString('en-US')} are kept.`,
      )
      return
    }
    setPending(true)
    const sent = await sendWaiver(designId, { check, reason, seen: begunOn ?? seen })
    setPending(false)
    setSaid(sent.ok ? null : sent.message)
    // Also where it was refused: the page may show what has changed meanwhile.
    router.refresh()
    if (!sent.ok) {
      setBegunOn(null)
      return
    }
    onDone()
    document.getElementById(STATUS_ID)?.focus({ preventScroll: true })
  }

  return (
    <form
      className="waive noprint"
      aria-label={`Waive ${title}`}
      aria-busy={isPending}
      onSubmit={(event) => void submit(event)}
    >
      <label htmlFor={id}>Why you go on with it</label>
      <textarea
        id={id}
        value={reason}
        rows={3}
        autoFocus
        aria-invalid={said !== null}
        aria-describedby={`${id}-hint${said ? ` ${id}-said` : ''}`}
        onChange={(event) => onReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
        }}
      />
      <p id={`${id}-hint`} className="small faint">
        {shownText(isError, inDocument)} It is open again when what it quotes changes.
      </p>
      {said ? (
        <p id={`${id}-said`} role="alert" className="said small">
          {said}
        </p>
      ) : null}
      <p className="row wrap">
        <button type="submit" className="btn primary s" aria-disabled={isPending}>
          Waive
        </button>
        <button type="button" className="btn s quiet" onClick={onClose}>
          Cancel
        </button>
      </p>
    </form>
  )
}
