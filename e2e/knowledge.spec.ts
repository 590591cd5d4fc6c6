import briefs from '../lib/brief/fixtures/briefs.json' with { type: 'json' }
import { expect, expectAccessible, test, expectNoOverflow } from './fixtures'

/** Code completion, on a machine that no other test draws on: they share one workspace. */
const COMPLETION_BRIEF = briefs.find((entry) => entry.id === 'pub-06')?.brief ?? ''

const PATHS = [
  '/knowledge',
  '/knowledge?q=drift',
  '/knowledge?q=xyzzyx',
  '/knowledge/metric',
  '/knowledge/tool/torchserve',
  '/knowledge/metric/accuracy',
  '/knowledge/law/eu_ai_act_high_risk',
  '/knowledge/archetype/fraud_detection',
  '/knowledge/hardware/nvidia_a10g',
  '/settings/prices',
]

test('knowledge and prices stand without a violation, light and dark, from 360 to 1920', async ({ page }) => {
  for (const path of PATHS) {
    await page.goto(path)
    await expect(page.getByRole('main')).toBeVisible()
    for (const [colorScheme, width] of [
      ['light', 360],
      ['dark', 1280],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      await expectAccessible(page)
    }
    for (const width of [360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 })
      await expectNoOverflow(page, `${path} at ${width}`)
    }
  }
})

test('the knowledge base is reached, searched and filtered', async ({ page, knowledge }) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Workspace' }).getByRole('link', { name: 'Knowledge' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Knowledge' })).toBeVisible()
  await knowledge.search.fill('training serving skew')
  await expect(knowledge.results.getByRole('link', { name: 'Training-serving skew' })).toBeVisible()
  await expect(page).toHaveURL(/q=training%20serving%20skew/)
  await knowledge.results.getByRole('link', { name: 'Training-serving skew' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Training-serving skew')
  await page.getByRole('region', { name: 'Related' }).getByRole('link', { name: 'Feast' }).click()
  await expect(page.getByRole('heading', { name: 'Not when' })).toBeVisible()
  await page
    .getByRole('navigation', { name: 'Knowledge' })
    .getByRole('link', { name: /^Tools/ })
    .click()
  await page.getByRole('searchbox', { name: 'Filter: Tools' }).fill('horovod')
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible()
  await page.getByRole('searchbox', { name: 'Filter: Tools' }).fill('four-fifths')
  await page.getByRole('link', { name: 'Search all kinds' }).click()
  await expect(knowledge.results.getByRole('link', { name: 'Uniform Guidelines on selection' })).toBeVisible()
})

test('an empty search and an unknown entry say what to do', async ({ page }) => {
  await page.goto('/knowledge?q=xyzzyx')
  await expect(page.getByRole('heading', { name: 'Nothing here about “xyzzyx”' })).toBeVisible()
  for (const path of ['/knowledge/tool/abacus', '/knowledge/abaci', '/knowledge/metric/constructor']) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
  }
  await page.goto('/knowledge/tool/abacus')
  await expect(page.getByRole('heading', { name: 'There is no such entry' })).toBeVisible()
  await expectAccessible(page)
})

test('figures say where they are from, or that they are an assumption', async ({ page }) => {
  await page.goto('/knowledge/hardware/nvidia_a10g')
  const figures = page.getByRole('region', { name: 'Figures' })
  await expect(figures.getByRole('row', { name: /Memory bandwidth.*600 GB\/s.*Cited.*Baseten.*as of/ })).toBeVisible()
  await expect(figures.getByRole('row', { name: /Dense 16-bit peak.*70 TFLOP\/s.*Assumption.*conflict/ })).toBeVisible()
})

