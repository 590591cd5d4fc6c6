import { describe, expect, it } from 'vitest'
import { SAID_OF_FAMILIES } from './fixtures/said/families'
import { SAID_OF_MODELS } from './fixtures/said/models'
import { BEGINNINGS, type Said } from './fixtures/said/said'
import { SAID_OF_SERVING } from './fixtures/said/serving'
import { SAID_OF_TRAFFIC } from './fixtures/said/traffic'
import { missesIn } from './fixtures/misses'

const misses = ([kind, says, facts, silent = []]: Said): string[] =>
  missesIn(`${BEGINNINGS[kind]} ${says}`, facts, silent)

describe.each([
  ['families', SAID_OF_FAMILIES],
  ['models', SAID_OF_MODELS],
  ['traffic', SAID_OF_TRAFFIC],
  ['serving', SAID_OF_SERVING],
])('what one sentence says of %s', (_, list) => {
  it.each(list.map((said): [string, string, Said] => [said[0], said[1], said]))('%s: %s', (_kind, _says, said) => {
    expect(misses(said)).toEqual([])
  })
})
