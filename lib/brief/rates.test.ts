import { describe, expect, it } from 'vitest'
import { findArchetype } from './archetype'
import { ASKED, FOURTH, LEARNT, THIRD } from './fixtures/cases'
import { countWords } from './fixtures/count-words'
import { judge } from './fixtures/judge'
import { TEDIOUS } from './fixtures/tedious'
import { readBrief } from './read'

describe('briefs that the rules were widened with', () => {
  const { archetype, type, recall, wrong, notes } = judge(THIRD)
  it('are of the kind expected', () => {
    expect({ ok: archetype === 1 && type >= 0.98, archetype, type, notes }).toMatchObject({ ok: true })
  })
  it('state the facts that are read', () => {
    expect({ ok: recall >= 0.985 && wrong <= 0.005, recall, wrong, notes }).toMatchObject({ ok: true })
  })
})

describe('briefs that no rule was written for', () => {
  const { archetype, type, recall, wrong, notes } = judge(FOURTH)
  it('are of the kind expected in 95 of 100', () => {
    expect({ ok: archetype >= 0.95 && type >= 0.95, archetype, type, notes }).toMatchObject({ ok: true })
  })
  it('state the facts that are read, nine of ten, and hardly any wrongly', () => {
    expect({ ok: recall >= 0.9 && wrong <= 0.02, recall, wrong, notes }).toMatchObject({ ok: true })
  })
})

describe('the kind of system', () => {
  it('is found from one line', () => {
    const missed = ASKED.filter(({ kind, text }) => findArchetype(text).id !== kind)
    expect({ ok: missed.length <= 0.02 * ASKED.length, missed }).toMatchObject({ ok: true })
  })
  it('is learnt from the briefs here; run with -u after adding some', async () => {
    await expect(`${JSON.stringify(countWords(LEARNT), null, 2)}\n`).toMatchFileSnapshot('./kind-words.json')
  })
})

describe('a text that repeats one piece', () => {
  // Each of these once took minutes. How the cost of a text grows is measured by `npm run bench -- brief`.
  it.each(TEDIOUS)('is read to its end: 20 kB of %j', (piece) => {
    expect(readBrief(piece.repeat(Math.ceil(20_000 / piece.length))).facts).toBeInstanceOf(Array)
  })
})
