import * as z from 'zod'
import { CALCULATORS } from '../lib/calculators/registry'
import { factSchema } from '../lib/facts/fact'
import { expect, expectAccessible, FRAUD_BRIEF, test, expectNoOverflow } from './fixtures'

const LOOKS = [
  { width: 360, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const
/** Every kind of field, a refusal, a search that finds and one that does not. */
const KINDS = [
  '/calculators',
  '/calculators?q=zzz',
  '/calculators/erlang_c',
  '/calculators/nf4_bits',
  '/calculators/group_sequential',
  '/calculators/psi',
  '/calculators/availability',
  '/calculators/fairness',
  '/calculators/fanout?p=2&n=5',
]

test('pages of every kind stand without a violation', async ({ page }) => {
  for (const path of KINDS) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const { width, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
    }
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

  test('no calculator is wider than a small screen', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    for (const path of ['/calculators', ...CALCULATORS.map(({ fn }) => `/calculators/${fn}`)]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoOverflow(page, path)
    }
  })

  test('a form is filled in, its address shows the result again, a slip is named', async ({ page }) => {
    await page.goto('/calculators')
    await page.getByRole('searchbox', { name: 'Find a calculator' }).fill('replicas little')
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('link', { name: 'Replicas by Little' }).click()

    const result = page.getByRole('region', { name: 'Result' })
    await expect(result).toContainText('Replicas16')
    await page.getByRole('textbox', { name: 'Peak request rate' }).fill('1,000')
    await page.getByRole('button', { name: 'Calculate' }).click()
    await expect(result).toContainText('Replicas30')
    await expect(page).toHaveURL(/qps=1%2C000/)
    await expect(page.getByRole('img', { name: /^Replicas: rising from .*; 30 at 1,000 \/s\.$/ })).toBeVisible()

    await page.goto((await result.getByRole('link', { name: 'Link to this result' }).getAttribute('href')) ?? '')
    await expect(result).toContainText('Replicas30')

    await page.getByRole('textbox', { name: 'Load limit' }).fill('0.9')
    await page.getByRole('button', { name: 'Calculate' }).click()
    await expect(page.getByRole('alert')).toContainText('would be 0.9; it has to be')
    await expect(page.getByRole('textbox', { name: 'Load limit' })).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByRole('textbox', { name: 'Load limit' })).toHaveValue('0.9')
  })
})

test('a calculated number opens in its calculator with the inputs filled in', async ({ page, finished, design }) => {
  await page.goto(`/designs/${await finished(FRAUD_BRIEF)}/steps/problem`)
  const answer = await page.request.get(`/api/designs/${design.id}`)
  const { facts } = z
    .object({ design: z.object({ facts: z.record(z.string(), factSchema) }) })
    .parse(await answer.json()).design
  const fact = Object.values(facts).find((item) => item.calculator?.fn === 'erlang_c')
  if (!fact?.calculator) throw new Error('no figure of the design comes from erlang_c')
  await page.goto(`/designs/${design.id}/numbers`)
  await page.getByRole('button', { name: fact.label, exact: true }).click()
  await page.getByRole('link', { name: 'Open in the calculator' }).click()
  await expect(page).toHaveURL(/\/calculators\/erlang_c\?/)
  for (const { name, value } of fact.calculator.inputs) {
    await expect(page.locator(`[name="${name}"]`)).toHaveValue(typeof value === 'number' ? String(value) : '')
  }
  await expect(page.getByRole('region', { name: 'Result' })).toContainText('Time in system at the quantile')
})
