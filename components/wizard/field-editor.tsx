'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Trouble } from '@/components/shell/save-entry'

type Props = {
  label: string
  value: string
  trouble: Trouble | null
  /** By the person, just now; else the words were kept from before. */
  isOpened: boolean
  onType: (text: string) => void
  onDone: (how: 'save' | 'cancel', byKey: boolean) => void
}

/** Ctrl+Enter and leaving save, Escape cancels. It holds no words of its own: the outbox has every keystroke. */
export function FieldEditor({ label, value, trouble, isOpened, onType, onDone }: Props) {
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const area = box.current
    if (!isOpened || !area) return
    area.focus()
    area.setSelectionRange(area.value.length, area.value.length)
  }, [isOpened])

  const onKeyDown = (event: KeyboardEvent) => {
    // Also a way to end the composition of a character.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      onDone('cancel', true)
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onDone('save', true)
    }
  }

  return (
    <div className="editor">
      <textarea
        ref={box}
        aria-label={`Edit ${label}`}
        value={value}
        rows={Math.min(12, Math.max(2, Math.ceil(value.length / 80)))}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          // Another window came to the front: the person is not done here.
          if (document.activeElement === event.currentTarget) return
          if (!trouble && !event.currentTarget.parentElement?.contains(event.relatedTarget)) onDone('save', false)
        }}
      />
      <p className="hint">
        <span>
          <kbd>Ctrl Enter</kbd> saves, <kbd>Esc</kbd> cancels
        </span>
        {isOpened || trouble ? null : <span>Kept on this device from before, not saved yet.</span>}
        {value.includes('{{') ? <span>Figures stand as {'{{path}}'} and follow the ledger.</span> : null}
        <button type="button" className="linkish push" onClick={() => onDone('save', true)}>
          Save
        </button>
        <button type="button" className="linkish" onClick={() => onDone('cancel', true)}>
          Cancel
        </button>
      </p>
      <div role="alert">
        {trouble?.kind === 'refused' ? <p className="small sev error">{trouble.message}</p> : null}
        {trouble?.kind === 'conflict' ? (
          <p className="small" style={{ color: 'var(--warning)' }}>
            This text was changed meanwhile. Yours is kept on this device; choose which one stands.
          </p>
        ) : null}
      </div>
      {trouble?.kind === 'conflict' ? (
        <Conflict
          mine={value}
          theirs={trouble.theirs}
          onMine={() => onDone('save', true)}
          onTheirs={() => onDone('cancel', true)}
        />
      ) : null}
    </div>
  )
}

type ConflictProps = { mine: string; theirs: string | null; onMine: () => void; onTheirs: () => void }

function Conflict({ mine, theirs, onMine, onTheirs }: ConflictProps) {
  return (
    <section className="conflict" aria-label="Two edits of this text">
      <div>
        <p className="by person">Yours, not saved</p>
        <p className="prose">{mine}</p>
        <button type="button" className="btn s" onClick={onMine}>
          Use mine
        </button>
      </div>
      <div>
        <p className="by">Saved meanwhile</p>
        <p className="prose">{theirs ?? 'This text is no longer in the draft.'}</p>
        <button type="button" className="btn s" onClick={onTheirs}>
          Use what was saved
        </button>
      </div>
    </section>
  )
}
