import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { readStep } from '@/lib/designs/data'
import { writeContent } from '@/lib/designs/store'
import { changeDesign } from '@/lib/designs/transaction'
import { storeDraft } from '@/lib/drafts/finish'
import { draftOf, freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { editField } from '@/lib/drafts/mutations'
import type { StepDraft } from '@/lib/methodology/draft'
import { itemText } from '@/lib/methodology/edit'
import { fact } from '@/lib/facts/fixtures/fact'
import { createShare } from '@/lib/sharing/mutations'
import type { ThreadBody } from './bodies'
import { listThreads } from './data'
import { threadOn } from './fixtures/people'
import { beginThread } from './mutations'

afterAll(closeDatabase)

const PASSAGE = 'scored while the card waits'
const TEXT = `Labels arrive after ninety days. A charge is ${PASSAGE}. The bank decides on every alert.`
const RISK = { id: 'R1', risk: 'Labels are late', severity: 'high', mitigation: 'Wait.', owner: '' } as const

let scope: DesignScope
let rev: number

async function store(draft: StepDraft): Promise<void> {
  const run = { runId: randomUUID(), model: 'advisor:expert', step: 'problem' as const, before: {}, after: {} }
  await changeDesign(scope, (held) => storeDraft(held, { ...run, draft }))
}
beforeEach(async () => {
  scope = await freshDesign(await freshWorkspace())
  await store({ ...draftOf('problem', TEXT), risks: [RISK] })
  rev = 1
})

/** As a run, a proposal or a restore leaves a step. */
const redraft = (draft: StepDraft) =>
  changeDesign(scope, async (held) => {
    const step = await readStep(scope, 'problem', held.tx)
    await writeContent(
      held,
      { ...step, content: { schemaVersion: 1, draft, authors: {} } },
      { kind: 'run', runId: null },
    )
  })

async function edit(field: string, value: string): Promise<void> {
  const edited = await editField(scope, 'problem', rev, { editId: randomUUID(), field, value })
  rev = edited.rev
}
const begin = async (part: Partial<ThreadBody>) => (await beginThread(scope, threadOn(part))).id
const passage = (text = PASSAGE, before = '', after = '') => begin({ passage: { text, before, after } })
const standing = async (id: string) => {
  const thread = (await listThreads(scope)).find((one) => one.id === id)
  return thread && { at: thread.passage?.quote, isOrphaned: thread.isOrphaned, place: thread.place }
}

describe('a thread on a passage', () => {
  it('follows its words through edits, and is orphaned while they are gone', async () => {
    const id = await passage()
    await edit('summary', `Read this first. ${TEXT}`)
    expect(await standing(id)).toEqual({ at: PASSAGE, isOrphaned: false, place: 'Summary' })
    await edit('summary', 'Something else altogether.')
    expect(await standing(id)).toMatchObject({ isOrphaned: true })
    await edit('summary', 'Something else once more.')
    expect(await standing(id)).toMatchObject({ isOrphaned: true, at: PASSAGE })
    await edit('summary', `${TEXT} And more.`)
    expect(await standing(id)).toMatchObject({ isOrphaned: false, at: PASSAGE })
  })
  it('is what was written into it, and remembers what it was about', async () => {
    const id = await passage()
    await edit('summary', TEXT.replace('the card', 'the customer’s card'))
    const [thread] = await listThreads(scope)
    expect(thread?.passage).toMatchObject({ quote: 'scored while the customer’s card waits', origin: PASSAGE })
    expect(thread?.id).toBe(id)
  })
  it('follows what an agent drafts anew as well', async () => {
    const id = await passage()
    await redraft(draftOf('problem', `Anew: ${TEXT.replace('Labels arrive', 'Outcomes come in')}`))
    expect(await standing(id)).toMatchObject({ isOrphaned: false, at: PASSAGE })
    await redraft(draftOf('problem', 'Nothing of it.'))
    expect(await standing(id)).toMatchObject({ isOrphaned: true })
  })
  it('stays where it was where another field is edited', async () => {
    const id = await passage()
    const before = await db().thread.findFirst({ where: { id } })
    await edit('sections/first/markdown', 'Other words.')
    expect(await db().thread.findFirst({ where: { id } })).toEqual(before)
  })
  it('begins only where its words are, once', async () => {
    await expect(passage('not in there')).rejects.toMatchObject({ code: 'conflict' })
    await edit('summary', 'The label is late. The label is noisy.')
    await expect(passage('The label')).rejects.toMatchObject({ code: 'conflict' })
    const id = await passage('The label', 'late. ', ' is noisy')
    expect(await db().thread.findFirst({ where: { id }, select: { start: true } })).toEqual({ start: 19 })
  })
})

describe('a thread on a whole place', () => {
  it.each([
    ['risks/R1', 'Risk “Labels are late”'],
    ['risks/R1/mitigation', 'Risk “Labels are late”, mitigation'],
    ['risks', 'Risks'],
    ['tables/metrics', '“Metrics”'],
    ['summary', 'Summary'],
  ])('%s is called %s', async (target, place) => {
    expect(await standing(await begin({ target }))).toEqual({ at: undefined, isOrphaned: false, place })
  })
  it('is orphaned while its item is out, stays listed under its last name, and is found again', async () => {
    const whole = await begin({ target: 'risks/R1' })
    const field = await begin({ target: 'risks/R1/mitigation', passage: { text: 'Wait', before: '', after: '.' } })
    await edit('risks/R1/risk', 'Labels are very late')
    await edit('risks/R1', '')
    const name = 'Risk “Labels are very late”'
    expect(await standing(whole)).toEqual({ at: undefined, isOrphaned: true, place: name })
    expect(await standing(field)).toEqual({ at: 'Wait', isOrphaned: true, place: `${name}, mitigation` })
    expect(await listThreads(scope)).toHaveLength(2)
    await edit('risks/R1', itemText({ ...RISK, risk: 'Labels are very late' }))
    expect(await standing(whole)).toMatchObject({ isOrphaned: false })
    expect(await standing(field)).toMatchObject({ isOrphaned: false })
  })
  it('begins at no place that is not there', async () => {
    for (const target of ['risks/R9', 'sections/none/markdown', 'order/risks', '__proto__', 'tables/none', ''])
      await expect(begin({ target })).rejects.toMatchObject({ code: 'conflict' })
    await expect(begin({ kind: 'fact', target: 'arch.nothing' })).rejects.toMatchObject({ code: 'conflict' })
  })
})

it('a thread on a figure is orphaned while the ledger has none', async () => {
  const peak = fact('arch.qpsPeak', 50, { label: 'Peak load' })
  scope = await freshDesign(await freshWorkspace(), { 'arch.qpsPeak': peak })
  const id = await begin({ kind: 'fact', target: 'arch.qpsPeak', step: 'arch' })
  expect(await standing(id)).toMatchObject({ isOrphaned: false, place: 'Peak load' })
  await db().fact.deleteMany({ where: { designId: scope.designId } })
  expect(await standing(id)).toMatchObject({ isOrphaned: true, place: 'Peak load' })
})

it('no version, and so no link, holds what is said in threads', async () => {
  await begin({ passage: { text: PASSAGE, before: '', after: '' }, body: 'Words-of-the-team' })
  await createShare(scope, {})
  const kept = await db().$queryRaw`select 1 from "Version" v where v::text like '%Words-of-the-team%'`
  expect(kept).toEqual([])
})

it('sixty threads on one text are followed together', async () => {
  for (let n = 0; n < 60; n++) await passage()
  await edit('summary', `Read this first. ${TEXT}`)
  expect((await listThreads(scope)).filter(({ isOrphaned }) => isOrphaned)).toEqual([])
})
