import { expect, FRAUD_BRIEF } from './fixtures'
import { test } from './paced'

const MINE = 'We decide on every charge while the card waits.'

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
