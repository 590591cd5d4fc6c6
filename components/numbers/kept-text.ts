'use client'

import { useEffect, useRef, useState } from 'react'

const PREFIX = 'groundplan:answer:'

/** Full or forbidden storage must not stop anybody from writing. */
function attempt<T>(otherwise: T, work: () => T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}

const keep = (key: string, text: string) => attempt(undefined, () => localStorage.setItem(PREFIX + key, text))

/** An answer that was sent, or given up, is kept no longer. */
export const forgetText = (key: string): void => attempt(undefined, () => localStorage.removeItem(PREFIX + key))

type Kept = {
  text: string
  /** True where the words are from before this page was opened, and nobody has sent them. */
  isFromBefore: boolean
  write: (text: string) => void
  /** It was sent: the value that the server has takes its place when it comes. */
  sent: () => void
}

/** What is being typed, kept on this device until it is sent; `key` null: not kept. */
export function useKeptText(key: string | null, initial: string): Kept {
  const [text, setText] = useState(initial)
  const [isFromBefore, setFromBefore] = useState(false)
  /** What another value may replace, since it is nobody's unsent words; null before the first look. */
  const plain = useRef<{ key: string | null; text: string } | null>(null)
  useEffect(() => {
    const last = plain.current
    plain.current = { key, text: initial }
    const before = key === null ? null : attempt(null, () => localStorage.getItem(PREFIX + key))
    const isUnsent = before !== null && before !== initial
    const isNew = last?.key !== key
    if (isNew || !isUnsent) setFromBefore(isUnsent)
    // Somebody else may change the value while a person types here.
    const isReplaced = (typed: string) => isNew || typed === last.text || typed.trim() === initial
    setText((typed) => (isUnsent ? before : isReplaced(typed) ? initial : typed))
  }, [key, initial])
  return {
    text,
    isFromBefore,
    write(next) {
      setText(next)
      setFromBefore(false)
      if (key === null) return
      if (next === initial) forgetText(key)
      else keep(key, next)
    },
    sent() {
      plain.current = { key, text }
    },
  }
}
