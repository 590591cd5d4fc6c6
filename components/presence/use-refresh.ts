import { useRouter } from 'next/navigation'
import { useEffect, useRef, useSyncExternalStore, useTransition } from 'react'
import { isServerThere } from '@/components/shell/request'
import { useLive } from './live-store'

/** Whoever makes a change asks for the new page as well: time for that one to come. */
const FIRST_MS = 300
const BETWEEN_MS = 1000
const LONGEST_MS = 30_000

function subscribe(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}

const useHidden = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => document.hidden,
    () => false,
  )

/**
 * Asks for the page anew as long as it shows less than it was told of, while somebody looks at it. What people have
 * open stays: the words of a field are the outbox's, and what is drawn anew keeps its place, focus and caret.
 */
export function useRefresh(): void {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const isHidden = useHidden()
  const wanted = useLive(({ told, shown, judged, isGone }) => {
    const isBehind =
      told !== null && !isGone && (told.rev > shown.rev || told.runs !== shown.runs || judged.told > judged.shown)
    return isBehind ? `${told.rev} ${told.runs} ${judged.told}` : null
  })
  const asked = useRef({ wanted: '', times: 0, at: Number.NEGATIVE_INFINITY })

  useEffect(() => {
    if (wanted === null || pending || isHidden) return
    const last = asked.current
    const times = last.wanted === wanted ? last.times : 0
    // Asked for in vain, it is asked for ever more seldom.
    const apart = Math.min(BETWEEN_MS * 2 ** times, LONGEST_MS)
    const wait = Math.max(FIRST_MS, last.at + apart - performance.now())
    let here = true
    const look = async () => {
      asked.current = { wanted, times: times + 1, at: performance.now() }
      const isThere = await isServerThere()
      if (!here) return
      if (isThere) startTransition(() => router.refresh())
      else timer = setTimeout(() => void look(), apart)
    }
    let timer = setTimeout(() => void look(), wait)
    return () => {
      here = false
      clearTimeout(timer)
    }
  }, [wanted, pending, isHidden, router])
}
