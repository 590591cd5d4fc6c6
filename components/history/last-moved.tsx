import { plural } from '@/components/ui/counted'
import type { FactDifference } from '@/lib/document/compare/facts'
import type { LastMoved as Moved } from '@/lib/history/data'
import { stepOf } from '@/lib/methodology/registry'
import { BeforeAfter } from './before-after'
import { momentText } from './times'
import { UntilDismissed } from './until-dismissed'
import './last-moved.css'

const listed = new Intl.ListFormat('en', { type: 'conjunction' })

const MOST_NAMED = 2

function named(given: readonly FactDifference[]): string {
  const names = given.slice(0, MOST_NAMED).map(({ label }) => label)
  const rest = given.length - names.length
  if (names.length === 0) return 'A figure'
  return listed.format(rest > 0 ? [...names, plural(rest, 'more fact')] : names)
}

/** What the latest changes of figures moved: also after a reload, until somebody dismisses it or no step is stale by it. */
export function LastMoved({ designId, changes }: { designId: string; changes: readonly Moved[] }) {
  const [newest] = changes
  if (!newest) return null
  return (
    <UntilDismissed designId={designId} rev={newest.rev}>
      <ul className="last-moved">
        {changes.map(({ id, at, by, given, followed, steps }) => (
          <li key={id}>
            <details>
              <summary>
                <b className="m">{named(given)} changed</b>
                {followed.length > 0 ? `, ${plural(followed.length, 'figure')} moved` : null}
                <span className="small soft">
                  {' '}
                  {by}, {momentText(at)}
                </span>
              </summary>
              <p className="small soft">
                Stale by it: {listed.format(steps.map((step) => `${stepOf(step).number} ${stepOf(step).title}`))}.
              </p>
              <ul className="moves">
                {[...given, ...followed].map(({ path, label, before, after }) => (
                  <li key={path}>
                    <a href={`#${path}`}>{label}</a>
                    <span>
                      <BeforeAfter before={before?.text} after={after?.text} />
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </UntilDismissed>
  )
}
