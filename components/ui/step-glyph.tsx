import type { StepState } from '@/lib/methodology/content'

const GLYPHS = {
  empty: <circle cx="8.5" cy="8.5" r="6.5" stroke="var(--state-empty)" strokeDasharray="2.4 2.2" />,
  drafting: (
    <>
      <circle cx="8.5" cy="8.5" r="6.5" stroke="var(--rule-strong)" />
      <path d="M8.5 2a6.5 6.5 0 1 1-6.2 8.4" stroke="var(--state-drafting)" strokeWidth="2.4" />
    </>
  ),
  drafted: (
    <>
      <circle cx="8.5" cy="8.5" r="6.5" stroke="var(--state-drafted)" strokeWidth="1.5" />
      <circle cx="8.5" cy="8.5" r="2.4" fill="var(--state-drafted)" />
    </>
  ),
  edited: (
    <>
      <circle cx="8.5" cy="8.5" r="6.5" stroke="var(--state-edited)" strokeWidth="1.5" />
      <path d="m5.6 11.4.6-2 3.9-3.9 1.4 1.4-3.9 3.9z" fill="var(--state-edited)" />
    </>
  ),
  stale: (
    <>
      <circle cx="8.5" cy="8.5" r="6.5" stroke="var(--state-stale)" strokeWidth="1.5" />
      <path d="m3 9.6 6.6-6.6M4.5 12.7 12.7 4.5M7.4 14l6.6-6.6" stroke="var(--state-stale)" strokeWidth="1.1" />
    </>
  ),
  accepted: (
    <>
      <circle cx="8.5" cy="8.5" r="7.2" fill="var(--state-accepted)" />
      <path d="m5.2 8.8 2.3 2.3 4.4-4.8" stroke="var(--sheet)" strokeWidth="1.7" />
    </>
  ),
} as const satisfies Record<StepState, unknown>

export function StepGlyph({ state }: { state: StepState }) {
  return (
    <svg width="17" height="17" viewBox="0 0 17 17" fill="none" aria-hidden>
      {GLYPHS[state]}
    </svg>
  )
}

const WORDS: Record<StepState, string> = {
  empty: 'not started',
  drafting: 'drafting',
  drafted: 'drafted',
  edited: 'edited by you',
  stale: 'stale',
  accepted: 'accepted',
}

export const stateWord = (state: StepState): string => WORDS[state]

/** Seven cells, one a step; the words are for who cannot see them. */
export function StepCells({ states }: { states: readonly StepState[] }) {
  const counts = new Map<StepState, number>()
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1)
  const label = [...counts].map(([state, count]) => `${count} ${WORDS[state]}`).join(', ')
  return (
    <span className="cells" role="img" aria-label={`Of seven steps: ${label}`}>
      {states.map((state, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the seven steps never change places
        <i key={index} className={state} />
      ))}
    </span>
  )
}
