'use client'

import { Icon } from '@/components/ui/icon'
import { useSaveState } from './save-store'

const WORDS = { saved: 'Saved', saving: 'Saving…', kept: 'Not saved, kept on this device' } as const

export function SaveState() {
  const state = useSaveState()
  return (
    <span className="saved" role="status" style={state === 'kept' ? { color: 'var(--warning)' } : undefined}>
      <Icon name={state === 'kept' ? 'offline' : 'check'} size={13} />
      <span className={state === 'saved' ? 'hide-s' : ''}>{WORDS[state]}</span>
    </span>
  )
}
