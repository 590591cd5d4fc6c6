import { describe, expect, it } from 'vitest'
import type { DataCase } from './fixtures/data/case'
import { DATA_OPENINGS } from './fixtures/data/openings'
import { CONDUCT_CASES } from './fixtures/eighth/conduct'
import { COPIES_CASES } from './fixtures/eighth/copies'
import { CUT_OFF_CASES } from './fixtures/eighth/cut-off'
import { DEMAND_CASES } from './fixtures/eighth/demands'
import { DRAWN_CASES } from './fixtures/eighth/drawn'
import { ELSEWHERE_CASES } from './fixtures/eighth/elsewhere'
import { HINDSIGHT_CASES } from './fixtures/eighth/hindsight'
import { RELEASE_CASES } from './fixtures/eighth/release'
import { SECOND_CASES } from './fixtures/eighth/second'
import { SHARE_CASES } from './fixtures/eighth/shares'
import { SPAN_CASES } from './fixtures/eighth/spans'
import { THIRD_CASES } from './fixtures/eighth/third'
import { missesIn } from './fixtures/misses'

const misses = ({ kind, says, facts, silent }: DataCase): string[] =>
  missesIn(`${DATA_OPENINGS[kind]} ${says}`, facts, silent)

/**
 * Written before the rules were tried on them: of the first ten tables 84 of 198 facts were read at the first run, of the
 * second writing, with the rules made, 37 of 52, of the third 18 of 19; near misses stayed unread in 88 of 96, 14 of 19
 * and 19 of 25.
 */
describe.each([
  ['released to all at once', RELEASE_CASES],
  ['learnt here, used there', ELSEWHERE_CASES],
  ['made more of before the split', COPIES_CASES],
  ['demand that no record shows', CUT_OFF_CASES],
  ['rows with a time, drawn by lot', DRAWN_CASES],
  ['how often it happens', SHARE_CASES],
  ['known only afterwards', HINDSIGHT_CASES],
  ['what is demanded of the errors', DEMAND_CASES],
  ['how long and how many', SPAN_CASES],
  ['in place and under the law', CONDUCT_CASES],
  ['all of it once more', SECOND_CASES],
  ['what was false elsewhere', THIRD_CASES],
])('%s', (_, cases) => {
  it.each(cases.map((entry): [string, string, DataCase] => [entry.kind, entry.says, entry]))(
    '%s: %s',
    (_kind, _says, entry) => {
      expect(misses(entry)).toEqual([])
    },
  )
})
