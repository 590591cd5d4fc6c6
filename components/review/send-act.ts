import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { send, type Sent } from '@/components/shell/send'

const WORDS = {
  refused: 'This was refused. What you wrote is still here.',
  unreached: 'No answer from the server. What you wrote is still here; try again.',
}

export const reviewAddress = (designId: string, ...more: readonly string[]): string =>
  ['/api/designs', designId, 'reviews', ...more].join('/')

/** Sends one act of a review; the page is asked for anew where it was done. */
export function useAct() {
  const router = useRouter()
  const [isPending, setPending] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const act = async (method: string, address: string, body?: unknown): Promise<Sent | undefined> => {
    if (isPending) return undefined
    setPending(true)
    setFault(null)
    const sent = await send(method, address, body, WORDS)
    setPending(false)
    if (sent.ok) router.refresh()
    else setFault(sent.message)
    return sent
  }
  return { act, isPending, fault, setFault }
}
