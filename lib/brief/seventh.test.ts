import { describe, expect, it } from 'vitest'
import type { DataCase } from './fixtures/data/case'
import { DATA_OPENINGS } from './fixtures/data/openings'
import { LABELS_SAID } from './fixtures/seventh/labels'
import { LAW_SAID } from './fixtures/seventh/law'
import { SECOND_SAID } from './fixtures/seventh/second'
import { SPLIT_SAID } from './fixtures/seventh/split'
import { missesIn } from './fixtures/misses'

const misses = ({ kind, says, facts, silent }: DataCase): string[] =>
  missesIn(`${DATA_OPENINGS[kind]} ${says}`, facts, silent)

/** Each fact said by many people, each in their own way. */
describe.each([
  ['how rows were parted', SPLIT_SAID],
  ['labels and what they leave out', LABELS_SAID],
  ['persons, law and the outside', LAW_SAID],
  ['all of it once more', SECOND_SAID],
])('%s', (_, cases) => {
  it.each(cases.map((entry): [string, string, DataCase] => [entry.kind, entry.says, entry]))(
    '%s: %s',
    (_kind, _says, entry) => {
      expect(misses(entry)).toEqual([])
    },
  )
})
