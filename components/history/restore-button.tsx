'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { keepFocus } from '@/components/shell/keep-focus'
import { useMay } from '@/components/shell/viewer'
import { sayRestored } from './restored-said'
import { type Restore, sendRestore } from './send-restore'

type Props = {
  /** What is restored, made when it is pressed: an edit has an id of its own. */
  restore: Omit<Restore, 'body'> & { body?: object; isEdit?: boolean }
  label: string
  /** Said after the label to those who hear the page. */
  about?: string
  /** Where it is seen afterwards; left out: here. */
  then?: string
  primary?: boolean
}

const buttons = () => [...document.querySelectorAll<HTMLElement>('main li .restore button')]

/** Brings something back. It says what came of it; where it was refused the page is brought up to date. */
export function RestoreButton({ restore, label, about, then, primary = false }: Props) {
  const router = useRouter()
  const button = useRef<HTMLButtonElement>(null)
  const [isPending, setPending] = useState(false)
  const [said, setSaid] = useState<{ text: string; isFault: boolean } | null>(null)

  const may = useMay('design.edit')

  const press = async () => {
    if (isPending) return
    setPending(true)
    const { isEdit, body = {}, ...rest } = restore
    const sent = await sendRestore({ ...rest, body: isEdit ? { ...body, editId: crypto.randomUUID() } : body })
    setPending(false)
    setSaid(sent.ok ? { text: 'Brought back.', isFault: false } : { text: sent.message, isFault: true })
    // What differed no longer does, and goes from the page with its button: the keyboard goes on from the next one.
    if (sent.ok && then === undefined) {
      sayRestored(`Brought back${about ? ` ${about}` : ''}.`)
      const place = buttons().findIndex((one) => one === button.current)
      keepFocus(() => buttons()[place] ?? buttons()[place - 1] ?? document.getElementById('restored-said'))
    }
    if (sent.ok && then !== undefined) router.push(then)
    router.refresh()
  }
  if (!may) return null
  return (
    <span className="restore-act noprint">
      <button
        ref={button}
        type="button"
        className={primary ? 'btn primary' : 'btn s'}
        aria-disabled={isPending}
        onClick={() => void press()}
      >
        {label}
        {about ? <span className="sr"> {about}</span> : null}
      </button>
      <span role={said?.isFault ? 'alert' : 'status'} className={said?.isFault ? 'small fault' : 'small faint'}>
        {said?.text}
      </span>
    </span>
  )
}
