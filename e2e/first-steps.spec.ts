import { expect, expectAccessible, expectNoOverflow, FRAUD_BRIEF, test } from './fixtures'
import { gate } from './pages/gate'

for (const [name, going] of [
  ['Start with step 1', /^The design is being made from your brief\. Step 1 opens/],
  ['Draft all seven steps', /the other six follow it\.$/],
] as const)
  test(`“${name}” says at once that it works, on the button and on the page`, async ({ page, start }) => {
    const answered = gate()
    await page.route('**/api/designs', async (route) => {
      await answered.opened
      await route.continue()
    })
    await start.open()
    await start.brief.fill(FRAUD_BRIEF)
    await page.getByRole('button', { name }).click()
    await expect(page.getByRole('button', { name: 'Starting…' })).toHaveAttribute('aria-busy', 'true')
    await expect(page.getByRole('status').filter({ hasText: going })).toBeVisible()
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoOverflow(page)
    await expectAccessible(page)
    answered.open()
    await page.waitForURL(/\/steps\/problem$/)
  })

test('an address with a wrong step names it, and leads to the seven', async ({ page, design }) => {
  await design.create(FRAUD_BRIEF)
  const { id } = design
  const answer = await page.goto(`/designs/${id}/steps/deploy%20it`)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: 'This design has no such step' })).toBeVisible()
  await expect(page.getByText('The address asks for “deploy it”.')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(7)
  await expectAccessible(page)
  await page.getByRole('link', { name: '3 Model Selection' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Model Selection' })).toBeVisible()
  expect((await page.goto(`/designs/${crypto.randomUUID()}/steps/deploy`))?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'There is no design at this address' })).toBeVisible()
})

test('a tick stands beside what is saved, and nothing else', async ({ page, design, field }) => {
  await design.create(FRAUD_BRIEF)
  const icon = field.bar.locator('svg path')
  await expect(field.bar).toHaveText('Saved')
  const tick = await icon.getAttribute('d')
  const answered = gate()
  await page.route('**/api/designs/*/steps/problem', async (route) => {
    await answered.opened
    await route.continue()
  })
  await field.save('In our own words.')
  await expect(field.bar).toHaveText('Saving…')
  expect(await icon.getAttribute('d')).not.toBe(tick)
  answered.open()
  await expect(field.bar).toHaveText('Saved')
  await expect(icon).toHaveAttribute('d', tick ?? '')
})

test('a brief with a heading is a design of that title, and says by which words it was read', async ({
  page,
  design,
}) => {
  const answer = await page.request.post('/api/designs', { data: { brief: `# Fraud at the till\n\n${FRAUD_BRIEF}` } })
  const { designId }: { designId: string } = await answer.json()
  await page.goto(`/designs/${designId}/steps/data`)
  await expect(page.getByRole('button', { name: /^Fraud at the till/ })).toBeVisible()
  await expect(page.getByText('Read from the brief: “45 to 90 days”')).toBeVisible()
  const { facts } = await design.read(designId)
  expect(facts['data.pii']).toMatchObject({ origin: 'assumed', setBy: 'brief' })
})
