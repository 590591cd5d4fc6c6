import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { getDesignState } from '@/lib/designs/data'
import { changeDesign } from '@/lib/designs/transaction'
import type { Unrepaired } from '@/lib/methodology/unrepaired'
import { storeDraft } from './finish'
import { draftOf, freshDesign, freshWorkspace } from './fixtures/designs'
import { acceptStep, decideProposal, editField } from './mutations'

let design: DesignScope
const finish = (words: string, unrepaired: Unrepaired | null = null) =>
  changeDesign(design, (held) =>
    storeDraft(held, {
      runId: randomUUID(),
      step: 'problem',
      draft: draftOf('problem', words),
      before: {},
      after: {},
      model: 'compatible:mock',
      unrepaired,
    }),
  )
const edit = (rev: number, value: string) =>
  editField(design, 'problem', rev, { editId: randomUUID(), field: 'summary', value })
const step = async () => (await getDesignState(design)).design.steps[0]

const found = (what: string, kept: string | null = null): Unrepaired => ({
  kept,
  findings: [{ check: 'DS-09', where: 'data.gapDays', what, fix: 'Leave a gap.' }],
})
const first = found('No gap.', 'It did not finish.')
const now = async () => {
  const { content, offer } = (await step()) ?? {}
  return { step: content?.unrepaired, offer: offer?.unrepaired }
}
beforeEach(async () => {
  design = await freshDesign(await freshWorkspace())
  await finish('First.', first)
})

describe('what was found in a draft and not repaired', () => {
  it('is kept with the step, through edits and acceptance, until it is drafted again to the same', async () => {
    expect(await now()).toEqual({ step: first, offer: undefined })
    await edit(1, 'Mine.')
    await acceptStep(design, 'problem', 2)
    expect(await now()).toEqual({ step: first, offer: undefined })
    await edit(3, 'First.')
    await finish('First.')
    expect(await now()).toEqual({ step: undefined, offer: undefined })
    expect((await step())?.content).not.toHaveProperty('unrepaired')
  })

  it('goes with a draft that is offered: with all of it into the step, with a part of it nowhere', async () => {
    await finish('Second.', found('Still no gap.'))
    expect(await now()).toEqual({ step: first, offer: found('Still no gap.') })
    await decideProposal(design, 'problem', { action: 'accept' })
    expect(await now()).toEqual({ step: found('Still no gap.'), offer: undefined })
    await finish('Third.')
    expect(await now()).toEqual({ step: found('Still no gap.'), offer: null })
    await decideProposal(design, 'problem', { action: 'accept', fields: ['summary'] })
    expect(await now()).toEqual({ step: undefined, offer: null })
  })

  it('stays where what was offered is refused', async () => {
    await finish('Second.')
    await decideProposal(design, 'problem', { action: 'dismiss' })
    expect(await now()).toEqual({ step: first, offer: undefined })
  })
})
