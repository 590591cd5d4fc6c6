import { expect, expectAccessible, test } from './fixtures'

const BRIEF =
  'Stop card fraud for a bank: 9 million charges a day, 50 per second at peak, and an answer within 100 ms. Chargebacks arrive after 90 days. About 0.12% of charges are fraud.'

test('what is said to the agent becomes an offer with what it would move, or is answered; nothing is overwritten', async ({
  page,
  start,
  design,
}) => {
  await start.open()
  await start.draftAll(BRIEF)
  await design.waitForAllSteps()
  const box = page.getByRole('textbox', { name: 'Tell the agent what to change' })
  const offer = page.getByRole('region', { name: 'Proposal', exact: true })
  const cost = async () => (await design.read()).facts['perf.estCostUsdMonth']?.value
  const say = async (words: string) => {
    await box.fill(words)
    await box.press('Enter')
    await expect(page.getByText(`Drafted for “${words}”.`)).toBeVisible({ timeout: 60_000 })
  }

  // A figure: what it alone would save, then accepted, then moved.
  await design.openStep('arch')
  const before = Number(await cost())
  await say('make it cheaper')
  await expect(offer.getByRole('heading', { level: 2 })).toHaveText('A new draft is offered for “make it cheaper”')
  const committed = offer.getByRole('listitem').filter({ hasText: 'machines committed for a year' }).first()
  await expect(committed).toContainText(/By this alone, cost a month: \$[\d,.]+ \/month \$[\d,.]+ \/month/)
  await expect(offer).toContainText('In Performance Optimization: less is logged and traced')
  expect(await cost()).toBe(before)
  // What is half under the bar that stays in view would count as too small.
  await page.evaluate(() => scrollTo(0, 0))
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
  await offer.getByRole('button', { name: 'Refuse all' }).click()
  await expect(offer).toBeHidden()
  expect((await summary())?.sections).toEqual(was?.sections)

  // What is not understood is said, with what is.
  await say('purple monkey dishwasher')
  await expect(page.getByText('Not followed: “purple monkey dishwasher”')).toBeVisible()
  await expect(page.getByText('The built-in advisor understands', { exact: false })).toBeVisible()
  await expect(offer).toBeHidden()
  // What is half under the bar that stays in view would count as too small.
  await page.evaluate(() => scrollTo(0, 0))
  await expectAccessible(page)

  await page.goto(`/designs/${design.id}/document`)
  await expect(page.getByRole('heading', { name: 'Open questions' })).toBeVisible()
  await expect(page.getByText('purple monkey dishwasher')).toHaveCount(0)
})
