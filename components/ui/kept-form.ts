'use client'

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react'

/**
 * A form whose action may refuse it. React empties a form after its action, whatever came of it; here what was typed
 * stays until it is done. Without a script, or before it is there, the action is sent as it is.
 */
export function useKeptForm<A extends { readonly status: string }>(
  action: (before: Awaited<A>, form: FormData) => Promise<A>,
  idle: Awaited<A>,
) {
  const [answer, send, isPending] = useActionState(action, idle)
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (answer.status === 'done') ref.current?.reset()
  }, [answer])
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    // With the button that was pressed, which may say what is meant.
    const { nativeEvent } = event
    const pressed = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
    const data = new FormData(event.currentTarget, pressed)
    startTransition(() => send(data))
  }
  return { answer, isPending, form: { ref, action: send, onSubmit, 'aria-busy': isPending } }
}
