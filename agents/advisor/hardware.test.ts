import { describe, expect, it } from 'vitest'
import { buildDocument } from '@/lib/document/model'
import { findExport } from '@/lib/export/registry'
import { DEFAULT_HARDWARE, type HardwareTable } from '@/lib/knowledge/hardware/table'
import { DEFAULT_PRICES } from '@/lib/knowledge/prices/table'
import { draftDesign } from '../design'

const CODE =
  'Code completion in our editor with a 34B code model served on GPUs, 200 requests per second at peak, within 300 ms.'
const CONTRACTS =
  'Extract parties, dates and amounts from 20,000 contracts a month for a law firm. We have 150 marked contracts.'
const sheet = { title: 'Data sheet of our vendor', url: null, asOf: '2026-11-20' }
const H100 = 'nvidia_h100_sxm'

const design = (brief: string, hardware?: HardwareTable, prices = DEFAULT_PRICES) =>
  draftDesign({ brief, model: 'advisor:expert', asOf: '2026-11-24', prices, ...(hardware ? { hardware } : {}) })
const without = <T extends { value: number | null }>(table: Readonly<Record<string, T>>, key: string) => {
  const entry = table[key]
  if (!entry) throw new Error(`There is no ${key}.`)
  return { ...table, [key]: { ...entry, value: null, source: null } }
}
const textOf = async (drafted: Awaited<ReturnType<typeof design>>) =>
  String(await findExport('markdown').render(buildDocument(drafted)))

describe('the hardware figures of a workspace', () => {
  it('decide how many cards a replica takes, and what follows from that', async () => {
    const usual = await design(CODE)
    const entry = DEFAULT_HARDWARE[`${H100}.memoryGB`]
    if (!entry) throw new Error('There is no H100.')
    const roomy = await design(CODE, {
      ...DEFAULT_HARDWARE,
      [`${H100}.memoryGB`]: { ...entry, value: 160, source: sheet },
    })
    expect(usual.facts['arch.cardsPerReplica']?.value).toBe(2)
    expect(usual.facts['arch.replicasPerMachine']?.value).toBe(4)
    expect(roomy.facts['arch.cardMemoryGB']).toMatchObject({
      value: 160,
      origin: 'cited',
      source: { title: sheet.title },
    })
    expect(roomy.facts['arch.cardsPerReplica']?.value).toBe(1)
    expect(roomy.facts['arch.replicasPerMachine']?.value).toBe(8)
    expect(roomy.facts['arch.weightPassMs']?.value).toBeCloseTo(2 * Number(usual.facts['arch.weightPassMs']?.value), 9)
  })
  it.each(['memoryGB', 'bandwidthGBs', 'tflopsBf16'])(
    'read “not known” where %s is missing, never 0',
    async (field) => {
      const drafted = await design(CODE, without(DEFAULT_HARDWARE, `${H100}.${field}`))
      const text = await textOf(drafted)
      expect(text).toContain('not known')
      expect(text).not.toMatch(/NaN|undefined|Infinity|\$0(?![.\d])/)
      if (field === 'memoryGB') expect(text).toMatch(/^\|Total\|unpriced/m)
    },
  )
})

describe('the price of tokens', () => {
  it('is that of the table, and without it the design reads unpriced', async () => {
    const usual = await design(CONTRACTS)
    expect(usual.facts['model.family']?.value).toBe('llm_extraction')
    expect(usual.facts['perf.usdPerMtokIn']?.value).toBe(DEFAULT_PRICES['hosted_llm_small_input']?.value)
    for (const id of ['hosted_llm_small_input', 'hosted_llm_small_output', 'g6.xlarge', 'object_storage']) {
      const drafted = await design(CONTRACTS, undefined, without(DEFAULT_PRICES, id))
      expect(drafted.facts['perf.estCostUsdMonth']?.value).toBeNull()
      const text = await textOf(drafted)
      expect(text).toMatch(/^\|Total\|unpriced/m)
      expect(text).not.toMatch(/NaN|undefined|Infinity|\$0(?![.\d])/)
    }
  })
})
