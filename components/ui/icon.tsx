/** Icons on a 16 grid with a 1.5 stroke. They never stand alone: a word or an accessible name is beside them. */
const PATHS = {
  check: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  chevron: <path d="m6 3.5 4.5 4.5L6 12.5" />,
  down: <path d="m3.5 6 4.5 4.5L12.5 6" />,
  search: <path d="M7 2.75a4.25 4.25 0 1 0 0 8.5 4.25 4.25 0 0 0 0-8.5M10.2 10.2 14 14" />,
  arrow: <path d="M2.5 8h10.5M9.2 4.2 13 8l-3.8 3.8" />,
  upwards: <path d="M8 13V3.2M4.2 7 8 3.2 11.8 7" />,
  pencil: <path d="m3 13 .8-3L10.6 3.2l2.2 2.2L6 12.2z" />,
  stop: <rect x="4" y="4" width="8" height="8" fill="currentColor" stroke="none" />,
  again: <path d="M12.8 6.2A5.2 5.2 0 1 0 13.2 9M13.2 2.8v3.6H9.6" />,
  formula: <path d="M10.8 3.2c-2-.8-2.9.3-3.2 2L6.4 12c-.3 1.4-1.2 1.8-2.2 1.4M5 7h5.4" />,
  book: <path d="M3 2.8h7.5a2 2 0 0 1 2 2v8.4H5a2 2 0 0 1-2-2zM3 11.2a2 2 0 0 1 2-2h7.5" />,
  cross: <path d="m4 4 8 8M12 4l-8 8" />,
  plus: <path d="M8 3v10M3 8h10" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeLinecap="round" strokeWidth="2.4" />,
  undo: <path d="M5.5 3 2.5 6l3 3M2.8 6h6.4a3.6 3.6 0 0 1 0 7.2H6" />,
  redo: <path d="m10.5 3 3 3-3 3M13.2 6H6.8a3.6 3.6 0 0 0 0 7.2H10" />,
  lock: <path d="M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />,
  offline: <path d="M2 2l12 12M5.2 5.2A3.4 3.4 0 0 0 4.6 12h7.2M7 4.2a4 4 0 0 1 4.9 3.5 2.6 2.6 0 0 1 2 3.5" />,
  trash: <path d="M3 4.5h10M6.5 4V2.5h3V4M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4" />,
  copy: <path d="M5.5 5.5V2.8h7.7v7.7h-2.7M2.8 5.5h7.7v7.7H2.8z" />,
  windows: <path d="M5.5 5.5V2.8h7.7v6.7h-2.7M2.8 5.5h7.7v7.7H2.8zM2.8 8h7.7" />,
  upload: <path d="M8 10.5V2.8M4.8 5.8 8 2.6l3.2 3.2M3 10.5v2.7h10v-2.7" />,
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
