'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { JSON_BODY } from '@/components/shell/request'

/** Asks once more, in place. */
export function DeleteDesign({ designId, title }: { designId: string; title: string }) {
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState(false)
  const remove = async () => {
    const gone = await fetch(`/api/designs/${designId}`, { method: 'DELETE', headers: JSON_BODY }).then(
      (response) => response.ok || response.status === 404,
      () => false,
    )
    setFailed(!gone)
    setAsking(false)
    if (gone) router.refresh()
  }
  if (asking) {
    return (
      <span className="row nw">
        <button type="button" className="btn s danger" onClick={() => void remove()}>
          Delete<span className="sr"> {title}</span>
        </button>
        <button type="button" className="btn s quiet" onClick={() => setAsking(false)}>
          Keep
        </button>
      </span>
    )
  }
  return (
    <button type="button" className="btn s quiet" aria-label={`Delete ${title}`} onClick={() => setAsking(true)}>
      <Icon name="trash" size={13} />
      {failed ? 'not deleted' : null}
    </button>
  )
}
