'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { Created } from './share-client'

/** The address, shown this once: only its fingerprint is stored. */
export function NewLink({ created, onDone }: { created: Created; onDone: () => void }) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const address = new URL(created.path, window.location.origin).href
  useEffect(() => field.current?.select(), [])
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(address)
      setSaid('Copied.')
    } catch {
      // Without the right to the clipboard the address is selected, and the keyboard copies it.
      setSaid('Press Ctrl+C or ⌘C to copy it.')
    }
  }
  return (
    <div className="share-new">
      <label htmlFor={id}>Link</label>
      <div className="share-copy">
        <input id={id} ref={field} readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
        <button type="button" className="btn primary" onClick={() => void copy()}>
          Copy
        </button>
      </div>
      <p className="small soft">
        {created.mode === 'live' ? 'Live: it follows the design.' : `Frozen version ${created.version}.`} The link is
        shown this once; copy it now. <output className="m">{said}</output>
      </p>
      <button type="button" className="btn s quiet" onClick={onDone}>
        Make another link
      </button>
    </div>
  )
}
