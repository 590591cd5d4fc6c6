import type { Origin } from '@/lib/facts/fact'

/** Each origin has a drafting line besides its hue, so that colour is never alone. */
const LINES = {
  user: { word: 'You', line: <path d="M0 4h20" strokeWidth="2.5" /> },
  calculated: { word: 'Calculated', line: <path d="M0 2.5h20M0 5.5h20" strokeWidth="1.2" /> },
  cited: { word: 'Cited', line: <path d="M1 4h20" strokeWidth="2" strokeDasharray="2 2.6" /> },
  measured: { word: 'Measured', line: <path d="M.6 0v8M19.4 0v8M0 4h20" strokeWidth="1.2" /> },
  decided: { word: 'Decided', line: <path d="M0 4h20" strokeWidth="1.5" strokeDasharray="7 2.5 1.5 2.5" /> },
  assumed: { word: 'Assumed', line: <path d="M0 4h20" strokeWidth="1.6" strokeDasharray="5 2.5" /> },
} as const satisfies Record<Origin, unknown>

export const ORIGIN_ORDER = [
  'user',
  'calculated',
  'cited',
  'measured',
  'decided',
  'assumed',
] as const satisfies Origin[]

export const originWord = (origin: Origin): string => LINES[origin].word

export function OriginMark({ origin, word }: { origin: Origin; word?: string }) {
  return (
    <span className={`o ${origin}`}>
      <svg width="20" height="8" viewBox="0 0 20 8" stroke="currentColor" fill="none" aria-hidden>
        {LINES[origin].line}
      </svg>
      {word ?? LINES[origin].word}
    </span>
  )
}
