'use client'

import { setSuggesting, useSuggesting } from '@/components/shell/suggesting'
import { useMay, useViewer } from '@/components/shell/viewer'

/** Whoever reviews proposes; whoever writes changes. */
export function SuggestMode({ designId }: { designId: string }) {
  const on = useSuggesting(designId)
  const mayEdit = useMay('design.edit')
  const maySuggest = useMay('design.suggest')
  const viewer = useViewer()
  if (!maySuggest) return null
  if (!mayEdit)
    return (
      <span className="small soft" title="What you write, choose, add or take out is suggested; an editor accepts it">
        As {viewer?.role} you suggest
      </span>
    )
  return (
    <button
      type="button"
      className="btn s quiet"
      aria-pressed={on}
      title={
        on
          ? 'What you write, choose, add or take out is suggested, and changes nothing yet'
          : 'Suggest changes instead of making them'
      }
      onClick={() => setSuggesting(designId, !on)}
    >
      {on ? 'Suggesting' : 'Suggest'}
    </button>
  )
}

/** Beside what changes the design at once and cannot be suggested: it waits, and why. Nothing while changes are made. */
export function WaitsWhileSuggesting({ designId, what }: { designId: string; what: string }) {
  const on = useSuggesting(designId)
  const mayEdit = useMay('design.edit')
  // To whose role suggesting is all there is, nothing waits.
  return on && mayEdit ? (
    <p className="small soft">
      You are suggesting. {what}{' '}
      <button type="button" className="linkish" onClick={() => setSuggesting(designId, false)}>
        Stop suggesting
      </button>
    </p>
  ) : null
}
