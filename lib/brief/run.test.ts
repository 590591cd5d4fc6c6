import { describe, expect, it } from 'vitest'
import { BEGINNINGS, type Said } from './fixtures/said/said'
import { RUN } from './fixtures/seventh/all'
import { missesIn } from './fixtures/misses'

const misses = ([kind, says, facts, silent = []]: Said): string[] =>
  missesIn(`${BEGINNINGS[kind]} ${says}`, facts, silent)

describe.each(Object.entries(RUN))('what one sentence says of %s', (_, list) => {
  it.each(list.map((said): [string, string, Said] => [said[0], said[1], said]))('%s: %s', (_kind, _says, said) => {
    expect(misses(said)).toEqual([])
  })
})
