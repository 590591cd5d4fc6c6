'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useMay } from '@/components/shell/viewer'
import { setFollowing } from './chain/follow-store'
import { startRun } from './run/start-run'

/** Runs what is still empty, one step after another, and goes to where it begins. */
export function DraftRemaining({ designId, firstEmpty }: { designId: string; firstEmpty: string }) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const may = useMay('design.draft')
  const start = async () => {
    setBusy(true)
    const result = await startRun({ designId, stepId: firstEmpty, chain: true })
    setBusy(false)
    if (!result.ok) return setError(result.message)
    setFollowing(designId, 'on')
    router.push(`/designs/${designId}/steps/${firstEmpty}`)
    router.refresh()
  }
  if (!may) return null
  return (
    <>
      <button type="button" className="btn s" aria-busy={busy} onClick={() => void start()}>
        Draft the remaining steps
      </button>
      {error ? (
        <p className="small" role="alert" style={{ color: 'var(--error)' }}>
          {error}
        </p>
      ) : null}
    </>
  )
}
