import { describe, expect, it } from 'vitest'
import { CONDUCT } from './fixtures/conduct/all'
import { CONDUCT_OPENINGS, type ConductCase } from './fixtures/conduct/case'
import { agrees } from './fixtures/judge'
import { readBrief } from './read'

function misses({ kind, says, facts = {}, silent = [] }: ConductCase): string[] {
  const { facts: read } = readBrief(`${CONDUCT_OPENINGS[kind]} ${says}`)
  const found = (path: string) => read.find((entry) => entry.path === path)
  return [
    ...Object.entries(facts).flatMap(([path, want]) =>
      agrees(path, found(path)?.value, want) ? [] : [`${path}: ${JSON.stringify(found(path)?.value)}`],
    ),
    ...silent.flatMap((path) => (found(path) ? [`${path} read as ${JSON.stringify(found(path)?.value)}`] : [])),
  ]
}

describe('how it is run, who decides and what the law asks', () => {
  it.each(CONDUCT.map((entry): [string, string, ConductCase] => [entry.kind, entry.says, entry]))(
    '%s: %s',
    (_, __, entry) => {
      expect(misses(entry)).toEqual([])
    },
  )
})
