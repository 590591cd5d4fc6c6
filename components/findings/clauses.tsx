import Link from 'next/link'
import { factSpec } from '@/lib/facts/catalogue'
import { type StepId, STEP_IDS } from '@/lib/facts/fact'
import type { Input } from '@/lib/designs/waivers/schema'

/** Where a clause is changed: its figure, or the step that would say it where nobody has. */
function placeOf({ path, value }: Input, own: StepId): string {
  if (value !== undefined) return `numbers#${encodeURIComponent(path)}`
  return `steps/${factSpec(path)?.step ?? STEP_IDS.find((id) => path.startsWith(`${id}.`)) ?? own}`
}

/** What a finding quotes, each linked to its place. */
export function Clauses({ designId, clauses, step }: { designId: string; clauses: readonly Input[]; step: StepId }) {
  if (clauses.length === 0) return null
  return (
    <ul className="clause">
      {clauses.map((clause) => (
        <li key={clause.path}>
          <Link href={`/designs/${designId}/${placeOf(clause, step)}`} prefetch={false}>
            {clause.label}
          </Link>
          : <b className="m">{clause.text}</b>
        </li>
      ))}
    </ul>
  )
}
