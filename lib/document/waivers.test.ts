import { describe, expect, it } from 'vitest'
import { runChecks } from '@/lib/checks/registry'
import type { Waiver } from '@/lib/designs/waivers/schema'
import { TEXT_EXPORTS } from '@/lib/export/registry'
import { fraudDesign } from './fixtures/fraud'
import { buildDocument } from './model'

const facts = {
  problem: { primaryMetric: 'accuracy' },
  data: { positiveRate: 0.0012, temporal: true, splitStrategy: 'random' },
}
const findings = runChecks(facts)
const [first, second] = findings
if (!first || !second || first.severity !== 'error') throw new Error('the example finds too little')

const waiver = (check: string, by = 'Mara'): Waiver => ({
  id: 'w1',
  check,
  reason: 'The contract names this metric; recall is the guardrail.',
  by,
  at: '2026-11-20T10:00:00.000Z',
  fingerprint: '',
  inputs: [],
})

const waived = { ...fraudDesign, findings: [second], waived: [{ finding: first, waiver: waiver(first.check) }] }
const lapsed = {
  ...fraudDesign,
  findings: [first],
  lapsed: [
    {
      check: first.check,
      waiver: waiver(first.check),
      changes: [{ path: 'data.positiveRate', label: 'Share of positives', before: '0.12%', after: '1%' }],
    },
  ],
}

describe('waivers in the document', () => {
  it('are named beside the open findings, errors by their number', () => {
    const entry = (design: typeof waived) => buildDocument(design).entries.find(({ term }) => term === 'Open findings')
    expect(entry(waived)?.text).toBe('1, and 1 waived (1 error)')
    expect(entry({ ...waived, waived: [] })?.text).toBe('1')
  })

  it.each(TEXT_EXPORTS)(
    'stand as a table in $title, with reason, person and day, and a word on errors',
    async (form) => {
      const text = await form.render(buildDocument(waived))
      for (const words of [
        'Waived',
        first.title,
        'recall is the guardrail',
        'Mara',
        '2026-11-20',
        '1 error is waived:',
      ])
        expect(text).toContain(words)
    },
  )

  it.each(TEXT_EXPORTS)('say in $title what changed since, where they no longer hold', async (form) => {
    const text = await form.render(buildDocument(lapsed))
    expect(text).toContain('open again because of what changed since')
    expect(text).toContain('Share of positives was 0.12%, is 1%')
  })

  it('name no address, and nobody as “You”', async () => {
    for (const [by, name] of [
      ['a@b.example', 'a member'],
      ['You', 'the owner of the design'],
    ] as const) {
      const design = { ...waived, waived: [{ finding: first, waiver: waiver(first.check, by) }] }
      const text = JSON.stringify(buildDocument(design).sections.find(({ id }) => id === 'findings'))
      expect(text).toContain(name)
      expect(text).not.toContain(`"${by}"`)
    }
  })
})
