import { describe, expect, it } from 'vitest'
import { CONDUCT } from './fixtures/conduct/all'
import { CONDUCT_OPENINGS, type ConductCase } from './fixtures/conduct/case'
import { missesIn } from './fixtures/misses'

const misses = ({ kind, says, facts = {}, silent = [] }: ConductCase): string[] =>
  missesIn(`${CONDUCT_OPENINGS[kind]} ${says}`, facts, silent)

describe('how it is run, who decides and what the law asks', () => {
  it.each(CONDUCT.map((entry): [string, string, ConductCase] => [entry.kind, entry.says, entry]))(
    '%s: %s',
    (_, __, entry) => {
      expect(misses(entry)).toEqual([])
    },
  )
})
