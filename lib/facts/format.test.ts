import { describe, expect, it } from 'vitest'
import { factSpec } from './catalogue'
import type { Fact, Facts, FactValue } from './fact'
import { formatFact } from './format'
import { toNested } from './nested'
import { parseTemplate, referencedPaths, renderPlain } from './template'

const text = (value: FactValue, unit: string, origin: Fact['origin'] = 'user') => formatFact({ value, unit, origin })

describe('formatFact', () => {
  it.each<[FactValue, string, string]>([
    [1200, '1/s', '1,200 /s'],
    [9_000_000, '1/d', '9,000,000 /day'],
    [45_000, '1/month', '45,000 /month'],
    [0.0012, 'ratio', '0.12%'],
    [0.9995, 'ratio', '99.95%'],
    [1, 'ratio', '100%'],
    [100, 'ms', '100 ms'],
    [8300, 'ms', '8,300 ms'],
    [10_000, 'ms', '10 s'],
    [102_000, 'ms', '102 s'],
    [120_000, 'ms', '2 min'],
    [90_500, 'ms', '90.5 s'],
    [21_600_000, 'ms', '6 h'],
    [0.012, 's', '12 ms'],
    [40_000, 'usd/month', '$40,000 /month'],
    [0.023, 'usd/GB-month', '$0.023 /GB-month'],
    [1.428, 'usd/h', '$1.428 /h'],
    [55.04, 'usd/h', '$55.04 /h'],
    [113.9328, 'usd/h', '$113.9328 /h'],
    [2_500, 'usd/device', '$2,500 /device'],
    [0.5, 'usd/Mtok', '$0.50 per million tokens'],
    [19.5, 'usd', '$19.50'],
    [30_000, 'eur', '€30,000'],
    [0.2, 'gbp/chat', '£0.20 /chat'],
    [0.4, 'usd', '$0.40'],
    [0.4, 'usd/1k', '$0.40 per 1,000'],
    [-1_250.5, 'chf', '-CHF 1,250.50'],
    [4_800_000, 'inr/month', '₹4,800,000 /month'],
    [0.0057, 'usd/1k', '$0.0057 per 1,000'],
    [1.8e12, 'B', '1.8 TB'],
    [300, 'B', '300 B'],
    [0, 'B', '0 B'],
    [12, 'GiB', '12 GiB'],
    [32, 'GB', '32 GB'],
    [300, 'GB/s', '300 GB/s'],
    [90, 'd', '90 days'],
    [1, 'd', '1 day'],
    [28, 'day', 'day 28'],
    [5, 'min', '5 min'],
    [5.2, 'x', '5.2×'],
    [0.03, 'points', '3 points'],
    [1 / 3, 'ratio', '33.3%'],
    [99.9995 / 100, 'ratio', '99.9995%'],
    ['fraud_loss_usd', 'choice', 'fraud loss USD'],
    ['payments-risk-ml', 'choice', 'payments-risk-ml'],
    [[5200, 6], 'list', '5,200; 6'],
    [0.05, 'prob', '0.05'],
    [5200, 'tok', '5,200 tokens'],
    [true, 'bool', 'yes'],
    [false, 'bool', 'no'],
    [null, 'choice', 'none'],
    [[], 'list', 'none'],
    [['pr_auc', 'slices'], 'list', 'PR-AUC, slices'],
    [[{ id: 'model', p99: 6 }], 'list', 'model'],
  ])('%s %s', (value, unit, expected) => expect(text(value, unit)).toBe(expected))

  it.each<[number, string, string]>([
    [10_799.999999999998, '1/d', '10,800 /day'],
    [5_900_075.048, 'count', '5,900,075'],
    [1 - 1e-9, 'prob', '> 0.999'],
    [1e-9, 'prob', '< 0.001'],
    [0.8642, 'prob', '0.864'],
    [14_066.34, 'usd/month', '$14,066 /month'],
    [64.7022, 'usd/1k', '$64.70 per 1,000'],
    [0.37528, 'ratio', '37.5%'],
    [0.9997985, 'ratio', '99.98%'],
    [333.333, '1/s', '333 /s'],
    [0.069848, 'psi', '0.0698'],
    [-12.5, 'ms', '-12.5 ms'],
  ])('calculated %s %s', (value, unit, expected) => expect(text(value, unit, 'calculated')).toBe(expected))

  it('shows a choice by its label', () => {
    expect(formatFact({ value: 'ab', unit: 'choice' }, factSpec('exp.type'))).toBe('A/B test')
    expect(formatFact({ value: 'pr_auc', unit: 'choice' }, factSpec('problem.primaryMetric'))).toBe('PR-AUC')
  })
})

const fact = (path: string, value: FactValue, unit: string): Fact => ({
  path,
  label: path,
  unit,
  value,
  origin: 'user',
  step: 'arch',
  setBy: 'user',
  setAt: null,
  source: null,
  calculator: null,
  note: null,
  decisionId: null,
})
const facts: Facts = {
  'arch.qpsPeak': fact('arch.qpsPeak', 1200, '1/s'),
  'arch.stages': fact('arch.stages', [{ id: 'the model', p99: 6 }], 'list'),
}

describe('template', () => {
  it('puts facts and cells in', () => {
    const source =
      'Peak is {{arch.qpsPeak}}, the model gets {{ arch.stages[the model].p99 }}, cost {{perf.x}}. {{not a path}}'
    expect(renderPlain(source, facts)).toBe('Peak is 1,200 /s, the model gets 6 ms, cost not yet known. {{not a path}}')
    expect(referencedPaths(source)).toEqual(['arch.qpsPeak', 'arch.stages[the model].p99', 'perf.x'])
    expect(parseTemplate('{{a.b}}!')).toEqual([
      { kind: 'fact', path: 'a.b' },
      { kind: 'text', text: '!' },
    ])
  })

  it('nests facts by section', () => {
    expect(toNested(facts)).toEqual({ arch: { qpsPeak: 1200, stages: [{ id: 'the model', p99: 6 }] } })
  })
})
