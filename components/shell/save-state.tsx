'use client'

import { useParams, useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { Icon } from '@/components/ui/icon'
import { pageOutbox, useSaveState } from './save-store'

const WORDS = {
  saved: 'Saved',
  saving: 'Saving…',
  kept: 'Not saved, kept on this device',
  unkept: 'Not saved, keep this page open',
} as const

const RETRY_MS = 4000

/** Says where the person's words are; and as it stands on every page of a design, it keeps them going. */
export function SaveState() {
  const { designId } = useParams<{ designId: string }>()
  const state = useSaveState(designId)
  const router = useRouter()

  useEffect(() => pageOutbox().onNews(() => router.refresh()), [router])

  useEffect(() => {
    const again = () => pageOutbox().retry()
    const timer = setInterval(again, RETRY_MS)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [])

  useEffect(() => {
    if (state !== 'unkept') return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [state])

  const isSafe = state === 'saved' || state === 'saving'
  return (
    <span className="saved" role="status" style={isSafe ? undefined : { color: 'var(--warning)' }}>
      <Icon name={isSafe ? 'check' : 'offline'} size={13} />
      <span className={state === 'saved' ? 'hide-s' : ''}>{WORDS[state]}</span>
    </span>
  )
}
