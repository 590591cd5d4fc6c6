import type { Metadata } from 'next'
import Link from 'next/link'
import { factViews } from '@/components/numbers/fact-view'
import { FactsProvider } from '@/components/numbers/facts-context'
import { TradeOffsOfVariants } from '@/components/tradeoffs/trade-offs'
import { WhatIf } from '@/components/what-if/what-if'
import { whatIfView } from '@/components/what-if/what-if-view'
import { UndoButtons } from '@/components/undo/undo-buttons'
import { Shown } from '@/components/presence/shown'
import { runCalculation } from '@/lib/designs/calculate'
import { loadOutcomes } from '@/lib/variants/loaders'
import { runsText } from '@/lib/presence/schema'
import { designOf } from '../design'

export const metadata: Metadata = { title: 'What if' }

type Props = {
  params: Promise<{ designId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function WhatIfPage({ params, searchParams }: Props) {
  const { designId } = await params
  const { design, rev, runs } = await designOf(designId)
  const asked = [(await searchParams)['input'] ?? []].flat().slice(0, 20)
  const outcomes = await loadOutcomes(design)
  return (
    <FactsProvider designId={designId} facts={factViews(design.facts)}>
      <main className="page" id="main">
        <Shown rev={rev} runs={runsText(runs)} />
        <div className="head">
          <h1 className="title-1">What if</h1>
          <p className="soft" style={{ paddingBottom: 4 }}>
            Change inputs without touching the design, and see what follows.{' '}
            <Link href={`/designs/${designId}/numbers`} prefetch={false}>
              All numbers
            </Link>
          </p>
          <div className="row push">
            <UndoButtons designId={designId} />
          </div>
        </div>
        <WhatIf view={whatIfView(design, outcomes, asked, runCalculation)} asked={asked} />
        <TradeOffsOfVariants
          facts={design.facts}
          variants={outcomes.map(({ variant, facts }) => ({ name: variant.name, facts }))}
          run={runCalculation}
        />
      </main>
    </FactsProvider>
  )
}
