import type { ReactElement } from 'react'

/** A drawing of `plans/`, each of which is a module by itself: a page carries those that it can show. */
export function Plan({ of }: { of: ReactElement }) {
  return (
    <svg className="plan" width="72" height="56" viewBox="0 0 72 56" fill="none" stroke="currentColor" aria-hidden>
      {of}
    </svg>
  )
}
