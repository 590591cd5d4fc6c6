import type { StepId } from '@/lib/facts/fact'
import { ARCH } from './arch'
import { DATA } from './data'
import { EXP } from './exp'
import { MODEL } from './model'
import { PERF } from './perf'
import { PROBLEM } from './problem'
import { PROD } from './prod'
import type { Method } from './types'

/** How each step is worked. */
export const METHODS = {
  problem: PROBLEM,
  data: DATA,
  model: MODEL,
  arch: ARCH,
  exp: EXP,
  prod: PROD,
  perf: PERF,
} satisfies Record<StepId, Method>
