'use client'

import { setSuggesting, useSuggesting } from '@/components/shell/suggesting'

/** Whoever reviews proposes; whoever writes changes. */
export function SuggestMode({ designId }: { designId: string }) {
  const on = useSuggesting(designId)
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
  return on ? (
    <p className="small soft">
      You are suggesting. {what}{' '}
      <button type="button" className="linkish" onClick={() => setSuggesting(designId, false)}>
        Stop suggesting
      </button>
    </p>
  ) : null
}
