import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { SEVERITY_NAMES } from '@/lib/checks/define'
import type { WaivedFinding } from '@/lib/designs/schema'
import type { Waiver } from '@/lib/designs/waivers/schema'
import { givenText } from './given-text'
import { Withdraw } from './withdraw'
import './findings.css'

/** Findings that somebody lives with, folded; nothing where there is none. */
export function WaivedFold({ count, children }: { count: number; children: ReactNode }) {
  if (count === 0) return null
  return (
    <details className="waived-group">
      <summary>
        Waived <span className="faint">{count}</span>
      </summary>
      <ul className="findings">{children}</ul>
    </details>
  )
}

/** Each with its reason, the person, the day, and the way back. */
export function WaivedGroup({ designId, waived }: { designId: string; waived: readonly WaivedFinding[] }) {
  return (
    <WaivedFold count={waived.length}>
      {waived.map(({ finding, waiver }) => (
        <WaivedItem
          key={waiver.id}
          designId={designId}
          waiver={waiver}
          title={finding.title}
          kind={SEVERITY_NAMES[finding.severity]}
          says={finding.message}
        />
      ))}
    </WaivedFold>
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
