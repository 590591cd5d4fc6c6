'use client'

import { useEffect, useState } from 'react'
import { isRecord, messageOf } from '@/components/shell/request'
import type { FactViews } from './fact-view'
import type { SensitivityView } from './sensitivity-view'

const UNREACHED = 'The sensitivity could not be worked out: no answer from the server.'

async function load(designId: string, path: string, signal: AbortSignal): Promise<SensitivityView> {
  const response = await fetch(`/api/designs/${designId}/facts/sensitivity?path=${encodeURIComponent(path)}`, {
    signal,
  })
  if (response.ok) return response.json()
  const body: unknown = await response.json()
  return { ok: false, message: isRecord(body) ? messageOf(body, UNREACHED) : UNREACHED }
}

/** Asked for when a figure is opened, and again when the ledger has moved; null until the answer is here. */
export function useSensitivity(designId: string, path: string, facts: FactViews): SensitivityView | null {
  const [answer, setAnswer] = useState<{ path: string; view: SensitivityView } | null>(null)
  useEffect(() => {
    const left = new AbortController()
    load(designId, path, left.signal).then(
      (view) => setAnswer({ path, view }),
      () => {
        if (!left.signal.aborted) setAnswer({ path, view: { ok: false, message: UNREACHED } })
      },
    )
    return () => left.abort()
    // Another ledger is another answer.
  }, [designId, path, facts])
  return answer?.path === path ? answer.view : null
}
