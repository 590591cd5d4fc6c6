import Link from 'next/link'
import { DifferenceView } from '@/components/history/difference-view'
import { DocumentSheet } from '@/components/document/document-sheet'
import { EMPTY } from '@/components/ui/plans/empty'
import { StateBox } from '@/components/ui/state-page'
import { isSame } from '@/lib/document/compare/compare'
import { buildDocument } from '@/lib/document/model'
import { loadComparison, loadVersion } from '@/lib/versions/loaders'

type Props = {
  designId: string
  version: number
  /** The version that whoever looks has decided on last, or that was approved; null: there is none. */
  since: { readonly version: number; readonly isOwn: boolean } | null
  isAlone: boolean
}

/** What lies before the reviewers: what is new in it for whoever looks, or all of it. */
export async function Reviewed({ designId, version, since, isAlone }: Props) {
  const address = `/designs/${designId}/review`
  const seg = since ? (
    <nav className="seg review-seg noprint" aria-label="What to look at">
      {isAlone ? (
        <Link href={address} prefetch={false}>
          {since.isOwn ? `Changed since your verdict on v${since.version}` : `Changed since v${since.version}`}
        </Link>
      ) : (
        <span className="on">
          {since.isOwn ? `Changed since your verdict on v${since.version}` : `Changed since v${since.version}`}
        </span>
      )}
      {isAlone ? (
        <span className="on">v{version} alone</span>
      ) : (
        <Link href={`${address}?view=alone`} prefetch={false}>
          v{version} alone
        </Link>
      )}
    </nav>
  ) : null
  if (since && !isAlone) {
    const refs = { from: { kind: 'version', number: since.version }, to: { kind: 'version', number: version } } as const
    const { difference } = await loadComparison(designId, refs)
    return (
      <>
        {seg}
        {isSame(difference) ? (
          <StateBox plan={EMPTY} title="Nothing is new">
            <p className="soft">
              Version {version} says what version {since.version} says.
            </p>
          </StateBox>
        ) : (
          <DifferenceView designId={designId} difference={difference} former={{}} />
        )}
      </>
    )
  }
  const { design, createdAt } = await loadVersion(designId, version)
  const model = buildDocument(design, { version: { number: version, createdAt: createdAt.toISOString() } })
  return (
    <>
      {seg}
      <DocumentSheet model={model} />
    </>
  )
}
