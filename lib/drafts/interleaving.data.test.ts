import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client'
import { getDesignState } from '@/lib/designs/data'
import { changeDesign } from '@/lib/designs/transaction'
import { AppError } from '@/lib/errors'
import { readRevision } from '@/lib/history/data'
import { authorOf } from '@/lib/methodology/authors'
import { changesOf } from '@/lib/methodology/changes'
import type { StepContent } from '@/lib/methodology/content'
import type { StepDraft } from '@/lib/methodology/draft'
import { itemText, readEdit, readPlaced } from '@/lib/methodology/edit'
import { fieldsOf } from '@/lib/methodology/field'
import { listVersions } from '@/lib/versions/data'
import { nameMilestone, restoreStep, restoreVersion } from '@/lib/versions/mutations'
import { storeDraft } from './finish'
import { draftOf, freshDesign, freshWorkspace } from './fixtures/designs'
import { decideProposal, editField, takeBack } from './mutations'

const STEP = 'problem' as const
const FIELDS = ['summary', 'sections/first/markdown', 'risks/R1', 'risks/R1/owner', 'order/risks'] as const
type Key = (typeof FIELDS)[number]
type Act =
  | { do: 'reload'; who: 0 | 1 }
  | { do: 'edit'; who: 0 | 1; field: Key; gone: boolean }
  | { do: 'begin run' }
  | { do: 'end run'; parts: boolean[] }
  | { do: 'accept' | 'dismiss'; piece: number | null }
  | { do: 'take back'; which: number }
  | { do: 'keep' }
  | { do: 'restore' | 'restore step'; which: number }

const who = fc.constantFrom<0 | 1>(0, 1)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reload' as const), who }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      who,
      field: fc.constantFrom(...FIELDS),
      gone: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'begin run' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('end run' as const),
      parts: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('accept' as const, 'dismiss' as const),
      piece: fc.option(fc.nat(5)),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('take back' as const), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'keep' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('restore' as const, 'restore step' as const), which: fc.nat(20) }),
  },
)

/** Somebody writes while an agent does, which chance alone would seldom bring about. */
const meanwhile = fc
  .tuple(act, act, fc.constantFrom('accept' as const, 'dismiss' as const))
  .map(([first, second, end]): Act[] => [
    { do: 'begin run' },
    first,
    second,
    { do: 'end run', parts: [true, true, true] },
    { do: end, piece: null },
  ])
const acts = fc
  .array(fc.oneof({ weight: 4, arbitrary: act.map((one) => [one]) }, { weight: 1, arbitrary: meanwhile }), {
    minLength: 4,
    maxLength: 24,
  })
  .map((list) => list.flat())

const risk = (owner: string) => ({ id: 'R1', risk: 'Drift.', severity: 'low' as const, mitigation: '', owner })

/** Two people and an agent on one step, each with what they last looked at. */
class World {
  readonly design: DesignScope
  readonly acknowledged: { field: Key; value: string; rev: number }[] = []
  readonly refused: string[] = []
  private readonly seen: { rev: number; draft: StepDraft }[] = []
  private given: StepDraft | null = null
  private readonly decisions: string[] = []
  private count = 0
  constructor(design: DesignScope) {
    this.design = design
  }

  async now(): Promise<{ rev: number; content: StepContent; proposal: StepDraft | null; base: StepDraft | null }> {
    const step = (await getDesignState(this.design)).design.steps.find(({ id }) => id === STEP)
    if (!step?.content) throw new Error('The step was drafted.')
    return { rev: step.rev, content: step.content, proposal: step.proposal, base: step.offer?.base ?? null }
  }

  async do(one: Act): Promise<void> {
    this.count += 1
    const words = `W${this.count}.`
    if (one.do === 'reload') return this.reload(one.who)
    if (one.do === 'begin run') return void (this.given = (await this.now()).content.draft)
    if (one.do === 'edit') return this.edit(one, words)
    if (one.do === 'end run') return this.endRun(one.parts, words)
    if (one.do === 'keep') return void (await nameMilestone(this.design, { name: words }))
    if (one.do === 'take back') return this.takeBack(one.which)
    if ('which' in one) return this.restore(one)
    const { proposal, base, content } = await this.now()
    if (!proposal) return
    const keys = changesOf(base ?? content.draft, proposal).map(({ key }) => key)
    const key = one.piece === null ? undefined : keys[one.piece % keys.length]
    // A field inside an item that is gone is offered as the item.
    const isThere = key !== undefined && (readEdit(content.draft, key) !== undefined || key.startsWith('risks/'))
    const fields = key === 'risks/R1/owner' && readEdit(content.draft, 'risks/R1') === '' ? ['risks/R1'] : key && [key]
    const part = isThere && fields ? { fields: [...fields] } : {}
    this.decisions.push((await decideProposal(this.design, STEP, { action: one.do, ...part })).decision)
  }

  private async takeBack(which: number): Promise<void> {
    const decision = this.decisions[which % Math.max(1, this.decisions.length)]
    try {
      if (decision !== undefined) await takeBack(this.design, decision)
    } catch (error) {
      // Somebody wrote there since.
      if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    }
  }

  private async reload(index: 0 | 1): Promise<void> {
    const { rev, content } = await this.now()
    this.seen[index] = { rev, draft: content.draft }
  }

