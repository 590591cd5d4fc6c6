import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { wishExamples } from '@/agents/advisor/instructions'
import { Shown } from '@/components/presence/shown'
import { StepPage } from '@/components/wizard/step-page'
import { loadStepUse } from '@/lib/budgets/loaders'
import { loadAside, loadTold } from '@/lib/drafts/loaders'
import { loadViewer } from '@/lib/members/viewer'
import { findStep } from '@/lib/methodology/registry'
import { loadStepModels } from '@/lib/models/loaders'
import { runsText } from '@/lib/presence/schema'
import { loadSuggestions } from '@/lib/suggestions/loaders'
import { designOf } from '../../design'

type Props = { params: Promise<{ designId: string; stepId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findStep((await params).stepId)?.title ?? 'Step' }
}

export default async function Page({ params }: Props) {
  const { designId, stepId } = await params
  const step = findStep(stepId)
  if (!step) notFound()
  // First, so that an unknown design is a 404.
  const { design, rev, runs, moved } = await designOf(designId)
  const [viewer, models, use, offered, aside, told] = await Promise.all([
    loadViewer(),
    loadStepModels(step.id),
    loadStepUse(designId, step.id),
    loadSuggestions(designId, step.id),
    loadAside(designId, step.id),
    loadTold(designId, step.id, rev),
  ])
  return (
    <>
      <Shown rev={rev} runs={runsText(runs)} />
      <StepPage
        design={design}
        runs={runs}
        moved={moved[step.id] ?? {}}
        step={step}
        models={models}
        use={use}
        suggestions={offered.suggestions}
        suggested={offered.counts}
        aside={aside}
        told={told}
        viewer={viewer}
        wishes={wishExamples(step.id)}
      />
    </>
  )
}
