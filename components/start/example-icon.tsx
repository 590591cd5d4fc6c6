import type { ReactNode } from 'react'
import type { Example } from '@/lib/examples/registry'

const DRAWINGS: Readonly<Record<Example['icon'], ReactNode>> = {
  gate: (
    <>
      <path d="M1 16h12M31 16h12" />
      <path d="M13 6h18v20H13z" strokeWidth="2.6" />
      <path d="M31 12v8" stroke="var(--sheet)" strokeWidth="4" />
      <path d="M31 12a8 8 0 0 1 8 8" />
    </>
  ),
  rank: (
    <>
      <path d="M1 5h26M1 12h38M1 19h18M1 26h31" strokeWidth="2.6" />
      <path d="M41 3v26" strokeDasharray="2 2.5" />
    </>
  ),
  forecast: (
    <>
      <path d="M1 27V3M1 27h42" />
      <path d="M1 22 8 17l6 3 7-9 6 3" strokeWidth="2.2" />
      <path d="m27 14 8-6 7 2M27 14l15 8" strokeDasharray="3 2.4" />
    </>
  ),
  answers: (
    <>
      <path d="M2 3h14v26H2zM5 9h8M5 14h8M5 19h5" />
      <path d="M24 8h18v13H32l-5 5v-5h-3z" strokeWidth="2.2" />
      <path d="M16 16h8" strokeDasharray="2 2" />
    </>
  ),
  camera: (
    <>
      <path d="M1 29h42M1 25h42" />
      <path d="M15 3h14v7H15z" strokeWidth="2.2" />
      <path d="m18 10-7 15M26 10l7 15" strokeDasharray="3 2.4" />
      <path d="M20 25h4" strokeWidth="3" />
    </>
  ),
  uplift: (
    <>
      <path d="M1 27h42M8 27V17h7v10M29 27V8h7v19" strokeWidth="2.2" />
      <path d="M15 17 29 8" strokeDasharray="3 2.4" />
    </>
  ),
  filter: (
    <>
      <path d="M2 4h40L27 17v11l-8-4v-7z" strokeWidth="2.2" />
      <path d="M6 9h9M22 9h6" strokeDasharray="2 2" />
    </>
  ),
  score: (
    <>
      <path d="M3 26a19 19 0 0 1 38 0" strokeWidth="2.2" />
      <path d="M22 26 33 13M8 26h4M32 26h4M22 7v4" />
    </>
  ),
}

export function ExampleIcon({ icon }: { icon: Example['icon'] }) {
  return (
    <svg
      className="pl"
      width="44"
      height="32"
      viewBox="0 0 44 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      aria-hidden
    >
      {DRAWINGS[icon]}
    </svg>
  )
}
