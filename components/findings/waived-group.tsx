import { Icon } from '@/components/ui/icon'
import type { WaivedFinding } from '@/lib/designs/schema'
import type { Waiver } from '@/lib/designs/waivers/schema'
import { givenText } from './given-text'
import { Withdraw } from './withdraw'
import './findings.css'

const SEVERITIES = { error: 'Error', warning: 'Warning', info: 'Hint' } as const

type Props = { designId: string; waived: readonly WaivedFinding[] }

/** Findings that somebody lives with, folded: reason, person, day, and the way back. */
export function WaivedGroup({ designId, waived }: Props) {
  if (waived.length === 0) return null
  return (
    <details className="waived-group">
      <summary>
        Waived <span className="faint">{waived.length}</span>
      </summary>
      <ul className="findings">
        {waived.map(({ finding, waiver }) => (
          <WaivedItem
            key={waiver.id}
            designId={designId}
            waiver={waiver}
            title={finding.title}
            kind={`${SEVERITIES[finding.severity]}, ${finding.check}`}
            says={finding.message}
          />
        ))}
      </ul>
    </details>
  )
}

type ItemProps = { designId: string; waiver: Waiver; title: string; kind: string; says: string }

export function WaivedItem({ designId, waiver, title, kind, says }: ItemProps) {
  return (
    <li className="finding waived">
      <p className="row wrap small">
        <span className="sev faint">
          <Icon name="check" />
          Waived
        </span>
        <span className="faint">{kind}</span>
      </p>
      <p>
        <b className="m">{title}</b>
      </p>
      <p className="soft">{says}</p>
      <p>
        “{waiver.reason}” <span className="by person">{givenText(waiver)}</span>
      </p>
      <Withdraw designId={designId} waiverId={waiver.id} title={title} />
    </li>
  )
}
