import type { Metadata } from 'next'
import Link from 'next/link'
import { FindingList } from '@/components/findings/finding-list'
import { LastMoved } from '@/components/history/last-moved'
import { factViews } from '@/components/numbers/fact-view'
import { FactsProvider } from '@/components/numbers/facts-context'
import { Ledger } from '@/components/numbers/ledger'
import { ledgerGroups } from '@/components/numbers/ledger-rows'
import { Discussion } from '@/components/threads/on-demand'
import { ORIGIN_ORDER } from '@/components/ui/origin'
import { TradeOffs } from '@/components/tradeoffs/trade-offs'
import { runCalculation } from '@/lib/designs/calculate'
import type { Facts } from '@/lib/facts/fact'
import { loadLastMoved } from '@/lib/history/loaders'
import { loadViewer } from '@/lib/members/viewer'
import { loadFigureValues } from '@/lib/prices/loaders'
import { Shown } from '@/components/presence/shown'
import { UndoButtons } from '@/components/undo/undo-buttons'
import { runsText } from '@/lib/presence/schema'
import { designOf } from '../design'

export const metadata: Metadata = { title: 'Numbers' }

type Props = { params: Promise<{ designId: string }> }

const WORDS = {
  user: 'from you',
  calculated: 'calculated',
  cited: 'cited',
  measured: 'measured',
  decided: 'decided',
  assumed: 'assumed',
} as const

/** "61 facts: 18 from you, 24 calculated, …; 48 of the facts are figures." */
function summary(facts: Facts, isAlone: boolean): string {
  const all = Object.values(facts)
  const parts = ORIGIN_ORDER.flatMap((origin) => {
    const count = all.filter((fact) => fact.origin === origin).length
    return count > 0 ? [`${count} ${origin === 'user' && !isAlone ? 'given' : WORDS[origin]}`] : []
  })
  const figures = all.filter((fact) => typeof fact.value === 'number').length
  return `${all.length} facts: ${parts.join(', ')}; ${figures} of the facts are figures.`
}

export default async function NumbersPage({ params }: Props) {
  const { designId } = await params
  const { design, rev, runs, moved } = await designOf(designId)
  const viewer = await loadViewer()
  const worst = design.findings.filter((finding) => finding.severity === 'error').slice(0, 3)
  return (
    <FactsProvider designId={designId} facts={factViews(design.facts)}>
      <main className="page" id="main" tabIndex={-1}>
        <Shown rev={rev} runs={runsText(runs)} />
        <div className="head">
          <h1 className="title-1">Numbers</h1>
          <p className="soft" style={{ paddingBottom: 4 }}>
            {summary(design.facts, viewer?.account === null)}
          </p>
          <div className="row push">
            <UndoButtons designId={designId} />
          </div>
        </div>
        <LastMoved designId={designId} changes={await loadLastMoved(designId, moved)} />
        <div className="two">
          <Ledger groups={ledgerGroups(design)} />
          <aside className="sheet" aria-label="What if, and findings">
            <div className="card">
              <header>
                <h2>What if</h2>
                <span className="meta">
                  <Link href={`/designs/${designId}/what-if`}>Open</Link>
                </span>
              </header>
              <p className="soft">
                Change inputs in up to four variants, beside the design, and compare cost, latency, replicas and the
                length of the experiment.
              </p>
            </div>
            <div className="card">
              <header>
                <h2>Findings</h2>
                <span className="meta">
                  <Link href={`/designs/${designId}/findings`}>All {design.findings.length}</Link>
                </span>
              </header>
              <FindingList designId={designId} findings={worst} lapsed={design.lapsed} />
            </div>
          </aside>
        </div>
        <TradeOffs facts={design.facts} run={runCalculation} figures={await loadFigureValues()} />
        <section className="sheet card noprint" aria-label="Discussion" style={{ marginTop: 'var(--s-5)' }}>
          <h2 className="title-3">Discussion</h2>
          <Discussion designId={designId} step={null} />
        </section>
      </main>
    </FactsProvider>
  )
}
