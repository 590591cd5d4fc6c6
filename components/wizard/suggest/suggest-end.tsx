import { useId } from 'react'

type Props = {
  why: string
  onWhy: (why: string) => void
  busy: boolean
  error: string | null
  /** Absent in a form, which is submitted. */
  onSend?: () => void
  onCancel: () => void
}

/** How a suggestion ends, whatever it is of: why, the two ways out, and what went wrong. */
export function SuggestEnd({ why, onWhy, busy, error, onSend, onCancel }: Props) {
  const whyId = useId()
  return (
    <>
      <label className="small" htmlFor={whyId} style={{ display: 'block', marginTop: 'var(--s-2)' }}>
        Why (may be left out)
      </label>
      <input className="why" id={whyId} value={why} maxLength={2000} onChange={(event) => onWhy(event.target.value)} />
      <p className="hint">
        <span>
          Changes nothing until it is accepted. <kbd>Ctrl Enter</kbd> suggests, <kbd>Esc</kbd> gives up
        </span>
        <button type={onSend ? 'button' : 'submit'} className="linkish push" aria-busy={busy} onClick={onSend}>
          Suggest
        </button>
        <button type="button" className="linkish" onClick={onCancel}>
          Cancel
        </button>
      </p>
      {error ? (
        <p role="alert" className="small sev error">
          {error}
        </p>
      ) : null}
    </>
  )
}
