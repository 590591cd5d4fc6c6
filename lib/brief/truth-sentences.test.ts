import { describe, expect, it } from 'vitest'
import type { DataCase } from './fixtures/data/case'
import { DATA_OPENINGS } from './fixtures/data/openings'
import { AVAILABLE_CASES } from './fixtures/truth/available'
import { COUNT_CASES } from './fixtures/truth/counts'
import { DELAY_CASES } from './fixtures/truth/delay'
import { HIDDEN_CASES } from './fixtures/truth/hidden'
import { OWNER_CASES } from './fixtures/truth/owner'
import { PROOF_CASES } from './fixtures/truth/proof'
import { SECOND_CASES } from './fixtures/truth/second'
import { SHARE_CASES } from './fixtures/truth/shares'
import { SOURCE_CASES } from './fixtures/truth/source'
import { missesIn } from './fixtures/misses'

const misses = ({ kind, says, facts, silent }: DataCase): string[] =>
  missesIn(`${DATA_OPENINGS[kind]} ${says}`, facts, silent)

/** Written before the rules that read them: many ways to say one thing, and things that only look like it. */
describe.each([
  ['labels available', AVAILABLE_CASES],
  ['source of labels', SOURCE_CASES],
  ['counts', COUNT_CASES],
  ['shares', SHARE_CASES],
  ['hidden outcomes', HIDDEN_CASES],
  ['delay', DELAY_CASES],
  ['proof and agreement', PROOF_CASES],
  ['owner', OWNER_CASES],
  ['second batch', SECOND_CASES],
])('what one sentence states of the truth: %s', (_, cases) => {
  it.each(cases.map((entry): [string, string, DataCase] => [entry.kind, entry.says, entry]))(
    '%s: %s',
    (_k, _s, entry) => {
      expect(misses(entry)).toEqual([])
    },
  )
})
