import { describe, expect, it } from 'vitest'
import { ACTION_CASES } from './fixtures/problem/action'
import { BASELINE_CASES } from './fixtures/problem/baseline'
import type { ProblemCase } from './fixtures/problem/case'
import { DEMAND_CASES } from './fixtures/problem/demand'
import { METRIC_CASES } from './fixtures/problem/metric'
import { TIMING_CASES } from './fixtures/problem/timing'
import { OPENINGS } from './fixtures/sentences'
import { missesIn } from './fixtures/misses'

const misses = ({ kind, says, facts = {}, silent = [] }: ProblemCase): string[] =>
  missesIn(`${OPENINGS[kind]} ${says}`, facts, silent)

const cases = [...ACTION_CASES, ...BASELINE_CASES, ...METRIC_CASES, ...TIMING_CASES, ...DEMAND_CASES]

describe('what a sentence states of the problem', () => {
  it.each(cases.map((entry): [string, string, ProblemCase] => [entry.kind, entry.says, entry]))(
    '%s: %s',
    (_, __, entry) => {
      expect(misses(entry)).toEqual([])
    },
  )
})
