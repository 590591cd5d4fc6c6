import type { Lapsed, Waiver } from '@/lib/designs/waivers/schema'
import type { WaivedFinding } from '@/lib/designs/schema'
import { CHECK_SEVERITIES, SEVERITY_NAMES } from '@/lib/checks/define'
import type { Block, Column } from './blocks'
import { parseMarkdown, parsePlain } from './markdown'
import { nameInDocument } from './person'
import { text } from './prose'

const day = (iso: string) => iso.slice(0, 10)
const column = (key: string, header: string): Column => ({ key, header, numeric: false })

const given = (waiver: Waiver) =>
  `Waived by ${nameInDocument(waiver.by)} on ${day(waiver.at)} (“${waiver.reason}”), and open again`

/** What is said of an open finding that was waived before. */
export function lapsedText({ waiver, changes }: Lapsed): string {
  if (changes.length === 0) return `${given(waiver)}.`
  const moved = changes.map(({ label, before, after }) => `${label} was ${before}, is ${after}`)
  return `${given(waiver)} because of what changed since: ${moved.join('; ')}.`
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** "3, and 2 waived (1 error)": in the title block, so that no waived error goes unseen. */
export function findingsEntry(open: number, waived: readonly WaivedFinding[]): string {
  if (waived.length === 0) return String(open)
  const errors = waived.filter(({ finding }) => finding.severity === 'error').length
  const of = errors === 0 ? '' : ` (${plural(errors, 'error', 'errors')})`
  return `${open}, and ${waived.length} waived${of}`
}

/** Waived findings with their reasons, errors first. */
export function waiverBlocks(waived: readonly WaivedFinding[]): Block[] {
  if (waived.length === 0) return []
  const rank = ({ finding }: WaivedFinding) => CHECK_SEVERITIES.indexOf(finding.severity)
  const errors = waived.filter(({ finding }) => finding.severity === 'error').length
  const warning: Block[] =
    errors === 0
      ? []
      : [
          {
            kind: 'prose',
            prose: parseMarkdown(
              `**${plural(errors, 'error is', 'errors are')} waived:** the checks hold the design to be wrong there, and whoever waived it answers for going on.`,
            ),
            hand: null,
          },
        ]
  return [
    { kind: 'heading', id: 'findings-waived', text: 'Waived' },
    ...warning,
    {
      kind: 'table',
      id: 'findings-waived-table',
      title: null,
      columns: [
        column('finding', 'Finding'),
        column('severity', 'Severity'),
        column('reason', 'Reason'),
        column('who', 'Waived by'),
        { key: 'when', header: 'On', numeric: true },
      ],
      rows: waived
        .toSorted((a, b) => rank(a) - rank(b))
        .map(({ finding, waiver }) => ({
          id: finding.check,
          hand: null,
          cells: [
            [text(`${finding.title}: `), ...parsePlain(finding.message)],
            [text(SEVERITY_NAMES[finding.severity])],
            [text(waiver.reason)],
            [text(nameInDocument(waiver.by))],
            [text(day(waiver.at))],
          ],
        })),
    },
  ]
}
