import type { Block, Column } from './blocks'
import { parsePlain } from './markdown'
import { nameInDocument } from './person'
import { text } from './prose'

/** Who approved what a document says. Names and what they spoke for; never what they wrote. */
export type Approval = {
  readonly version: number
  /** ISO time of the decision. */
  readonly at: string
  /** The document says something else than the version that was approved. */
  readonly isChanged: boolean
  /** A newer version was approved since. */
  readonly isSuperseded: boolean
  readonly by: readonly { readonly name: string; readonly roles: readonly string[]; readonly at: string }[]
}

const day = (iso: string) => iso.slice(0, 10)
const column = (key: string, header: string): Column => ({ key, header, numeric: false })

/** Never "approved" of words that nobody has approved. */
export function approvalEntry({ version, isChanged, isSuperseded }: Approval): string {
  if (isChanged) return `v${version} approved · unreviewed changes`
  return isSuperseded ? `v${version} approved, superseded since` : `v${version} approved`
}

/** Who approved which version, and whether this is it. */
export function approvalBlocks(approval: Approval | undefined): Block[] {
  if (!approval) return []
  const { version, at, isChanged, isSuperseded, by } = approval
  const also = isSuperseded ? ' A newer version has been approved since.' : ''
  const said = isChanged
    ? `Version ${version} was approved on ${day(at)}. This document has changes since then that nobody has reviewed.`
    : `Version ${version}, which this document is, was approved on ${day(at)}.${also}`
  return [
    { kind: 'note', text: said },
    {
      kind: 'table',
      id: 'approval-list',
      title: null,
      columns: [
        column('who', 'Approved by'),
        column('for', 'For'),
        column('what', 'What'),
        { key: 'when', header: 'On', numeric: true },
      ],
      rows: by.map(({ name, roles, at: given }, index) => ({
        id: `approval-${index + 1}`,
        hand: null,
        cells: [
          parsePlain(nameInDocument(name)),
          [text(roles.join(', '))],
          [text(`Version ${version}`)],
          [text(day(given))],
        ],
      })),
    },
  ]
}
