import { describe, expect, it } from 'vitest'
import type { Fact, Facts } from '@/lib/facts/fact'
import type { Sensitivity } from '@/lib/facts/sensitivity'
import { sensitivityView } from './sensitivity-view'

const fact = (path: string, value: number, unit: string, origin: Fact['origin']): Fact => ({
  path,
  label: path,
  unit,
  value,
  origin,
  step: 'arch',
  setBy: 'user',
  setAt: null,
  source: null,
  calculator: null,
  note: null,
  decisionId: null,
})
const facts: Facts = {
  'a.cost': fact('a.cost', 100, 'usd/month', 'calculated'),
  'a.load': fact('a.load', 50, '1/s', 'user'),
  'a.flat': fact('a.flat', 2, 'x', 'assumed'),
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
