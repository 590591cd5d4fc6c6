import Link from 'next/link'
import { findCheck } from '@/lib/checks/registry'
import type { DraftFinding, Unrepaired } from '@/lib/methodology/unrepaired'
import { DOCUMENT_CHECKS } from '@/lib/quality/registry'

type Props = {
  designId: string
  unrepaired: Unrepaired | null | undefined
  /** `step`: of what stands in the step; `offer`: of the draft that is offered. */
  of: 'step' | 'offer'
}

const WHICH = { step: 'this draft', offer: 'the draft that is offered' }

/** Of what it is: the fact, or what the check is called. */
function nameOf({ check, where }: DraftFinding): string {
  if (check === 'fact') return where
  const id = check.replace('document:', '')
  return findCheck(id)?.title ?? DOCUMENT_CHECKS.find((one) => one.id === id)?.title ?? id
}

/** What code found when a draft was checked, and its agent did not mend. Nothing where nothing was left. */
export function UnrepairedNote({ designId, unrepaired, of }: Props) {
  if (!unrepaired) return null
  const { kept, findings } = unrepaired
  const count = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`
  return (
    <details className="unrepaired small">
      <summary>
        {kept === null
          ? `${count} left in ${WHICH[of]} after its repair`
          : `${count} not repaired in ${WHICH[of]}: the first version stands, its repair came to nothing`}
      </summary>
      {kept === null ? null : <p className="soft">{kept}</p>}
      <ul>
        {findings.map((finding, index) => (
          <li key={`${index} ${finding.check}`}>
            <span className="code">{nameOf(finding)}</span> {finding.what}
          </li>
        ))}
      </ul>
      <p className="soft">
        As found when it was drafted; what was changed since may have settled some of it.{' '}
        <Link href={`/designs/${designId}/findings`} prefetch={false}>
          What is open now
        </Link>
      </p>
    </details>
  )
}
