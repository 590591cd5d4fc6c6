import { describe, expect, it } from 'vitest'
import type { Fact } from '@/lib/facts/fact'
import { proposalsOf, withEntered } from './live-facts'

const proposal = (path: string, valueJson: string, rest: Record<string, unknown> = {}) => ({
  path,
  label: path,
  unit: 'count',
  valueJson,
  origin: 'assumed',
  source: null,
  calculator: null,
  note: null,
  decisionId: null,
  ...rest,
})
const given: Fact = {
  path: 'arch.qpsPeak',
  label: 'Peak load',
  unit: '1/s',
  value: 1200,
  origin: 'user',
  step: 'arch',
  setBy: 'user',
  setAt: null,
  source: null,
  calculator: null,
  note: null,
  decisionId: null,
}

describe('figures of a draft that is being written', () => {
  it('leaves out the one that may still grow', () => {
    const facts = [proposal('arch.replicas', '9'), proposal('arch.qpsDesign', '15')]
    expect(proposalsOf({ facts })).toHaveLength(1)
    expect(proposalsOf({ facts, summary: '' })).toHaveLength(2)
    expect(proposalsOf({ summary: 'x' })).toEqual([])
    expect(proposalsOf(undefined)).toEqual([])
  })

  it('enters what is whole, by its own step, with its calculation', () => {
    const calculator = {
      fn: 'replicas_little',
      formula: 'a',
      output: 'replicas',
      inputs: [{ name: 'qps', path: 'arch.qpsPeak', valueJson: '1200' }],
    }
    const entered = withEntered(
      {},
      [proposal('arch.replicas', '9', { origin: 'calculated', calculator }), { path: 'arch.half' }],
      'prod',
    )
    expect(Object.keys(entered)).toEqual(['arch.replicas'])
    expect(entered['arch.replicas']).toMatchObject({
      value: 9,
      step: 'arch',
      calculator: { fn: 'replicas_little', inputs: [{ name: 'qps', value: 1200 }] },
    })
  })

  it("keeps a person's figure, as the server does", () => {
    const entered = withEntered({ 'arch.qpsPeak': given }, [proposal('arch.qpsPeak', '5000')], 'arch')
    expect(entered['arch.qpsPeak']?.value).toBe(1200)
  })

  it('leaves out a value that is no JSON', () => {
    expect(withEntered({}, [proposal('arch.replicas', 'nine')], 'arch')).toEqual({})
  })
})
