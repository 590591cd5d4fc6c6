import { changeWords } from '@/lib/facts/change-words'
import type { LastMoved as Moved } from '@/lib/history/data'
import { stepOf } from '@/lib/methodology/registry'
import { BeforeAfter } from './before-after'
import { momentText } from './times'
import { UntilDismissed } from './until-dismissed'
import './last-moved.css'

const listed = new Intl.ListFormat('en', { type: 'conjunction' })

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
                What moved:{' '}
                <b className="m">
                  {changeWords(
                    given.map(({ label }) => label),
                    followed.length,
                  )}
                </b>
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
