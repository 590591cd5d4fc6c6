import { useCallback, useEffect, useRef } from 'react'

/** So long a person stops typing before what they wrote is sent. */
const PAUSE_MS = 800

/** Calls `pause` once nobody has called what comes back for a while; at once where the page is hidden or the field goes. */
export function useAutosave(pause: () => void): () => void {
  const latest = useRef(pause)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = pause
  }, [pause])

  const end = useCallback(() => {
    if (timer.current === undefined) return
    clearTimeout(timer.current)
    timer.current = undefined
    latest.current()
  }, [])
  useEffect(() => {
    const onChange = () => {
      if (document.visibilityState === 'hidden') end()
    }
    document.addEventListener('visibilitychange', onChange)
    window.addEventListener('pagehide', end)
    return () => {
      document.removeEventListener('visibilitychange', onChange)
      window.removeEventListener('pagehide', end)
      end()
    }
  }, [end])

  return useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(end, PAUSE_MS)
  }, [end])
}
