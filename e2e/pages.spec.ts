import { expect, expectAccessible, expectAccessibleEverywhere, FRAUD_BRIEF, test } from './fixtures'

test('every page stands without a violation, light and dark, wide and narrow', async ({ page, start, design }) => {
  await start.open()
  await expectAccessible(page)
  await start.draftAll(FRAUD_BRIEF)
  await design.waitForAllSteps()
  const { id } = design
  for (const path of [
    '/',
    `/designs/${id}/steps/problem`,
    `/designs/${id}/steps/arch`,
    `/designs/${id}/numbers`,
    `/designs/${id}/findings`,
    `/designs/${id}/document`,
    `/designs/${id}/history`,
    `/designs/${id}/history/compare?from=v1&to=now`,
  ]) {
    await page.goto(path)
    await expect(page.getByRole('main')).toBeVisible()
    await expectAccessibleEverywhere(page, [1440, 390])
  }
})

test('an unknown page and an unknown design say so', async ({ page }) => {
  for (const path of [
    '/nowhere',
    '/designs/0190a000-0000-7000-8000-00000000dead/document',
    '/designs/x/steps/problem',
    '/s/unknown',
  ]) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expectAccessible(page)
  }
})
