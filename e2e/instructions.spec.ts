import { CARD_BRIEF, expect, expectAccessible, test } from './fixtures'

test('what is said to the agent becomes an offer with what it would move, or is answered; nothing is overwritten', async ({
  page,
  finished,
  design,
}) => {
  await page.goto(`/designs/${await finished(CARD_BRIEF)}/steps/problem`)
  const box = page.getByRole('textbox', { name: 'Tell the agent what to change' })
  const offer = page.getByRole('region', { name: 'Proposal', exact: true })
  const cost = async () => (await design.read()).facts['perf.estCostUsdMonth']?.value
  const ask = async (words: string) => {
    await box.fill(words)
    await box.press('Enter')
  }
  const say = async (words: string) => {
    await ask(words)
    await expect(page.getByText(`Drafted for “${words}”.`)).toBeVisible({ timeout: 180_000 })
  }

  // A figure: what it alone would save, then accepted, then moved.
  await design.openStep('arch')
  const before = Number(await cost())
  await say('make it cheaper')
  await expect(offer.getByRole('heading', { level: 2 })).toHaveText('A new draft is offered for “make it cheaper”')
  const committed = offer.getByRole('listitem').filter({ hasText: 'Machines committed for a year' }).first()
  await expect(committed).toContainText(/By this alone, cost a month: \$[\d,.]+ \/month \$[\d,.]+ \/month/)
  // What another step decides is a change as well, and says whose it is.
  await expect(offer.getByRole('listitem').filter({ hasText: 'Less is logged and traced' }).first()).toContainText(
    'It belongs to Performance Optimization',
  )
  expect(await cost()).toBe(before)
  await expectAccessible(page)
  await page.reload()
  await committed.getByRole('button', { name: /^Accept/ }).click()
  await offer.getByRole('button', { name: /^Apply 1 change/ }).click()
  await expect.poll(async () => Number(await cost())).toBeLessThan(before)

  // Words: shown as a difference, refused, and the text is what it was.
  await design.openStep('problem')
  const summary = async () => (await design.read()).steps[0]?.content?.draft
  const was = await summary()
  await say('shorter')
  await expect(offer.locator('del').first()).toBeVisible()
  expect(await summary()).toEqual(was)
  await expect(page.getByRole('main')).not.toContainText(/[{}]/)
  await offer.getByRole('button', { name: 'Refuse all' }).press('Enter')
  await expect(offer).toBeHidden()
  // The card went with its button: what was done is said where it stood, and the keyboard goes on from there.
  await expect(page.getByRole('status').filter({ hasText: 'All refused.' })).toBeInViewport()
  await expect(page.locator('#said-proposal')).toBeFocused()
  expect((await summary())?.sections).toEqual(was?.sections)

  // What is not understood is said, with what is.
  await ask('purple monkey dishwasher')
  await expect(page.getByText('Not followed: “purple monkey dishwasher”')).toBeInViewport({ timeout: 180_000 })
  await expect(page.getByText('The built-in advisor understands', { exact: false })).toBeVisible()
  // The words are there to be said otherwise; the step has no question more.
  await expect(box).toHaveValue('purple monkey dishwasher')
  await expect(page.getByRole('region', { name: 'Open questions' })).not.toContainText('Not followed')
  await page.reload()
  await expect(page.getByText('Not followed: “purple monkey dishwasher”')).toBeVisible()
  await expect(offer).toBeHidden()
  await expectAccessible(page)

  // An offer that waits is not taken for the answer to what is not understood.
  await say('shorter')
  await expect(page.getByRole('link', { name: /^An offer of \d+ changes? is above$/ })).toBeVisible()
  await ask('yellow ostrich parade')
  await expect(page.getByText('Not followed: “yellow ostrich parade”')).toBeVisible({ timeout: 180_000 })
  await expect(page.getByRole('link', { name: /^An earlier offer of \d+ changes? is above$/ })).toBeVisible()
  await expect(offer.getByRole('heading', { level: 2 })).toHaveText('A new draft is offered for “shorter”')

  await page.goto(`/designs/${design.id}/history`)
  await expect(page.getByText('Answered, with nothing to offer for “yellow ostrich parade”')).toBeVisible()
  await page.goto(`/designs/${design.id}/document`)
  await expect(page.getByRole('heading', { name: 'Open questions' })).toBeVisible()
  await expect(page.getByText(/purple monkey dishwasher|yellow ostrich parade/)).toHaveCount(0)
})
