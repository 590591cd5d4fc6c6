import { refText } from '@/lib/history/schema'
import type { VersionSummary } from '@/lib/versions/schema'
import type { Side } from '@/lib/versions/states'
import { sideName } from './side-name'
import { momentText } from './times'

/** `from`, `to`: what is compared just now, if anything is. */
type Props = { designId: string; versions: readonly VersionSummary[]; from?: Side; to?: Side }

const nameOf = ({ number, label, createdAt }: VersionSummary) =>
  `${label ? `${label} (version ${number})` : `Version ${number}`}, ${momentText(createdAt)}`

/** A state that is no version is chosen from no list, but stays where it is compared already. */
const moments = (...sides: (Side | undefined)[]): Map<string, string> =>
  new Map(sides.flatMap((side) => (side?.ref.kind === 'moment' ? [[refText(side.ref), sideName(side)] as const] : [])))

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Two states to compare. A plain form: it works before any script has run. */
export function ChooseTwo({ designId, versions, from, to }: Props) {
  const [newest] = versions
  if (!newest) return <p className="soft small">There are no versions yet. One is kept before each run.</p>
  const options = (
    <>
      <option value="now">As it stands now</option>
      {[...moments(from, to)].map(([ref, name]) => (
        <option key={ref} value={ref}>
          {capital(name)}
        </option>
      ))}
      {versions.map((version) => (
        <option key={version.number} value={`v${version.number}`}>
          {nameOf(version)}
        </option>
      ))}
    </>
  )
  return (
    <form className="choose noprint" action={`/designs/${designId}/history/compare`}>
      <label>
        <span>From</span>
        <select className="select" name="from" defaultValue={from ? refText(from.ref) : `v${newest.number}`}>
          {options}
        </select>
      </label>
      <label>
        <span>To</span>
        <select className="select" name="to" defaultValue={to ? refText(to.ref) : 'now'}>
          {options}
        </select>
      </label>
      <p>
        <button type="submit" className="btn">
          Compare
        </button>
      </p>
    </form>
  )
}
