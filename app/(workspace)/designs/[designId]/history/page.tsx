import '@/components/history/history.css'
import type { Metadata } from 'next'
import Link from 'next/link'
import { historyAddress } from '@/components/history/addresses'
import { ChooseTwo } from '@/components/history/choose-two'
import { MilestoneForm } from '@/components/history/milestone-form'
import { StepFilter } from '@/components/history/step-filter'
import { Timeline } from '@/components/history/timeline'
import { Shown } from '@/components/presence/shown'
import { May } from '@/components/shell/viewer'
import { EMPTY } from '@/components/ui/plans/empty'
import { StateBox } from '@/components/ui/state-page'
import { loadHistory } from '@/lib/history/loaders'
import { parseCursor } from '@/lib/history/schema'
import { findStep } from '@/lib/methodology/registry'
import { runsText } from '@/lib/presence/schema'
import { loadVersions } from '@/lib/versions/loaders'
import { designOf } from '../design'

export const metadata: Metadata = { title: 'History' }

type Props = {
  params: Promise<{ designId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const { designId } = await params
  const { rev, runs } = await designOf(designId)
  const asked = await searchParams
  const [stepId, before] = [[asked['step']].flat()[0], [asked['before']].flat()[0]]
  const step = findStep(stepId ?? '')?.id ?? null
  const { entries, next, revs } = await loadHistory(designId, { before: parseCursor(before), step })
  const versions = await loadVersions(designId)
  return (
    <main className="page" id="main">
      <Shown rev={rev} runs={runsText(runs)} />
      <div className="head">
        <h1 className="title-1">History</h1>
        <p className="soft" style={{ paddingBottom: 4 }}>
          Everything that was ever written here, and who wrote it.
        </p>
      </div>
      <StepFilter designId={designId} current={step} />
      <div className="two">
        {entries.length === 0 ? (
          <StateBox plan={EMPTY} title={before === undefined ? 'Nothing has happened here yet' : 'Nothing before that'}>
            <p className="soft">
              Drafts, edits, changed numbers and accepted proposals appear here, each with its words before and after.
            </p>
          </StateBox>
        ) : (
          <div className="sheet">
            <Timeline designId={designId} entries={entries} revs={revs} />
            {next ? (
              <p className="older">
                <Link className="btn" href={historyAddress(designId, { step, before: next })} prefetch={false}>
                  Older
                </Link>
              </p>
            ) : null}
          </div>
        )}
        <aside className="sheet noprint" aria-label="Versions">
          <May to="design.edit">
            <div className="card">
              <h2 className="card-title">Milestone</h2>
              <p className="small soft">Keeps the design as it stands under a name. It never changes.</p>
              <MilestoneForm designId={designId} />
            </div>
          </May>
          <div className="card">
            <h2 className="card-title">Compare two states</h2>
            <ChooseTwo designId={designId} versions={versions} />
          </div>
        </aside>
      </div>
    </main>
  )
}
