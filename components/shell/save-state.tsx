'use client'

import { useParams, useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import type { OutboxState } from './save-entry'
import { pageOutbox, useSaveState } from './save-store'
import { useMay } from './viewer'

const WORDS = {
  saved: 'Saved',
  saving: 'Saving…',
  kept: 'Not saved, kept on this device',
  unkept: 'Not saved, not kept: leave this page open',
  asked: 'Waits for your decision: ',
} as const

/** A tick is for what is done. */
const ICONS = { saved: 'check', saving: 'upwards', kept: 'offline', unkept: 'offline', asked: 'warning' } as const

/** Between two trials without an answer: longer each time. */
const FIRST_MS = 1000
const LONGEST_MS = 15_000
/** Each keystroke is a moment on its way to the device; where nothing is saved, that alone is no news. */
const FLICKER_MS = 150

/** Sends again what found no answer, as long as there is some, and at once where the connection or the person is back. */
function useRetry(isSaved: boolean): void {
  useEffect(() => {
    if (isSaved) return
    let pause = FIRST_MS
    let timer = setTimeout(again, pause)
    function again() {
      pageOutbox().retry()
      pause = Math.min(LONGEST_MS, pause * 2)
      timer = setTimeout(again, pause)
    }
    const back = () => {
      if (document.visibilityState !== 'visible') return
      clearTimeout(timer)
      pause = FIRST_MS / 2
      again()
    }
    window.addEventListener('online', back)
    document.addEventListener('visibilitychange', back)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', back)
      document.removeEventListener('visibilitychange', back)
    }
  }, [isSaved])
}

/** "Kept" stays while a further keystroke travels to the device, unless that takes its time. */
function useCalm(state: OutboxState): OutboxState {
  const [calm, setCalm] = useState(state)
  const isPassing = calm === 'kept' && state === 'saving'
  useEffect(() => {
    if (!isPassing) return setCalm(state)
    const timer = setTimeout(() => setCalm(state), FLICKER_MS)
    return () => clearTimeout(timer)
  }, [state, isPassing])
  return isPassing ? calm : state
}

/**
 * Says where the person's words are; and as it stands on every page of a design, it keeps them going. `asked`: what
 * waits for their decision, behind these words.
 */
export function SaveState({ asked }: { asked: ReactNode }) {
  const { designId } = useParams<{ designId: string }>()
  const actual = useSaveState(designId)
  const state = useCalm(actual)
  const router = useRouter()
  const mayWrite = useMay('design.edit')

  useEffect(() => pageOutbox().onNews(() => router.refresh()), [router])

  useRetry(actual === 'saved')

  useEffect(() => {
    if (state !== 'unkept') return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [state])

  // Whoever only reads has nothing to save, unless it is from when they wrote.
  if (!mayWrite && state === 'saved') return null
  const isSafe = state === 'saved' || state === 'saving'
  return (
    <span className="saved" role="status" style={isSafe ? undefined : { color: 'var(--warning)' }}>
      <Icon name={ICONS[state]} size={13} />
      <span className={state === 'saved' ? 'hide-s' : ''}>{WORDS[state]}</span>
      {state === 'asked' ? asked : null}
    </span>
  )
}
