import { randomUUID } from 'node:crypto'
import { CARD_BRIEF, expect, expectAccessible, test } from './fixtures'

test.beforeEach(async ({ page, finished }) => {
  await page.goto(`/designs/${await finished(CARD_BRIEF)}/steps/problem`)
})

const MOVED = /^What moved: Peak load, with \d+ figures that follow/

test('ten times the load: what moved, what is stale and why, kept as it is or updated, and nothing re-drafted unasked', async ({
  page,
  design,
}) => {
  const { id } = design
  const before = await design.read(id)
  const accepted = await page.request.post(`/api/designs/${id}/steps/perf/accept`, {
    data: {},
    headers: { 'if-match': `"${before.steps.find((step) => step.id === 'perf')?.rev}"` },
  })
  expect(accepted.ok()).toBe(true)
  await page.goto(`/designs/${id}/numbers#arch.qpsPeak`)
  const field = page.getByLabel('New value of Peak load')
  await field.fill('500')
  await field.press('Enter')
  const status = page.getByRole('status').filter({ hasText: 'Now stale' })
  await expect(status).toContainText(/Now stale: .*Architecture/)
  await expect(status).toContainText(/Accepted before, to be looked at again: Performance/)
  await expect(status).toContainText('Replicas')
  await expect(field).toBeFocused()
  await expect(status.getByText('Now stale')).toBeInViewport()
  const after = await design.read(id)
  expect(after.facts['arch.replicas']?.value).toBeGreaterThan(Number(before.facts['arch.replicas']?.value))
  // Not one word was written by anybody.
  expect(after.steps.map(({ content }) => content)).toEqual(before.steps.map(({ content }) => content))
  expect(after.steps.every(({ proposal }) => proposal === null)).toBe(true)

  // It folds, and is there after a reload, until it is dismissed: told with the same count, as to everybody.
  const told = (await status.getByText(MOVED).textContent()) ?? 'nothing'
  await status.getByText(MOVED).click()
  await expect(status.getByRole('listitem').filter({ hasText: 'Replicas' }).first()).toBeHidden()
  await page.reload()
  const lately = page.getByRole('region', { name: 'Moved lately' })
  await expect(lately).toContainText(told)
  await lately.getByText(MOVED).click()
  await expect(lately).toContainText(/Stale by it: .*4 Architecture/)
  await expect(
    lately
      .getByRole('listitem')
      .filter({ hasText: /^Replicas/ })
      .first(),
  ).toBeVisible()
  await expectAccessible(page)
  await lately.getByRole('button', { name: 'Dismiss' }).press('Enter')
  await expect(lately).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Numbers', level: 1 })).toBeVisible()
  await expect(lately).toBeHidden()

  // One step holds as it is.
  await design.openStep('perf')
  const stale = page.getByRole('region', { name: 'Stale' })
  await expect(stale).toContainText('Changed since this was drafted')
  await stale.getByText(/^What moved: \d+ figures?$/).click()
  await expect(stale.getByRole('listitem').first()).toBeVisible()
  await expectAccessible(page)
  await stale.getByRole('button', { name: 'Keep as is' }).click()
  await expect(stale).toBeHidden()
  await expect(page.getByText(/^Kept as it is\./)).toBeInViewport()
  await expect(page.locator('#said-stale')).toBeFocused()
  expect((await design.read(id)).steps.find((step) => step.id === 'perf')).toMatchObject({
    state: 'accepted',
    stale: null,
  })

  // The other gets an update, as a proposal.
  await design.openStep('arch')
  const summary = page.getByRole('region', { name: 'Summary' })
  const words = await summary.textContent()
  await stale.getByRole('button', { name: 'Propose an update' }).click()
  await expect(page.locator('#said-stale')).toBeFocused()
  await expect(page.locator('#said-stale')).toBeInViewport()
  const proposal = page.getByRole('region', { name: 'Proposal', exact: true })
  const settled = page.getByText(
    /^(Drafted again: nothing to change, so the words stay as they are|A new draft of step 4 is offered)\.$/,
  )
  await expect(settled).toBeAttached({ timeout: 180_000 })
  if ((await settled.textContent())?.includes('is offered')) {
    expect(await summary.textContent()).toBe(words)
    await proposal.getByRole('button', { name: 'Apply all' }).click()
  }
  await expect(proposal).toBeHidden()
  await expect(stale).toBeHidden()
})

/** Holds until it is released. */
function gate(): { held: Promise<void>; release: () => void } {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  return { held, release }
}

