import { describe, expect, it } from 'vitest'
import { searchKnowledge } from './search'

const ids = (query: string, options = {}) => searchKnowledge(query, options).map(({ kind, id }) => `${kind}:${id}`)

describe('the search over the knowledge base', () => {
  it.each([
    ['PR-AUC', 'metric:pr_auc'],
    ['pr_auc', 'metric:pr_auc'],
    ['XGBoost', 'tool:xgboost'],
    ['DVC', 'tool:dvc'],
    ['int4', 'technique:weight_quantization'],
    ['g5.xlarge', 'price:g5.xlarge'],
    ['SR 11-7', 'law:us_sr_26_2'],
    ['nDCG', 'metric:ndcg'],
  ])('puts the entry of that name first: %s', (query, ref) => {
    expect(ids(query)[0]).toBe(ref)
  })
  it('wants every word, and is content with some where no entry holds all', () => {
    expect(ids('calibration error')[0]).toBe('metric:calibration_error')
    expect(ids('kubernetes unicorn')).toContain('tool:kubernetes')
  })
  it('reads accents, signs and capitals as people type them', () => {
    expect(ids('  JÄRVELIN-free ndcg!  ')).toContain('metric:ndcg')
    expect(ids('Rouge')).toEqual(ids('ROUGE'))
  })
  it('finds nothing for nothing, and bears any text', () => {
    expect(ids('')).toEqual([])
    expect(ids('%%% ___ )(')).toEqual([])
    expect(ids('x'.repeat(100_000))).toEqual([])
  })
  it('keeps to a kind and a limit', () => {
    expect(ids('model', { kind: 'law' }).every((ref) => ref.startsWith('law:'))).toBe(true)
    expect(ids('model', { limit: 3 })).toHaveLength(3)
  })
})
