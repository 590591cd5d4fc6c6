import { describe, expect, it } from 'vitest'
import { renderPlain } from '@/lib/facts/template'
import { ARCHETYPES } from '@/lib/knowledge/archetypes/registry'
import { FAMILIES } from '@/lib/knowledge/families/registry'
import { BILLED_BY, billingOf, HOSTED_FAMILIES } from '@/lib/knowledge/prices/hosted'
import { findPrice } from '@/lib/knowledge/prices/registry'
import { DEFAULT_PRICES, type PriceTable } from '@/lib/knowledge/prices/table'
import { draftDesign } from '../design'
import { OUTSIDE } from './choices'
import { OWN_WRITERS } from './plan/model'

/** Every family that a design may come to, in any setting of any kind of system, with what it is called there. */
const options = ARCHETYPES.flatMap((a) => [
  ...a.model.options,
  ...(a.settings ?? []).flatMap((setting) => setting.over.model?.options ?? []),
])
const SERVICE =
  /\bvendor (?:rec|model|service)|\bvendor[’']s|\bprovider|\bhosted (?!by yourselves)|\bmanaged\b|\bAPI\b/i

describe('a service outside', () => {
  it('that any kind of system may choose has a way of billing', () => {
    const bought = FAMILIES.filter(({ id, name, what }) => SERVICE.test(`${name} ${what}`) || OUTSIDE.includes(id))
    const named = options.filter((option) => SERVICE.test(option.name)).map(({ id }) => id)
    const ids = [...new Set([...bought.map(({ id }) => id), ...named])].filter((id) => !OWN_WRITERS.includes(id))
    expect(ids).toEqual(expect.arrayContaining(['llm_api', 'managed_asr_api', 'managed_document_api']))
    expect(ids.filter((id) => billingOf(id) === undefined)).toEqual([])
  })
  it('is billed by entries of the price table, each with a price or without one by intent', () => {
    const entries = Object.values(HOSTED_FAMILIES).flatMap((billing) => BILLED_BY[billing])
    expect(entries.filter((id) => findPrice(id) === undefined)).toEqual([])
    const unset = entries.filter((id) => findPrice(id)?.price.value === null && !findPrice(id)?.price.note)
    expect(unset).toEqual([])
  })
})

const SPEECH =
  'We have one ML engineer. Transcribe 20,000 support call recordings a day overnight so that complaints can be searched. We use the AWS Transcribe API today.'
const DOCUMENTS =
  'We are a team of 1 ML engineer. Extract fields from 10,000 scanned invoices a day. We plan to use a third-party API such as Textract.'
const costsOf = async (brief: string, prices: PriceTable = DEFAULT_PRICES) => {
  const { facts, steps } = await draftDesign({ brief, model: 'advisor:expert', asOf: '2026-11-24', prices })
  const rows = steps.find(({ id }) => id === 'perf')?.content?.draft.tables['costs'] ?? []
  return { facts, rows: rows.map((row) => `${String(row['item'])}: ${renderPlain(String(row['cost']), facts)}`) }
}
const without = (id: string): PriceTable => {
  const entry = DEFAULT_PRICES[id]
  if (!entry) throw new Error(id)
  return { ...DEFAULT_PRICES, [id]: { ...entry, value: null, source: null } }
}

describe.each([
  ['speech', SPEECH, 'managed_asr_api', 'hosted_speech', 'Speech service: $21,600 /month'],
  ['documents', DOCUMENTS, 'managed_document_api', 'hosted_documents', 'Document service: $6,000 /month'],
])('a design that sends %s out', (_, brief, family, price, line) => {
  it('names what the service costs, in the total too', async () => {
    const { facts, rows } = await costsOf(brief)
    expect(facts['model.family']?.value).toBe(family)
    expect(rows).toContain(line)
    expect(Number(facts['perf.estCostUsdMonth']?.value)).toBeGreaterThan(Number(facts['perf.hostedUsd']?.value))
  })
  it('says “unpriced” where the workspace has no price for it', async () => {
    const { facts, rows } = await costsOf(brief, without(price))
    expect(rows).toContain(`${line.split(':')[0] ?? ''}: unpriced`)
    expect(rows).toContain('Total: unpriced')
    expect(facts['perf.estCostUsdMonth']?.value).toBeNull()
  })
})
