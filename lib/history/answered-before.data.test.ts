import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { json, jsonOrNull } from '@/lib/db/json'
import { readDesign, readStep } from '@/lib/designs/data'
import { changeDesign } from '@/lib/designs/transaction'
import { storeDraft } from '@/lib/drafts/finish'
import { draftOf, freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { editField } from '@/lib/drafts/mutations'
import type { StepId } from '@/lib/facts/fact'
import { applyEdit } from '@/lib/methodology/authors'
import type { StepContent } from '@/lib/methodology/content'
import { replyId } from '@/lib/methodology/reply'
import { restoreStep } from '@/lib/versions/mutations'
import { compareRefs } from '@/lib/versions/states'
import { readRevision } from './data'
import { historyEntries } from './entries'
import { listHistory } from './list'

const STEP: StepId = 'problem'
const ID = replyId(1)
const FIELD = `openQuestions/${ID}/assumption`

/** As an earlier release kept an agent's answer to an instruction, and what a person wrote in it. */
async function answeredBefore() {
  const design = await freshDesign(await freshWorkspace())
  const of = { designId: design.designId, workspaceId: design.workspaceId, key: STEP }
  const done = { runId: randomUUID(), model: 'advisor:expert', step: STEP, before: {}, after: {} }
  await changeDesign(design, (held) => storeDraft(held, { ...done, draft: draftOf(STEP, 'Drafted.') }))
  const { content: drafted } = await readStep(design, STEP)
  if (!drafted) throw new Error('The step was drafted.')
  const reply = { id: ID, question: 'Not followed: “sing”', whyItMatters: 'It does not sing.', assumption: '' }
  const answered: StepContent = { ...drafted, draft: { ...drafted.draft, openQuestions: [reply] } }
  const edit = { field: FIELD, value: 'Then let it hum.' }
  const edited = applyEdit(answered, edit, { name: 'Ada', at: '2026-11-26T10:00:00.000Z' })
  if (!edited) throw new Error('The answer stood among the questions.')
  const by = { authorId: design.actor.id, authorName: 'Ada', state: 'edited' }
  const designRev = (await readDesign(design)).rev
  const rows = [
    { ...of, ...by, designRev: designRev + 1, rev: 2, cause: 'proposal', content: json(answered) },
    { ...of, ...by, designRev: designRev + 2, rev: 3, cause: 'edit', content: jsonOrNull(null) },
  ]
  await db().stepRevision.createMany({ data: rows })
  const words = { field: FIELD, before: json(''), after: json(edit.value), outcome: 'applied' }
  const made = { id: randomUUID(), authorId: design.actor.id, baseRev: 2, newRev: 3 }
  await db().stepEdit.create({ data: { ...of, ...made, ...words }, select: { id: true } })
  await db().design.updateMany({ where: { id: design.designId }, data: { rev: designRev + 2 } })
  await db().step.updateMany({ where: of, data: { rev: 3, state: 'edited', content: json(edited) } })
  return { design, designRev }
}

it('keeps what a person wrote in an answer that an earlier release had among the questions', async () => {
  const { design } = await answeredBefore()
  const asked = (content: StepContent | null) =>
    content?.draft.openQuestions.map(({ id, assumption }) => [id, assumption])
  const { content } = await readStep(design, STEP)
  expect(asked(content)).toEqual([[ID, 'Then let it hum.']])
  expect(asked(await readRevision(design, STEP, 2))).toEqual([])
  expect(asked(await readRevision(design, STEP, 3))).toEqual([[ID, 'Then let it hum.']])
  // It is edited and restored like any text.
  const value = 'Or whistle.'
  expect(await editField(design, STEP, 3, { editId: randomUUID(), field: FIELD, value })).toEqual({
    kind: 'saved',
    rev: 4,
  })
  await restoreStep(design, STEP, 3, 4)
  expect(asked((await readStep(design, STEP)).content)).toEqual([[ID, 'Then let it hum.']])
})

it('tells in its history an answer that nothing else tells any more', async () => {
  const { design, designRev } = await answeredBefore()
  const from = { kind: 'moment' as const, rev: designRev }
  const { difference } = await compareRefs(design, { from, to: { ...from, rev: designRev + 1 } }, db())
  expect(JSON.stringify(difference)).toContain('It does not sing.')
  // Where it came, without a comparison; once.
  const entries = historyEntries((await listHistory(design, { before: null, step: STEP, limit: 100 })).rows)
  expect(entries.map(({ replies }) => replies).filter((all) => all.length > 0)).toEqual([
    [{ heading: 'Not followed: “sing”', text: 'It does not sing.' }],
  ])
})
