import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { type DesignScope, mintDesignScope, mintWorkspaceScope } from '@/lib/auth/scope'
import { db, pool } from '@/lib/db/client'
import { getDesignState } from '@/lib/designs/data'
import { renameDesign, setFact } from '@/lib/designs/mutations'
import { setTag } from '@/lib/designs/tags/mutations'
import { waiveFinding, withdrawWaiver } from '@/lib/designs/waivers/mutations'
import { changeDesign } from '@/lib/designs/transaction'
import { storeDraft } from '@/lib/drafts/finish'
import { draftOf, freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { acceptStep, editField, startRun } from '@/lib/drafts/mutations'
import { queueNext } from '@/lib/drafts/start'
import type { StepId } from '@/lib/facts/fact'
import { expr, fact, ledger } from '@/lib/facts/fixtures/fact'
import { withPageOf } from '@/lib/http/page'
import { itemText } from '@/lib/methodology/edit'
import { findIn } from '@/lib/methodology/names'
import { keepBeforeRun, nameMilestone, restoreStep, restoreVersion } from '@/lib/versions/mutations'
import { readSince } from './data'
import { historyEntries } from './entries'
import { type HistoryRow, listHistory } from './list'
import { markLooked } from './mutations'
import type { Cursor } from './schema'
import type { Finds } from './titles'

const volume = fact('data.rowsPerDay', 100, { origin: 'user', setBy: 'brief', step: 'data', label: 'Charges a day' })
const yearly = expr('data.rowsPerYear', '{data.rowsPerDay}*365', { step: 'data', label: 'Charges a year' })
let design: DesignScope
beforeEach(async () => {
  design = await freshDesign(await freshWorkspace(), ledger(volume, { ...yearly, value: 36_500 }))
})

const draft = async () => {
  const { facts } = (await getDesignState(design)).design
  const done = {
    runId: randomUUID(),
    model: 'advisor:expert',
    step: 'problem' as const,
    draft: draftOf('problem', 'Drafted.'),
  }
  await changeDesign(design, (held) => storeDraft(held, { ...done, before: facts, after: facts }))
}
const revNow = async () => (await getDesignState(design)).design.steps[0]?.rev ?? 0
const edit = async (field: string, value: string, act?: 'undo' | 'redo') =>
  editField(design, 'problem', await revNow(), { editId: randomUUID(), field, value, ...(act && { act }) })
const risk = (id: string) => itemText({ id, risk: 'Labels stop', severity: 'low', mitigation: '', owner: '' })
const list = (wish: Partial<Parameters<typeof listHistory>[1]> = {}) =>
  listHistory(design, { before: null, step: null, limit: 100, ...wish })
const titles = async (wish = {}) =>
  historyEntries((await list(wish)).rows).map(({ title, times }) => (times > 1 ? `${title} ×${times}` : title))

describe('the history of a design', () => {
  it('says who did what, edits of one field in one go once', async () => {
    await draft()
    for (const words of ['a', 'b', 'c']) await edit('summary', words)
    await edit('risks/R1', risk('R1'))
    await edit('risks/R1', '')
    await setFact(design, { path: volume.path, value: 7 })
    await edit('summary', 'd')
    await acceptStep(design, 'problem', await revNow())
    const { number } = await nameMilestone(design, { name: 'Good' })
    await edit('summary', 'e')
    await keepBeforeRun(design)
    await restoreVersion(design, number, (await getDesignState(design)).rev)
    expect(await titles()).toEqual([
      'Version 1 “Good” restored',
      'Version 2 kept before a run',
      'Summary edited',
      'Milestone “Good”',
      'Accepted',
      'Summary edited',
      'Charges a day changed',
      'Risk “Labels stop” taken out',
      'Risk “Labels stop” added',
      'Summary edited ×3',
      'Drafted',
    ])
    const moved = historyEntries((await list()).rows).find(({ title }) => title === 'Charges a day changed')
    expect(moved).toMatchObject({ followed: 1, given: [{ before: { text: '100' }, after: { text: '7' } }] })
    expect(moved?.by).toEqual({ name: 'You', isAgent: false })
  })

  it('says what an undo took back, and what was done again', async () => {
    await draft()
    await edit('risks/R1', risk('R1'))
    await edit('risks/R1/owner', 'Payments')
    await edit('risks/R1/owner', '', 'undo')
    await edit('risks/R1/owner', 'Payments', 'redo')
    await edit('risks/R1', '')
    await edit('risks/R1', risk('R1'), 'undo')
    const { change } = await setFact(design, { path: volume.path, value: 7 })
    const undone = await setFact(design, { path: volume.path, undo: change ?? '', over: 7 })
    await setFact(design, { path: volume.path, undo: undone.change ?? '', over: 100 })
    expect(await titles()).toEqual([
      'Done again: Charges a day changed',
      'Undone: Charges a day changed',
      'Charges a day changed',
      'Undone: Risk “Labels stop” taken out',
      'Risk “Labels stop” taken out',
      'Done again: Risk “Labels stop”, owner edited',
      'Undone: Risk “Labels stop”, owner edited',
      'Risk “Labels stop”, owner edited',
      'Risk “Labels stop” added',
      'Drafted',
    ])
  })

  it('has what was done to the design beside its text: title, tags, waivers, and what a restore was of', async () => {
    const facts = ledger(
      fact('problem.primaryMetric', 'accuracy', { origin: 'user', setBy: 'brief' }),
      fact('data.positiveRate', 0.0012, { origin: 'user', setBy: 'brief', step: 'data', unit: 'ratio' }),
    )
    design = await freshDesign(design, facts)
    await draft()
    await renameDesign(design, 'Charges')
    await renameDesign(design, 'Charges')
    await setTag(design, { add: 'fraud' })
    await setTag(design, { add: 'fraud' })
    await setTag(design, { remove: 'fraud' })
    await setTag(design, { remove: 'fraud' })
    const found = (await getDesignState(design)).design.findings[0]
    if (!found) throw new Error('Accuracy on rare positives is a finding.')
    const seen = found.clauses.map(({ path, text }) => ({ path, text }))
    const { waiver } = await waiveFinding(design, { check: found.check, reason: 'Known, and planned for.', seen })
    await withdrawWaiver(design, waiver.id)
    await edit('summary', 'a')
    await restoreStep(design, 'problem', 1, await revNow())
    const entries = historyEntries((await list()).rows)
    expect(entries.map(({ title }) => title)).toEqual([
      'Problem Formulation restored',
      'Version 1 kept before a restore',
      'Summary edited',
      `Waiver of “${found.title}” taken back`,
      `Finding “${found.title}” waived`,
      'Tag “fraud” removed',
      'Tag “fraud” added',
      'Renamed from “Card fraud” to “Charges”',
      'Drafted',
    ])
    expect(entries.map(({ kind, revision }) => [kind, revision]).slice(0, 3)).toEqual([
      ['restore', 3],
      ['version', null],
      ['edit', 2],
    ])
    expect(entries[0]?.asOf).toEqual(entries.at(-1)?.at)
    expect(entries.find(({ kind }) => kind === 'design')).toMatchObject({ from: null, to: null, by: { name: 'You' } })
  })

  it('names edits from before their names were kept by what stands there now', async () => {
    await draft()
    await edit('risks/R1', risk('R1'))
    await edit('risks/R1/owner', 'Payments')
    const before = (await list()).rows.map((row) => ({ ...row, place: null }))
    const titlesOf = (finds?: Finds) => historyEntries(before, finds).map(({ title }) => title)
    expect(titlesOf()).toEqual(['Risk, owner edited', 'Risk added', 'Drafted'])
    const now = (await getDesignState(design)).design.steps[0]?.content?.draft
    expect(titlesOf({ problem: findIn(now) })[0]).toBe('Risk “Labels stop”, owner edited')
  })

  it('is told of one step with the figures of that step', async () => {
    await draft()
    await setFact(design, { path: volume.path, value: 7 })
    expect(await titles({ step: 'data' })).toEqual(['Charges a day changed'])
    expect(await titles({ step: 'problem' })).toEqual(['Drafted'])
    expect(await titles({ step: 'perf' })).toEqual([])
  })

  it('comes in pages that leave nothing out and cut nothing that belongs together', async () => {
    await draft()
    for (let n = 0; n < 12; n++) {
      await edit('summary', `${n}`)
      await setFact(design, { path: volume.path, value: n + 1 })
    }
    const whole = (await list()).rows.map(({ id }) => id)
    const paged: HistoryRow[] = []
    let before: Cursor | null = null
    do {
      const page = await list({ before, limit: 4 })
      paged.push(...page.rows)
      before = page.next
    } while (before)
    expect(paged.map(({ id }) => id)).toEqual(whole)
    expect(whole).toHaveLength(25)
  })

  it('is nobody else’s', async () => {
    await draft()
    const other = await freshDesign(await freshWorkspace())
    expect((await listHistory(other, { before: null, step: null, limit: 9 })).rows).toEqual([])
  })
})

describe('what changed since somebody last looked', () => {
  const me = randomUUID()
  const looked = async (rev?: number) =>
    markLooked(design, { device: me, rev: rev ?? (await getDesignState(design)).rev })
  const changes = async (device = me) => (await readSince(design, device))?.changes

  it('is nothing to whoever never looked', async () => {
    await draft()
    expect(await readSince(design, me)).toBeNull()
  })
  it('counts acts, not rows, and not what was there', async () => {
    await draft()
    await looked()
    expect(await changes()).toBe(0)
    await edit('summary', 'a')
    await setFact(design, { path: volume.path, value: 7 })
    expect(await changes()).toBe(2)
    await looked()
    expect(await changes()).toBe(0)
    expect(await changes(randomUUID())).toBeUndefined()
  })
  it('takes what the person sent last for seen, and what came from elsewhere for new', async () => {
    await draft()
    const { rev } = await getDesignState(design)
    await from(me, () => edit('summary', 'sent as the page closed'))
    await looked(rev)
    expect(await changes()).toBe(0)
    const before = (await getDesignState(design)).rev
    await from(randomUUID(), () => edit('summary', 'in another browser'))
    await from(me, () => edit('summary', 'after that'))
    await looked(before)
    expect(await changes()).toBe(1)
  })
  it('is not what the person did or asked for, whoever wrote it', async () => {
    await draft()
    await looked()
    await from(me, () => edit('summary', 'a'))
    await from(me, () => setFact(design, { path: volume.path, value: 7 }))
    await from(me, () => renameDesign(design, 'Charges'))
    // "Draft all": the second run is queued by the engine, for the one who asked for the first.
    const first = await from(me, () => startRun(design, 'data', { chain: true }, null))
    await drafted('data', first.runId)
    const [next] = await db().run.findMany({ where: { designId: design.designId, step: 'model' } })
    await drafted('model', next?.id ?? '')
    expect(await changes()).toBe(0)
    // Another browser was told of none of that.
    const other = randomUUID()
    await markLooked(design, { device: other, rev: 0 })
    expect(await changes(other)).toBeGreaterThan(4)
    const theirs = await from(other, () => startRun(design, 'exp', {}, null))
    await drafted('exp', theirs.runId)
    expect(await changes()).toBe(1)
  })
  it('is with accounts what others did or asked for, wherever', async () => {
    await draft()
    const as = async (id: string, name: string) =>
      mintDesignScope(await mintWorkspaceScope(design.workspaceId, db(), { id, name }), design.designId, db())
    const ada = await as('ada', 'Ada')
    const bob = await as('bob', 'Bob')
    await markLooked(ada, { device: me, rev: (await getDesignState(design)).rev })
    await renameDesign(ada, 'Charges')
    await from(randomUUID(), () => renameDesign(ada, 'Charges again'))
    expect((await readSince(ada, me))?.changes).toBe(0)
    await from(me, () => renameDesign(bob, 'By Bob'))
    expect((await readSince(ada, me))?.changes).toBe(1)
  })
  it('never goes back', async () => {
    await draft()
    await edit('summary', 'a')
    await looked()
    await looked(0)
    expect(await changes()).toBe(0)
    const { rows } = await pool().query('select count(*)::int as n from "Seen" where "designId" = $1', [
      design.designId,
    ])
    expect(rows).toEqual([{ n: 1 }])
  })
  const from = <T>(device: string, work: () => T): T =>
    withPageOf(new Request('http://x', { headers: { 'groundplan-device': device } }), work)
  /** As the engine stores it: for no request. */
  const drafted = async (step: StepId, runId: string) => {
    const { facts } = (await getDesignState(design)).design
    const done = { runId, model: 'advisor:expert', step, draft: draftOf(step, 'Drafted.'), before: facts, after: facts }
    await changeDesign(design, async (held) => {
      await held.tx.run.updateMany({ where: { id: runId }, data: { status: 'succeeded' } })
      const record = await storeDraft(held, done)
      const run = await held.tx.run.findUniqueOrThrow({ where: { id: runId } })
      if (run.chain) await queueNext(held, record, { step, model: 'advisor:expert' })
    })
  }
})
