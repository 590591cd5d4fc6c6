'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { buttonOfAny, keepFocus } from '@/components/shell/keep-focus'
import { useMay } from '@/components/shell/viewer'
import { Icon } from '@/components/ui/icon'
import { pageUndo } from './page-undo'
import { usePageUndo } from './use-page-undo'

const inText = 'input, textarea, [contenteditable="true"], [role="dialog"] *'

const SAID_MS = 6000

/** Takes back what this page changed, and does it again: two buttons, and the keys that people expect. */
export function UndoButtons({ designId }: { designId: string }) {
  const router = useRouter()
  const { undo, history, said } = usePageUndo(designId)
  const may = useMay('design.edit')
  const [last, next] = [history.past.at(-1), history.future.at(-1)]

  const go = (direction: 'undo' | 'redo') => {
    const change = direction === 'undo' ? last : next
    if (!change || !may) return
    if (change.kind === 'texts' && document.activeElement !== document.body)
      keepFocus(() => buttonOfAny(change.edits.map(({ field }) => field)))
    // Figures are drawn by the server; words tell their own news.
    void undo.go(direction).then(() => (change.kind === 'texts' ? undefined : router.refresh()))
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.matches(inText)) return
      const key = event.key.toLowerCase()
      const direction = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null
      if (!direction) return
      event.preventDefault()
      go(direction)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
  // What went well needs no closing; what did not stays until it is read.
  useEffect(() => {
    if (!said || said.isTrouble) return
    const timer = setTimeout(() => pageUndo(designId).dismiss(), SAID_MS)
    return () => clearTimeout(timer)
  }, [said, designId])
  const button = (direction: 'undo' | 'redo', label: string | undefined) => {
    const word = direction === 'undo' ? 'Undo' : 'Redo'
    const name = label === undefined ? `${word}: nothing to ${direction}` : `${word}: ${label}`
    return (
      <button
        type="button"
        className="btn quiet s undo-btn"
        aria-label={name}
        title={name}
        aria-disabled={label === undefined}
        onClick={() => go(direction)}
      >
        <Icon name={direction} size={15} />
      </button>
    )
  }
  if (!may) return null
  return (
    <span className="row undo noprint" role="group" aria-label="Undo and redo">
      {button('undo', last?.label)}
      {button('redo', next?.label)}
      <span className={`undo-said${said ? ' on' : ''}${said?.isTrouble ? ' trouble' : ''}`}>
        <span role="status">{said?.text}</span>
        {said ? (
          <button type="button" className="btn quiet s" aria-label="Close this message" onClick={() => undo.dismiss()}>
            <Icon name="cross" size={12} />
          </button>
        ) : null}
      </span>
    </span>
  )
}
