'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { send } from '@/components/shell/send'
import { useMay } from '@/components/shell/viewer'
import { pageUndo } from '@/components/undo/page-undo'

type Props = {
  designId: string
  act: string
  /** What it is, said after the label to those who hear the page. */
  about: string
  /** Where it is offered; left out: here. */
  then?: string
}

/** Offers again what was offered once. What waits in its place meanwhile is kept and can come back the same way. */
export function BringBack({ designId, act, about, then }: Props) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const may = useMay('design.edit')
  const press = async () => {
    if (busy) return
    setBusy(true)
    setError(null)
    const sent = await send(
      'POST',
      `/api/designs/${designId}/acts/${act}/bring`,
      {},
      {
        refused: 'It could not be brought back.',
        unreached: 'No answer from the server. Nothing was lost; try again.',
      },
    )
    setBusy(false)
    if (sent.ok) {
      const { decision } = sent.body
      if (typeof decision === 'string') pageUndo(designId).offer('an earlier offer brought back', decision)
      if (then !== undefined) router.push(then)
      else document.getElementById('proposal')?.focus()
    } else setError(sent.message)
    router.refresh()
  }
  if (!may) return null
  return (
    <>
      <button type="button" className="btn s" aria-disabled={busy} onClick={() => void press()}>
        Bring back<span className="sr"> {about}</span>
      </button>
      {error ? (
        <span role="alert" className="small sev error">
          {error}
        </span>
      ) : null}
    </>
  )
}
