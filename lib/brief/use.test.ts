import { describe, expect, it } from 'vitest'
import { agrees } from './fixtures/judge'
import { BEGINNINGS, type Said } from './fixtures/said/said'
import { USE } from './fixtures/use/all'
import { readBrief } from './read'

function misses([kind, says, facts, silent = []]: Said): string[] {
  const reading = readBrief(`${BEGINNINGS[kind]} ${says}`)
  const found = (path: string) => reading.facts.find((fact) => fact.path === path)?.value
  return [
    ...Object.entries(facts)
      .filter(([path, want]) => !agrees(path, found(path), want))
      .map(([path]) => `${path}: ${JSON.stringify(found(path))}`),
    ...silent
      .filter((path) => found(path) !== undefined)
      .map((path) => `${path} read as ${JSON.stringify(found(path))}`),
  ]
}

describe.each(Object.entries(USE))('what one sentence says of %s', (_, list) => {
  it.each(list.map((said): [string, string, Said] => [said[0], said[1], said]))('%s: %s', (_kind, _says, said) => {
    expect(misses(said)).toEqual([])
  })
})
