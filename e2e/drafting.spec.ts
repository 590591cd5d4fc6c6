import { OwnApp } from './app'
import { expect, expectAccessible, FRAUD_BRIEF, test as base } from './fixtures'

/** So slow that no draft ends while somebody looks: what is seen while one is written holds until the app stops. */
const test = base.extend<object, { app: OwnApp }>({
  app: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed.
    async ({}, use) => {
      const app = await OwnApp.start({ ADVISOR_CHARS_PER_SECOND: '100' })
      await use(app)
      await app.stop()
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  baseURL: async ({ app }, use) => use(app.url),
})

test('a step that is being drafted stands without a violation, also without a connection', async ({
  page,
  design,
  start,
}) => {
  await start.open()
  await start.startWith(FRAUD_BRIEF)
  await expect(page.getByRole('progressbar', { name: 'Cards drafted' })).toBeVisible()
  await expect(design.stop).toBeVisible()
  await expectAccessible(page)
  await page.context().setOffline(true)
  await expect(page.getByText(/^No connection since/)).toBeVisible()
  await expectAccessible(page)
  await page.context().setOffline(false)
  await expect(page.getByText(/^No connection since/)).toBeHidden()
})

test('what is drafted can be stopped, and what came is kept', async ({ page, design, start }) => {
  await start.open()
  await start.startWith(FRAUD_BRIEF)
  await design.stop.click()
  await expect(page.getByRole('heading', { name: /^You stopped this draft/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible()
})
