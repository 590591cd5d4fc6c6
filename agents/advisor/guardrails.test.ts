import { expect, it } from 'vitest'
import { draftDesign } from '@/agents/design'
import { renderPlain } from '@/lib/facts/template'

it('takes the limits and costs of a brief into step 1 by reference, each with the words it was read from', async () => {
  const brief =
    'We want to detect fraud in orders, 40,000 a day. A false alarm costs us €38, a missed fraud €420, and €4 per review. Guardrails: approval rate must not fall by more than 0.5%, and support contacts at most 2% of orders.'
  const { facts, steps } = await draftDesign({ brief, model: 'advisor:expert', asOf: '2026-01-01' })
  const tables = steps.find(({ id }) => id === 'problem')?.content?.draft.tables
  const texts = (name: string, column: string) => tables?.[name]?.map((row) => row[column])

  expect(texts('metrics', 'target')).toEqual(
    expect.arrayContaining(['Falls by at most {{brief.limitApprovalRate}}', 'At most {{brief.limitSupportContacts}}']),
  )
  expect(facts['brief.limitApprovalRate']).toMatchObject({
    value: 0.005,
    origin: 'user',
    source: { title: 'Brief', quote: '0.5%' },
  })
  const costs = texts('costs', 'cost')?.map((text) => renderPlain(String(text), facts))
  expect(costs).toEqual(['€38 = $43.70', '€420 = $483', '€4 = $4.60'].map((both) => `${both} at $1.15 /euro`))
})
