import Link from 'next/link'
import type { StepUse } from '@/lib/budgets/schema'

/** What paid models have used for this step and its design. Nothing where only the advisor drafted: it is free. */
export function UseLine({ use }: { use: StepUse }) {
  if (!use) return null
  const parts = [
    use.run === null ? null : `Last run by ${use.run}.`,
    use.step === null ? null : `This step so far: ${use.step}.`,
    use.design === null ? null : `This design so far: ${use.design}.`,
  ]
  return (
    <p className="small faint use">
      {parts.filter((part) => part !== null).join(' ')}{' '}
      <Link href="/settings/models" prefetch={false}>
        Limits
      </Link>
    </p>
  )
}
