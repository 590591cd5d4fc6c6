'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { isRecord } from '@/components/shell/request'
import { send } from '@/components/shell/send'
import { useMay } from '@/components/shell/viewer'

type Props = { designId: string; step: string; check: string; title: string; answer: string | undefined }

/** Asks the agent of the step for a repair, which comes as a proposal there. */
export function ProposeRepair({ designId, step, check, title, answer }: Props) {
  const router = useRouter()
  const path = usePathname()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ text: string; isTrouble: boolean } | null>(null)
  const may = useMay('design.draft')
  // What was waited for is there.
  useEffect(() => setSaid(null), [answer])
  const address = `/designs/${designId}/steps/${step}`
  const propose = async () => {
    if (busy) return
    setBusy(true)
    setSaid(null)
    const sent = await send(
      'POST',
      `/api${address}/runs`,
      { repair: check },
      {
        refused: 'A repair could not be asked for.',
        unreached: 'No answer from the server. Nothing was started; try again.',
      },
      { 'idempotency-key': crypto.randomUUID() },
    )
    setBusy(false)
    if (!sent.ok) {
      const error = isRecord(sent.conflict) && isRecord(sent.conflict['error']) ? sent.conflict['error'] : {}
      const isRunning = typeof error['runId'] === 'string'
      setSaid({
        text: isRunning ? 'This step is being drafted just now. Ask again when it is done.' : sent.message,
        isTrouble: true,
      })
      return
    }
    if (path === address) setSaid({ text: 'Asked for: the answer comes in this step.', isTrouble: false })
    else router.push(address)
    router.refresh()
  }
  if (!may) return null
  return (
    <p className="noprint row wrap">
      <button type="button" className="btn s" aria-disabled={busy} onClick={() => void propose()}>
        Propose a repair<span className="sr"> of {title}</span>
      </button>
      <span role={said?.isTrouble ? 'alert' : 'status'} className="small soft">
        {said?.text}
      </span>
    </p>
  )
}
