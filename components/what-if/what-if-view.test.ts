import { beforeAll, describe, expect, it } from 'vitest'
import { drafted } from '@/agents/fixtures/drafted'
import briefs from '@/lib/brief/fixtures/briefs.json'
import { findingsOf } from '@/lib/designs/findings'
import { runCalculation } from '@/lib/designs/calculate'
import type { DesignContent } from '@/lib/designs/schema'
import { outcomeOf } from '@/lib/variants/outcome'
import type { Variant } from '@/lib/variants/schema'
import { whatIfView } from './what-if-view'

let design: DesignContent
beforeAll(async () => {
  const brief = briefs.find((entry) => entry.id === 'pub-01')?.brief ?? ''
  design = await drafted(brief)
})

const view = (variants: Variant[], asked: string[] = []) =>
  whatIfView(
    design,
    variants.map((variant) => outcomeOf(design, variant)),
    asked,
    runCalculation,
  )
const variant = (name: string, ...overrides: Variant['overrides']): Variant => ({ id: name, name, overrides })

describe('the design and its variants side by side', () => {
  it('begins with the inputs that move most, and says nothing of results', () => {
    const { inputs, headlines, others, isFull } = view([])
    expect(inputs).toHaveLength(6)
    expect(headlines.find((row) => row.path === 'arch.replicas')).toMatchObject({ base: '20', cells: [] })
    expect([others, isFull]).toEqual([[], false])
  })

  it('shows what a variant says, what follows, and which way is better', () => {
    const found = view([
      variant('More', { path: 'arch.qpsPeak', value: 12_000 }),
      variant('Leaner', { path: 'arch.maxUtil', value: 0.75 }),
    ])
    const row = (path: string) =>
      [...found.inputs, ...found.headlines, ...found.others].find((one) => one.path === path)
    expect(row('arch.qpsPeak')).toMatchObject({
      base: '1,200 /s',
      cells: [
        { own: true, input: '12000' },
        { own: false, input: '1200' },
      ],
    })
    expect(row('arch.replicas')).toMatchObject({
      base: '20',
      cells: [
        { text: '192', change: '+172, 9.6×', tone: 'worse' },
        { text: '17', change: '−3, −15%', tone: 'better' },
      ],
    })
    expect(row('arch.sumP99Ms')?.cells).toMatchObject([{ tone: 'same' }, { tone: 'same' }])
    expect(found.others.map((one) => one.path)).toContain('arch.replicasTwoZones')
    expect(found.variants[0]?.effect).toMatch(
      /^Keeping it changes 1 input, moves \d+ numbers and makes steps 1, \d.* and 7 stale\.$/,
    )
  })

  it('does not call a figure the same that cannot be worked out any more, and says why in words', () => {
    const found = view([variant('Nobody', { path: 'data.positiveRate', value: 0 }), variant('As it is')])
    const cells = [...found.headlines, ...found.others].find((one) => one.path === 'exp.nPerArm')?.cells
    expect(cells).toMatchObject([{ text: 'not worked out', tone: 'other' }, { change: 'same' }])
    const problems = found.variants[0]?.problems ?? []
    expect(problems.join()).toMatch(/it has to be above 0 and below 1/)
    expect(problems.join()).not.toMatch(/Input "|in ratio/)
    expect(new Set(problems).size).toBe(problems.length)
  })

  it('lists findings that come and go', () => {
    const [random] = view([
      variant(
        'Random',
        { path: 'data.splitStrategy', value: 'random' },
        { path: 'data.splitRespectsGroup', value: false },
      ),
    ]).variants
    expect(random?.appeared.map((finding) => finding.check)).toEqual(['DS-01', 'DS-02'])
    expect(random?.gone).toEqual([])
    const broken = outcomeOf(design, variant('x', { path: 'data.splitStrategy', value: 'random' })).facts
    const fixed = outcomeOf(
      { ...design, facts: broken, findings: findingsOf(broken) },
      variant('Fixed', { path: 'data.splitStrategy', value: 'time_based' }),
    )
    expect(fixed.gone.map((finding) => finding.check)).toEqual(['DS-01'])
  })

  it('says so where a variant changes nothing, or a value no longer fits', () => {
    const same = view([variant('Same', { path: 'arch.qpsPeak', value: 1200 })])
    expect(same.variants[0]?.effect).toBe('Says what the design says.')
    expect(view([variant('Empty')]).variants[0]?.effect).toBe('Nothing is changed yet.')
    const wrong = view([variant('Wrong', { path: 'arch.growth', value: 0.5 })])
    expect(wrong.inputs.find((row) => row.path === 'arch.growth')?.cells[0]).toMatchObject({
      own: true,
      refused: expect.stringContaining('at least 1'),
    })
  })

  it('takes the name of what every object has for no input of the design', () => {
    const odd = view([variant('Odd', { path: 'constructor', value: 'x' })], ['toString'])
    expect(odd.inputs.map((row) => row.path)).not.toContain('constructor')
    expect(odd.inputs.map((row) => row.path)).not.toContain('toString')
    expect(odd.variants[0]?.name).toBe('Odd')
  })

  it('keeps each row in its place when a variant begins to change it, and offers the others', () => {
    const asked = ['exp.mdeRel', 'data.trainDays']
    const order = (variants: Variant[]) => view(variants, asked).inputs.map((row) => row.path)
    expect(order([variant('A', { path: 'exp.mdeRel', value: -0.3 })])).toEqual(order([variant('A')]))
    const offered = view([], asked).addable.flatMap((group) => group.options.map((option) => option.path))
    expect(offered).not.toContain('exp.mdeRel')
    expect(offered).toContain('arch.usdPerHour')
    expect(offered).not.toContain('prod.canaryStages')
  })
})
