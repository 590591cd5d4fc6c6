'use client'

import type { Person } from '@/lib/presence/schema'
import { Icon } from '@/components/ui/icon'
import { initials } from '@/components/ui/initials'
import { useLive } from './live-store'
import { type Places, whoIs } from './words'

const MOST = 3

const tell = (person: Person, places: Places) =>
  `${whoIs(person)}: ${places[person.place] ?? 'this design'}${person.field === null ? '' : ', writing'}`

/** Who else has the design open, and where. Read on demand: it speaks up by itself for nobody. */
export function People({ places }: { places: Places }) {
  const others = useLive((live) => live.others)
  if (others.length === 0) return null
  const rest = others.slice(MOST)
  return (
    <ul className="people noprint" aria-label="Also on this design">
      {others.slice(0, MOST).map((person) => (
        <li
          key={person.page}
          className={`${person.mine ? 'mine' : ''}${person.field === null ? '' : ' writing'}`}
          title={tell(person, places)}
        >
          {person.mine ? (
            <span aria-hidden="true" className="window">
              <Icon name="windows" size={13} />
              <span>{whoIs(person)}</span>
            </span>
          ) : (
            <span aria-hidden="true">{initials(person.name)}</span>
          )}
          <span className="sr">{tell(person, places)}</span>
        </li>
      ))}
      {rest.length > 0 ? (
        <li title={rest.map((person) => tell(person, places)).join('\n')}>
          <span aria-hidden="true">+{rest.length}</span>
          <span className="sr">{rest.map((person) => tell(person, places)).join('; ')}</span>
        </li>
      ) : null}
    </ul>
  )
}
