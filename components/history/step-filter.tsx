import Link from 'next/link'
import type { StepId } from '@/lib/facts/fact'
import { STEPS } from '@/lib/methodology/registry'
import { historyAddress } from './addresses'

type Props = { designId: string; current: StepId | null }

/** The whole history, or what concerns one step. */
export function StepFilter({ designId, current }: Props) {
  const choices = [{ id: null, name: 'All steps' }, ...STEPS.map(({ id, short }) => ({ id, name: short }))]
  return (
    <nav className="steps-filter noprint" aria-label="Steps">
      <div className="seg">
        {choices.map(({ id, name }) => (
          <Link
            key={name}
            className={id === current ? 'on' : undefined}
            aria-current={id === current ? 'true' : undefined}
            href={historyAddress(designId, { step: id })}
            prefetch={false}
          >
            {name}
          </Link>
        ))}
      </div>
    </nav>
  )
}
