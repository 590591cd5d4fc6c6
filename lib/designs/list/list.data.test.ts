import { beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope, WorkspaceScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { startRun } from '@/lib/drafts/mutations'
import { fact, ledger } from '@/lib/facts/fixtures/fact'
import { storedWhole, WHOLE } from '../fixtures/whole'
import { deleteDesign, renameDesign, setFact } from '../mutations'
import { listTags } from '../tags/data'
import { setTag } from '../tags/mutations'
import { listDesigns } from './data'
import { openFindings } from './outline'
import { cursorText, type DesignFilter, filterAddress, NO_FILTER } from './schema'
import { readFilter } from './read-filter'

let workspace: WorkspaceScope
beforeEach(async () => {
  workspace = await freshWorkspace()
})

const accuracy = ledger(fact('problem.primaryMetric', 'accuracy'), fact('data.positiveRate', 0.0012, { step: 'data' }))
const list = (filter: Partial<DesignFilter> = {}) => listDesigns(workspace, { ...NO_FILTER, ...filter })
const titles = async (filter: Partial<DesignFilter> = {}) => (await list(filter)).designs.map(({ title }) => title)
const named = async (title: string, scope?: DesignScope) => {
  const design = scope ?? (await freshDesign(workspace))
  await renameDesign(design, title)
  return design
}

describe('the list of designs', () => {
  it('is searched in title, brief, tags and kind, for every word, as written', async () => {
    const design = await named('Größe_100% [x]')
    await setTag(design, { add: 'team red' })
    await named('Other')
    await storedWhole(workspace)
    expect(await titles({ q: 'größe' })).toEqual(['Größe_100% [x]'])
    expect(await titles({ q: '0% [' })).toEqual(['Größe_100% [x]'])
    expect(await titles({ q: '%' })).toEqual(['Transfer scoring', 'Größe_100% [x]'])
    expect(await titles({ q: '_' })).toEqual(['Größe_100% [x]'])
    expect(await titles({ q: 'RED bank' })).toEqual(['Größe_100% [x]'])
    expect(await titles({ q: 'red zebra' })).toEqual([])
    expect(await titles({ q: 'fraud detection' })).toEqual(['Transfer scoring'])
    expect(await titles({ q: "'; drop table" })).toEqual([])
  })

  it('is narrowed by what steps are like', async () => {
    const empty = await named('Empty')
    await storedWhole(workspace, {
      title: 'Accepted',
      steps: WHOLE.steps.map((step) => ({ ...step, state: 'accepted' })),
    })
    await storedWhole(workspace, { title: 'Stale', steps: WHOLE.steps.map((step) => ({ ...step, stale: 'moved' })) })
    await storedWhole(workspace, { title: 'Edited' })
    expect(await titles({ state: 'open' })).toEqual(['Empty'])
    expect(await titles({ state: 'drafted' })).toEqual(['Edited', 'Stale', 'Accepted'])
    expect(await titles({ state: 'edited' })).toEqual(['Edited', 'Stale'])
    expect(await titles({ state: 'stale' })).toEqual(['Stale'])
    expect(await titles({ state: 'accepted' })).toEqual(['Accepted'])
    expect(await titles({ state: 'drafting' })).toEqual([])
    await startRun(empty, 'problem', {}, null)
    expect(await titles({ state: 'drafting' })).toEqual(['Empty'])
    expect(await titles({ kind: 'fraud_detection' })).toEqual(['Edited', 'Stale', 'Accepted'])
    expect(await list({ state: 'stale' })).toMatchObject({ matching: { count: 1 }, all: { count: 4 } })
  })

  it('is narrowed by findings as they stand now', async () => {
    const design = await named('Accuracy', await freshDesign(workspace, accuracy))
    await named('Nothing')
    expect(await titles({ finding: 'PF-03' })).toEqual(['Accuracy'])
    expect(await titles({ finding: 'error' })).toEqual(['Accuracy'])
    const [before] = (await list({ state: 'findings' })).designs
    expect(before?.findings.error).toBeGreaterThan(0)
    await setFact(design, { path: 'problem.primaryMetric', value: 'pr_auc' })
    expect(await titles({ finding: 'PF-03' })).toEqual([])
    await setFact(design, { path: 'problem.primaryMetric', value: 'accuracy' })
    expect(await titles({ finding: 'PF-03' })).toEqual(['Accuracy'])
    expect((await list()).designs.find(({ title }) => title === 'Accuracy')?.findings).toEqual(before?.findings)
    // What another build's checks gave is not believed.
    await db().designOutline.updateMany({ where: { designId: design.designId }, data: { rules: 'old', open: [] } })
    expect(await titles({ finding: 'PF-03' })).toEqual(['Accuracy'])
  })

  it('offers the findings that are open somewhere, and in how many designs', async () => {
    const counts = async () => (await openFindings(workspace, db())).counts
    await named('Nothing')
    expect(await counts()).toEqual([])
    const designs = [await freshDesign(workspace, accuracy), await freshDesign(workspace, accuracy)]
    await freshDesign(await freshWorkspace(), accuracy)
    const offered = await counts()
    expect(offered).toContainEqual({ finding: 'PF-03', designs: 2 })
    expect(offered[0]).toEqual({ finding: 'error', designs: 2 })
    for (const { finding, designs: count } of offered) expect(await titles({ finding })).toHaveLength(count)
    const [first, second] = designs
    if (!first || !second) throw new Error('There are two.')
    await setFact(first, { path: 'problem.primaryMetric', value: 'pr_auc' })
    expect(await counts()).toContainEqual({ finding: 'PF-03', designs: 1 })
    await deleteDesign(second)
    expect((await counts()).map(({ finding }) => finding)).not.toContain('PF-03')
  })

  it('does not wait for the findings of many designs that nobody asked for', async () => {
    await db().design.createMany({
      data: Array.from({ length: 51 }, (_, index) => ({
        workspaceId: workspace.workspaceId,
        title: `Design ${index}`,
        brief: 'Stop fraud for a bank.',
        asOf: '2026-11-23',
        archetype: 'fraud_detection',
      })),
    })
    expect(await openFindings(workspace, db())).toEqual({ counts: [], unchecked: 51 })
    await list()
    expect(await openFindings(workspace, db())).toEqual({ counts: [], unchecked: 0 })
  })

  it.each(['changed', 'title'] as const)(
    'goes on from page to page, by %s, and shows each design once',
    async (sort) => {
      const rows = Array.from({ length: 120 }, (_, index) => ({
        workspaceId: workspace.workspaceId,
        title: `Design ${index % 60}`,
        brief: 'Stop fraud for a bank.',
        asOf: '2026-11-23',
        archetype: 'fraud_detection',
        // Many changed in the same millisecond.
        updatedAt: new Date(1_700_000_000_000 + Math.floor(index / 40)),
      }))
      await db().design.createMany({ data: rows })
      const seen: string[] = []
      let after: DesignFilter['after'] = null
      const sizes: number[] = []
      for (;;) {
        const page = await list({ sort, after })
        seen.push(...page.designs.map(({ id }) => id))
        sizes.push(page.designs.length)
        if (!page.next) break
        after = readFilter({ sort, after: cursorText(page.next) }).after
        expect(after).toEqual(page.next)
      }
      expect(sizes).toEqual([50, 50, 20])
      expect(new Set(seen).size).toBe(120)
    },
  )

  it('is of one workspace, without what was deleted', async () => {
    const design = await named('Gone')
    await setTag(design, { add: 'red' })
    await deleteDesign(design)
    await named('Here')
    expect(await titles()).toEqual(['Here'])
    expect(await listTags(workspace)).toEqual([])
    expect((await listDesigns(await freshWorkspace())).designs).toEqual([])
  })
})

describe('the address of a list', () => {
  it('says what it is narrowed to, and is read back', () => {
    const filter: DesignFilter = {
      q: 'a & b',
      state: 'stale',
      kind: 'rag_qa',
      finding: 'DS-01',
      tag: 'team red',
      sort: 'title',
      after: ['a.b', '0190a000-0000-7000-8000-000000000001'],
    }
    const address = filterAddress(filter)
    expect(readFilter(Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual(filter)
    expect(filterAddress(NO_FILTER)).toBe('/')
  })
  it('is as if it said nothing where it makes no sense', async () => {
    const odd = readFilter({ state: 'constructor', sort: '__proto__', after: "x'", q: ['', 'b'], tag: '  ' })
    expect(odd).toEqual(NO_FILTER)
    const id = '0190a000-0000-7000-8000-000000000001'
    for (const key of ['zz', '0000-01-01T00:00:00Z', '']) expect(readFilter({ after: `${id}.${key}` }).after).toBeNull()
    expect((await list(readFilter({ q: '\u0000\ud83d', finding: 'x\u0000' }))).designs).toEqual([])
  })
})

describe('tags', () => {
  it('are plain words, at most ten, and those of most designs come first', async () => {
    const [one, other] = [await freshDesign(workspace), await freshDesign(workspace)]
    await Promise.all(['b', 'a', 'c'].map((tag) => setTag(one, { add: tag })))
    expect(await setTag(other, { add: 'c' })).toEqual(['c'])
    expect(await setTag(other, { add: 'c' })).toEqual(['c'])
    expect(await listTags(workspace)).toEqual([
      { tag: 'c', designs: 2 },
      { tag: 'a', designs: 1 },
      { tag: 'b', designs: 1 },
    ])
    expect(await setTag(other, { remove: 'c' })).toEqual([])
    await Promise.all('defghij'.split('').map((tag) => setTag(one, { add: tag })))
    await expect(setTag(one, { add: 'k' })).rejects.toMatchObject({ code: 'unprocessable' })
  })
})
