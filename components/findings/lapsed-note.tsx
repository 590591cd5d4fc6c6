import type { Lapsed } from '@/lib/designs/waivers/schema'
import { givenText } from './given-text'

type Props = {
  lapsed: Lapsed
  /** Inputs are passages: their places are named, their words stand below. */
  isText?: boolean
}

/** Why a finding that was waived is open again: what its check read then, and reads now. */
export function LapsedNote({ lapsed: { waiver, changes }, isText = false }: Props) {
  return (
    <div className="lapsed">
      <p>
        <b className="m">Waived, and open again:</b> what it was waived for has changed.
      </p>
      <ul>
        {changes.map(({ path, label, before, after }) => (
          <li key={path}>
            {isText ? (
              label
            ) : (
              <>
                {label}: <s>{before}</s> <span aria-hidden>→</span>
                <span className="sr"> is now </span> <b className="m">{after}</b>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="soft">
        “{waiver.reason}” <span className="by person">{givenText(waiver)}</span>
      </p>
    </div>
  )
}
