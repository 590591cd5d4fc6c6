import { describe, expect, it } from 'vitest'
import type { Facts } from '@/lib/facts/fact'
import { fact } from '@/lib/facts/fixtures/fact'
import type { Sensitivity } from '@/lib/facts/sensitivity'
import { sensitivityView } from './sensitivity-view'

const facts: Facts = {
  'a.cost': fact('a.cost', 100, { unit: 'usd/month', origin: 'calculated', step: 'arch' }),
  'a.load': fact('a.load', 50, { unit: '1/s', origin: 'user', step: 'arch' }),
  'a.flat': fact('a.flat', 2, { unit: 'x', origin: 'assumed', step: 'arch' }),
}
const found: Sensitivity = {
  ok: true,
  base: 100,
  influences: [
    {
      path: 'a.load',
      low: { input: 45, result: 80, refused: null },
      high: { input: 55, result: 120, refused: null },
      elasticity: 2,
      swing: 40,
    },
    {
      path: 'a.flat',
      low: { input: 1.8, result: null, refused: 'Too little.' },
      high: null,
      elasticity: null,
      swing: 0,
    },
  ],
  unmoved: [{ path: 'a.list', why: 'It is no single figure.' }],
}

describe('sensitivity in words', () => {
  const view = sensitivityView(facts, 'a.cost', found)
  it('puts every result on one axis', () => {
    if (!view.ok) throw new Error(view.message)
    expect(view).toMatchObject({ base: '$100 /month', here: 0.5 })
    expect(view.rows[0]).toMatchObject({
      bar: [0, 1],
      elasticity: '2% more',
      low: { input: '45 /s', result: '$80 /month', at: 0 },
      high: { input: '55 /s', result: '$120 /month', at: 1 },
    })
  })
  it('says where there is no figure, and what was not moved', () => {
    if (!view.ok) throw new Error(view.message)
    expect(view.rows[1]).toMatchObject({
      bar: [0.5, 0.5],
      elasticity: null,
      low: { input: '1.8×', result: 'none', at: null, refused: 'Too little.' },
      high: null,
    })
    expect(view.unmoved).toEqual([{ label: 'a.list', why: 'It is no single figure.' }])
  })
  it('hands on a refusal', () => {
    const refusal = { ok: false, message: 'Not worked out.' } as const
    expect(sensitivityView(facts, 'a.load', refusal)).toEqual(refusal)
  })
})
