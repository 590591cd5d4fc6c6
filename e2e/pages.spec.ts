import { expect, expectAccessible, FRAUD_BRIEF, test } from './fixtures'

for (const scheme of ['light', 'dark'] as const) {
  test(`every page stands without a violation, ${scheme}, wide and narrow`, async ({ page, start, design }) => {
    await start.open()
    await expectAccessible(page)
    await start.draftAll(FRAUD_BRIEF)
    await design.waitForAllSteps()
    const { id } = design
    const paths = [
      '/',
      `/designs/${id}/steps/problem`,
      `/designs/${id}/steps/arch`,
      `/designs/${id}/numbers`,
      `/designs/${id}/findings`,
      `/designs/${id}/document`,
      `/designs/${id}/history`,
      `/designs/${id}/history/compare?from=v1&to=now`,
    ]
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      for (const path of paths) {
        await page.goto(path)
        await expect(page.getByRole('main')).toBeVisible()
        await expectAccessible(page)
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0)
      }
    }
  })
}

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
