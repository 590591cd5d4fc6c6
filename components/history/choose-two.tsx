import type { VersionSummary } from '@/lib/versions/schema'
import { momentText } from './times'

type Props = { designId: string; versions: readonly VersionSummary[]; from?: string; to?: string }

const nameOf = ({ number, label, createdAt }: VersionSummary) =>
  `${label ? `${label} (version ${number})` : `Version ${number}`}, ${momentText(createdAt)}`

/** Two states to compare. A plain form: it works before any script has run. */
export function ChooseTwo({ designId, versions, from, to = 'now' }: Props) {
  const [newest] = versions
  if (!newest) return <p className="soft small">There are no versions yet. One is kept before each run.</p>
  const options = (
    <>
      <option value="now">As it stands now</option>
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
        <select className="select" name="from" defaultValue={from ?? `v${newest.number}`}>
          {options}
        </select>
      </label>
      <label>
        <span>To</span>
        <select className="select" name="to" defaultValue={to}>
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
