import { PROBLEM_TYPES } from '@/lib/facts/catalogue/vocabulary'
import type { Use } from '@/lib/knowledge/entry'

type Props = { title: string; uses: readonly Use[]; against?: boolean }

/** Reasons for, or against, with the problem types that each is about. */
export function Uses({ title, uses, against = false }: Props) {
  if (uses.length === 0) return null
  return (
    <section className={against ? 'against' : ''}>
      <h2>{title}</h2>
      <ul>
        {uses.map((use) => (
          <li key={use.text}>
            {use.text}
            {use.types.length > 0 ? (
              <span className="kn-types">{use.types.map((type) => PROBLEM_TYPES[type] ?? type).join(', ')}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
