import { describe, expect, it } from 'vitest'
import { ENTRIES } from '@/lib/knowledge/catalogue'
import type { KIND_IDS } from '@/lib/knowledge/kinds'
import { knowledgeInput, lookUp } from './knowledge'

const nothing = { query: null, kind: null, id: null, part: null }
const found = (query: string, kind: (typeof KIND_IDS)[number] | null = null) => {
  const answer = lookUp({ ...nothing, query, kind })
  return 'found' in answer ? (answer.found ?? []).map((entry) => `${entry.kind}:${entry.id}`) : []
}

describe('the look-up of knowledge', () => {
  it.each([
    ['serving language models', 'tool:vllm'],
    ['four-fifths rule', 'law:us_ugesp'],
    ['H100 memory bandwidth', 'hardware:nvidia_h100_sxm'],
    ['price of an L4 machine', 'price:g6.xlarge'],
    ['PSI drift', 'monitor:input_drift'],
    ['LoRA', 'technique:low_rank_adapters'],
    ['LightGBM', 'family:gbdt'],
    ['average precision rare positives', 'metric:pr_auc'],
    ['chargeback', 'archetype:fraud_detection'],
    ['on device', 'serving:edge'],
    ['Annex IV purpose', 'practice:ax-1a'],
  ])('finds over all kinds: %s', (query, ref) => {
    expect(found(query)).toContain(ref)
  })
  it('keeps to a kind where one is named', () => {
    expect(found('calibration', 'monitor').every((ref) => ref.startsWith('monitor:'))).toBe(true)
  })
  it('gives every entry whole, with what is sourced and what is assumed', () => {
    for (const entry of ENTRIES) {
      const answer = lookUp({ ...nothing, kind: entry.kind, id: entry.id })
      expect(answer).toMatchObject({ ok: true, entry: { id: entry.id, what: entry.what } })
      const status = 'entry' in answer ? answer.entry?.status : undefined
      expect(status?.startsWith('assumption')).toBe(entry.assumption)
    }
  })
  it('gives a part of a kind of system', () => {
    expect(lookUp({ ...nothing, kind: 'archetype', id: 'fraud_detection', part: 'risks' })).toHaveProperty('risks')
  })
  it.each([
    ['nothing asked', nothing, 'nothing_asked'],
    ['an id without its kind', { ...nothing, id: 'pr_auc' }, 'no_kind'],
    ['an unknown id', { ...nothing, kind: 'metric' as const, id: 'pr_aux' }, 'unknown'],
    ['words that stand nowhere', { ...nothing, query: 'xyzzy plugh' }, 'nothing_found'],
  ])('refuses %s in words', (_, input, code) => {
    expect(lookUp(input)).toMatchObject({ ok: false, code, hint: expect.any(String) })
  })
  it('has no optional fields: strict providers refuse them', () => {
    expect(knowledgeInput.safeParse({}).success).toBe(false)
    expect(knowledgeInput.safeParse(nothing).success).toBe(true)
  })
})
