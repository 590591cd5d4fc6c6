import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getDesignState } from '@/lib/designs/data'
import { setFact } from '@/lib/designs/mutations'
import { changeDesign } from '@/lib/designs/transaction'
import { storeDraft } from '@/lib/drafts/finish'
import { draftOf, freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { acceptStep, editField } from '@/lib/drafts/mutations'
import type { Facts, StepId } from '@/lib/facts/fact'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import type { StepContent } from '@/lib/methodology/content'
import { itemText, readEdit } from '@/lib/methodology/edit'
import { readLedgerAt, readRevision } from './data'

const STEP: StepId = 'problem'
const risk = (id: string, words: string) => itemText({ id, risk: words, severity: 'low', mitigation: '', owner: '' })
const volume = fact('data.rowsPerDay', 100, { origin: 'user', setBy: 'brief', step: 'data', label: 'Charges a day' })

type Act = { field: string; value: string } | 'accept' | { rows: number }
const act = fc.oneof(
  fc.record({ field: fc.constant('summary'), value: fc.string() }),
  fc.constantFrom('R1', 'R2', 'R3').chain((id) =>
    fc.record({
      field: fc.constant(`risks/${id}`),
      value: fc.oneof(
        fc.constant(''),
        fc.string().map((words) => risk(id, words)),
      ),
    }),
  ),
  fc.record({ field: fc.constant('order/risks'), value: fc.constantFrom('["R2","R1"]', '["R3"]', '[]') }),
  fc.constant<Act>('accept'),
  fc.record({ rows: fc.integer({ min: 1, max: 1000 }) }),
)

describe('history', () => {
  it('gives back every revision of a step and the ledger of every time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 70 }), async (acts) => {
        const design = await freshDesign(await freshWorkspace(), ledger(volume))
        const done = {
          runId: randomUUID(),
          model: 'advisor:expert',
          step: STEP,
          draft: draftOf(STEP, 'Drafted.'),
          before: ledger(volume),
        }
        await changeDesign(design, (held) => storeDraft(held, { ...done, after: ledger(volume) }))
        const look = async () => {
          const { design: now, rev: designRev } = await getDesignState(design)
          const step = now.steps.find(({ id }) => id === STEP)
          if (!step?.content) throw new Error('The step was drafted.')
          return { rev: step.rev, content: step.content, facts: now.facts, designRev }
        }
        const revisions: { rev: number; content: StepContent }[] = []
        const ledgers: { designRev: number; facts: Facts }[] = []
        for (const one of acts) {
          const { rev } = await look()
          if (one === 'accept') await acceptStep(design, STEP, rev)
          else if ('rows' in one) await setFact(design, { path: volume.path, value: one.rows })
          else await editField(design, STEP, rev, { editId: randomUUID(), ...one })
          const now = await look()
          revisions.push({ rev: now.rev, content: now.content })
          ledgers.push({ designRev: now.designRev, facts: now.facts })
        }
        for (const { rev, content } of revisions) expect(await readRevision(design, STEP, rev)).toEqual(content)
        for (const { designRev, facts } of ledgers) expect(await readLedgerAt(design, designRev)).toEqual(facts)
      }),
      { numRuns: 12 },
    )
  })

  it('names a revision that is not there', async () => {
    const design = await freshDesign(await freshWorkspace(), ledger(volume))
    await expect(readRevision(design, STEP, 1)).rejects.toThrow('no such revision')
  })

  it('keeps the words of an item that was taken out, with its place', async () => {
    const design = await freshDesign(await freshWorkspace(), ledger(volume))
    const done = {
      runId: randomUUID(),
      model: 'advisor:expert',
      step: STEP,
      draft: draftOf(STEP, 'Drafted.'),
      before: ledger(volume),
    }
    await changeDesign(design, (held) => storeDraft(held, { ...done, after: ledger(volume) }))
    await editField(design, STEP, 1, { editId: randomUUID(), field: 'risks/R9', value: risk('R9', 'Mine.') })
    await editField(design, STEP, 2, { editId: randomUUID(), field: 'risks/R9', value: '' })
    const before = await readRevision(design, STEP, 2)
    const after = await readRevision(design, STEP, 3)
    expect(readEdit(before.draft, 'risks/R9')).toBe(risk('R9', 'Mine.'))
    expect([readEdit(after.draft, 'risks/R9'), after.authors]).toEqual(['', {}])
  })
})