test('a price is set with its source, left unpriced, and taken back', async ({ page, knowledge }) => {
  await knowledge.openPrices()
  const name = 'AWS p4d.24xlarge'
  await expect(knowledge.price(name)).toContainText('$21.9576 /h')
  const form = await knowledge.set(name)
  await form.getByLabel('Value').fill('a lot')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('alert')).toContainText('is not a figure')
  await form.getByLabel('Value').fill('0.5')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('alert')).toContainText('Say where it is from')
  await expect(form.getByLabel('Value')).toHaveValue('0.5')
  await form.getByLabel('Where it is from').fill('Offer of our provider')
  await form.getByLabel('As of').fill('2026-11-20')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(knowledge.price(name)).toContainText(/\$0\.50 \/h.*Set here.*Offer of our provider.*as of 2026-11-20/)
  await page.goto('/knowledge/price/p4d.24xlarge')
  await expect(page.getByRole('region', { name: 'Figures' })).toContainText('Set here')
  await knowledge.openPrices()
  await (await knowledge.set(name)).getByRole('button', { name: 'Leave unpriced' }).click()
  await expect(knowledge.price(name)).toContainText('unpriced')
  await (await knowledge.set(name)).getByRole('button', { name: 'Back to the default' }).click()
  await expect(knowledge.price(name)).toContainText('$21.9576 /h')
})

test('a design is drafted with the prices of its workspace, and says where one is missing', async ({
  page,
  start,
  design,
  knowledge,
}) => {
  await knowledge.openPrices()
  const machine = 'AWS p5.48xlarge'
  await (await knowledge.set(machine)).getByRole('button', { name: 'Leave unpriced' }).click()
  await expect(knowledge.price(machine)).toContainText('unpriced')
  await start.open()
  await start.draftAll(COMPLETION_BRIEF)
  await design.waitForAllSteps()
  await page.goto(`/designs/${design.id}/document`)
  await expect(page.getByRole('row', { name: /^Total unpriced/ })).toBeVisible()
  await page.goto(`/designs/${design.id}/numbers`)
  await expect(page.getByRole('row', { name: /^Serving machines unpriced/ })).toBeVisible()
  await knowledge.openPrices()
  await (await knowledge.set(machine)).getByRole('button', { name: 'Back to the default' }).click()
  await expect(knowledge.price(machine)).toContainText('$55.04 /h')
})

test('a figure of hardware that the workspace has set reaches the plan of a design, with its source', async ({
  page,
  start,
  design,
  knowledge,
}) => {
  const card = 'NVIDIA H100 SXM'
  await knowledge.openPrices()
  const form = await knowledge.setHardware(card, 'Memory')
  const save = form.getByRole('button', { name: 'Save' })
  await form.getByLabel('Value').fill('0')
  await save.click()
  await expect(form.getByRole('alert')).toHaveText('Memory: give a value above 0.')
  await form.getByLabel('Value').fill('10')
  await form.getByLabel('Where it is from').fill('Slice of a card that we rent')
  await form.getByLabel('As of').fill('2026-11-20')
  await save.click()
  await expect(knowledge.hardware(card, 'Memory')).toContainText(/10 GB.*Set here.*Slice of a card that we rent/)

  await start.open()
  await start.draftAll(COMPLETION_BRIEF)
  await design.waitForAllSteps()
  const { facts } = await design.read(design.id)
  expect(facts['arch.cardMemoryGB']).toMatchObject({
    value: 10,
    origin: 'cited',
    source: { title: 'Slice of a card that we rent', asOf: '2026-11-20' },
  })
  // Seven billion weights in two bytes, and what they must leave free, take three of these.
  expect(facts['arch.cardsPerReplica']?.value).toBe(3)
  await page.goto(`/designs/${design.id}/numbers#arch.cardMemoryGB`)
  await expect(page.getByText('Slice of a card that we rent').first()).toBeVisible()

  await knowledge.openPrices()
  await (await knowledge.setHardware(card, 'Memory')).getByRole('button', { name: 'Back to the default' }).click()
  await expect(knowledge.hardware(card, 'Memory')).toContainText('80 GB')
})
