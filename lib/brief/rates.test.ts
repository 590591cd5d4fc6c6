import { describe, expect, it } from 'vitest'
import { findArchetype } from './archetype'
import { ASKED, FOURTH, LEARNT, THIRD } from './fixtures/cases'
import { countWords } from './fixtures/count-words'
import { judge } from './fixtures/judge'
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

describe('speed', () => {
  const spent = (text: string): number => {
    const before = process.cpuUsage()
    readBrief(text)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  const text = THIRD.map(({ brief }) => brief).join('\n\n')
  it('grows with the length and no faster', () => {
    for (let run = 0; run < 20; run++) readBrief(text.slice(0, 2000))
    const best = (length: number) => Math.min(...[0, 1, 2, 3, 4].map(() => spent(text.slice(0, length))))
    // Twice the length may cost twice the time; the rest is the noise of a busy machine.
    expect(best(20_000)).toBeLessThan(4 * best(10_000) + 5)
    expect(best(20_000)).toBeLessThan(400)
  })
  it.each(['1,', 'a-', '2-', 'same patient ', 'never known ', 'blocked never ', '\n', 'hundred thousand ', '5% of '])(
    'of 20 kB of %j is bounded',
    (unit) => {
      expect(spent(unit.repeat(Math.ceil(20_000 / unit.length)))).toBeLessThan(3000)
    },
  )
})