  private async edit({ who: index, field, gone }: Act & { do: 'edit' }, words: string): Promise<void> {
    if (!this.seen[index]) await this.reload(index)
    const seen = this.seen[index]
    if (!seen || readEdit(seen.draft, field) === undefined) return
    const value =
      field === 'order/risks' ? '["R1"]' : field === 'risks/R1' ? (gone ? '' : itemText(risk(words))) : words
    const answer = await editField(this.design, STEP, seen.rev, { editId: randomUUID(), field, value })
    if (answer.kind === 'conflict') {
      this.refused.push(value)
      return
    }
    this.acknowledged.push({ field, value, rev: answer.rev })
    await this.reload(index)
  }

  private async restore(one: Act & { do: 'restore' | 'restore step' }): Promise<void> {
    const { rev: designRev } = await getDesignState(this.design)
    const { rev } = await this.now()
    const versions = await listVersions(this.design)
    const number = versions[one.which % Math.max(1, versions.length)]?.number
    try {
      if (one.do === 'restore step') await restoreStep(this.design, STEP, 1 + (one.which % rev), rev)
      else if (number !== undefined) await restoreVersion(this.design, number, designRev)
    } catch (error) {
      // It stands like this already.
      if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    }
  }

  private async endRun(parts: readonly boolean[], words: string): Promise<void> {
    const previous = this.given
    if (!previous) return
    this.given = null
    const draft: StepDraft = {
      ...previous,
      summary: parts[0] ? `Agent ${words}` : previous.summary,
      sections: previous.sections.map((one) => (parts[1] ? { ...one, markdown: `Agent ${words}` } : one)),
      risks: parts[2] ? [risk(`Agent ${words}`)] : previous.risks,
    }
    const run = { runId: randomUUID(), step: STEP, model: 'advisor:expert', before: {}, after: {}, previous, draft }
    await changeDesign(this.design, (held) => storeDraft(held, run))
  }
}

/** What a person wrote stands there still, but for what that person, another one or an accepted piece replaced. */
function checkStep(before: StepContent, after: StepContent, one: Act): void {
  if (one.do === 'edit' || one.do === 'accept' || one.do === 'take back' || one.do.startsWith('restore')) return
  for (const field of fieldsOf(before.draft)) {
    if (!authorOf(before.authors, field)) continue
    expect([one.do, field, readEdit(after.draft, field)]).toEqual([one.do, field, readEdit(before.draft, field)])
  }
}

const wordsIn = (text: string | undefined): string[] => text?.match(/W\d+/g) ?? []

/** Accepting all replaces no person's words that came after what the proposal was made for. */
function checkAccepted(before: Awaited<ReturnType<World['now']>>, after: StepContent, one: Act): void {
  if (one.do !== 'accept' || one.piece !== null || !before.proposal) return
  const base = before.base ?? before.content.draft
  for (const field of fieldsOf(before.content.draft)) {
    if (!authorOf(before.content.authors, field)) continue
    const since = wordsIn(readEdit(before.content.draft, field)).filter(
      (word) => !wordsIn(readEdit(base, field)).includes(word),
    )
    expect([field, wordsIn(readEdit(after.draft, field))]).toEqual([field, expect.arrayContaining(since)])
  }
}

const peoplesIn = (text: string | undefined): string[] => text?.match(/(?<!Agent )\bW\d+/g) ?? []

/** Taking an act back takes out what the agent had brought, and no person's word. */
function checkTakenBack(before: StepContent, after: StepContent, one: Act): void {
  if (one.do !== 'take back') return
  for (const field of fieldsOf(before.draft)) {
    if (!authorOf(before.authors, field)) continue
    const words = peoplesIn(readEdit(before.draft, field))
    expect([field, peoplesIn(readEdit(after.draft, field))]).toEqual([field, expect.arrayContaining(words)])
  }
}

/** How an edit reads once it is stored: an item with its place, an order without what is gone. */
function storedAs(field: Key, value: string, draft: StepDraft): string {
  if (field === 'order/risks') return draft.risks.length === 0 ? '[]' : value
  return field === 'risks/R1' && value !== '' ? itemText(JSON.parse(value).item, null) : value
}

describe('two people and an agent on one step', () => {
  it('lose no acknowledged text and replace no person’s words, however their acts interleave', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const world = new World(await freshDesign(await freshWorkspace()))
        const first = { ...draftOf(STEP, 'First.'), risks: [risk('Nobody.')] }
        const run = { runId: randomUUID(), step: STEP, model: 'advisor:expert', before: {}, after: {}, draft: first }
        await changeDesign(world.design, (held) => storeDraft(held, run))
        for (const one of list) {
          const before = await world.now()
          await world.do(one)
          const { content } = await world.now()
          checkStep(before.content, content, one)
          checkAccepted(before, content, one)
          checkTakenBack(before.content, content, one)
        }
        for (const { field, value, rev } of world.acknowledged) {
          const { draft } = await readRevision(world.design, STEP, rev)
          expect([field, readPlaced(draft, field)]).toEqual([field, storedAs(field, value, draft)])
        }
        const journal = await db().stepEdit.findMany({
          where: { designId: world.design.designId, outcome: 'conflict' },
          select: { after: true },
        })
        expect(new Set(journal.map(({ after }) => after))).toEqual(new Set(world.refused))
        expect(journal).toHaveLength(world.refused.length)
      }),
      { numRuns: 40 },
    )
  })
})
