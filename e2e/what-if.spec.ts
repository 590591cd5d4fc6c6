import { CARD_BRIEF, expect, expectAccessible, test, expectNoOverflow } from './fixtures'
import { WhatIfPage } from './pages/what-if'

test.beforeEach(async ({ page, finished }) => {
  await page.goto(`/designs/${await finished(CARD_BRIEF)}/steps/problem`)
})

test('ten times the load in a variant: compared, still there after a reload, kept, and steps turn stale', async ({
  page,
  design,
}) => {
  const whatIf = new WhatIfPage(page)
  const { id } = design
  await whatIf.open(id)
  await expect(whatIf.table).toBeVisible()
  const replicas = (await design.read(id)).facts['arch.replicas']
  if (typeof replicas?.value !== 'number') throw new Error('no replicas')
  await whatIf.add()
  await expect(whatIf.name('Variant 1')).toBeVisible()
  // The load is among what is offered first.
  await whatIf.change('Peak load', 'Variant 1', '500')

  // Side by side: the design as it was, the variant with what follows.
  await expect(whatIf.cells(replicas.label).nth(0)).toHaveText(new RegExp(`${replicas.value}$`))
  await expect(whatIf.cells(replicas.label).nth(1)).toContainText('(worse)')
  await expect(page.getByText(/^Keeping it changes 1 input, moves \d+ numbers and makes steps/)).toBeVisible()
  await whatIf.name('Variant 1').fill('Ten times')
  await whatIf.name('Variant 1').press('Enter')
  await expect(page.getByRole('button', { name: 'Keep Ten times' })).toBeVisible()
  expect((await design.read(id)).facts['arch.qpsPeak']?.value).toBe(50)

  await page.goto(`/designs/${id}/what-if`)
  await expect(whatIf.input('Peak load', 'Ten times')).toHaveValue('500')
  await expect(whatIf.cells(replicas.label).nth(1)).toContainText('(worse)')
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expect(whatIf.input('Peak load', 'Ten times')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Keep Ten times' }).click()
  await expect(page.getByRole('heading', { name: '“Ten times” is now the design' })).toBeVisible()
  await expect(page.getByText(/^Now stale: .*Architecture/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Keep Ten times' })).toBeHidden()
  const kept = await design.read(id)
  expect(kept.facts['arch.qpsPeak']).toMatchObject({ value: 500, origin: 'user' })
  expect(kept.facts['arch.replicas']?.value).toBeGreaterThan(replicas.value)
  expect(kept.steps.find((step) => step.id === 'arch')?.state).toBe('stale')

  // One act: taken back, the design is as it was and the variant stands beside it again.
  await page.getByRole('button', { name: 'Undo: “Ten times” kept' }).click()
  await expect(page.getByRole('button', { name: 'Keep Ten times' })).toBeVisible()
  await expect(whatIf.input('Peak load', 'Ten times')).toHaveValue('500')
  const back = (await design.read(id)).facts
  expect([back['arch.qpsPeak']?.value, back['arch.replicas']?.value]).toEqual([50, replicas.value])
  await page.getByRole('button', { name: 'Redo: “Ten times” kept' }).click()
  await expect(page.getByRole('button', { name: 'Keep Ten times' })).toBeHidden()
  expect((await design.read(id)).facts['arch.qpsPeak']?.value).toBe(500)
  await page.goto(`/designs/${id}/history`)
  await expect(page.getByText(/^A what-if variant kept: /)).toBeVisible()
})

test('a variant is discarded and brought back, a value that does not fit is refused, and four are the most', async ({
  page,
  design,
}) => {
  const whatIf = new WhatIfPage(page)
  await whatIf.open(design.id)
  for (const number of [1, 2, 3, 4]) {
    await whatIf.add()
    await expect(whatIf.name(`Variant ${number}`)).toBeVisible()
  }
  await expect(page.getByText('Four variants at most.')).toBeVisible()
  await whatIf.change('Latency limit, p99', 'Variant 2', '0')
  await expect(
    whatIf
      .cells(/^Latency limit, p99/)
      .nth(2)
      .getByRole('alert'),
  ).toHaveText(/above 0/)
  await expect(whatIf.input('Latency limit, p99', 'Variant 2')).toHaveAttribute('aria-invalid', 'true')
  // A long refusal wraps in its cell.
  await whatIf.change('Cases a day', 'Variant 1', '999999999999999999999')
  await expect(page.getByRole('alert').filter({ hasText: 'more than it can be' })).toBeVisible()
  await expectNoOverflow(page)
  await whatIf.change('Latency limit, p99', 'Variant 2', '50')
  await expect(page.getByRole('button', { name: 'Latency limit, p99 in Variant 2 as designed again' })).toBeVisible()

  await page.getByRole('button', { name: 'Discard Variant 2' }).click()
  await expect(whatIf.name('Variant 2')).toBeHidden()
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(whatIf.input('Latency limit, p99', 'Variant 2')).toHaveValue('50')
  await page.getByRole('button', { name: 'Latency limit, p99 in Variant 2 as designed again' }).click()
  await expect(whatIf.input('Latency limit, p99', 'Variant 2')).toHaveValue('')

  // Another window discards what this one still shows.
  const other = new WhatIfPage(await page.context().newPage())
  await other.open(design.id)
  await other.page.getByRole('button', { name: 'Discard Variant 4' }).click()
  await expect(other.name('Variant 4')).toBeHidden()
  await whatIf.change('Latency limit, p99', 'Variant 4', '60')
  await expect(page.getByRole('alert').filter({ hasText: 'There is no such variant' })).toBeVisible()
  await expect(whatIf.name('Variant 4')).toBeHidden()
})

test('a figure that its inputs no longer give says so where it stands, in words', async ({ page, design }) => {
  await page.goto(`/designs/${design.id}/numbers#data.positiveRate`)
  const value = page.getByRole('textbox', { name: /^New value of Share of positives/ })
  await value.fill('0')
  await value.press('Enter')
  await expect(page.getByText(/^Cases per arm.*: .* it has to be above 0 and below 1\.$/)).toBeVisible()
  await expect(page.getByRole('row', { name: /^Cases per arm \d/ })).toContainText('not worked out')
  await page.goto(`/designs/${design.id}/numbers#exp.nPerArm`)
  await expect(page.getByText(/It cannot be worked out from its inputs as they are now/)).toBeVisible()
  await expectAccessible(page)
})

test('a figure of the ledger shows what moves it most, and an input leads on', async ({ page, design }) => {
  await page.goto(`/designs/${design.id}/numbers#perf.estCostUsdMonth`)
  const table = page.getByRole('table', { name: /Each input moves alone/ })
  await expect(table.getByRole('rowheader').first()).toBeVisible()
  await expect(table.getByRole('row').filter({ hasText: /c7i\.\w+ \(\d+ vCPU\)/ })).toContainText('% more')
  await expectAccessible(page)
  await table.getByRole('button', { name: 'Observability over machine cost' }).click()
  await expect(page).toHaveURL(/#perf\.obsShare$/)
  await page.getByRole('link', { name: 'Try other values beside the design' }).click()
  await expect(page).toHaveURL(/what-if\?input=perf\.obsShare$/)
  await expect(page.getByRole('rowheader', { name: /^Observability over machine cost/ })).toBeVisible()
})

test('trade-offs are drawn with where the design stands, each with its table, and say what is missing', async ({
  page,
  design,
}) => {
  await page.goto(`/designs/${design.id}/numbers`)
  const section = page.getByRole('region', { name: 'Trade-offs', exact: true })
  const picture = section.getByRole('region', { name: 'Sample size against effect' })
  await expect(picture.getByRole('img', { name: /The design stands at -20%/ })).toBeVisible()
  await picture.getByText('As a table').click()
  await expect(picture.getByRole('row').filter({ hasText: '-20%' })).toBeVisible()
  await expect(section.getByText(/Missing: Parameters/)).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })
  await expect(picture).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible(page)
})
