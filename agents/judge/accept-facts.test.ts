import { describe, expect, it } from 'vitest'
import { DEFAULT_HARDWARE } from '@/lib/knowledge/hardware/table'
import { DEFAULT_PRICES } from '@/lib/knowledge/prices/table'
import { fact as given, ledger } from '@/lib/facts/fixtures/fact'
import type { FactProposal } from '@/lib/methodology/draft'
import { acceptFacts } from './accept-facts'

const BRIEF = 'We score 40 invoices a second. One of 0.04k auditors says “half of the duplicates” is seen too late.'
const by = {
  step: 'data',
  model: 'openai:m',
  at: '2026-01-01',
  citable: { brief: BRIEF, prices: DEFAULT_PRICES, hardware: DEFAULT_HARDWARE },
} as const

const proposal = (more: Partial<FactProposal>): FactProposal => ({
  path: 'data.dupShare',
  label: 'Share of duplicates',
  unit: 'ratio',
  valueJson: '0.4',
  origin: 'cited',
  source: null,
  calculator: null,
  note: null,
  decisionId: null,
  ...more,
})
const accepted = (more: Partial<FactProposal>) => {
  const { facts, degraded } = acceptFacts({}, [proposal(more)], by)
  return { fact: facts[more.path ?? 'data.dupShare'], degraded }
}
const source = { title: 'Brief', url: null, asOf: '2026-01-01', quote: null }
const KNOWN = { title: 'Hu et al. 2021, LoRA', url: 'https://arxiv.org/abs/2106.09685' }
const known = Object.values(DEFAULT_PRICES).find((price) => price.source?.url)?.source

describe('a cited fact', () => {
  it.each([
    ['a source of the knowledge base, by address', { title: KNOWN.title, url: KNOWN.url, asOf: '2021', quote: null }],
    ['a price of the workspace', { ...source, title: known?.title ?? '', url: known?.url ?? '' }],
    ['words of the brief with the figure in thousands', { ...source, quote: 'of 0.04k auditors' }],
    ['words of the brief with the figure', { ...source, quote: '40 invoices  a second' }],
  ])('stands on %s', (_, given) => {
    const { fact, degraded } = accepted({
      path: 'data.auditors',
      label: 'Auditors',
      unit: 'count',
      source: given,
      valueJson: '40',
    })
    expect(degraded).toEqual([])
    expect(fact).toMatchObject({ origin: 'cited', source: given })
  })

  it.each([
    ['no source', null, /no source and date/],
    ['no date', { ...source, title: 'A study', asOf: null }, /no source and date/],
    ['an invented title', { ...source, title: 'A study of ours' }, /A study of ours/],
    ['an invented address', { ...source, title: 'A study', url: 'https://evil.example/?q=brief' }, /evil\.example/],
    [
      'a known title at a foreign address',
      { ...source, title: known?.title ?? '', url: 'https://evil.example/' },
      /evil/,
    ],
    ['words that the brief does not hold', { ...source, quote: '4,000 invoices a second' }, /4,000 invoices/],
    ['words of the brief without the figure', { ...source, quote: 'half of the duplicates' }, /half of/],
    ['words of the brief with another figure', { ...source, quote: '40 invoices a second' }, /40 invoices/],
    ['words of the brief under another title', { ...source, title: 'Audit', quote: '40 invoices a second' }, /Audit/],
    ['a letter of the brief', { ...source, quote: 's' }, /“s”/],
    [
      'words of the brief at a foreign address',
      { ...source, url: 'https://evil.example/', quote: '40 invoices a second' },
      /evil/,
    ],
  ])('is an assumption with %s, and keeps the words', (_, given, words) => {
    const { fact, degraded } = accepted({ source: given })
    expect(fact).toMatchObject({ origin: 'assumed', source: null, note: expect.stringMatching(words) })
    if (given) expect(fact?.note).toContain('Named as source, not checked: ')
    expect(degraded).toEqual([{ path: 'data.dupShare', message: expect.any(String) }])
  })
})

describe('facts of other origins', () => {
  it.each(['user', 'measured'] as const)('%s is never an agent’s', (origin) => {
    expect(accepted({ origin }).fact).toMatchObject({ origin: 'assumed', note: expect.stringMatching(/only a person/) })
  })
  it.each(['assumed', 'decided'] as const)('%s carries no link that was not checked', (origin) => {
    const given = { ...source, title: 'A study', url: 'https://evil.example/' }
    const { fact } = accepted({ origin, decisionId: 'D2.1', source: given })
    expect(fact).toMatchObject({
      origin,
      source: null,
      note: expect.stringContaining('Named as source, not checked: A study'),
    })
  })
})

