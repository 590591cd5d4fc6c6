import { describe, expect, it } from 'vitest'
import type { DataCase } from './fixtures/data/case'
import { DATA_OPENINGS } from './fixtures/data/openings'
import { missesIn } from './fixtures/misses'
import { ACTION_CASES } from './fixtures/seventh/action'
import { AGAIN_CASES } from './fixtures/seventh/again'
import { GOAL_CASES } from './fixtures/seventh/goals'
import { MEANS_CASES } from './fixtures/seventh/means'
import { METRIC_CASES } from './fixtures/seventh/metric'
import { TIMING_CASES } from './fixtures/seventh/timing'
import { TRIAL_CASES } from './fixtures/seventh/trial'

const misses = ({ kind, says, facts, silent }: DataCase): string[] =>
  missesIn(`${DATA_OPENINGS[kind]} ${says}`, facts, silent)

/** Written before the rules were tried on them: 269 of the first 475 were read at the first run. */
describe.each([
  ['what follows from a prediction', ACTION_CASES],
  ['how often and how soon', TIMING_CASES],
  ['a test on live cases', TRIAL_CASES],
  ['what is wanted of the system', GOAL_CASES],
  ['by what it is judged', METRIC_CASES],
  ['money, machines and people', MEANS_CASES],
  ['all of it again', AGAIN_CASES],
])('%s', (_, cases) => {
  it.each(cases.map((entry): [string, string, DataCase] => [entry.kind, entry.says, entry]))(
    '%s: %s',
    (_kind, _says, entry) => {
      expect(misses(entry)).toEqual([])
    },
  )
})
