'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { dropEdit, keptEdits, saveEdit, seeRev } from './edit-client'

/** Sends what a closed tab or a lost connection left on this device. The edit's own id makes a second sending harmless. */
export function ReplayEdits({ designId, stepId, rev }: { designId: string; stepId: string; rev: number }) {
  const router = useRouter()
  useEffect(() => {
    seeRev(designId, stepId, rev)
    let here = true
    const replay = async () => {
      let saved = 0
      for (const edit of keptEdits({ designId, step: stepId })) {
        const result = await saveEdit(edit)
        // A conflict stays on this device: the field's editor shows both texts.
        if (result.kind !== 'saved') continue
        dropEdit(edit)
        saved++
      }
      if (here && saved > 0) router.refresh()
    }
    void replay()
    return () => {
      here = false
    }
    // Again after a refresh is harmless: there is nothing left to send.
  }, [designId, stepId, rev, router])
  return null
}
