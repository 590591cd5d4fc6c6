import { CALCULATORS } from '../lib/calculators/registry'
import { expect, expectAccessible, FRAUD_BRIEF, test } from './fixtures'

test('every calculator has a page that stands without a violation and without overflow', async ({ page }) => {
  const looks = [
    { width: 360, colorScheme: 'light' },
    { width: 1440, colorScheme: 'dark' },
    { width: 1920, colorScheme: 'light' },
    { width: 760, colorScheme: 'dark' },
  ] as const
  const paths = ['/calculators', '/calculators?q=cache', '/calculators?q=zzz', '/calculators/fanout?p=2&n=5']
  for (const [i, path] of [...paths, ...CALCULATORS.map(({ fn }) => `/calculators/${fn}`)].entries()) {
    const { width, colorScheme } = looks[i % looks.length] ?? looks[0]
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0)
  }
})

test('an unknown calculator says so', async ({ page }) => {
  const answer = await page.goto('/calculators/nowhere')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'There is no calculator at this address' })).toBeVisible()
  await expectAccessible(page)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a form is filled in, its address shows the result again, a slip is named', async ({ page }) => {
    await page.goto('/calculators')
    await page.getByRole('searchbox', { name: 'Find a calculator' }).fill('replicas little')
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('link', { name: 'Replicas by Little' }).click()

    const result = page.getByRole('region', { name: 'Result' })
    await expect(result).toContainText('Replicas16')
    await page.getByLabel('Peak request rate').fill('1,000')
    await page.getByRole('button', { name: 'Calculate' }).click()
    await expect(result).toContainText('Replicas30')
    await expect(page).toHaveURL(/qps=1%2C000/)
    await expect(page.getByRole('img', { name: /^Replicas rises from .* at 1,000 \/s it is 30\.$/ })).toBeVisible()

    await page.goto((await result.getByRole('link', { name: 'Link to this result' }).getAttribute('href')) ?? '')
    await expect(result).toContainText('Replicas30')

    await page.getByLabel('Load limit').fill('0.9')
    await page.getByRole('button', { name: 'Calculate' }).click()
    await expect(page.getByRole('alert')).toContainText('Input "maxUtil" is not allowed: 0.9.')
    await expect(page.getByLabel('Load limit')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel('Load limit')).toHaveValue('0.9')
  })
})

test('a calculated number opens in its calculator with the inputs filled in', async ({ page, start, design }) => {
  await start.open()
  await start.draftAll(FRAUD_BRIEF)
  await design.waitForAllSteps()
  await page.goto(`/designs/${design.id}/numbers`)
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: 'Replicas', exact: true }) })
  const shown = (await row.getByRole('cell').first().textContent()) ?? ''
  await row.getByRole('button', { name: 'Replicas', exact: true }).click()
  await page.getByRole('link', { name: 'Open in the calculator' }).click()
  await expect(page).toHaveURL(/\/calculators\/replicas_little\?/)
  await expect(page.getByRole('region', { name: 'Result' })).toContainText(`Replicas${shown.trim()}`)
})
