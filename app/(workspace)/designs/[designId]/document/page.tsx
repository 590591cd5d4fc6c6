import type { Metadata } from 'next'
import Link from 'next/link'
import { Contents } from '@/components/document/contents'
import { DocumentSheet } from '@/components/document/document-sheet'
import { ExportLinks } from '@/components/document/export-links'
import '@/components/document/layout.css'
import { Discussion } from '@/components/threads/on-demand'
import { EMPTY } from '@/components/ui/plans/empty'
import { StateBox } from '@/components/ui/state-page'
import { buildDocument } from '@/lib/document/model'
import { Shown } from '@/components/presence/shown'
import { runsText } from '@/lib/presence/schema'
import { designOf, standingOf } from '../design'

export const metadata: Metadata = { title: 'Document' }

type Props = { params: Promise<{ designId: string }> }

export default async function DocumentPage({ params }: Props) {
  const { designId } = await params
  const { design, rev, runs } = await designOf(designId)
  const { approval } = await standingOf(designId)
  const model = buildDocument(design, { approval })
  if (!model.hasContent) {
    return (
      <main id="main" className="doc-empty">
        <Shown rev={rev} runs={runsText(runs)} />
        <StateBox plan={EMPTY} title="There is no document yet" level={1}>
          <p className="soft">
            It is written from the seven steps: what they decide, their numbers, risks and open questions. It begins
            with the first step that is drafted.
          </p>
          <p>
            <Link className="btn primary" href={`/designs/${designId}/steps/problem`}>
              Draft step 1
            </Link>
          </p>
        </StateBox>
      </main>
    )
  }
  const entries = model.sections.map(({ id, number, title }) => ({ id, number, title }))
  return (
    <>
      <Shown rev={rev} runs={runsText(runs)} />
      <div className="doc-narrow noprint">
        <details>
          <summary>Contents and export</summary>
          <div className="in">
            <Contents entries={entries} />
            <p className="aside-head">Export</p>
            <p className="doc-do">
              <ExportLinks designId={designId} />
            </p>
          </div>
        </details>
      </div>
      <div className="doc-lay">
        <aside className="noprint">
          <p className="aside-head">Contents</p>
          <Contents entries={entries} />
        </aside>
        <main id="main">
          <DocumentSheet model={model} />
        </main>
        <aside className="doc-do noprint" aria-label="Export">
          <p className="aside-head">Export</p>
          <ExportLinks designId={designId} />
        </aside>
      </div>
      <section className="doc-talk sheet noprint" aria-label="Discussion">
        <h2 className="title-3">Discussion</h2>
        <Discussion designId={designId} step={null} />
      </section>
    </>
  )
}