test('what a new draft comes to is said once the page has it; another machine is one change', async ({
  page,
  design,
}) => {
  const { id } = design
  await page.request.patch(`/api/designs/${id}/facts`, { data: { path: 'arch.qpsPeak', value: 5000 } })
  await design.openStep('arch')
  // The page that comes behind the end of the run is on its way for a while.
  const isEnded = async () => (await design.read(id)).steps.find((step) => step.id === 'arch')?.proposal !== null
  const { held, release } = gate()
  let late = 0
  const isPage = (url: URL) => url.searchParams.has('_rsc')
  await page.route(isPage, async (route) => {
    if (await isEnded()) {
      late++
      await held
    }
    await route.continue().catch(() => undefined)
  })
  await page.getByRole('region', { name: 'Stale' }).getByRole('button', { name: 'Propose an update' }).click()
  const settled = page.getByText(/^(Drafted again: nothing to change|A new draft of step 4 is offered)/)
  await expect.poll(() => late, { timeout: 180_000 }).toBeGreaterThan(0)
  await expect(settled).toHaveCount(0)
  release()
  await page.unroute(isPage)
  await expect(settled).toHaveText('A new draft of step 4 is offered.')
  const machine = page.getByRole('region', { name: 'Proposal', exact: true }).getByRole('listitem').filter({
    hasText: 'By this alone',
  })
  await expect(machine).toHaveCount(1)
  await expect(machine).toContainText('becomes one')
  await expect(machine).toContainText('Replicas on one machine')
})

test('a draft that was asked for before somebody wrote is fitted in, and what no longer fits waits', async ({
  page,
  design,
}) => {
  const { id } = design
  await design.openStep('problem')
  const started = await page.request.post(`/api/designs/${id}/steps/problem/runs`, {
    data: { instruction: 'make it shorter' },
  })
  expect(started.ok()).toBe(true)
  await expect.poll(async () => (await design.read(id)).steps[0]?.proposal).not.toBeNull()
  const [step] = (await design.read(id)).steps
  const shorter = step?.proposal?.sections.find(
    ({ id: section, markdown }) =>
      markdown !== step.content?.draft.sections.find((one) => one.id === section)?.markdown,
  )
  const edited = await page.request.patch(`/api/designs/${id}/steps/problem`, {
    headers: { 'if-match': `"${step?.rev}"` },
    data: { editId: randomUUID(), field: `sections/${shorter?.id}/markdown`, value: 'Because we say so.' },
  })
  expect(edited.ok()).toBe(true)

  await page.reload()
  const proposal = page.getByRole('region', { name: 'Proposal', exact: true })
  await expect(proposal).toContainText('1 of them is outdated')
  await expect(proposal.getByText('Outdated: this was changed since the draft was made.')).toBeVisible()
  await expectAccessible(page)
  await proposal.getByRole('button', { name: 'Apply all that fit' }).click()
  await expect(proposal).toContainText('1 change to decide on')
  await expect(page.getByText('Because we say so.').first()).toBeVisible()
  const kept = (await design.read(id)).steps[0]?.content?.draft.sections.find((one) => one.id === shorter?.id)
  expect(kept?.markdown).toBe('Because we say so.')
  await proposal.getByRole('button', { name: /^Refuse (?!all)/ }).click()
  await proposal.getByRole('button', { name: 'Refuse all' }).click()
  await expect(proposal).toBeHidden()
})

test('a suggestion is shown against what stands there, and is the step’s once it is accepted', async ({
  page,
  design,
}) => {
  const { id } = design
  const base = (await design.read(id)).steps[0]?.content?.draft.summary ?? ''
  const suggest = (value: string, note: string) =>
    page.request.post(`/api/designs/${id}/steps/problem/suggestions`, {
      data: { id: randomUUID(), field: 'summary', base, value, note },
    })
  await design.openStep('problem')
  await page.getByRole('button', { name: 'Suggest', exact: true }).click()
  await page.getByRole('button', { name: 'Suggest a change of summary' }).click()
  const editor = page.getByRole('textbox', { name: 'Suggest another text for summary' })
  await editor.fill('One line says it all.')
  await page.getByLabel('Why (may be left out)').fill('Shorter.')
  await expectAccessible(page)
  await editor.press('Control+Enter')
  await expect(editor).toBeHidden()
  expect((await design.read(id)).steps[0]?.content?.draft.summary).toBe(base)
  expect((await suggest('Another line.', 'Or this.')).status()).toBe(201)
  await page.reload()
  const card = page.getByRole('region', { name: 'Suggestions' })
  await expect(card.getByRole('listitem')).toHaveCount(2)
  await expectAccessible(page)
  await card.getByRole('button', { name: 'Accept Summary' }).first().click()
  await expect(page.getByRole('region', { name: 'Summary' })).toContainText('One line says it all.')
  await expect(card.getByText('Outdated: this was changed since the suggestion was made.')).toBeVisible()
  await card.getByRole('button', { name: 'Withdraw Summary' }).click()
  await expect(card).toBeHidden()
  expect((await design.read(id)).steps[0]?.content?.draft.summary).toBe('One line says it all.')
})
