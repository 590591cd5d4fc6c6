'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { StepCells } from '@/components/ui/step-glyph'
import type { StepState } from '@/lib/methodology/content'
import { DeleteDesign } from './delete-design'

export type DesignRow = {
  id: string
  title: string
  /** How its brief begins. */
  opening: string
  kind: string
  steps: StepState[]
  /** What a person should know first, e.g. "Drafting step 3". */
  state: string
  tone: 'plain' | 'accent' | 'warning'
  errors: number
  warnings: number
  numbers: number
  changed: string
}

const TONES = { plain: undefined, accent: 'var(--accent)', warning: 'var(--warning)' } as const

/** "4, one of them being drafted" */
function countText(designs: readonly DesignRow[]): string {
  const drafting = designs.filter((design) => design.steps.includes('drafting')).length
  if (drafting === 0) return `${designs.length}`
  return `${designs.length}, ${drafting === 1 ? 'one' : drafting} of them being drafted`
}

/** The designs of this workspace. */
export function DesignTable({ designs }: { designs: readonly DesignRow[] }) {
  const [words, setWords] = useState('')
  const needle = words.trim().toLowerCase()
  const shown = designs.filter((design) =>
    `${design.title} ${design.kind} ${design.opening}`.toLowerCase().includes(needle),
  )
  return (
    <>
      <div className="sech">
        <h2>Designs</h2>
        <p className="faint small" role="status">
          {needle === '' ? countText(designs) : `${shown.length} of ${designs.length}`}
        </p>
        <label className="find push">
          <Icon name="search" size={15} />
          <span className="sr">Find a design</span>
          <input
            type="search"
            placeholder="Find a design"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
      </div>
      <section className="sheet list" aria-label="Designs">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col" style={{ width: '36%' }}>
                Design
              </th>
              <th scope="col">Steps</th>
              <th scope="col">State</th>
              <th scope="col">Open findings</th>
              <th scope="col" className="num">
                Numbers
              </th>
              <th scope="col">Last change</th>
              <th scope="col">
                <span className="sr">Delete</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((design) => (
              <tr key={design.id}>
                <th scope="row">
                  <Link href={`/designs/${design.id}`} prefetch={false}>
                    {design.title}
                  </Link>
                  <span>{design.opening}</span>
                </th>
                <td data-l="Steps">
                  <StepCells states={design.steps} />
                </td>
                <td data-l="State">
                  <span style={{ color: TONES[design.tone] }}>{design.state}</span>
                </td>
                <td data-l="Open findings">
                  <Counts errors={design.errors} warnings={design.warnings} />
                </td>
                <td className="num" data-l="Numbers">
                  {design.numbers}
                </td>
                <td className="soft nw" data-l="Last change">
                  {design.changed}
                </td>
                <td>
                  <DeleteDesign designId={design.id} title={design.title} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length === 0 ? (
          <p className="soft row wrap" style={{ padding: 'var(--s-4) 0' }}>
            No design matches “{words}”.
            <button type="button" className="linkish" onClick={() => setWords('')}>
              Show all {designs.length}
            </button>
          </p>
        ) : null}
      </section>
    </>
  )
}

function Counts({ errors, warnings }: { errors: number; warnings: number }) {
  if (errors + warnings === 0) return <span className="faint">none</span>
  return (
    <span className="row">
      {errors > 0 ? (
        <span className="sev error">
          <Icon name="error" />
          {errors}
          <span className="sr"> errors</span>
        </span>
      ) : null}
      {warnings > 0 ? (
        <span className="sev warning">
          <Icon name="warning" />
          {warnings}
          <span className="sr"> warnings</span>
        </span>
      ) : null}
    </span>
  )
}
