/** Icons on a 16 grid with a 1.5 stroke. They never stand alone: a word or an accessible name is beside them. */
const PATHS = {
  check: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  chevron: <path d="m6 3.5 4.5 4.5L6 12.5" />,
  down: <path d="m3.5 6 4.5 4.5L12.5 6" />,
  search: <path d="M7 2.75a4.25 4.25 0 1 0 0 8.5 4.25 4.25 0 0 0 0-8.5M10.2 10.2 14 14" />,
  arrow: <path d="M2.5 8h10.5M9.2 4.2 13 8l-3.8 3.8" />,
  pencil: <path d="m3 13 .8-3L10.6 3.2l2.2 2.2L6 12.2z" />,
  stop: <rect x="4" y="4" width="8" height="8" fill="currentColor" stroke="none" />,
  again: <path d="M12.8 6.2A5.2 5.2 0 1 0 13.2 9M13.2 2.8v3.6H9.6" />,
  formula: <path d="M10.8 3.2c-2-.8-2.9.3-3.2 2L6.4 12c-.3 1.4-1.2 1.8-2.2 1.4M5 7h5.4" />,
  book: <path d="M3 2.8h7.5a2 2 0 0 1 2 2v8.4H5a2 2 0 0 1-2-2zM3 11.2a2 2 0 0 1 2-2h7.5" />,
  cross: <path d="m4 4 8 8M12 4l-8 8" />,
  lock: <path d="M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />,
  offline: <path d="M2 2l12 12M5.2 5.2A3.4 3.4 0 0 0 4.6 12h7.2M7 4.2a4 4 0 0 1 4.9 3.5 2.6 2.6 0 0 1 2 3.5" />,
  trash: <path d="M3 4.5h10M6.5 4V2.5h3V4M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4" />,
  error: <path d="M5.4 2h5.2L14 5.4v5.2L10.6 14H5.4L2 10.6V5.4zM8 4.8v4M8 10.4v.8" />,
  warning: <path d="M8 2.5 14.2 13.2H1.8zM8 6.6v3M8 11v.7" />,
  info: <path d="M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M8 7.3v4M8 4.8v.8" />,
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, size = 14 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
      {PATHS[name]}
    </svg>
  )
}
