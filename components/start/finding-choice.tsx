'use client'

import { useEffect, useId, useState } from 'react'
import type { FindingSearch } from './finding-search'

/** `id`: of a check, or a severity, for the address. People read its title; `name` says in how many designs it is, too. */
export type FindingOption = { readonly id: string; readonly title: string; readonly name: string }

type Props = {
  value: string
  options: readonly FindingOption[]
  /** Said below: what the options leave out. */
  hint: string | null
  /** Whether it is in view; what helps to search is loaded then. */
  isShown: boolean
  onChoose: (id: string) => void
}

/** More than these are easier to find by their words than by reading all. */
const MOST_TO_READ = 10

/** The finding that a list is narrowed to, out of those that are open somewhere. */
export function FindingChoice({ value, options, hint, isShown, onChoose }: Props) {
  const about = useId()
  const isLong = options.length > MOST_TO_READ
  const [Search, setSearch] = useState<typeof FindingSearch | null>(null)
  useEffect(() => {
    // Where it cannot be had, the list does.
    if (isLong && isShown)
      import('./finding-search').then(
        (module) => setSearch(() => module.FindingSearch),
        () => {},
      )
  }, [isLong, isShown])
  return (
    <label>
      Open finding
      {isLong && Search ? (
        <Search value={value} options={options} about={about} onChoose={onChoose} />
      ) : (
        <select
          className="select"
          name="finding"
          value={value}
          aria-describedby={hint ? about : undefined}
          onChange={({ target }) => onChoose(target.value)}
        >
          <option value="">Any</option>
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {hint ? (
        <span id={about} className="small faint">
          {hint}
        </span>
      ) : null}
    </label>
  )
}
