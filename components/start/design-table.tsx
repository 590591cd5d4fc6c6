import Link from 'next/link'
import { RowTags } from '@/components/tags/row-tags'
import { Icon } from '@/components/ui/icon'
import { StepCells } from '@/components/ui/step-glyph'
import type { StepState } from '@/lib/methodology/content'
import { CopyDesign } from './copy-design'
import { DeleteDesign } from './delete-design'

export type DesignRow = {
  id: string
  title: string
  /** How its brief begins. */
  opening: string
  tags: string[]
  steps: StepState[]
  /** What a person should know first, e.g. "Drafting step 3". */
  state: string
  tone: 'plain' | 'accent' | 'warning'
  /** How it stands in its reviews, in words; empty where nobody was asked. */
  review: string
  /** What waits to be decided on, in words; empty where nothing does. */
  waiting: string
  errors: number
  warnings: number
  numbers: number
  changed: string
}

const TONES = { plain: undefined, accent: 'var(--accent)', warning: 'var(--warning)' } as const

/** One page of the designs of this workspace. */
export function DesignTable({ designs }: { designs: readonly DesignRow[] }) {
  return (
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
            <span className="sr">New from it, delete</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {designs.map((design) => (
          <tr key={design.id}>
            <th scope="row">
              <Link href={`/designs/${design.id}`} prefetch={false}>
                {design.title}
              </Link>
              <span>{design.opening}</span>
              <RowTags designId={design.id} title={design.title} tags={design.tags} />
            </th>
            <td data-l="Steps">
              <StepCells states={design.steps} />
            </td>
            <td data-l="State">
              <span style={{ color: TONES[design.tone] }}>{design.state}</span>
              {design.review ? <span className="small soft waiting">{design.review}</span> : null}
              {design.waiting ? <span className="small soft waiting">{design.waiting} to decide on</span> : null}
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
            <td className="nw">
              <CopyDesign designId={design.id} title={design.title} />
              <DeleteDesign designId={design.id} title={design.title} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
