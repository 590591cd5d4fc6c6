import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope, WorkspaceScope } from '@/lib/auth/scope'
import { mintDesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { acceptStep, editField } from '@/lib/drafts/mutations'
import { STEP_IDS, type StepId } from '@/lib/facts/fact'
import { readRevision } from '@/lib/history/data'
import { itemText } from '@/lib/methodology/edit'
import { fieldsOf } from '@/lib/methodology/field'
import { storable } from '@/lib/storable'
import { createShare } from '@/lib/sharing/mutations'
import { getDesignState, readDesign } from '../data'
import { wholeOf } from '../file/whole'
import { designFileText } from '../file/write'
import { storedWhole, WHOLE } from '../fixtures/whole'
import { deleteDesign, setFact } from '../mutations'
import { setTag } from '../tags/mutations'
import { waiveFinding } from '../waivers/mutations'
import { exportDesign } from './data'
import { copyDesign, importDesign } from './mutations'

let workspace: WorkspaceScope
beforeEach(async () => {
  workspace = await freshWorkspace()
})

const textOf = async (scope: DesignScope) => (await exportDesign(scope)).text
const scopeOf = (designId: string) => mintDesignScope(workspace, designId, db())
const importText = async (text: string, key: string | null = null) => {
  const imported = await importDesign(workspace, { name: 'a.groundplan.json', text }, key)
  return { ...imported, scope: await scopeOf(imported.designId) }
}

type Act = (scope: DesignScope) => Promise<unknown>
const revOf = async (scope: DesignScope, step: StepId) => (await readDesign(scope)).steps[step].rev
const edit =
  (step: StepId, field: string, value: string): Act =>
  async (scope) =>
    editField(scope, step, await revOf(scope, step), { editId: randomUUID(), field, value })

const step = fc.constantFrom(...STEP_IDS)
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ step, at: fc.nat(), value: fc.string({ unit: 'binary' }).map(storable) }).map(
    ({ step: id, at, value }): Act =>
      async (scope) => {
        const draft = (await readDesign(scope)).steps[id].content?.draft
        const fields = draft ? fieldsOf(draft).filter((key) => !/\/(confidence|severity)$/.test(key)) : []
        const field = fields[at % fields.length]
        return field && edit(id, field, value)(scope)
      },
  ),
  fc
    .record({ step, id: fc.constantFrom('R1', 'R2', 'R99'), words: fc.string({ unit: 'grapheme' }) })
    .map(({ step: id, id: risk, words }) =>
      edit(
        id,
        `risks/${risk}`,
        itemText({ id: risk, risk: words, severity: 'low', mitigation: '<b>x</b>', owner: '' }, null),
      ),
    ),
  step.map((id) => edit(id, 'risks/R1', '')),
  step.map((id) => edit(id, 'order/decisions', '[]')),
  fc.integer({ min: 1, max: 5_000 }).map(
    (value): Act =>
      (scope) =>
        setFact(scope, { path: 'arch.qpsPeak', value }),
  ),
  fc.constant<Act>((scope) => setFact(scope, { path: 'perf.budgetUsdMonth', dontKnow: true, value: 12_000 })),
  fc.constant<Act>((scope) => setFact(scope, { path: 'arch.latencyP99Ms', clear: true })),
  fc.constantFrom('a', 'b c', 'é').map(
    (tag): Act =>
      (scope) =>
        setTag(scope, { add: tag }),
  ),
  step.map(
    (id): Act =>
      async (scope) =>
        acceptStep(scope, id, await revOf(scope, id)),
  ),
  fc.constant<Act>(async (scope) => {
    const [finding] = (await getDesignState(scope)).design.findings
    if (!finding) return
    const seen = finding.clauses.map(({ path, text }) => ({ path, text }))
    await waiveFinding(scope, { check: finding.check, reason: 'We live with it for now.', seen })
  }),
)

