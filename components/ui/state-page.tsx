import type { ReactElement, ReactNode } from 'react'
import { Plan } from './plan'

type Props = { plan: ReactElement; title: string; children: ReactNode; level?: 1 | 2 }

/** What a page shows when it has nothing or something went wrong: what happened, what was kept, what to do. */
export function StateBox({ plan, title, children, level = 2 }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className="sheet state-box">
      <div className="in">
        <Plan of={plan} />
        <Heading className="title-3">{title}</Heading>
        {children}
      </div>
    </div>
  )
}

/** Hatched, only after 300 ms, in the shape of what comes; never shimmering. */
export function Ghosts({ label, rows = 4 }: { label: string; rows?: number }) {
  return (
    <div className="sheet state-box late" style={{ alignContent: 'start' }} aria-busy="true">
      <p className="sr" role="status">
        {label}
      </p>
      <div className="sk">
        <span className="ghost" style={{ width: '44%', height: '1.7rem' }} />
        {Array.from({ length: rows }, (_, row) => (
          <span key={row} className="ghost" style={{ width: `${[96, 91, 97, 58][row % 4]}%` }} />
        ))}
      </div>
    </div>
  )
}
