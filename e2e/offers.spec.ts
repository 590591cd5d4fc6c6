import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { CARD_BRIEF, expect, expectAccessible, test, expectNoOverflow } from './fixtures'
import type { DesignPages } from './pages/design'

const offerOn = (page: Page) => page.getByRole('region', { name: 'Proposal', exact: true })

/** In either color, wide and narrow; then wide again. */
async function expectAccessibleInBoth(page: Page): Promise<void> {
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 390],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    await expectNoOverflow(page)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
}

async function say(page: Page, words: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Tell the agent what to change' })
  await box.fill(words)
  await box.press('Enter')
  await expect(page.getByText(`Drafted for “${words}”.`)).toBeVisible({ timeout: 180_000 })
}

const problem = async (design: DesignPages) => {
  const [step] = (await design.read()).steps
  if (!step?.content) throw new Error('not drafted')
  return { ...step, draft: step.content.draft }
}

test.describe('an offer', () => {
  test.beforeEach(async ({ design }) => design.create(CARD_BRIEF))

  test('is told of beside the form, and what is accepted of it is undone and done again as one act', async ({
    page,
    design,
  }) => {
    const offer = offerOn(page)
    await say(page, 'make it shorter')
    const link = page.getByRole('link', { name: /^An offer of \d+ changes is above$/ })
    await link.press('Enter')
    await expect(offer).toBeFocused()
    await offer.getByRole('link', { name: 'Tell the agent something else' }).press('Enter')
    await expect(page.getByRole('textbox', { name: 'Tell the agent what to change' })).toBeFocused()
    await page.reload()
    await expect(link).toBeVisible()

    const before = await problem(design)
    const items = offer.getByRole('listitem')
    await expect(items.nth(1)).toBeVisible()
    const count = await items.count()
    await items
      .first()
      .getByRole('button', { name: /^Accept/ })
      .focus()
    await page.keyboard.press('a')
    await page.keyboard.press('j')
    await page.keyboard.press('r')
    await offer.getByRole('button', { name: 'Apply 1 change' }).press('Enter')
    await expect(items).toHaveCount(count - 2)
    const after = await problem(design)
    expect(after.draft).not.toEqual(before.draft)
    await page.keyboard.press('Control+z')
    await expect(page.getByText('Undone: 1 change accepted.')).toBeVisible()
    await expect(items).toHaveCount(count)
    expect((await problem(design)).draft).toEqual(before.draft)
    await page.getByRole('button', { name: /^Redo: 1 change accepted/ }).click()
    await expect(items).toHaveCount(count - 2)
    expect((await problem(design)).draft).toEqual(after.draft)

    // All of it; somebody writes there; that stays.
    await offer.getByRole('button', { name: 'Apply all' }).click()
    await expect(offer).toBeHidden()
    const taken = await problem(design)
    const field = taken.draft.sections.find(
      ({ id, markdown }) => before.draft.sections.find((one) => one.id === id)?.markdown !== markdown,
    )
    // Where the undo would write, and other words.
    const long = before.draft.sections.find(({ id }) => id === field?.id)?.markdown
    const value = `${long} Because we say so.`
    const edited = await page.request.patch(`/api/designs/${design.id}/steps/problem`, {
      headers: { 'if-match': `"${taken.rev}"` },
      data: { editId: randomUUID(), field: `sections/${field?.id}/markdown`, value },
    })
    expect(edited.ok()).toBe(true)
    await expect(page.getByText(/Because we say so\./).first()).toBeVisible()
    await page.getByRole('button', { name: /^Undo: the offer accepted/ }).click()
    await expect(page.getByText('Undone: the offer accepted.')).toBeVisible()
    expect((await problem(design)).draft.sections.find(({ id }) => id === field?.id)?.markdown).toContain(
      'Because we say so.',
    )

    await page.goto(`/designs/${design.id}/history`)
    await expect(
      page.getByText('Proposal taken back: 1 change that was accepted, 1 refused', { exact: true }),
    ).toBeVisible()
    await expect(page.getByText(/^\d+ changes offered for “make it shorter”$/)).toBeVisible()
  })

  test('stays reachable when a later run offers something else: shown, and brought back', async ({ page, design }) => {
    const offer = offerOn(page)
    await say(page, 'make it shorter')
    const earlier = (await problem(design)).proposal
    await say(page, 'we must stay on premises')
    await expect(offer.getByRole('heading', { level: 2 })).toContainText('we must stay on premises')
    const others = page.getByRole('region', { name: 'Earlier offers' })
    await others.getByText('An earlier offer was not decided on').click()
    await expectAccessibleInBoth(page)
    await others.getByRole('link', { name: /^Show/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was offered for “make it shorter”')
    await expect(page.locator('del').first()).toBeVisible()
    await expectAccessibleInBoth(page)
    await page.getByRole('button', { name: 'Bring back this offer' }).press('Enter')
    await expect(offer.getByRole('heading', { level: 2 })).toContainText('make it shorter')
    expect((await problem(design)).proposal).toEqual(earlier)
    await others.getByText('An earlier offer was not decided on').click()
    await expect(others.getByText(/we must stay on premises/).first()).toBeVisible()

    await page.goto(`/designs/${design.id}/history`)
    await expect(page.getByText('The offer that waited here before was left undecided.').first()).toBeVisible()
    await expect(page.getByText(/^An earlier offer brought back/)).toBeVisible()
    await expectAccessibleInBoth(page)
  })
})

test('a finding is mended by a repair that a person accepts, and one that rules cannot mend says who decides', async ({
  page,
  finished,
  design,
}) => {
  await page.goto(`/designs/${await finished(CARD_BRIEF)}/steps/problem`)
  const { id } = design
  const set = async (path: string, value: unknown) => {
    const answer = await page.request.patch(`/api/designs/${id}/facts`, { data: { path, value } })
    expect(answer.ok()).toBe(true)
  }
  await set('data.splitStrategy', 'random')
  await set('prod.owner', null)
  const fires = async (check: string) => (await design.read(id)).findings.some((finding) => finding.check === check)
  expect([await fires('DS-01'), await fires('PR-08')]).toEqual([true, true])

  await page.goto(`/designs/${id}/findings`)
  await expectAccessibleInBoth(page)
  await page.getByRole('button', { name: 'Propose a repair of Random split over time' }).press('Enter')
  await page.waitForURL(/\/steps\/data$/)
  const offer = offerOn(page)
  await expect(offer.getByRole('heading', { level: 2 })).toHaveText('A repair of “Random split over time”', {
    timeout: 180_000,
  })
  await expect(offer).toContainText('With what is offered here the finding is gone.')
  const marked = offer.getByRole('listitem').filter({ hasText: 'Answers “Random split over time”' })
  await expect(marked.first()).toContainText('Given by a person, and replaced only if you accept this')
  expect((await design.read(id)).facts['data.splitStrategy']?.value).toBe('random')
  await expectAccessibleInBoth(page)
  await marked
    .first()
    .getByRole('button', { name: /^Accept/ })
    .click()
  await offer.getByRole('button', { name: 'Apply 1 change' }).click()
  await expect.poll(async () => fires('DS-01')).toBe(false)
  await page.getByRole('button', { name: /^Undo: 1 change accepted/ }).click()
  await expect.poll(async () => fires('DS-01')).toBe(true)
  expect((await design.read(id)).facts['data.splitStrategy']).toMatchObject({ value: 'random', origin: 'user' })

  await design.openStep('prod')
  await page.getByRole('tab', { name: /Findings/ }).click()
  await page.getByRole('button', { name: 'Propose a repair of No owner' }).click()
  await expect(page.getByText('A repair was asked for, and could not be made.')).toBeVisible({ timeout: 180_000 })
  // Told where the step begins as well, and no question of the step.
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('Not repaired: “No owner”.')
  await expect(page.getByText(/A person has to decide\. Name the team on call/).first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Open questions' })).not.toContainText('Not repaired')
  await expectAccessible(page)
  expect(await fires('PR-08')).toBe(true)
})

test('a suggestion for prose is written in the editor of the step, with its preview', async ({ page, design }) => {
  await design.create(CARD_BRIEF)
  await page.getByRole('button', { name: 'Suggest', exact: true }).click()
  const before = await problem(design)
  const [section] = before.draft.sections
  const card = page.locator(`[data-field="sections/${section?.id}/markdown"]`)
  await card.getByRole('button', { name: /^Suggest a change of/ }).click()
  const editor = page.getByRole('textbox', { name: /^Suggest another text for/ })
  await expect(editor).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('One **bold** line.')
  const preview = page.getByRole('button', { name: 'Preview' })
  await preview.press('Enter')
  await expect(page.locator('.preview strong')).toHaveText('bold')
  await expectAccessibleInBoth(page)
  await preview.press('Enter')
  await editor.press('Control+Enter')
  const suggestions = page.getByRole('region', { name: 'Suggestions' })
  await suggestions.getByRole('button', { name: /^Accept/ }).press('Enter')
  await expect(suggestions).toBeHidden()
  const text = async () => (await problem(design)).draft.sections.find(({ id }) => id === section?.id)?.markdown
  expect(await text()).toBe('One **bold** line.')
  await page.getByRole('button', { name: /^Undo: suggestion for/ }).click()
  await expect(suggestions).toBeVisible()
  expect(await text()).toBe(section?.markdown)
})