describe('a source that is known', () => {
  it('has the title it is known by, and no words put into its mouth', () => {
    const given = { ...KNOWN, title: 'Proof of our claim', asOf: '2021', quote: 'Recall is always 0.4.' }
    expect(accepted({ source: given }).fact).toMatchObject({
      origin: 'cited',
      source: { ...KNOWN, asOf: '2021', quote: null },
    })
  })
  it('is the price table for its own figures alone', () => {
    const table = { ...source, title: 'Price table of this workspace' }
    const [price] = Object.values(DEFAULT_PRICES).flatMap(({ value }) => value ?? [])
    const of = (value: number) =>
      accepted({ path: 'prod.seat', unit: 'USD', source: table, valueJson: String(value) }).fact
    expect(of(Number(price))).toMatchObject({ origin: 'cited', source: table })
    expect(of(0.123456)).toMatchObject({ origin: 'assumed' })
  })
})

describe('a figure of the agent’s own is an assumption', () => {
  const formula = (text: string, inputs: { name: string; path: string | null; valueJson: string }[]) => ({
    origin: 'calculated' as const,
    valueJson: '42',
    calculator: { fn: 'expr', output: 'value', formula: text, inputs },
  })
  it.each([
    ['as a formula of nothing', formula('42', [])],
    ['as a sum of figures', formula('41 + 1', [])],
    ['as a formula of figures of its own', formula('a + 1', [{ name: 'a', path: null, valueJson: '41' }])],
  ])('%s', (_, more) =>
    expect(accepted(more).fact).toMatchObject({
      origin: 'assumed',
      note: expect.stringMatching(/rests on no other fact/),
    }),
  )
  it('by a decision that there is not', () => {
    const decided = proposal({ origin: 'decided', decisionId: 'D9.9' })
    const of = (...ids: string[]) =>
      acceptFacts({}, [decided], { ...by, decisions: new Set(ids) }).facts['data.dupShare']
    expect(of('D2.1')).toMatchObject({ origin: 'assumed', note: expect.stringMatching(/no decision D9\.9/) })
    expect(of('D2.1', 'D9.9')).toMatchObject({ origin: 'decided' })
  })
})

describe('a fact under a path that is none', () => {
  it.each(['__proto__', 'constructor', 'data', 'data.stages[a].p99', '{{data.dupShare}}', ''])(
    '%s is left out',
    (path) => {
      const { facts, problems } = acceptFacts({}, [proposal({ path })], by)
      expect(facts).toEqual({})
      expect(problems).toEqual([{ path, message: expect.stringMatching(/no path/) }])
    },
  )
})

describe('what a person gave', () => {
  const before = ledger(given('data.dupShare', 0.1, { origin: 'user', setBy: 'user', step: 'data' }))
  const offered = [proposal({ origin: 'decided', decisionId: 'D2.1' })]
  it('stays, but where they asked to have it mended', () => {
    expect(acceptFacts(before, offered, by).facts['data.dupShare']?.value).toBe(0.1)
    expect(acceptFacts(before, offered, { ...by, over: ['data.other'] }).facts['data.dupShare']?.value).toBe(0.1)
    expect(acceptFacts(before, offered, { ...by, over: ['data.dupShare'] }).facts['data.dupShare']?.value).toBe(0.4)
  })
})

describe('a fact that no ledger can hold', () => {
  it.each<[name: string, more: Partial<FactProposal>, why: RegExp]>([
    [
      'of 501 entries',
      { path: 'arch.componentAvailabilities', valueJson: JSON.stringify(Array(501).fill(0.99)) },
      /501 entries; 500/,
    ],
    [
      'that is a book',
      { path: 'problem.primaryMetric', valueJson: JSON.stringify('x'.repeat(2_001)) },
      /2,001 characters/,
    ],
    ['of another kind', { path: 'arch.qpsPeak', valueJson: '"many"' }, /cannot hold that/],
    ['out of range', { path: 'arch.qpsPeak', unit: '1/s', valueJson: '-5' }, /Peak load/],
    [
      'in a unit that no number turns into its own',
      { path: 'data.labelDelayDays', unit: 'GB', valueJson: '2' },
      /given in GB, which cannot be turned into d/,
    ],
    ['in no section', { path: 'os.path' }, /path begins with one of/],
    ['with a label as long as a text', { label: 'x'.repeat(501) }, /501 characters; 500/],
  ])('%s is left out, and its agent told', (_name, more, why) => {
    const { facts, problems } = acceptFacts({}, [proposal({ origin: 'assumed', ...more })], by)
    expect(facts).toEqual({})
    expect(problems).toEqual([{ path: more.path ?? 'data.dupShare', message: expect.stringMatching(why) }])
  })
})

it('a known fact has its own unit, whatever its agent calls it: another one is worked out', () => {
  const delay = (unit: string, valueJson: string) =>
    acceptFacts({}, [proposal({ origin: 'assumed', path: 'data.labelDelayDays', unit, valueJson })], by).facts[
      'data.labelDelayDays'
    ]
  expect(delay('day', '9')).toMatchObject({ unit: 'd', value: 9 })
  expect(delay('weeks', '2')).toMatchObject({ unit: 'd', value: 14 })
})
