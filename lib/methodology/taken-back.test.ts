import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, applyTaken } from './authors'
import { rebase } from './changes'
import type { StepContent } from './content'
import { itemText, writeEdit } from './edit'
import { takenBack } from './taken-back'

const ADA = { name: 'Ada', at: '2026-11-27T10:00:00.000Z' }
const BEN = { name: 'Ben', at: '2026-11-27T12:00:00.000Z' }
const AGENT = { model: 'advisor:expert', at: '2026-11-27T11:00:00.000Z' }
const risk = (id: string, owner: string) => ({
  id,
  risk: 'Labels stop',
  severity: 'low' as const,
  mitigation: 'Watch them.',
  owner,
})
const DRAFTED: StepContent = {
  schemaVersion: 1,
  draft: {
    summary: 'Drafted.',
    facts: [],
    decisions: [],
    tables: { metrics: [{ id: 'm1', name: 'Recall', target: '1' }] },
    sections: [{ id: 's', heading: 'S', markdown: 'Words.' }],
    risks: [risk('R1', 'Risk desk'), risk('R2', 'SRE')],
    openQuestions: [],
  },
  authors: {},
  agents: { '': { ...AGENT, model: 'advisor:first' } },
}
type Text = readonly [key: string, text: string]
const by = (who: typeof ADA, content: StepContent, edits: readonly Text[]): StepContent =>
  edits.reduce((now, [field, value]) => applyEdit(now, { field, value }, who) ?? now, content)
/** An agent’s offer of these texts, accepted as a whole. */
function accepted(content: StepContent, offered: readonly Text[]): StepContent {
  const offer = offered.reduce((draft, [key, text]) => writeEdit(draft, key, text) ?? draft, content.draft)
  const { draft, fitting, merged } = rebase(content.draft, content.draft, offer)
  return applyTaken(content, { draft, keys: fitting, merged, agent: AGENT })
}
const back = (before: StepContent, after: StepContent, now: StepContent): StepContent => {
  const result = takenBack(before, after, now)
  if (!result.ok) throw new Error(`Clashes: ${result.clashes.map(({ key }) => key).join()}`)
  return result.content
}

const EDITS: readonly Text[] = [
  ['summary', 'A person’s.'],
  ['risks/R1/owner', 'Payments'],
  ['risks/R1/risk', 'Labels are late'],
  ['risks/R1', itemText(risk('R1', 'All of it anew'))],
  ['risks/R1/owner', 'Risk desk'],
  ['risks/R2', ''],
  ['tables/metrics/m1/target', '2'],
]
const OFFERED: readonly Text[] = [
  ['risks/R1/owner', 'The agent’s owner'],
  ['tables/metrics/m1/name', 'Precision'],
  ['summary', 'Offered.'],
]
/** What nobody was offered another text for. */
const BESIDE: readonly Text[] = [
  ['risks/R1/risk', 'Ben’s wording'],
  ['risks/R1/mitigation', 'Ben’s mitigation'],
  ['tables/metrics/m1/target', '3'],
  ['sections/s/markdown', 'Ben’s words.'],
]

describe('an acceptance that is taken back', () => {
  it('leaves whose words stood there, and what of the agent’s they stand over', () => {
    const before = by(ADA, DRAFTED, [['risks/R1/owner', 'Payments']])
    const after = accepted(before, OFFERED)
    const now = by(BEN, after, [['sections/s/markdown', 'Ben’s words.']])
    const undone = back(before, after, now)
    expect(undone).toEqual(by(BEN, before, [['sections/s/markdown', 'Ben’s words.']]))
    // Once the person's words go as well, the agent is the author again.
    expect(by(ADA, undone, [['risks/R1/owner', 'Risk desk']]).authors).toEqual({ 'sections/s/markdown': BEN })
  })

  it('gives an item that a person wrote as a whole back to them, also where another wrote in it since', () => {
    const before = by(ADA, DRAFTED, [['risks/R1', itemText(risk('R1', 'Payments'))]])
    const after = accepted(before, [['risks/R1/owner', 'The agent’s owner']])
    const elsewhere = back(before, after, by(BEN, after, [['summary', 'Ben’s.']]))
    expect(elsewhere.authors).toEqual({ 'risks/R1': ADA, summary: BEN })
    const inside = back(before, after, by(BEN, after, [['risks/R1/risk', 'Ben’s wording']]))
    expect(inside.authors).toMatchObject({ 'risks/R1/owner': ADA, 'risks/R1/risk': BEN, 'risks/R1/mitigation': ADA })
  })

  it('reads, whoever wrote before and beside it, as if it had never been', () => {
    const some = (texts: readonly Text[]) => fc.uniqueArray(fc.constantFrom(...texts), { maxLength: 4 })
    fc.assert(
      fc.property(some(EDITS), some(OFFERED), some(BESIDE), (edits, offered, beside) => {
        const before = by(ADA, DRAFTED, edits)
        const after = accepted(before, offered)
        const undone = back(before, after, by(BEN, after, beside))
        const never = by(BEN, before, beside)
        const isWhole = edits.some(([key]) => key === 'risks/R1')
        expect([undone.draft, undone.drafted]).toEqual([never.draft, never.drafted])
        // Whose each text is; a mark of a whole item may have become marks of its fields.
        if (!isWhole) expect([undone.authors, undone.agents]).toEqual([never.authors, never.agents])
      }),
    )
  })
})
