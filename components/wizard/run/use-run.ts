'use client'

import { useEffect, useRef, useState } from 'react'
import { followRun, type RunEnd } from './follow-run'
import { type CallState, type Checked, RunLog } from './run-log'

export type RunView = {
  /** Grows in place while the text comes; read it, never keep it. */
  draft: unknown
  calls: CallState[]
  checked: Checked | null
  end: RunEnd | null
  connected: boolean
  resumed: boolean
}

const BLANK: RunView = { draft: undefined, calls: [], checked: null, end: null, connected: true, resumed: false }
const FRAME_MS = 60

/**
 * Follows a run: what was said before, then what is being said. The same text in every tab. `times`: how often it has
 * been continued; an interrupted run has ended its stream, and is followed anew.
 */
export function useRun(runId: string | null, times: number): RunView {
  const [view, setView] = useState<RunView>(BLANK)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  useEffect(() => {
    setView(BLANK)
    if (runId === null) return
    const leave = new AbortController()
    let end: RunEnd | null = null
    let connected = true
    const show = () => {
      timer.current = null
      if (leave.signal.aborted) return
      const { draft, calls, checked, resumed } = log
      setView({ draft, calls, checked, end, connected, resumed })
    }
    // Words come faster than anybody reads: one drawing for what arrived within a few frames.
    const soon = () => {
      timer.current ??= setTimeout(show, FRAME_MS)
    }
    const log = new RunLog(soon)
    void followRun(
      runId,
      {
        onChunk: (seq, chunk) => log.add(seq, chunk),
        onEnd: (ended) => {
          end = ended
          soon()
        },
        onConnection: (alive) => {
          connected = alive
          soon()
        },
      },
      leave.signal,
    )
    return () => {
      leave.abort()
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = null
    }
  }, [runId, times])

  return view
}
