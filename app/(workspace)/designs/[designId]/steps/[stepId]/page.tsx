import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { wishExamples } from '@/agents/advisor/instructions'
import { StepPage } from '@/components/wizard/step-page'
import { loadStepUse } from '@/lib/budgets/loaders'
import { findStep } from '@/lib/methodology/registry'
import { loadStepModels } from '@/lib/models/loaders'
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
  const { design, runs } = await designOf(designId)
  const [models, use] = await Promise.all([loadStepModels(step.id), loadStepUse(designId, step.id)])
  return <StepPage design={design} runs={runs} step={step} models={models} use={use} wishes={wishExamples(step.id)} />
}
