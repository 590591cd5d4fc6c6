import { describe, expect, it } from 'vitest'
import type { DataCase } from './fixtures/data/case'
import { DATA_OPENINGS } from './fixtures/data/openings'
import { agrees } from './fixtures/judge'
import { AGAIN_CASES } from './fixtures/stated/again'
import { DRAWN_CASES } from './fixtures/stated/drawn'
import { ELSEWHERE_CASES } from './fixtures/stated/elsewhere'
import { LATE_CASES } from './fixtures/stated/late'
import { PURPOSE_CASES } from './fixtures/stated/purpose'
import { STRADDLE_CASES } from './fixtures/stated/straddle'
import { TAIL_CASES } from './fixtures/stated/tail'
import { TASK_CASES } from './fixtures/stated/task'
import { readBrief } from './read'

/** Where the words name it, what recurs is called as they call it. */
const same = (path: string, got: unknown, want: unknown) =>
  path === 'data.groupKey' ? got === want : agrees(path, got, want)

function misses({ kind, says, facts, silent }: DataCase): string[] {
  const read = new Map(readBrief(`${DATA_OPENINGS[kind]} ${says}`).facts.map(({ path, value }) => [path, value]))
  return [
    ...Object.entries(facts).flatMap(([path, want]) =>
      same(path, read.get(path), want) ? [] : [`${path}: ${JSON.stringify(read.get(path))}`],
    ),
    ...silent.flatMap((path) => (read.has(path) ? [`${path} read as ${JSON.stringify(read.get(path))}`] : [])),
  ]
}

/** Written before the rules that read them, by what people say and not by what was read. */
describe.each([
  ['both sides of a split', STRADDLE_CASES],
  ['inputs of hindsight', LATE_CASES],
  ['decisions that rest on a tail', TAIL_CASES],
  ['rows drawn and metrics quoted', DRAWN_CASES],
  ['what it is for', PURPOSE_CASES],
  ['the task, the data and the model', TASK_CASES],
  ['all of these, again', AGAIN_CASES],
  ['use elsewhere, and steps before the model', ELSEWHERE_CASES],
])('sentences on %s', (_, cases) => {
  it.each(cases.map((entry): [string, string, DataCase] => [entry.kind, entry.says, entry]))(
    '%s: %s',
    (_kind, _says, entry) => {
      expect(misses(entry)).toEqual([])
    },
  )
})
