import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { StepId } from '@/lib/facts/fact'
import { type Following, setFollowing, useFollowing } from './follow-store'

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta'])
// A press counts when it is over: what is drawn because of it may move the button under the finger, which then would
// not be clicked.
const ACTS = ['pointerup', 'pointercancel', 'keydown', 'wheel', 'touchmove'] as const

/** Somebody who reads, types or scrolls is not taken away from it; the line's own buttons do not count. */
function onAct(line: HTMLElement | null, act: () => void): () => void {
  const listen = (event: Event) => {
    if (event.target instanceof Node && line?.contains(event.target)) return
    if (event instanceof KeyboardEvent && MODIFIERS.has(event.key)) return
    // The click of a press comes right after its end.
    if (event instanceof PointerEvent) setTimeout(act)
    else act()
  }
  for (const name of ACTS) document.addEventListener(name, listen, { capture: true, passive: true })
  return () => {
    for (const name of ACTS) document.removeEventListener(name, listen, { capture: true })
  }
}

/** Takes this tab along from step to step while all are drafted (`at`: where the draft is; null: it is over). */
export function useFollow(designId: string, current: StepId, at: StepId | null) {
  const router = useRouter()
  const following = useFollowing(designId)
  const line = useRef<HTMLDivElement>(null)
  const isHere = at === current

  useEffect(() => {
    if (isHere && following === undefined) setFollowing(designId, 'on')
  }, [designId, isHere, following])

  useEffect(() => {
    if (at !== null && !isHere && following === 'on') router.replace(`/designs/${designId}/steps/${at}`)
  }, [router, designId, at, isHere, following])

  const isOn = at !== null && following === 'on'
  useEffect(() => {
    if (!isOn) return undefined
    return onAct(line.current, () => setFollowing(designId, 'off'))
  }, [designId, isOn])

  return { line, following, follow: (value: Following) => setFollowing(designId, value) }
}
