import type { Metadata } from 'next'
import Link from 'next/link'
import { DocumentFindings } from '@/components/findings/document-findings'
import { FindingItem } from '@/components/findings/finding-item'
import { FindingsStatus } from '@/components/findings/findings-status'
import { WaivedGroup } from '@/components/findings/waived-group'
import { SeverityCounts } from '@/components/ui/severity'
import { EMPTY } from '@/components/ui/plans/empty'
import { StateBox } from '@/components/ui/state-page'
import { Shown } from '@/components/presence/shown'
import { loadDocumentFindings } from '@/lib/designs/loaders'
import { loadUnmended } from '@/lib/drafts/loaders'
import { runsText } from '@/lib/presence/schema'
import { designOf } from '../design'

export const metadata: Metadata = { title: 'Findings' }

type Props = { params: Promise<{ designId: string }> }

export default async function FindingsPage({ params }: Props) {
  const { designId } = await params
  const { design, rev, runs } = await designOf(designId)
  const { findings, waived, lapsed } = design
  const unmended = await loadUnmended(designId)
  const hasText = design.steps.some(({ content }) => content !== null)
  return (
    <main className="page narrow" id="main">
      <Shown rev={rev} runs={runsText(runs)} />
      <div className="head">
        <h1 className="title-1">Findings</h1>
        <span className="row" style={{ paddingBottom: 4 }}>
          <SeverityCounts findings={findings} />
        </span>
      </div>
      <FindingsStatus open={findings.length} waived={waived.length} />
      {findings.length === 0 ? (
        <StateBox plan={EMPTY} title={waived.length === 0 ? 'No findings' : 'No open findings'}>
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
          {findings.map((finding) => (
            <div key={finding.check} className="card">
              <FindingItem
                designId={designId}
                finding={finding}
                lapsed={lapsed}
                unmended={unmended[finding.check]}
                level={2}
              />
            </div>
          ))}
        </div>
      )}
      {waived.length > 0 ? (
        <div className="sheet">
          <div className="card">
            <WaivedGroup designId={designId} waived={waived} />
          </div>
        </div>
      ) : null}
      {hasText ? <DocumentFindings designId={designId} standing={await loadDocumentFindings(design)} /> : null}
    </main>
  )
}
