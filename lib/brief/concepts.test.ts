import { describe, expect, it } from 'vitest'
import { DATA_OPENINGS } from './fixtures/data/openings'
import type { DataCase } from './fixtures/data/case'
import { CONDUCT_CASES } from './fixtures/sixth/conduct'
import { DATA_CASES } from './fixtures/sixth/data'
import { LABEL_CASES } from './fixtures/sixth/labels'
import { OUTRIGHT_CASES } from './fixtures/sixth/outright'
import { missesIn } from './fixtures/misses'

const misses = ({ kind, says, facts, silent }: DataCase): string[] =>
  missesIn(`${DATA_OPENINGS[kind]} ${says}`, facts, silent)

/** Each concept said in many ways, and what is said beside it; written before the rules. */
describe.each([
  ['who acts, who decides, whom it concerns', CONDUCT_CASES],
  ['the data and how they are parted', DATA_CASES],
  ['labels, persons, places and times', LABEL_CASES],
  ['data and law said outright', OUTRIGHT_CASES],
])('%s', (_, cases) => {
  it.each(cases.map((entry): [string, string, DataCase] => [entry.kind, entry.says, entry]))(
    '%s: %s',
    (_kind, _says, entry) => {
      expect(misses(entry)).toEqual([])
    },
  )
})
