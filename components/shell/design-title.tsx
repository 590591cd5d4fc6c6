'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { JSON_BODY, messageOf } from './request'
import { saving } from './saving'
import { useMay } from './viewer'

const LONGEST = 200

async function rename(designId: string, title: string): Promise<string | null> {
  const done = saving()
  try {
    const response = await fetch(`/api/designs/${designId}`, {
      method: 'PATCH',
      headers: JSON_BODY,
      body: JSON.stringify({ title }),
    })
    return response.ok ? null : messageOf(await response.json(), 'The title could not be saved.')
  } catch {
    return 'No answer from the server. The title is still in the field; try again.'
  } finally {
    done()
  }
}

/** The design's title in the bar, edited where it stands: Enter saves, Escape leaves it. */
export function DesignTitle({ designId, title }: { designId: string; title: string }) {
  const router = useRouter()
  const [text, setText] = useState<string | null>(null)
  const [shown, setShown] = useState(title)
  const [error, setError] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = text !== null
  const mayRename = useMay('design.edit')
  useEffect(() => setShown(title), [title])
  useEffect(() => {
    if (isOpen) field.current?.select()
  }, [isOpen])

  const close = (isByKey: boolean) => {
    setText(null)
    setError(null)
    if (isByKey) requestAnimationFrame(() => button.current?.focus())
  }
  const save = async (isByKey: boolean) => {
    const wanted = text?.trim() ?? ''
    if (wanted === '' || wanted === shown) return close(isByKey)
    const fault = await rename(designId, wanted)
    if (fault !== null) return setError(fault)
    setShown(wanted)
    close(isByKey)
    router.refresh()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void save(true)
    if (event.key === 'Escape') close(true)
  }
  if (!mayRename)
    return (
      <div className="crumb">
        <b title={shown}>{shown}</b>
      </div>
    )
  if (!isOpen) {
    return (
      <div className="crumb">
        <button
          ref={button}
          type="button"
          className="rename"
          aria-label={`${shown}, rename`}
          onClick={() => setText(shown)}
        >
          <b title={shown}>{shown}</b>
          <Icon name="pencil" size={13} />
        </button>
      </div>
    )
  }
  return (
    <div className="crumb open">
      <input
        ref={field}
        className="rename"
        aria-label="Title of this design"
        aria-invalid={error !== null}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void save(false)}
      />
      <span role="alert" className="small" style={{ color: 'var(--error)' }}>
        {error}
      </span>
    </div>
  )
}
