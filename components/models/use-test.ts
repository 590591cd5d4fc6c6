'use client'

import { useEffect, useRef, useState } from 'react'
import { isRecord, JSON_BODY, messageOf } from '@/components/shell/request'
import { type ModelTest, modelTestSchema } from '@/lib/models/schema'

export type TestState = {
  running: boolean
  test: ModelTest | null
  /** Why there is no result, where there is none. */
  trouble: string | null
}

/** Tests a model of a provider; leaving the request stops it on the server too. */
export function useTest(provider: string, stored: ModelTest | null) {
  const [state, setState] = useState<TestState>({ running: false, test: stored, trouble: null })
  const leave = useRef<AbortController | null>(null)
  useEffect(() => setState((old) => (old.running ? old : { ...old, test: stored })), [stored])
  useEffect(() => () => leave.current?.abort(), [])

  async function start(model: string): Promise<void> {
    const mine = new AbortController()
    leave.current = mine
    setState({ running: true, test: null, trouble: null })
    const ended = await ask(provider, model, mine.signal)
    if (!mine.signal.aborted) setState({ running: false, ...ended })
  }
  function stop(): void {
    leave.current?.abort()
    setState({ running: false, test: null, trouble: 'Stopped. Nothing was found out.' })
  }
  /** What was found of a connection holds for no other. */
  function forget(): void {
    leave.current?.abort()
    setState({ running: false, test: null, trouble: null })
  }
  return { state, start, stop, forget }
}

type Ended = Pick<TestState, 'test' | 'trouble'>

async function ask(provider: string, model: string, signal: AbortSignal): Promise<Ended> {
  try {
    const response = await fetch(`/api/models/${provider}/test`, {
      method: 'POST',
      headers: JSON_BODY,
      body: JSON.stringify({ model }),
      signal,
    })
    const body: unknown = await response.json()
    const parsed = modelTestSchema.safeParse(isRecord(body) ? body['test'] : undefined)
    if (parsed.success) return { test: parsed.data, trouble: null }
    return { test: null, trouble: messageOf(body, 'The test could not be made.') }
  } catch {
    return { test: null, trouble: 'No answer from the server. Try again.' }
  }
}
