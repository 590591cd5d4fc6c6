import { describe, expect, it } from 'vitest'
import type { DataCase } from './fixtures/data/case'
import { DATA_OPENINGS } from './fixtures/data/openings'
import { ACTION_CASES } from './fixtures/fifth/action'
import { DUTY_CASES } from './fixtures/fifth/duties'
import { LANGUAGE_CASES } from './fixtures/fifth/languages'
import { MORE_CASES } from './fixtures/fifth/more'
import { PROBABILITY_CASES } from './fixtures/fifth/probability'
import { SHARE_CASES } from './fixtures/fifth/shares'
import { SHIFT_CASES } from './fixtures/fifth/shift'
import { TRIAL_CASES } from './fixtures/fifth/trial'
import { missesIn } from './fixtures/misses'

const misses = ({ kind, says, facts, silent }: DataCase): string[] =>
  missesIn(`${DATA_OPENINGS[kind]} ${says}`, facts, silent)

/** How people say it who have never seen the form: by what follows, in passing, without the name of the thing. */
describe.each([
  ['action', ACTION_CASES],
  ['languages', LANGUAGE_CASES],
  ['elsewhere', SHIFT_CASES],
  ['probability', PROBABILITY_CASES],
  ['trials', TRIAL_CASES],
  ['duties', DUTY_CASES],
  ['shares', SHARE_CASES],
  ['smaller things', MORE_CASES],
])('what is said in passing: %s', (_, cases) => {
  it.each(cases.map((entry): [string, string, DataCase] => [entry.kind, entry.says, entry]))(
    '%s: %s',
    (_k, _s, entry) => {
      expect(misses(entry)).toEqual([])
    },
  )
})
