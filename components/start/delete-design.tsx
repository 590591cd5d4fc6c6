'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useMay } from '@/components/shell/viewer'
import { Icon } from '@/components/ui/icon'
import { noteDeleted } from './deleted-store'

/** Into the bin, with one click: the way back stands above the list, and the bin keeps it. */
export function DeleteDesign({ designId, title }: { designId: string; title: string }) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const may = useMay('design.bin')
  const remove = async () => {
    if (busy) return
    setBusy(true)
    const client = await import('./bin-client').catch(() => null)
    const fault = client
      ? await client.deleteDesign(designId)
      : 'No answer from the server. Nothing was deleted; try again.'
    setBusy(false)
    setError(fault)
    if (fault !== null) return
    noteDeleted({ id: designId, title })
    router.refresh()
  }
  if (!may) return null
  return (
    <>
      <button
        type="button"
        className="btn s quiet"
        aria-label={`Delete ${title}`}
        title="Delete"
        aria-busy={busy}
        onClick={() => void remove()}
      >
        <Icon name="trash" size={13} />
      </button>
      {error ? (
        <span role="alert" className="small" style={{ color: 'var(--error)' }}>
          {error}
        </span>
      ) : null}
    </>
  )
}
