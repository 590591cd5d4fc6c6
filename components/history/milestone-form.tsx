'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useState } from 'react'
import { send } from '@/components/shell/send'
import { NAME_CHARS } from '@/lib/versions/schema'

const WORDS = { refused: 'It was not kept.', unreached: 'No answer from the server. The name is kept here; try again.' }

/** Keeps the design as it stands under a name. */
export function MilestoneForm({ designId }: { designId: string }) {
  const id = useId()
  const router = useRouter()
  const [name, setName] = useState('')
  const [isPending, setPending] = useState(false)
  const [said, setSaid] = useState<{ text: string; isFault: boolean } | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    if (name.trim() === '') return setSaid({ text: 'Give it a name first.', isFault: true })
    setPending(true)
    const sent = await send('POST', `/api/designs/${designId}/versions`, { name }, WORDS)
    setPending(false)
    if (!sent.ok) return setSaid({ text: sent.message, isFault: true })
    setName('')
    setSaid({ text: `Kept as version ${String(sent.body['number'])}.`, isFault: false })
    router.refresh()
  }
  return (
    <form className="choose noprint" aria-busy={isPending} onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>
        <span>Name</span>
      </label>
      <input
        id={id}
        className="typed"
        value={name}
        maxLength={NAME_CHARS}
        autoComplete="off"
        placeholder="Before the pilot"
        aria-invalid={said?.isFault === true}
        aria-describedby={`${id}-said`}
        onChange={(event) => setName(event.target.value)}
      />
      <p>
        <button type="submit" className="btn" aria-disabled={isPending}>
          Keep as a milestone
        </button>
      </p>
      <p
        id={`${id}-said`}
        role={said?.isFault ? 'alert' : 'status'}
        className={said?.isFault ? 'small fault' : 'small faint'}
      >
        {said?.text}
      </p>
    </form>
  )
}
