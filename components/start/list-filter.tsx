'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { Icon } from '@/components/ui/icon'
import { type DesignFilter, filterAddress, isKeyOf, SORTS, STATE_FILTERS } from '@/lib/designs/list/schema'
import type { TagCount } from '@/lib/designs/tags/schema'
import { FindingChoice, type FindingOption } from './finding-choice'

/** Typing is looked for once it pauses. */
const PAUSE_MS = 250

type Option = { readonly id: string; readonly name: string }
type Props = {
  filter: DesignFilter
  kinds: readonly Option[]
  findings: readonly FindingOption[]
  /** What the findings leave out. */
  hint: string | null
  tags: readonly TagCount[]
}

/** What the list is narrowed to. It stands in the address; without JavaScript this is a form that leads there. */
export function ListFilter({ filter, kinds, findings, hint, tags }: Props) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [shown, setShown] = useState(filter)
  // As the address has it at first; from then on it is the person's.
  const [isOpen] = useState(filterAddress({ ...filter, q: '', after: null }) !== '/')
  const [isShown, setIsShown] = useState(isOpen)
  const sent = useRef(filterAddress(filter))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const address = filterAddress(filter)
  useEffect(() => {
    // What was typed since it was sent stays; another address came by "back" or by a link.
    if (address === sent.current) return
    sent.current = address
    setShown(filter)
  }, [address, filter])
  useEffect(() => () => clearTimeout(timer.current), [])

  const go = (next: DesignFilter, how: 'push' | 'replace') => {
    clearTimeout(timer.current)
    const wanted = filterAddress(next)
    if (wanted === sent.current) return
    sent.current = wanted
    startTransition(() => router[how](wanted, { scroll: false }))
  }
  const choose = (change: Partial<DesignFilter>) => {
    const next = { ...shown, ...change, after: null }
    setShown(next)
    go(next, 'push')
  }
  const type = (q: string) => {
    const next = { ...shown, q, after: null }
    setShown(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => go({ ...next, q: q.trim() }, 'replace'), PAUSE_MS)
  }

  const early = useRef<HTMLInputElement>(null)
  const hasBegun = useRef(false)
  useEffect(() => {
    // Typed before this page could listen.
    if (hasBegun.current) return
    hasBegun.current = true
    const typed = early.current?.value ?? filter.q
    if (typed !== filter.q) type(typed)
  })

  return (
    <form
      method="get"
      action="/#designs"
      className="list-filter"
      aria-label="Find designs"
      aria-busy={pending}
      onSubmit={(event) => {
        event.preventDefault()
        go({ ...shown, q: shown.q.trim() }, 'push')
      }}
    >
      <label className="find">
        <Icon name="search" size={15} />
        <span className="sr">Find a design</span>
        <input
          ref={early}
          type="search"
          name="q"
          maxLength={200}
          placeholder="Find a design: title, brief, tag"
          value={shown.q}
          onChange={(event) => type(event.target.value)}
        />
      </label>
      <details open={isOpen} onToggle={({ currentTarget }) => setIsShown(currentTarget.open)}>
        <summary>Filter and sort</summary>
        <div className="choices">
          <Choice
            label="State"
            name="state"
            value={shown.state ?? ''}
            options={Object.entries(STATE_FILTERS).map(([id, name]) => ({ id, name }))}
            onChoose={(id) => choose({ state: isKeyOf(STATE_FILTERS, id) ? id : null })}
          />
          <Choice
            label="Kind of system"
            name="kind"
            value={shown.kind ?? ''}
            options={kinds}
            onChoose={(kind) => choose({ kind: kind || null })}
          />
          <FindingChoice
            value={shown.finding ?? ''}
            options={findings}
            hint={hint}
            isShown={isShown}
            onChoose={(finding) => choose({ finding: finding || null })}
          />
          <Choice
            label="Tag"
            name="tag"
            value={shown.tag ?? ''}
            options={tags.map(({ tag, designs }) => ({ id: tag, name: `${tag} (${designs})` }))}
            onChoose={(tag) => choose({ tag: tag || null })}
          />
          <label>
            Sort by
            <select
              className="select"
              name="sort"
              value={shown.sort}
              onChange={({ target }) => choose({ sort: isKeyOf(SORTS, target.value) ? target.value : 'changed' })}
            >
              {Object.entries(SORTS).map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
      </details>
      <noscript>
        <button type="submit" className="btn">
          Show
        </button>
      </noscript>
    </form>
  )
}

type ChoiceProps = {
  label: string
  name: string
  value: string
  options: readonly Option[]
  onChoose: (id: string) => void
}

function Choice({ label, name, value, options, onChoose }: ChoiceProps) {
  // A tag that no design has any more is still what the address says.
  const isKnown = value === '' || options.some(({ id }) => id === value)
  return (
    <label>
      {label}
      <select className="select" name={name} value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">Any</option>
        {isKnown ? null : <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  )
}
