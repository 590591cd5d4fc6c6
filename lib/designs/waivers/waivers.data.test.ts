import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { storeDraft } from '@/lib/drafts/finish'
import { draftOf, freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { openShare } from '@/lib/sharing/data'
import { createShare } from '@/lib/sharing/mutations'
import { editField } from '@/lib/drafts/mutations'
import { getDesignState } from '../data'
import { documentFindings } from '../document-findings'
import { listDesigns } from '../list/data'
import { setFact } from '../mutations'
import type { DesignContent } from '../schema'
import { changeDesign } from '../transaction'
import { readWaivers } from './data'
import { waiveFinding, withdrawWaiver } from './mutations'
import type { Waivable } from './standing'

const CHECK = 'PF-03'
const REASON = 'The regulator asks for accuracy by name; the guardrail is recall.'
let design: DesignScope

const read = async (scope = design): Promise<DesignContent> => (await getDesignState(scope)).design
const seenOf = (finding: Waivable | undefined) => finding?.clauses.map(({ path, text }) => ({ path, text })) ?? []
const seen = async (check = CHECK) => seenOf((await read()).findings.find((finding) => finding.check === check))
const waive = async (reason = REASON) => waiveFinding(design, { check: CHECK, reason, seen: await seen() })
const setRate = (value: number) => setFact(design, { path: 'data.positiveRate', value })
const openChecks = async () => (await read()).findings.map(({ check }) => check)
const actions = async () =>
  (
    await db().auditEvent.findMany({
      where: { designId: design.designId },
      orderBy: { id: 'asc' },
      select: { action: true, detail: true },
    })
  ).map(({ action }) => action)

beforeEach(async () => {
  const facts = ledger(
    fact('problem.primaryMetric', 'accuracy', { origin: 'user', setBy: 'brief' }),
    fact('data.positiveRate', 0.0012, { origin: 'user', setBy: 'brief', step: 'data', unit: 'ratio' }),
  )
  design = await freshDesign(await freshWorkspace(), facts)
})

describe('a waived finding', () => {
  it('leaves the open ones, with reason, person and the time of the database', async () => {
    const { waiver, isNew } = await waive()
    expect(isNew).toBe(true)
    const now = await read()
    expect(now.findings.map(({ check }) => check)).not.toContain(CHECK)
    expect(now.waived).toMatchObject([
      { finding: { check: CHECK }, waiver: { id: waiver.id, reason: REASON, by: 'You' } },
    ])
    const [clock] = await db().$queryRaw<[{ stored: boolean }]>`
      select "at" = (select "updatedAt" from "Design" where "id" = ${design.designId}::uuid) as "stored" from "Waiver"
      where "id" = ${waiver.id}::uuid`
    expect(clock.stored).toBe(true)
    expect(await actions()).toEqual(['finding.waive'])
  })

  it('is not counted in the list of designs', async () => {
    const before = (await listDesigns(design)).designs[0]?.findings.error ?? 0
    await waive()
    expect((await listDesigns(design)).designs[0]?.findings.error).toBe(before - 1)
    await setRate(0.01)
    expect((await listDesigns(design)).designs[0]?.findings.error).toBe(before)
  })

  it('is open again when its inputs change, with before and after; and waived again when they are as they were', async () => {
    const { waiver } = await waive()
    const { findings } = await setRate(0.01)
    expect(findings.map(({ check }) => check)).toContain(CHECK)
    const changed = await read()
    expect(changed.waived).toEqual([])
    expect(changed.lapsed).toEqual([
      {
        check: CHECK,
        waiver,
        changes: [{ path: 'data.positiveRate', label: 'Share of positives', before: '0.12%', after: '1%' }],
      },
    ])
    await setRate(0.0012)
    expect((await read()).waived).toHaveLength(1)
  })

  it('is waived anew with what it reads now; the lapsed waiver is kept as withdrawn', async () => {
    const first = await waive()
    await setRate(0.01)
    const second = await waive()
    expect(second.waiver.id).not.toBe(first.waiver.id)
    const rows = await db().waiver.findMany({ where: { designId: design.designId }, orderBy: { at: 'asc' } })
    expect(rows.map(({ id, withdrawnBy }) => ({ id, withdrawnBy }))).toEqual([
      { id: first.waiver.id, withdrawnBy: 'local' },
      { id: second.waiver.id, withdrawnBy: null },
    ])
  })

  it('is open again once withdrawn; twice is no error', async () => {
    const { waiver } = await waive()
    await withdrawWaiver(design, waiver.id)
    await withdrawWaiver(design, waiver.id)
    expect(await openChecks()).toContain(CHECK)
    expect(await readWaivers(design)).toEqual([])
    expect(await actions()).toEqual(['finding.waive', 'finding.withdraw'])
    expect((await waive()).isNew).toBe(true)
  })

  it('stays in a frozen version as it was then', async () => {
    const { waiver } = await waive()
    const { token } = await createShare(design, {})
    await withdrawWaiver(design, waiver.id)
    const opened = await openShare(token)
    const frozen = opened?.status === 'open' ? opened.shown.design : undefined
    expect(frozen?.waived).toMatchObject([{ finding: { check: CHECK }, waiver: { reason: REASON } }])
    expect(frozen?.findings.map(({ check }) => check)).not.toContain(CHECK)
  })
})

describe('waiving', () => {
  it('twice with the same words is one waiver; with others it is refused', async () => {
    const body = { check: CHECK, reason: REASON, seen: await seen() }
    const first = await waiveFinding(design, body)
    expect(await waiveFinding(design, body)).toEqual({ waiver: first.waiver, isNew: false })
    await expect(waiveFinding(design, { ...body, reason: 'Because I say so.' })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await actions()).toEqual(['finding.waive'])
  })

  it('by two at once leaves one waiver', async () => {
    const body = { check: CHECK, reason: REASON, seen: await seen() }
    const reasons = ['One of two reasons.', 'The other reason.']
    const alike = await Promise.all([waiveFinding(design, body), waiveFinding(design, body)])
    expect(alike.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(await readWaivers(design)).toHaveLength(1)
    await withdrawWaiver(design, alike[0].waiver.id)
    const apart = await Promise.allSettled(reasons.map((reason) => waiveFinding(design, { ...body, reason })))
    expect(apart.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await readWaivers(design)).toHaveLength(1)
  })

  it('takes no second waiver of a finding, whoever writes to the database', async () => {
    await waive()
    const { designId, workspaceId } = design
    const row = { designId, workspaceId, check: CHECK, reason: 'x', by: 'x', byName: 'X', fingerprint: '', inputs: [] }
    await expect(db().waiver.create({ data: row })).rejects.toMatchObject({ code: 'P2002' })
  })

  it('is refused where what was read has changed meanwhile, or is not found any more, or never was a check', async () => {
    const body = { check: CHECK, reason: REASON, seen: await seen() }
    await setRate(0.01)
    await expect(waiveFinding(design, body)).rejects.toMatchObject({ code: 'conflict' })
    await setFact(design, { path: 'problem.primaryMetric', value: 'pr_auc' })
    await expect(waiveFinding(design, body)).rejects.toMatchObject({ code: 'conflict' })
    await expect(waiveFinding(design, { ...body, check: 'XX-99' })).rejects.toMatchObject({ code: 'not-found' })
    expect(await readWaivers(design)).toEqual([])
  })

  it('reaches into no other workspace', async () => {
    const { waiver } = await waive()
    const other = await freshDesign(await freshWorkspace())
    for (const id of [waiver.id, randomUUID(), 'x'])
      await expect(withdrawWaiver(other, id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await readWaivers(other)).toEqual([])
    expect(await readWaivers(design)).toHaveLength(1)
  })
})

describe('a finding about the document', () => {
  const empty = 'document:empty-words'
  const found = async () => documentFindings(await read()).find(({ check }) => check === empty)
  beforeEach(() =>
    changeDesign(design, (held) =>
      storeDraft(held, {
        runId: randomUUID(),
        model: 'advisor:expert',
        step: 'problem',
        draft: draftOf('problem', 'A robust solution leverages what the bank has.'),
        before: {},
        after: {},
      }),
    ),
  )

  it('names the place and can be waived until the words change', async () => {
    const finding = await found()
    expect(finding?.places[0]).toMatchObject({ step: 'problem', name: 'Summary', anchor: 'summary' })
    await waiveFinding(design, { check: empty, reason: 'These are the words of the tender.', seen: seenOf(finding) })
    expect(await readWaivers(design)).toMatchObject([{ check: empty }])
    await editField(design, 'problem', 1, {
      editId: randomUUID(),
      field: 'summary',
      value: 'A seamless solution leverages what the bank has.',
    })
    const [waiver] = await readWaivers(design)
    expect((await found())?.clauses).not.toEqual(waiver?.inputs)
  })
})
