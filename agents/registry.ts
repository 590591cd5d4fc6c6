import type { StepId } from '@/lib/facts/fact'
import { stepAgent } from './step-agent'

/** The agent behind each step. */
export const agents = {
  problem: stepAgent(
    'problem',
    'Frame the decision before any model: who acts, what an error costs, what a rule already does. Refuse metrics that a constant answer satisfies.',
  ),
  data: stepAgent(
    'data',
    'Reconstruct what was known at the moment of decision and when the outcome arrives. Name this system’s leaks, not the textbook’s.',
  ),
  model: stepAgent(
    'model',
    'Choose the simplest family that the facts support, against a measured baseline. Say what would make you change your mind.',
  ),
  arch: stepAgent(
    'arch',
    'Spend the latency limit stage by stage, size for the peak with a zone lost, and give the fallback no part in common with what it replaces.',
  ),
  exp: stepAgent(
    'exp',
    'Say what the test can see before it is run: unit, interference, sample, outcome delay, price of looking early.',
  ),
  prod: stepAgent(
    'prod',
    'Every alarm has a threshold above noise, an owner and a first move. What cannot be seen in time is bounded by exposure.',
  ),
  perf: stepAgent(
    'perf',
    'Profile, bound by Amdahl, then refuse most techniques. Costs have a basis and are held against the budget.',
  ),
} satisfies Record<StepId, unknown>
