'use client'

import { useEffect, useState } from 'react'
import { isServerReady } from './request'

const ASK_MS = 2_000

/**
 * True while the server cannot work (its database is away, it starts anew, nobody answers); calls `onReturn` once it
 * can again. Where it is ready at the first question the fault lies elsewhere, and trying again is the person's choice.
 */
export function useReturn(onReturn: () => void): boolean {
  const [isAway, setAway] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const ask = async (wasAway: boolean): Promise<void> => {
      const isReady = await isServerReady()
      if (isOver) return
      setAway(!isReady)
      if (!isReady) timer = setTimeout(() => void ask(true), ASK_MS)
      else if (wasAway) onReturn()
    }
    void ask(false)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [onReturn])
  return isAway
}
