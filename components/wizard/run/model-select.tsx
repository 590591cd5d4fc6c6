import type { ModelChoice } from '@/lib/models/schema'

type Props = { choices: readonly ModelChoice[]; chosen: string; onPick: (model: string) => void }

/** The model of the next draft. */
export function ModelSelect({ choices, chosen, onPick }: Props) {
  const isLost = !choices.some(({ id }) => id === chosen)
  return (
    <p className="row wrap draft-with">
      <label className="row small soft">
        Draft with
        <select className="select" value={chosen} onChange={(event) => onPick(event.target.value)}>
          {isLost ? <option value={chosen}>{chosen}, no longer offered</option> : null}
          {choices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </p>
  )
}
