'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { dropEdit, type Edit, keepEdit, keptEdit, saveEdit } from './edit-client'
import { useStepPlace } from './step-place'

type Props = { field: string; label: string; value: string; onClose: (saved?: string) => void }
type Trouble = { kind: 'conflict'; theirs: string } | { kind: 'refused'; message: string } | { kind: 'away' } | null

const RETRY_MS = 4000

/** Ctrl+Enter and leaving save, Escape cancels. Words are on this device before they travel. */
export function FieldEditor({ field, label, value, onClose }: Props) {
  const { designId, stepId } = useStepPlace()
  const router = useRouter()
  const box = useRef<HTMLTextAreaElement>(null)
  const kept = useRef(keptEdit({ designId, step: stepId, field }))
  const [text, setText] = useState(kept.current?.value ?? value)
  const [trouble, setTrouble] = useState<Trouble>(null)
  const busy = useRef(false)

  const close = useCallback(
    (saved?: string) => {
      dropEdit({ designId, step: stepId, field })
      onClose(saved)
    },
    [designId, stepId, field, onClose],
  )

  const save = useCallback(
    async (words: string) => {
      if (busy.current) return
      if (words === value && !kept.current) return close()
      busy.current = true
      const edit: Edit = {
        editId: crypto.randomUUID(),
        designId,
        step: stepId,
        field,
        value: words,
        base: value,
        at: new Date().toISOString(),
      }
      keepEdit(edit)
      const result = await saveEdit(edit)
      busy.current = false
      if (result.kind === 'saved') {
        close(words)
        router.refresh()
      } else if (result.kind === 'conflict') setTrouble({ kind: 'conflict', theirs: result.value })
      else setTrouble(result)
    },
    [close, designId, stepId, field, router, value],
  )

  useEffect(() => {
    const area = box.current
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])

  useEffect(() => {
    if (trouble?.kind !== 'away') return
    const again = () => void save(text)
    const timer = setInterval(again, RETRY_MS)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [trouble, save, text])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save(text)
    }
  }

  return (
    <div className="editor">
      <textarea
        ref={box}
        aria-label={`Edit ${label}`}
        value={text}
        rows={Math.min(12, Math.max(2, Math.ceil(text.length / 80)))}
        onChange={(event) => {
          setText(event.target.value)
          keepEdit({ editId: '', designId, step: stepId, field, value: event.target.value, base: value, at: '' })
        }}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!trouble && !event.currentTarget.parentElement?.contains(event.relatedTarget)) void save(text)
        }}
      />
      <p className="hint">
        <span>
          <kbd>Ctrl Enter</kbd> saves, <kbd>Esc</kbd> cancels
        </span>
        {text.includes('{{') ? <span>Figures stand as {'{{path}}'} and follow the ledger.</span> : null}
        <button type="button" className="linkish push" onClick={() => void save(text)}>
          Save
        </button>
        <button type="button" className="linkish" onClick={() => close()}>
          Cancel
        </button>
      </p>
      <div role="alert">
        {trouble?.kind === 'away' ? (
          <p className="small" style={{ color: 'var(--warning)' }}>
            Not saved yet: no answer from the server. Your words are kept on this device and are sent again.
          </p>
        ) : null}
        {trouble?.kind === 'refused' ? <p className="small sev error">{trouble.message}</p> : null}
      </div>
      {trouble?.kind === 'conflict' ? (
        <Conflict
          mine={text}
          theirs={trouble.theirs}
          onMine={() => void save(text)}
          onTheirs={() => {
            close(trouble.theirs)
            router.refresh()
          }}
        />
      ) : null}
    </div>
  )
}

type ConflictProps = { mine: string; theirs: string; onMine: () => void; onTheirs: () => void }

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
        <p className="prose">{theirs}</p>
        <button type="button" className="btn s" onClick={onTheirs}>
          Use what was saved
        </button>
      </div>
    </section>
  )
}
