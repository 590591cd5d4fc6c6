import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { casesSchema, runCase } from '../cases'

const HERE = import.meta.dirname

/** Programs that know statistics better than we do, or count without rounding. Their values are kept, and made anew where they are installed. */
const PROGRAMS = [
  {
    name: 'scipy and statsmodels',
    command: ['/usr/bin/python3', path.join(HERE, 'reference.py')],
    probe: ['/usr/bin/python3', '-c', 'import scipy, statsmodels'],
    file: 'scipy-cases.json',
  },
  {
    name: 'R',
    command: ['Rscript', path.join(HERE, 'reference.R')],
    probe: ['Rscript', '--version'],
    file: 'r-cases.json',
  },
  {
    name: 'exact fractions',
    command: ['/usr/bin/python3', path.join(HERE, 'edges.py')],
    probe: ['/usr/bin/python3', '--version'],
    file: 'edge-cases.json',
  },
]

function run([program = '', ...args]: readonly string[]) {
  return spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 })
}
const parse = (text: string) => casesSchema.parse(JSON.parse(text))

describe.each(PROGRAMS)('$name', ({ command, probe, file }) => {
  const kept = parse(readFileSync(path.join(HERE, file), 'utf8'))

  it.each(kept.map((item, i) => ({ name: `${i} ${item.fn} (${item.provenance})`, item })))('$name', ({ item }) => {
    expect(runCase(item)).toEqual([])
  })

  it.skipIf(run(probe).status !== 0)('gives the kept values again (skipped where it is not installed)', () => {
    const made = run(command)
    expect(made.stderr).toBe('')
    const fresh = parse(made.stdout)
    expect(fresh.map((item) => item.fn)).toEqual(kept.map((item) => item.fn))
    for (const item of fresh) expect(runCase(item)).toEqual([])
  })
})
