'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useRef, useState } from 'react'
import { forgetText, useKeptText } from '@/components/numbers/kept-text'
import { Writing } from '../field-editor'
import { handIn, sayHandedIn } from './handing'
import { SuggestEnd } from './suggest-end'

type Props = {
  designId: string
  stepId: string
  field: string
  /** What the field is called aloud. */
  label: string
  /** What stands there. */
  value: string
  /** A paragraph or more, in Markdown. */
  isProse: boolean
  onDone: () => void
}

/** Another text for a field, sent as a suggestion. It is kept on this device until it is sent or given up. */
export function SuggestEditor({ designId, stepId, field, label, value, isProse, onDone }: Props) {
  const router = useRouter()
  const key = `suggest:${designId}:${stepId}:${field}`
  const { text, write } = useKeptText(key, value)
  const [note, setNote] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  // The same suggestion sent twice is one.
  const id = useRef(crypto.randomUUID())
  const place = { designId, step: stepId }

  const cancel = () => {
    forgetText(key)
    onDone()
  }
  const submit = async () => {
    if (text === value) return setError('Change the text first: this suggestion says what stands there already.')
    setBusy(true)
    setError(null)
    const why = note.trim()
    const suggested = { id: id.current, field, base: value, value: text, ...(why !== '' && { note: why }) }
    const trouble = await handIn(place, suggested)
    setBusy(false)
    if (trouble !== null) {
      setError(`${trouble} Your words are still here, and kept on this device.`)
      // It may be another text by now: the page then shows it beside these words.
      router.refresh()
      return
    }
    forgetText(key)
    onDone()
    sayHandedIn({ ...place, field })
    router.refresh()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      event.preventDefault()
      cancel()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.stopPropagation()
      event.preventDefault()
      void submit()
    }
  }
  return (
    <div className="editor" onKeyDownCapture={onKeyDown}>
      <Writing
        isProse={isProse}
        name={`Suggest another text for ${label}`}
        value={text}
        isOpened
        onType={(typed) => write(typed)}
      />
      <SuggestEnd why={note} onWhy={setNote} busy={busy} error={error} onSend={() => void submit()} onCancel={cancel} />
    </div>
  )
}
