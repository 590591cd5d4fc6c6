import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { getDesignState } from '@/lib/designs/data'
import { changeDesign } from '@/lib/designs/transaction'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { readRevision } from '@/lib/history/data'
import { storeDraft } from './finish'
import { draftOf, freshDesign, freshWorkspace } from './fixtures/designs'
import { editField } from './mutations'

it('a step whose edits are all undone is the agent’s again, and its history says so too', async () => {
  const facts = ledger(fact('data.rowsPerDay', 100, { origin: 'user', setBy: 'brief', step: 'data' }))
  const design = await freshDesign(await freshWorkspace(), facts)
  const done = { runId: randomUUID(), model: 'advisor:expert', step: 'problem' as const }
  const draft = draftOf('problem', 'Drafted.')
  await changeDesign(design, (held) => storeDraft(held, { ...done, draft, before: facts, after: facts }))
  const step = async () => {
    const found = (await getDesignState(design)).design.steps.find(({ id }) => id === 'problem')
    if (!found?.content) throw new Error('It was drafted.')
    return { ...found, content: found.content }
  }
  const first = await step()
  for (const value of ['Mine.', 'Mine, again.', 'Drafted.']) {
    const { rev } = await step()
    await editField(design, 'problem', rev, { editId: randomUUID(), field: 'summary', value })
    const now = await step()
    expect(now.state).toBe(value === 'Drafted.' ? 'drafted' : 'edited')
    expect(await readRevision(design, 'problem', now.rev)).toEqual(now.content)
  }
  expect((await step()).content).toEqual(first.content)
})
