import { expect, expectAccessible, test } from './fixtures'

const BRIEF =
  'Stop card fraud for a bank: 9 million charges a day, 50 per second at peak, and an answer within 100 ms. Chargebacks arrive after 90 days. About 0.12% of charges are fraud.'

test('what is said to the agent is followed and says what moved, or is answered, and stays out of the document', async ({
  page,
  start,
  design,
}) => {
  await start.open()
  await start.draftAll(BRIEF)
  await design.waitForAllSteps()
  const box = page.getByRole('textbox', { name: 'Tell the agent what to change' })

  await page.goto(`/designs/${design.id}/steps/arch`)
  await box.fill('make it cheaper')
  await box.press('Enter')
  await expect(page.getByText('Drafted for “make it cheaper”.')).toBeVisible()
  await expect(
    page.locator('.asked').getByRole('listitem').filter({ hasText: 'Load limit of a replica' }),
  ).toContainText('75%')

  await page.goto(`/designs/${design.id}/steps/problem`)
  await box.fill('shorter')
  await box.press('Enter')
  await expect(page.getByText('Drafted for “shorter”.')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/[{}]/)
  await box.fill('purple monkey dishwasher')
  await box.press('Enter')
  await expect(page.getByText('Not followed: “purple monkey dishwasher”')).toBeVisible()
  await expectAccessible(page)

  await page.goto(`/designs/${design.id}/document`)
  await expect(page.getByRole('heading', { name: 'Open questions' })).toBeVisible()
  await expect(page.getByText('purple monkey dishwasher')).toHaveCount(0)
})
