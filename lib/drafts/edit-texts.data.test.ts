import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { setFactBody } from '@/lib/designs/bodies'
import { getDesignState } from '@/lib/designs/data'
import { changeDesign } from '@/lib/designs/transaction'
import { readRevision } from '@/lib/history/data'
import { suggest } from '@/lib/suggestions/mutations'
import { storeDraft } from './finish'
import { draftOf, freshDesign, freshWorkspace } from './fixtures/designs'
import { editField } from './mutations'
import { proposalBody } from './schema'

let design: DesignScope
const draft = draftOf('arch', 'One.')
const risk = (text: string) =>
  JSON.stringify({ item: { id: 'R9', risk: text, severity: 'low', mitigation: '', owner: '' }, after: null })
const now = async () => {
  const step = (await getDesignState(design)).design.steps.find(({ id }) => id === 'arch')
  if (!step?.content) throw new Error('It was drafted.')
  return { rev: step.rev, content: step.content }
}
const edit = async (field: string, value: string) =>
  editField(design, 'arch', (await now()).rev, { editId: randomUUID(), field, value })

beforeEach(async () => {
  design = await freshDesign(await freshWorkspace(), {})
  const done = { runId: randomUUID(), model: 'advisor:expert', step: 'arch' as const }
  await changeDesign(design, (held) => storeDraft(held, { ...done, draft, before: {}, after: {} }))
})

describe('a text that people write', () => {
  it('is no longer within an item, or as a suggestion, than in a field of its own', async () => {
    const long = 'y'.repeat(20_001)
    const refusal = (at: string) => ({
      code: 'unprocessable',
      message: expect.stringMatching(`^In ${at}: A text has 20,001 characters; 20,000 is the most\\.$`),
    })
    await expect(edit('risks/R9', risk(long))).rejects.toMatchObject(refusal('risk .*, wording'))
    await expect(edit('summary', long)).rejects.toMatchObject(refusal('summary'))
    const { summary: base } = draft
    const body = { id: randomUUID(), field: 'summary', base, value: long }
    await expect(suggest(design, 'arch', body)).rejects.toMatchObject(refusal('summary'))
    expect(await edit('risks/R9', risk(long.slice(1)))).toMatchObject({ kind: 'saved' })
  })

  it('is in history as it was stored, without what no column holds', async () => {
    await edit('risks/R9', risk('NUL\u0000here SUR\ud800here'))
    const { rev, content } = await now()
    await edit('summary', 'Mine.')
    expect(content.draft.risks.at(-1)?.risk).toBe('NULhere SUR\ufffdhere')
    expect((await readRevision(design, 'arch', rev))?.draft.risks).toEqual(content.draft.risks)
  })
})

describe('a body', () => {
  it('states no list that every page would have to read', () => {
    const body = (entries: number) => ({ path: 'arch.componentAvailabilities', value: Array(entries).fill(0.99) })
    expect(setFactBody.safeParse(body(500)).success).toBe(true)
    expect(setFactBody.safeParse(body(501)).success).toBe(false)
  })

  it('that dismisses names what in one way', () => {
    expect(proposalBody.safeParse({ action: 'dismiss', refused: ['summary'] }).success).toBe(false)
    expect(proposalBody.safeParse({ action: 'accept', refused: ['summary'] }).success).toBe(true)
  })
})
