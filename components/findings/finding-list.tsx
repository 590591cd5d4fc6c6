import type { Finding, WaivedFinding } from '@/lib/designs/schema'
import type { Lapsed } from '@/lib/designs/waivers/schema'
import { FindingItem } from './finding-item'
import { FindingsStatus } from './findings-status'
import { WaivedGroup } from './waived-group'

type Props = {
  designId: string
  findings: readonly Finding[]
  lapsed: readonly Lapsed[]
  waived?: readonly WaivedFinding[]
  /** What an agent said of those that it could not mend, by check. */
  unmended?: Readonly<Record<string, string>>
}

/** Open findings, then those that are waived. */
export function FindingList({ designId, findings, lapsed, waived = [], unmended = {} }: Props) {
  return (
    <>
      <FindingsStatus open={findings.length} waived={waived.length} />
      {findings.length === 0 ? (
        <p className="none">
          {waived.length === 0 ? 'Nothing found here.' : 'Nothing is open here.'} The checks read the facts again after
          every change.
        </p>
      ) : (
        <div className="findings">
          {findings.map((finding) => (
            <FindingItem
              key={finding.check}
              designId={designId}
              finding={finding}
              lapsed={lapsed}
              unmended={unmended[finding.check]}
            />
          ))}
        </div>
      )}
      <WaivedGroup designId={designId} waived={waived} />
    </>
  )
}
