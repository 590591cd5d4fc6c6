import { describe, expect, it } from 'vitest'
import { CALCULATORS } from '@/lib/calculators/registry'
import { CATALOGUE } from '@/lib/facts/catalogue'
import { STEP_IDS } from '@/lib/facts/fact'
import { referencedPaths } from '@/lib/facts/template'
import { KIND_IDS } from '@/lib/knowledge/kinds'
import { stepOf } from '@/lib/methodology/registry'
import { METHODS } from './registry'
import { instructionsOf } from './write'

/** As the built-in advisor counts them. */
const CHARS_PER_TOKEN = 4
const MOST_TOKENS = 6_000

const textOf = (id: (typeof STEP_IDS)[number]) => JSON.stringify(METHODS[id])

describe.each(STEP_IDS)('instructions of %s', (id) => {
  const text = instructionsOf(id, METHODS[id])

  it('keep to their size', () => {
    expect(text.length / CHARS_PER_TOKEN).toBeLessThan(MOST_TOKENS)
  })
  it('name every fact, table and section of the step', () => {
    for (const { path, step } of CATALOGUE.values()) if (step === id) expect(text).toContain(`${path} (`)
    expect(Object.keys(METHODS[id].tables)).toEqual(stepOf(id).tables.map((table) => table.id))
    expect(Object.keys(METHODS[id].sections)).toEqual(stepOf(id).sections.map((section) => section.id))
  })
  it('refer only to facts that the catalogue has', () => {
    expect(referencedPaths(textOf(id)).filter((path) => !CATALOGUE.has(path))).toEqual([])
  })
  it('name only calculators and kinds of knowledge that there are', () => {
    const fns = CALCULATORS.map(({ fn }) => fn)
    const named = [...textOf(id).matchAll(/\b[a-z]+(?:_[a-z0-9]+)+\b/g)].map(([word]) => word)
    expect(named.filter((word) => !fns.includes(word))).toEqual([])
    const kinds: readonly string[] = KIND_IDS
    const asked = [...textOf(id).matchAll(/kind \\"([a-z]+)\\"/g)].map(([, kind = '']) => kind)
    expect(asked.filter((kind) => !kinds.includes(kind))).toEqual([])
  })
})
