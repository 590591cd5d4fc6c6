'use client'

import Link from 'next/link'
import { Fragment, useCallback, useState } from 'react'
import { OriginLine } from '@/components/knowledge/origin-line'
import { SourceLink } from '@/components/knowledge/source-link'
import { useMay } from '@/components/shell/viewer'
import { FigureForm } from './figure-form'
import type { FigureRow } from './figure-row'

type Props = { rows: readonly FigureRow[]; title: string }

/** Figures that the workspace may set for itself; a row opens its form in place. */
export function FiguresTable({ rows, title }: Props) {
  const [open, setOpen] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const close = useCallback((key: string, message: string) => {
    setOpen(null)
    setSaid(message)
    requestAnimationFrame(() => document.getElementById(`set-${key}`)?.focus())
  }, [])
  return (
    <section className="sheet tbx" aria-label={title}>
      <p className="sr" role="status">
        {said}
      </p>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col" className="num">
              Value
            </th>
            <th scope="col">Origin</th>
            <th scope="col">Source</th>
            <th scope="col">
              <span className="sr">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.key}>
              <Row row={row} isOpen={open === row.key} onOpen={() => setOpen(open === row.key ? null : row.key)} />
              {open === row.key ? (
                <tr className="det">
                  <td colSpan={5}>
                    <FigureForm
                      row={row}
                      onSaved={(message) => close(row.key, `${row.name}: ${message}`)}
                      onCancel={() => close(row.key, '')}
                    />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ row, isOpen, onOpen }: { row: FigureRow; isOpen: boolean; onOpen: () => void }) {
  const maySet = useMay('figures.set')
  return (
    <tr>
      <th scope="row" style={{ fontWeight: 400 }}>
        <Link href={row.href} prefetch={false}>
          {row.name}
        </Link>
        <span className="faint">, {row.label.charAt(0).toLowerCase() + row.label.slice(1)}</span>
      </th>
      <td className="num" data-l="Value">
        <span className={row.origin ? `n ${row.origin}` : 'n unknown'} style={{ cursor: 'default' }}>
          {row.text}
        </span>
      </td>
      <td data-l="Origin">
        <OriginLine figure={row} />
      </td>
      <td data-l="Source" className="soft">
        {row.source ? <SourceLink source={row.source} /> : row.note}
      </td>
      <td>
        {maySet ? (
          <button
            type="button"
            id={`set-${row.key}`}
            className="btn s"
            aria-expanded={isOpen}
            aria-label={`Set ${row.name}, ${row.label}`}
            onClick={onOpen}
          >
            Set
          </button>
        ) : null}
      </td>
    </tr>
  )
}
