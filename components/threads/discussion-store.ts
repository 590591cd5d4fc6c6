import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useLive } from '@/components/presence/live-store'
import type { Discussion, ThreadView } from '@/lib/designs/threads/schema'
import { fetchDiscussion, sendRead } from './thread-client'

type State = {
  readonly designId: string
  /** Null: not known yet. */
  readonly discussion: Discussion | null
  readonly hasFailed: boolean
  /** The thread that is open in the list. */
  readonly open: string | null
}

const NOTHING: State = { designId: '', discussion: null, hasFailed: false, open: null }
let state = NOTHING
let asked = 0
const listeners = new Set<() => void>()

function set(next: Partial<State>): void {
  state = { ...state, ...next }
  for (const listener of listeners) listener()
}

/** Asks the server anew. Of two answers the one that was asked for later counts. */
export async function loadThreads(designId: string): Promise<void> {
  const mine = ++asked
  if (state.designId !== designId) set({ ...NOTHING, designId })
  const discussion = await fetchDiscussion(designId)
  if (mine !== asked) return
  set(discussion ? { discussion, hasFailed: false } : { hasFailed: true })
}

export const openThread = (open: string | null): void => set({ open })

/** It has been read: said here at once, and to the server. */
export function haveRead(designId: string, { id, last, unread }: ThreadView): void {
  const { discussion } = state
  if (unread === 0 || !discussion) return
  set({
    discussion: {
      ...discussion,
      threads: discussion.threads.map((one) => (one.id === id ? { ...one, unread: 0 } : one)),
    },
  })
  void sendRead(designId, id, last)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useThreads = (): State =>
  useSyncExternalStore(
    subscribe,
    () => state,
    () => NOTHING,
  )

/** Somebody who types makes a revision with each pause; what threads are about is asked for when they rest. */
const REST_MS = 1000

/** Keeps the threads of a design as they stand: asked for with every word in them, and as what they are about changes. */
export function useFollowThreads(designId: string): void {
  const talk = useLive((live) => live.talk)
  const rev = useLive(({ shown, told }) => Math.max(shown.rev, told?.rev ?? 0))
  const asked = useRef(rev)
  useEffect(() => void loadThreads(designId), [designId, talk])
  useEffect(() => {
    if (asked.current === rev) return
    const timer = setTimeout(() => {
      asked.current = rev
      void loadThreads(designId)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [designId, rev])
}
