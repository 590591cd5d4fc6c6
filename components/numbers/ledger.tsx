'use client'

import { Fragment, useEffect, useState } from 'react'
import { OriginOf } from '@/components/shell/origin-of'
import { Icon } from '@/components/ui/icon'
import { ORIGIN_ORDER } from '@/components/ui/origin'
import type { FactView } from './fact-view'
import { useLedger } from './facts-context'
import { LedgerDetail } from './ledger-detail'
import type { LedgerGroup, LedgerRow } from './ledger-rows'

const matches = (fact: FactView, words: string) =>
  `${fact.label} ${fact.path} ${fact.text} ${fact.help}`.toLowerCase().includes(words.trim().toLowerCase())

/** Every fact of the design with its origin. A row opens to where it comes from; a value can be changed there. */
export function Ledger({ groups }: { groups: readonly LedgerGroup[] }) {
  const ledger = useLedger()
  const [words, setWords] = useState('')
  const [onlyAssumed, setOnlyAssumed] = useState(false)
  const [open, setOpen] = useState<string | null>(null)

  // A figure elsewhere leads here by its path.
  useEffect(() => {
    const show = () => {
      const path = decodeURIComponent(location.hash.slice(1))
      if (path === '') return
      setOpen(path)
      document.getElementById(path)?.scrollIntoView({ block: 'center' })
    }
    show()
    window.addEventListener('hashchange', show)
    return () => window.removeEventListener('hashchange', show)
  }, [])

  const facts = ledger?.facts ?? {}
  const assumed = Object.values(facts).filter((fact) => fact.origin === 'assumed').length
  const shown = groups.flatMap((group) => {
    const rows = group.rows.flatMap((row) => {
      const fact = facts[row.path]
      return fact && matches(fact, words) && (!onlyAssumed || fact.origin === 'assumed') ? [{ row, fact }] : []
    })
    return rows.length > 0 ? [{ group, rows }] : []
  })
  const follow = (path: string) => {
    setWords('')
    setOnlyAssumed(false)
    setOpen(path)
    history.replaceState(null, '', `#${path}`)
    requestAnimationFrame(() => document.getElementById(path)?.scrollIntoView({ block: 'center' }))
  }
  return (
    <section className="sheet" aria-label="Ledger">
      <div className="filters">
        <label className="find">
          <Icon name="search" size={15} />
          <span className="sr">Find a number</span>
          <input
            type="search"
            placeholder="Find a number"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        <span className="row push">
          <button
            type="button"
            className="btn s"
            aria-pressed={onlyAssumed}
            onClick={() => setOnlyAssumed(!onlyAssumed)}
          >
            Only assumed <span className="faint">{assumed}</span>
          </button>
        </span>
        <ul className="legend" aria-label="Where a number comes from">
          {ORIGIN_ORDER.map((origin) => (
            <li key={origin}>
              <OriginOf origin={origin} />
            </li>
          ))}
        </ul>
      </div>
      <div className="tb" role="region" aria-label="Numbers by step" tabIndex={0}>
        <table>
          <colgroup>
            <col className="c1" />
            <col className="c2" />
            <col className="c3" />
            <col />
            <col style={{ width: '11%' }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col" className="num">
                Value
              </th>
              <th scope="col">Origin</th>
              <th scope="col">Used in</th>
              <th scope="col">Set</th>
            </tr>
          </thead>
          {shown.map(({ group, rows }) => (
            <tbody key={group.id}>
              <tr className="grp">
                <th colSpan={5} scope="rowgroup">
                  {group.number}&ensp;{group.title}
                </th>
              </tr>
              {rows.map(({ row, fact }) => (
                <Row
                  key={row.path}
                  row={row}
                  fact={fact}
                  isOpen={open === row.path}
                  onToggle={() => setOpen(open === row.path ? null : row.path)}
                  onFollow={follow}
                />
              ))}
            </tbody>
          ))}
        </table>
        {shown.length === 0 ? (
          <p className="soft" style={{ padding: 'var(--s-4) 0' }} role="status">
            No number matches.
          </p>
        ) : null}
      </div>
    </section>
  )
}

type RowProps = {
  row: LedgerRow
  fact: FactView
  isOpen: boolean
  onToggle: () => void
  onFollow: (path: string) => void
}

function Row({ row, fact, isOpen, onToggle, onFollow }: RowProps) {
  return (
    <Fragment>
      <tr id={row.path} data-fact={row.path} className={isOpen ? 'open' : ''}>
        <th scope="row">
          <button type="button" className="opener" aria-expanded={isOpen} onClick={onToggle}>
            <Icon name="chevron" size={12} />
            {fact.label}
          </button>
        </th>
        <td className="num">
          <span className={`n ${fact.origin}${fact.wordy ? ' wordy' : ''}`}>{fact.text}</span>
        </td>
        <td>
          <OriginOf origin={fact.origin} />
          {fact.isBehind ? (
            <span className="small" style={{ display: 'block', color: 'var(--error)' }}>
              not worked out
            </span>
          ) : null}
        </td>
        <td className="soft">{row.usedIn.join(', ')}</td>
        <td className="faint small nw">{row.set}</td>
      </tr>
      {isOpen ? (
        <tr className="det">
          <td colSpan={5}>
            <LedgerDetail row={row} fact={fact} onFollow={onFollow} />
          </td>
        </tr>
      ) : null}
    </Fragment>
  )
}
