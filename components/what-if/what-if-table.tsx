'use client'

import { type ReactNode, useState } from 'react'
import { FactControl } from '@/components/numbers/fact-control'
import { useMay } from '@/components/shell/viewer'
import { Icon } from '@/components/ui/icon'
import type { ResultCell } from './difference'
import type { Variants } from './use-variants'
import { VariantName } from './variant-name'
import type { InputRow, ResultRow, VariantView, WhatIfView } from './what-if-view'

type Props = { view: WhatIfView; variants: Variants }

/**
 * The design in the first column, a variant in each further one. Roles are written out: on narrow screens rows become
 * blocks, and a block is no row to a screen reader unless it says so.
 */
export function WhatIfTable({ view, variants }: Props) {
  const names = view.variants
  return (
    <div className="wi" role="table" aria-label="The design and its variants" data-columns={names.length + 1}>
      <div role="rowgroup">
        <div role="row" className="wi-row wi-head">
          <span role="columnheader">Number</span>
          <span role="columnheader" className="num">
            As designed
          </span>
          {names.map((variant) => (
            <span key={variant.id} role="columnheader" className="num">
              <VariantName key={variant.name} variant={variant} variants={variants} />
            </span>
          ))}
        </div>
      </div>
      <Group title="Inputs">
        {view.inputs.map((row) => (
          <Inputs key={row.path} row={row} view={view} variants={variants} />
        ))}
      </Group>
      <Group title="Results">
        {view.headlines.map((row) => (
          <Results key={row.path} row={row} names={names} />
        ))}
      </Group>
      {names.length > 0 ? <Endings names={names} variants={variants} /> : null}
      {view.others.length > 0 ? <Others rows={view.others} names={names} /> : null}
    </div>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div role="rowgroup">
      <div role="row" className="wi-group">
        <span role="rowheader">{title}</span>
      </div>
      {children}
    </div>
  )
}

/** All else that moved: much, and seldom what is asked first. */
function Others({ rows, names }: { rows: readonly ResultRow[]; names: readonly VariantView[] }) {
  const [open, setOpen] = useState(false)
  return (
    <div role="rowgroup">
      <div role="row" className="wi-group">
        <span role="rowheader">
          <button type="button" className="opener" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon name="chevron" size={12} />
            {rows.length === 1 ? '1 more number moves' : `${rows.length} more numbers move`}
          </button>
        </span>
      </div>
      {open ? rows.map((row) => <Results key={row.path} row={row} names={names} />) : null}
    </div>
  )
}

/** On narrow screens each cell says whose it is; on wide ones the head of the column does. */
const Whose = ({ name }: { name: string }) => (
  <span className="wi-whose" aria-hidden>
    {name}
  </span>
)

function Inputs({ row, view, variants }: { row: InputRow } & Props) {
  const { busy, change } = variants
  const may = useMay('design.edit')
  const [wrong, setWrong] = useState<{ variant: string; message: string } | null>(null)
  return (
    <div role="row" className="wi-row">
      <span role="rowheader">
        {row.label}
        {row.unit ? <span className="small faint"> {row.unit}</span> : null}
      </span>
      <span role="cell" className="num">
        <Whose name="As designed" />
        <span className={row.origin ? `n ${row.origin} wordy` : ''}>{row.base}</span>
      </span>
      {view.variants.map((variant, i) => {
        const cell = row.cells[i]
        if (!cell) return null
        const typed = row.spec.type !== 'boolean' && (row.spec.type !== 'choice' || row.spec.open === true)
        if (!may)
          return (
            <span key={variant.id} role="cell" className={`num${cell.own ? ' own' : ''}`}>
              <Whose name={variant.name} />
              <span>{cell.own ? cell.input : row.base}</span>
            </span>
          )
        return (
          <span key={variant.id} role="cell" className={`num${cell.own ? ' own' : ''}`}>
            <Whose name={variant.name} />
            <span className="wi-control">
              <FactControl
                key={`${cell.own} ${cell.input}`}
                spec={row.spec}
                unit=""
                label={`${row.label} in ${variant.name}${row.unit ? `, ${row.unit}` : ''}`}
                initial={cell.own || !typed ? cell.input : ''}
                placeholder={row.baseInput}
                busy={busy}
                onValue={(value) => {
                  setWrong(null)
                  void change(variant.id, { path: row.path, value })
                }}
                onError={(message) => setWrong({ variant: variant.id, message })}
              />
              {cell.own ? (
                <button
                  type="button"
                  className="btn quiet s"
                  aria-label={`${row.label} in ${variant.name} as designed again`}
                  title="As designed again"
                  onClick={() => {
                    setWrong(null)
                    void change(variant.id, { path: row.path, clear: true })
                  }}
                >
                  <Icon name="cross" size={12} />
                </button>
              ) : null}
            </span>
            {wrong?.variant === variant.id ? (
              <span role="alert" className="small wi-error">
                {wrong.message}
              </span>
            ) : null}
            {cell.refused ? <span className="small wi-error">{cell.refused}</span> : null}
          </span>
        )
      })}
    </div>
  )
}

function Results({ row, names }: { row: ResultRow; names: readonly VariantView[] }) {
  return (
    <div role="row" className="wi-row">
      <span role="rowheader">{row.label}</span>
      <span role="cell" className="num">
        <Whose name="As designed" />
        <span>{row.base}</span>
      </span>
      {names.map((variant, i) => {
        const cell = row.cells[i]
        return (
          <span key={variant.id} role="cell" className="num">
            <Whose name={variant.name} />
            {cell ? <Result cell={cell} /> : null}
          </span>
        )
      })}
    </div>
  )
}

const WORDS = { same: '', better: ' (better)', worse: ' (worse)', other: '' } as const

const Result = ({ cell: { text, change, tone } }: { cell: ResultCell }) => (
  <span>
    <span className={tone === 'same' ? 'faint' : 'm'}>{text}</span>
    <span className={`wi-change ${tone}`}>
      {change}
      <span className="sr">{WORDS[tone]}</span>
    </span>
  </span>
)

function Endings({ names, variants }: { names: readonly VariantView[]; variants: Variants }) {
  const { busy, keep, discard } = variants
  const may = useMay('design.edit')
  if (!may) return null
  return (
    <div role="rowgroup">
      <div role="row" className="wi-row wi-end">
        <span role="rowheader">Decide</span>
        <span role="cell" className="wi-base-end" />
        {names.map((variant) => {
          const empty = variant.overrides.length === 0
          return (
            <span key={variant.id} role="cell">
              <Whose name={variant.name} />
              <span className="wi-decide">
                <span className="small soft">{variant.effect}</span>
                <button
                  type="button"
                  className="btn s primary"
                  aria-label={`Keep ${variant.name}`}
                  aria-disabled={busy || empty}
                  onClick={() => !empty && !busy && void keep(variant)}
                >
                  Keep
                </button>
                <button
                  type="button"
                  className="btn s"
                  aria-label={`Discard ${variant.name}`}
                  aria-disabled={busy}
                  onClick={() => !busy && void discard(variant)}
                >
                  Discard
                </button>
              </span>
            </span>
          )
        })}
      </div>
    </div>
  )
}
