import { expect, FRAUD_BRIEF } from './fixtures'
import { test } from './paced'

const MINE = 'We decide on every charge while the card waits.'
const THEIRS = 'The bank decides, and we advise it.'
const DRAFTED = { timeout: 180_000 }

test('two tabs on one run show the same text', async ({ page, start, design, context }) => {
  await start.open()
  await start.startWith(FRAUD_BRIEF)
  const second = await context.newPage()
  await second.goto(page.url())
  await design.drafted()
  const draft = second.getByRole('region', { name: 'Draft' })
  await expect(draft).toHaveAttribute('aria-busy', 'false', { timeout: 180_000 })
  await expect(draft).toContainText('Value detection rate')
})

test('a page that brings itself up to date stays where it is when the connection breaks', async ({
  page,
  field,
  context,
  design,
}) => {
  await design.create(FRAUD_BRIEF)
  await page.request.post(`/api/designs/${design.id}/steps/data/runs`, { data: { chain: true } })
  await page.reload()
  await field.write(MINE)
  const failed = page.waitForEvent('requestfailed', (request) => 'rsc' in request.headers())
  await context.setOffline(true)
  await failed
  await field.expectText(MINE)
  await context.setOffline(false)
  await field.box.press('Control+Enter')
  await field.expectSaved(MINE)
})

test('ten windows of one browser, all following a design that is being drafted: each goes on working', async ({
  page,
  field,
  context,
  design,
}) => {
  await design.create(FRAUD_BRIEF)
  const started = page.request.post(`/api/designs/${design.id}/steps/data/runs`, { data: { chain: true } })
  const windows = [page, ...(await Promise.all(Array.from({ length: 9 }, () => context.newPage())))]
  const address = `/designs/${design.id}/steps/data`
  await Promise.all(windows.slice(1).map((one) => one.goto(address)))
  await started
  // Where a connection is held by each, the seventh request of the browser waits for ever.
  await field.save(MINE)
  await field.expectSaved(MINE)
  await expect
    .poll(async () => (await design.read()).steps.map(({ state }) => state), DRAFTED)
    .toEqual(['edited', ...Array.from({ length: 6 }, () => 'drafted')])
  await Promise.all(
    windows
      .slice(1)
      .map((one) => expect(one.getByRole('region', { name: 'Draft' })).toHaveAttribute('aria-busy', 'false')),
  )
  for (const one of windows.slice(1)) {
    await one.getByRole('navigation', { name: 'Design' }).getByRole('link', { name: 'Document' }).click()
    await expect(one.getByText(MINE)).toBeVisible()
  }
  await field.save(THEIRS)
  await Promise.all(windows.slice(1).map((one) => expect(one.getByText(THEIRS)).toBeVisible()))
})
