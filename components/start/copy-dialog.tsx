'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useId, useRef, useState } from 'react'
import { isRecord, JSON_BODY, messageOf } from '@/components/shell/request'

const LONGEST = 200

type Made = { ok: true; designId: string } | { ok: false; message: string }

async function copy(designId: string, title: string, key: string): Promise<Made> {
  try {
    const response = await fetch(`/api/designs/${designId}/copies`, {
      method: 'POST',
      headers: { ...JSON_BODY, 'idempotency-key': key },
      body: JSON.stringify({ title }),
    })
    const body: unknown = await response.json()
    if (response.ok && isRecord(body) && typeof body['designId'] === 'string')
      return { ok: true, designId: body['designId'] }
    return { ok: false, message: messageOf(body, 'The new design could not be made.') }
  } catch {
    return { ok: false, message: 'No answer from the server. Try again: it is made once.' }
  }
}

type Props = { designId: string; title: string; onClose: () => void }

/** Asks for the title of a new design that begins where this one stands, and says what comes along. */
export function CopyDialog({ designId, title, onClose }: Props) {
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const key = useRef('')
  const id = useId()
  const [text, setText] = useState(`${title} (copy)`.slice(0, LONGEST))
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    // One key each time it is opened: a second click makes no second design.
    key.current ||= crypto.randomUUID()
    dialog.current?.showModal()
  }, [])

  const make = async () => {
    if (busy) return
    if (text.trim() === '') return setError('Give the new design a title.')
    setBusy(true)
    const made = await copy(designId, text, key.current)
    setBusy(false)
    if (!made.ok) return setError(made.message)
    dialog.current?.close()
    router.push(`/designs/${made.designId}`)
  }
  return (
    <dialog ref={dialog} className="ask" aria-labelledby={`${id}-name`} onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <h3 className="title-3" id={`${id}-name`}>
          New design from this one
        </h3>
        <label>
          Its title
          <input
            className="input"
            maxLength={LONGEST}
            value={text}
            aria-invalid={error !== null}
            aria-describedby={`${id}-what`}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <div id={`${id}-what`} className="small soft">
          <p>
            <b>Comes along:</b> the brief, every figure with its origin and source, what stands in the steps with who
            wrote it, answers to questions, tags, and waivers with their reason and who gave them. A waiver still lapses
            when what it was given for changes.
          </p>
          <p>
            <b>Stays behind:</b> runs, history, versions, shared links, proposals that wait, and what-if variants.
          </p>
        </div>
        <p role="alert" className="small" style={{ color: 'var(--error)' }}>
          {error}
        </p>
        <p className="row">
          <button type="submit" className="btn primary" aria-busy={busy}>
            Make it
          </button>
          <button type="button" className="btn quiet" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </p>
      </form>
    </dialog>
  )
}
