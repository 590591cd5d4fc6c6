import type { Metadata } from 'next'
import Link from 'next/link'
import { FindingItem } from '@/components/findings/finding-item'
import { SeverityCounts } from '@/components/ui/severity'
import { StateBox } from '@/components/ui/state-page'
import { LiveRefresh } from '@/components/wizard/live-refresh'
import { designOf, isInWork } from '../design'

export const metadata: Metadata = { title: 'Findings' }

type Props = { params: Promise<{ designId: string }> }

export default async function FindingsPage({ params }: Props) {
  const { designId } = await params
  const { design, runs } = await designOf(designId)
  return (
    <main className="page narrow" id="main">
      <LiveRefresh active={runs.some(isInWork)} />
      <div className="head">
        <h1 className="title-1">Findings</h1>
        <span className="row" style={{ paddingBottom: 4 }}>
          <SeverityCounts findings={design.findings} />
        </span>
      </div>
      {design.findings.length === 0 ? (
        <StateBox plan="empty" title="No findings">
          <p className="soft">
            The checks read the facts of the design and compare them with each other, again after every change. They
            know more with every step.
          </p>
          <p className="row">
            <Link className="btn" href={`/designs/${designId}/steps/problem`}>
              Go to the steps
            </Link>
          </p>
        </StateBox>
      ) : (
        <div className="sheet">
          {design.findings.map((finding) => (
            <div key={finding.check} className="card">
              <FindingItem designId={designId} finding={finding} level={2} />
            </div>
          ))}
        </div>
      )}
    </main>
  )
}