describe('a design as a file', () => {
  it('comes back as it was, whatever people did to it', async () => {
    let taken = 0
    let refused = 0
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        const design = await storedWhole(workspace)
        for (const one of acts) {
          // What is refused changes nothing.
          await one(design).then(
            () => (taken += 1),
            () => (refused += 1),
          )
        }
        const text = await textOf(design)
        const { scope, notes } = await importText(text)
        // Figures that hang on one that was taken out are told of; nothing is other than it was.
        expect(notes.filter((note) => !/could not be worked out|not yet known/.test(note))).toEqual([])
        expect(await textOf(scope)).toBe(text)
        const before = wholeOf(await readDesign(design))
        expect(wholeOf(await readDesign(scope))).toEqual(before)
      }),
      { numRuns: 25 },
    )
    expect(taken).toBeGreaterThan(refused)
  })

  it('is a new design with revisions of its own, and never touches another one', async () => {
    const design = await storedWhole(workspace)
    const before = await getDesignState(design)
    const text = await textOf(design)
    const { scope } = await importText(text)
    expect(scope.designId).not.toBe(design.designId)
    expect(await getDesignState(design)).toEqual(before)
    const revisions = await db().stepRevision.findMany({
      where: { designId: scope.designId },
      select: { rev: true, cause: true, authorName: true },
    })
    expect(revisions).toEqual(STEP_IDS.map(() => ({ rev: 1, cause: 'import', authorName: 'You' })))
    expect((await readRevision(scope, 'problem', 1)).authors).toEqual(WHOLE.steps[0]?.content?.authors)
    const waivers = await db().waiver.findMany({
      where: { designId: scope.designId },
      select: { by: true, byName: true },
    })
    expect(waivers).toEqual([{ by: 'local', byName: 'Ravi' }])
    const [audit] = await db().auditEvent.findMany({ where: { designId: scope.designId } })
    expect(audit).toMatchObject({ action: 'design.import', detail: { file: 'a.groundplan.json', notes: [] } })
  })

  it('is imported once however often one request is sent', async () => {
    const text = designFileText(WHOLE)
    const key = randomUUID()
    const made = await Promise.all([1, 2, 3].map(() => importText(text, key)))
    expect(new Set(made.map(({ designId }) => designId)).size).toBe(1)
    expect(await db().design.count({ where: { workspaceId: workspace.workspaceId } })).toBe(1)
  })

  it('is told from another file under the same key by all that is in it', async () => {
    const key = randomUUID()
    const first = await importText(designFileText(WHOLE), key)
    const other = designFileText({ ...WHOLE, tags: ['another'] })
    await expect(importText(other, key)).rejects.toMatchObject({ code: 'unprocessable' })
    const second = await importText(other)
    expect(second.designId).not.toBe(first.designId)
    expect((await readDesign(second.scope)).tags).toEqual(['another'])
  })

  it('is one design where the same file comes twice at once, until somebody touches it', async () => {
    const text = designFileText(WHOLE)
    const both = await Promise.all([1, 2, 3].map(() => importText(text, randomUUID())))
    expect(new Set(both.map(({ designId }) => designId)).size).toBe(1)
    expect(both.filter(({ again }) => again)).toHaveLength(2)
    const count = () => db().design.count({ where: { workspaceId: workspace.workspaceId } })
    expect(await count()).toBe(1)
    const [one] = both
    if (one) await setFact(one.scope, { path: 'arch.qpsPeak', value: 77 })
    expect(await importText(text)).toMatchObject({ again: false })
    expect(await count()).toBe(2)
    // Another workspace knows nothing of it, and what lies in the bin is not there.
    workspace = await freshWorkspace()
    const other = await importText(text)
    expect(other).toMatchObject({ again: false })
    await deleteDesign(other.scope)
    expect(await importText(text)).toMatchObject({ again: false })
  })

  it('answers a key the same again that found the design of another request, whatever became of it since', async () => {
    const text = designFileText(WHOLE)
    const first = await importText(text, randomUUID())
    const key = randomUUID()
    const second = await importText(text, key)
    expect(second).toMatchObject({ designId: first.designId, again: true })
    await setFact(first.scope, { path: 'arch.qpsPeak', value: 77 })
    expect(await importText(text, key)).toMatchObject({ designId: first.designId, again: true })
    expect(await db().design.count({ where: { workspaceId: workspace.workspaceId } })).toBe(1)
    const other = designFileText({ ...WHOLE, tags: ['another'] })
    await expect(importText(other, key)).rejects.toMatchObject({ code: 'unprocessable' })
  })

  it('is refused under the key of another file although it has just come in, one after another and at once', async () => {
    const [text, other] = [designFileText(WHOLE), designFileText({ ...WHOLE, tags: ['another'] })]
    await importText(other)
    const key = randomUUID()
    const first = await importText(text, key)
    await expect(importText(other, key)).rejects.toMatchObject({ code: 'unprocessable' })
    expect(await importText(text, key)).toMatchObject({ designId: first.designId })
    for (const shared of [1, 2, 3, 4].map(() => randomUUID())) {
      const both = await Promise.allSettled([importText(text, shared), importText(other, shared)])
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'unprocessable' } })
    }
  })

  it('leaves nothing behind where it is refused', async () => {
    const text = designFileText({ ...WHOLE, title: ' ' })
    await expect(importText(text)).rejects.toMatchObject({
      code: 'unprocessable',
      message: 'title: a design has a title',
    })
    expect(await db().design.count({ where: { workspaceId: workspace.workspaceId } })).toBe(0)
  })
})

describe('a design that begins where another one stands', () => {
  it('has its facts, drafts, authors, answers, waivers and tags, and none of its runs, links and proposals', async () => {
    const design = await storedWhole(workspace)
    await createShare(design, {})
    const copied = await copyDesign(design, 'For another bank', null)
    const scope = await scopeOf(copied.designId)
    expect(copied).toMatchObject({ steps: 7, answers: 1, waivers: 1 })
    expect(copied.figures).toBeGreaterThan(10)
    expect(wholeOf(await readDesign(scope))).toEqual({
      ...wholeOf(await readDesign(design)),
      title: 'For another bank',
    })
    const where = { where: { designId: copied.designId } }
    expect([await db().shareLink.count(where), await db().run.count(where), await db().version.count(where)]).toEqual([
      0, 0, 0,
    ])
    const causes = await db().stepRevision.groupBy({ by: ['cause'], ...where })
    expect(causes).toEqual([{ cause: 'copy' }])
    await editField(scope, 'problem', 1, { editId: randomUUID(), field: 'summary', value: 'Ours.' })
    expect((await readDesign(design)).steps.problem.content?.draft.summary).not.toBe('Ours.')
  })
})
