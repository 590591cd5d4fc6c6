import type { StepId } from '@/lib/facts/fact'
import type { StepDraft } from '@/lib/methodology/draft'
import { draftArch } from './arch'
import type { Drafting } from './context'
import { draftData } from './data'
import { draftExp } from './exp'
import { draftModel } from './model'
import { draftPerf } from './perf'
import { draftProblem } from './problem'
import { draftProd } from './prod'

export const DRAFTS = {
  problem: draftProblem,
  data: draftData,
  model: draftModel,
  arch: draftArch,
  exp: draftExp,
  prod: draftProd,
  perf: draftPerf,
} satisfies Record<StepId, (d: Drafting) => Omit<StepDraft, 'facts'>>
