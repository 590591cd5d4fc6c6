import { describe, expect, it } from 'vitest'
import briefs from '@/lib/brief/fixtures/briefs.json'
import { buildDocument } from '@/lib/document/model'
import { findExport } from '@/lib/export/registry'
import type { Facts } from '@/lib/facts/fact'
import { DEFAULT_HARDWARE } from '@/lib/knowledge/hardware/table'
import { DEFAULT_PRICES, type PriceSetting, type PriceTable } from '@/lib/knowledge/prices/table'
import { draftDesign } from '../design'
import { runStep } from '../run-step'

/** Card fraud: machines by the hour, storage, retraining. */
const brief = briefs[0]?.brief ?? ''
const MACHINE = 'c7i.8xlarge'
const machine = DEFAULT_PRICES[MACHINE]
const storage = DEFAULT_PRICES['object_storage']
if (!machine || !storage) throw new Error('The default prices have changed.')

const over = (id: string, setting: PriceSetting, part: Partial<PriceSetting>): PriceTable => ({
  ...DEFAULT_PRICES,
  [id]: { ...setting, ...part },
})
const offer = { title: 'Offer of our provider', url: null, asOf: '2026-11-20' }
const design = (prices?: PriceTable) =>
  draftDesign({ brief, model: 'advisor:expert', asOf: '2026-11-24', ...(prices ? { prices } : {}) })
const value = (facts: Facts, path: string) => facts[path]?.value

const usual = await design()
// A small machine that is dearer as well: the design keeps its machines.
const dear = await design({
  ...over(MACHINE, machine, { value: 2.856, source: offer }),
  'c7i.xlarge': { ...machine, value: 0.357 },
})
const unpriced = await design(over(MACHINE, machine, { value: null, source: null }))

describe('the prices of a workspace', () => {
  it('are the defaults where nobody set any, cited with the day they were read', () => {
    expect(usual.facts['arch.usdPerHour']).toMatchObject({
      value: 1.428,
      origin: 'cited',
      source: { title: expect.stringContaining('AWS'), asOf: '2026-07' },
    })
    expect(usual.facts['perf.usdPerGbMonth']).toMatchObject({ value: 0.023, origin: 'assumed' })
  })
  it('reach the costs of a design, with their own source', () => {
    expect(dear.facts['arch.usdPerHour']).toMatchObject({
      value: 2.856,
      origin: 'cited',
      source: { title: offer.title },
    })
    expect(value(dear.facts, 'perf.servingUsd')).toBeCloseTo(2 * Number(value(usual.facts, 'perf.servingUsd')), 6)
    expect(Number(value(dear.facts, 'perf.estCostUsdMonth'))).toBeGreaterThan(
      Number(value(usual.facts, 'perf.estCostUsdMonth')),
    )
  })
})

describe('a price that is missing', () => {
  it('leaves what depends on it without a value, and nothing else', () => {
    for (const path of [
      'arch.usdPerHour',
      'perf.servingUsd',
      'perf.trainUsd',
      'perf.estCostUsdMonth',
      'perf.estUsdPer1k',
    ])
      expect([path, value(unpriced.facts, path)]).toEqual([path, null])
    expect(value(unpriced.facts, 'perf.storageUsd')).toBe(value(usual.facts, 'perf.storageUsd'))
    expect(value(unpriced.facts, 'arch.machines')).toBe(value(usual.facts, 'arch.machines'))
  })
  it('reads “unpriced” in the document, never 0 and never as free', async () => {
    const markdown = await findExport('markdown').render(buildDocument(unpriced))
    expect(markdown).toMatch(/^\|Serving\|unpriced/m)
    expect(markdown).toMatch(/^\|Total\|unpriced/m)
    expect(markdown).toContain('has no value in this workspace; what needs it is unpriced')
    expect(markdown).not.toMatch(/\$0(?![.\d])|NaN|undefined/)
    const costly = await findExport('markdown').render(buildDocument(usual))
    expect(costly).not.toContain('unpriced')
  })
  it('accuses no budget', () => {
    expect(unpriced.findings.map((finding) => finding.check)).not.toContain('PO-01')
  })
})

describe('a step drafted again', () => {
  const again = (facts: Facts, prices: PriceTable) =>
    runStep({
      workspaceId: null,
      model: 'advisor:expert',
      input: {
        ...usual,
        designId: null,
        facts,
        prices,
        hardware: DEFAULT_HARDWARE,
        earlier: {},
        step: 'perf',
        instruction: null,
        previous: null,
      },
      checkpoint: [],
      signal: new AbortController().signal,
      onChunk: () => undefined,
      onCheckpoint: async () => undefined,
    })
  it('takes the price that was set since, and the default once that was taken back', async () => {
    const set = await again(
      usual.facts,
      over('object_storage', storage, { value: 0.05, source: offer, assumption: false }),
    )
    expect(set.facts['perf.usdPerGbMonth']).toMatchObject({ value: 0.05, origin: 'cited' })
    const back = await again(set.facts, DEFAULT_PRICES)
    expect(back.facts['perf.usdPerGbMonth']).toMatchObject({ value: 0.023, origin: 'assumed' })
    expect(back.facts['perf.storageUsd']?.value).toBe(usual.facts['perf.storageUsd']?.value)
  })
})

describe('a budget in another currency', () => {
  const euros = brief.replace('$40k a month', '€30,000 a month')
  const rate = DEFAULT_PRICES['exchange_eur']
  const drafted = (prices: PriceTable) =>
    draftDesign({ brief: euros, model: 'advisor:expert', asOf: '2026-11-24', prices })
  const text = async (prices: PriceTable) => findExport('markdown').render(buildDocument(await drafted(prices)))

  it('is said as named, and compared at a rate that stands in the ledger', async () => {
    expect(rate?.assumption).toBe(true)
    const { facts } = await drafted(DEFAULT_PRICES)
    expect(facts['problem.usdPerEur']).toMatchObject({
      value: rate?.value,
      origin: 'assumed',
      label: 'One euro in dollars',
    })
    expect(facts['perf.budgetUsdMonth']).toMatchObject({
      value: 30_000 * Number(rate?.value),
      origin: 'calculated',
      label: 'Budget, in dollars',
    })
    expect(await text(DEFAULT_PRICES)).toMatch(/of the €30,000 \/month.? named/)
  })
  it('is said as named where nobody set a rate, and compared with nothing', async () => {
    if (!rate) throw new Error('There is no rate for euros.')
    const without = over('exchange_eur', rate, { value: null })
    expect((await drafted(without)).facts['perf.budgetUsdMonth']?.value).toBeNull()
    const document = await text(without)
    expect(document).toMatch(/the brief names €30,000 \/month/)
    expect(document).not.toContain('no budget named')
  })
})
