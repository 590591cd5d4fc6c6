import type { StepId } from '@/lib/facts/fact'
import { METHODS } from './method/registry'
import { stepAgent } from './step-agent'

/** The agent behind each step. */
export const agents = {
  problem: stepAgent('problem', METHODS.problem),
  data: stepAgent('data', METHODS.data),
  model: stepAgent('model', METHODS.model),
  arch: stepAgent('arch', METHODS.arch),
  exp: stepAgent('exp', METHODS.exp),
  prod: stepAgent('prod', METHODS.prod),
  perf: stepAgent('perf', METHODS.perf),
} satisfies Record<StepId, unknown>
