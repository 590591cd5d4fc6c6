'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { JSON_BODY, messageOf } from '@/components/shell/request'
import { useSuggesting } from '@/components/shell/suggesting'
import { useMay } from '@/components/shell/viewer'
import { saidHere, sayHere } from './said-here'

const WHILE_SUGGESTING = 'You are suggesting: stop suggesting to accept the step.'

/** Marks the step as accepted as it stands at the revision on this page. */
export function AcceptStep({ designId, stepId, rev }: { designId: string; stepId: string; rev: number }) {
  const router = useRouter()
  const [error, setError] = useState<string | null>(null)
  const isSuggesting = useSuggesting(designId)
  const may = useMay('design.edit')
  // It goes away with the page that has the step accepted, and the keyboard goes on from what says so. Where the person
  // has gone elsewhere meanwhile, nothing says so of another step later.
  useEffect(
    () => () => {
      const said = saidHere('accepted')
      if (said) said.focus()
      else sayHere('accepted', null)
    },
    [],
  )
  const accept = async () => {
    if (isSuggesting) return setError(WHILE_SUGGESTING)
    setError(null)
    try {
      const response = await fetch(`/api/designs/${designId}/steps/${stepId}/accept`, {
        method: 'POST',
        headers: { ...JSON_BODY, 'if-match': `"${rev}"` },
      })
      const body: unknown = await response.json()
      if (response.ok) sayHere('accepted', 'Accepted as it stands. An edit takes that back.')
      else setError(messageOf(body, 'This step could not be accepted.'))
      router.refresh()
    } catch {
      setError('No answer from the server. Try again.')
    }
  }
  if (!may) return null
  return (
    <>
      {error && (isSuggesting || error !== WHILE_SUGGESTING) ? (
        <span role="alert" className="small" style={{ color: 'var(--error)' }}>
          {error}
        </span>
      ) : null}
      <button
        type="button"
        className="btn"
        aria-disabled={isSuggesting}
        title={isSuggesting ? WHILE_SUGGESTING : undefined}
        onClick={() => void accept()}
      >
        Accept step
      </button>
    </>
  )
}
