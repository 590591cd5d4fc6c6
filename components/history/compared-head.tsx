import Link from 'next/link'
import { refText } from '@/lib/history/schema'
import type { Comparison } from '@/lib/versions/states'
import { compareAddress, historyAddress } from './addresses'
import { RestoreButton } from './restore-button'
import { RestoredSaid } from './restored-said'
import { sideName } from './side-name'

type Props = { designId: string; comparison: Comparison }

/** Which two states, the other way round, and restoring the second where it is a version and the first is the present. */
export function ComparedHead({ designId, comparison: { from, to, rev } }: Props) {
  const version = to.ref.kind === 'version' && from.ref.kind === 'now' ? to.ref.number : null
  const back = compareAddress(designId, refText(to.ref), refText(from.ref))
  return (
    <>
      <div className="head">
        <div>
          <p className="k noprint">
            <Link href={historyAddress(designId)} prefetch={false}>
              History
            </Link>
          </p>
          <h1 className="title-1">{version === null ? 'What differs' : `Restore version ${version}`}</h1>
          <p className="soft">
            From the design {sideName(from)}, to the design {sideName(to)}.
          </p>
          <RestoredSaid />
        </div>
        <p className="row push noprint">
          <Link className="btn" href={back} prefetch={false}>
            {from.ref.kind === 'version' && to.ref.kind === 'now' ? 'Restore…' : 'The other way round'}
          </Link>
        </p>
      </div>
      {version === null ? null : (
        <div className="banner info compared noprint" style={{ marginBottom: 'var(--s-4)' }}>
          <p>
            This is what restoring will change. What stands here now is kept as a version first, so it can be brought
            back. Title, tags, links and waivers stay as they are.
          </p>
          <RestoreButton
            restore={{
              method: 'POST',
              address: `/api/designs/${designId}/versions/${version}/restore`,
              rev,
            }}
            label={`Restore version ${version}`}
            then={historyAddress(designId)}
            primary
          />
        </div>
      )}
    </>
  )
}
