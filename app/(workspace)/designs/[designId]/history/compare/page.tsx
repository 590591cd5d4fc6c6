import '@/components/history/history.css'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { historyAddress } from '@/components/history/addresses'
import { ChooseTwo } from '@/components/history/choose-two'
import { ComparedHead } from '@/components/history/compared-head'
import { DifferenceView } from '@/components/history/difference-view'
import { EMPTY } from '@/components/ui/plans/empty'
import { StateBox } from '@/components/ui/state-page'
import { isSame } from '@/lib/document/compare/compare'
import { AppError } from '@/lib/errors'
import { parseRef, type StateRef } from '@/lib/history/schema'
import { loadComparison, loadVersions } from '@/lib/versions/loaders'
import { stepOf } from '@/lib/methodology/registry'
import { designOf } from '../../design'

export const metadata: Metadata = { title: 'Compare' }

type Props = {
  params: Promise<{ designId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function comparisonOf(designId: string, refs: { from: StateRef; to: StateRef }) {
  try {
    return await loadComparison(designId, refs)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  }
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { designId } = await params
  await designOf(designId)
  const asked = await searchParams
  const from = parseRef([asked['from']].flat()[0])
  const to = parseRef([asked['to']].flat()[0])
  if (!from || !to) notFound()
  const comparison = await comparisonOf(designId, { from, to })
  return (
    <main className="page narrow" id="main">
      <ComparedHead designId={designId} comparison={comparison} />
      {isSame(comparison.difference) ? (
        <StateBox plan={EMPTY} title="The two are the same">
          <p className="soft">No fact, no word and no finding differs between them.</p>
          {comparison.between.map(({ step, revisions }) => (
            <p key={step} className="soft">
              {stepOf(step).title} has {revisions === 1 ? 'a revision' : `${revisions} revisions`} in between, and reads
              as before at their end. <Link href={historyAddress(designId, { step })}>What happened there</Link>
            </p>
          ))}
        </StateBox>
      ) : (
        <DifferenceView designId={designId} difference={comparison.difference} former={comparison.former} />
      )}
      <div className="sheet others noprint">
        <div className="card">
          <h2 className="card-title">Compare other states</h2>
          <ChooseTwo
            designId={designId}
            versions={await loadVersions(designId)}
            from={comparison.from}
            to={comparison.to}
          />
        </div>
      </div>
    </main>
  )
}
