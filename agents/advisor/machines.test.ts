import { describe, expect, it } from 'vitest'
import briefs from '@/lib/brief/fixtures/briefs.json'
import { findPrice } from '@/lib/knowledge/prices/registry'
import { DEFAULT_PRICES, type PriceTable } from '@/lib/knowledge/prices/table'
import { draftDesign } from '../design'

const design = async (brief: string, prices: PriceTable = DEFAULT_PRICES) =>
  (await draftDesign({ brief, model: 'advisor:expert', asOf: '2026-11-24', prices })).facts

const scores = (perSecond: number) =>
  `Score card payments for fraud, ${perSecond} per second at peak, within 100 ms at p99. Chargebacks arrive after 60 days; 0.1% of payments are fraud.`
const priceOf = async (brief: string, prices?: PriceTable) => (await design(brief, prices))['arch.usdPerHour']?.value
const SMALL = 0.1785
const LARGE = 1.428

describe('the machine of processors', () => {
  it('is small where three replicas are there for their zones, and trains on the usual one', async () => {
    const facts = await design(scores(5))
    expect(facts['arch.replicas']?.value).toBe(3)
    expect(facts['arch.machines']?.value).toBe(3)
    expect(facts['arch.usdPerHour']).toMatchObject({ value: SMALL, label: 'One c7i.xlarge (4 vCPU)' })
    expect(facts['perf.servingUsd']?.value).toBeCloseTo(3 * 730 * SMALL, 6)
    expect(facts['perf.trainUsdPerHour']?.value).toBe(LARGE)
  })
  it('is large where many small ones would save little', async () => {
    const facts = await design(scores(3_000))
    expect(Number(facts['arch.replicas']?.value)).toBeGreaterThan(24)
    expect(facts['arch.usdPerHour']?.value).toBe(LARGE)
    expect(facts['perf.trainUsdPerHour']).toBeUndefined()
  })
  it('is large where the model does not fit into a small one', async () => {
    expect(await priceOf(`${scores(5)} The model file is 20 GB; there are no GPUs.`)).toBe(LARGE)
  })
  it('follows the prices of the workspace, and stays the usual one where that has none', async () => {
    const priced = (id: string, value: number | null): PriceTable => {
      const entry = DEFAULT_PRICES[id]
      if (!entry) throw new Error(id)
      return { ...DEFAULT_PRICES, [id]: { ...entry, value, source: value === null ? null : entry.source } }
    }
    expect(await priceOf(scores(5), priced('c7i.xlarge', 1.2))).toBe(LARGE)
    expect(await priceOf(scores(5), priced('c7i.xlarge', null))).toBe(LARGE)
    expect(await priceOf(scores(5), priced('c7i.8xlarge', null))).toBeNull()
  })
  it('is enough where the model is somebody else’s service', async () => {
    const facts = await design(
      'We have one ML engineer. Caption our live streams within 1 second, 300 utterances a minute, through the AWS Transcribe API.',
    )
    expect(facts['model.family']?.value).toBe('managed_asr_api')
    expect(facts['arch.cardsPerMachine']).toBeUndefined()
    expect(facts['arch.usdPerHour']?.value).toBe(SMALL)
  })
})

/** Designs that serve on processors, with what each would cost on the cheapest of them. */
const served = (
  await Promise.all(
    briefs.map(async ({ id, brief }) => {
      const facts = await design(brief)
      const num = (path: string) => Number(facts[path]?.value ?? Number.NaN)
      const costOn = (machine: string) =>
        Math.max(3, Math.ceil(num('arch.replicas') / (findPrice(machine)?.machine?.replicas ?? 1))) *
        (DEFAULT_PRICES[machine]?.value ?? 0)
      return {
        id,
        isCard: facts['arch.cardsPerMachine'] !== undefined,
        cost: num('arch.usdPerHour') * num('arch.machines'),
        cheapest: Math.min(costOn('c7i.xlarge'), costOn('c7i.8xlarge')),
        use: num('arch.rhoZoneLost'),
      }
    }),
  )
).filter(({ isCard, cost }) => !isCard && cost > 0)

describe('the public briefs', () => {
  it('are served by machines that no other one undercuts by far', () => {
    expect(served.length).toBeGreaterThan(10)
    expect(served.filter(({ cost, cheapest }) => cost > cheapest / 0.8)).toEqual([])
  })
  it('keep room with a zone lost', () => {
    expect(served.filter(({ use }) => use > 0.65)).toEqual([])
  })
})
