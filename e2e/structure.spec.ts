import { expect, expectAccessible, FRAUD_BRIEF, test as base } from './fixtures'
import { FieldOnPage } from './pages/field'
import { gate } from './pages/gate'
import { StructureOnPage } from './pages/structure'

const test = base.extend<{ structure: StructureOnPage }>({
  structure: async ({ page }, use) => use(new StructureOnPage(page)),
})

test.describe('a step', () => {
  test.beforeEach(async ({ design }) => {
    await design.create(FRAUD_BRIEF)
  })

  test('takes a new risk, which is filled in, moved and taken out', async ({ page, structure, design }) => {
    await structure.ready()
    const before = await structure.rows('Risks').count()
    await structure.add('Add a risk')
    await structure.write('The bank changes its codes')
    const row = structure.rows('Risks').filter({ hasText: 'The bank changes its codes' })
    await expect(row).toBeVisible()
    await row.getByRole('combobox', { name: /^risk “The bank changes its codes”, severity$/ }).selectOption('high')
    await row.getByRole('button', { name: /^Edit risk “The bank changes its codes”, owner$/ }).click()
    await structure.write('Payments')
    await structure.saved()

    await structure.choose(/^Move or take out: risk “The bank/, 'Move up')
    await expect(structure.rows('Risks').nth(before - 1)).toContainText('The bank changes its codes')
    await structure.saved()
    await page.reload()
    await expect(structure.rows('Risks').nth(before - 1)).toContainText('Payments')
    const risks = (await design.read()).steps[0]?.content?.draft.risks ?? []
    expect(risks.at(-2)).toMatchObject({ risk: 'The bank changes its codes', severity: 'high', owner: 'Payments' })

    await structure.choose(/^Move or take out: risk “The bank/, 'Take out')
    await expect(row).toBeHidden()
    await structure
      .card('Risks')
      .getByRole('button', { name: /^Undo: risk “The bank/ })
      .click()
    await expect(structure.rows('Risks').nth(before - 1)).toContainText('Payments')
    await structure.saved()
    const again = (await design.read()).steps[0]?.content?.draft.risks ?? []
    expect(again).toEqual(risks)
    await expectAccessible(page)
  })

  test('takes a decision with its alternatives', async ({ structure, page, design }) => {
    await structure.add('Add a decision')
    await structure.write('Score in the gateway')
    const decision = page.getByRole('article').filter({ hasText: 'Score in the gateway' })
    await decision.getByRole('button', { name: 'Add an alternative' }).click()
    await expect(page.locator(':focus')).toHaveRole('textbox')
    await structure.write('Score at night')
    await decision
      .getByRole('button', { name: /^Edit decision “Score in the gateway”, alternative “Score at night”, why not$/ })
      .click()
    await structure.write('Too late for the charge')
    await decision.getByRole('combobox', { name: /, confidence$/ }).selectOption('low')
    await structure.saved()
    await page.reload()
    await expect(decision).toContainText('Too late for the charge')
    const last = (await design.read()).steps[0]?.content?.draft.decisions.at(-1)
    expect(last).toMatchObject({
      choice: 'Score in the gateway',
      confidence: 'low',
      alternatives: [{ option: 'Score at night', whyNot: 'Too late for the charge' }],
    })
  })

  test('is changed by keys alone', async ({ page, structure, design }) => {
    await structure.ready()
    const names = await structure.names('Metrics')
    const pencil = structure.rows('Metrics').first().getByRole('button', { name: /^Edit/ }).first()
    await pencil.focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect(structure.card('Metrics').locator('tbody th').nth(1)).toHaveText(names[0] ?? '')
    await expect(structure.rows('Metrics').nth(1).getByRole('button', { name: /^Edit/ }).first()).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect.poll(() => structure.names('Metrics')).toEqual(names)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => structure.names('Metrics')).toEqual([names[1], names[0], ...names.slice(2)])
    await page.keyboard.press('Control+z')
    await structure.saved()

    const menu = structure
      .rows('Metrics')
      .first()
      .getByRole('button', { name: /^Move or take out/ })
    await menu.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem').first()).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(() => structure.names('Metrics')).toEqual(names.slice(1))
    await page.keyboard.press('Control+z')
    await expect.poll(() => structure.names('Metrics')).toEqual(names)

    await structure.card('Metrics').getByRole('button', { name: 'Add a row to' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator(':focus')).toHaveRole('textbox')
    await structure.write('Chargebacks a week')
    await expect(page.getByRole('button', { name: /^Edit Metrics “Chargebacks a week”/ }).first()).toBeFocused()
    await structure.saved()
    const rows = (await design.read()).steps[0]?.content?.draft.tables['metrics'] ?? []
    expect(Object.values(rows.at(-1) ?? {})).toContain('Chargebacks a week')
  })

  test('takes back and does again what was changed in several fields, also after a reload', async ({
    page,
    structure,
    field,
    design,
  }) => {
    const before = (await design.read()).steps[0]?.content?.draft
    const title = new FieldOnPage(page, /decision D1\.1 “.*”, title/)
    await field.save('One.')
    await field.expectSaved('One.')
    await title.save('Two.')
    await title.expectSaved('Two.')
    await expect(structure.undo).toHaveAccessibleName(/^Undo: decision D1\.1 “.*”, title$/)
    await page.reload()
    await expect(structure.undo).toHaveAccessibleName(/^Undo: decision D1\.1 “.*”, title$/)
    await structure.undo.click()
    await expect(structure.undo).toHaveAccessibleName('Undo: summary')
    await page.keyboard.press('Control+z')
    await expect(structure.undo).toHaveAccessibleName('Undo: nothing to undo')
    await structure.saved()
    const undone = (await design.read()).steps[0]?.content?.draft
    expect([undone?.summary, undone?.decisions[0]?.title]).toEqual([before?.summary, before?.decisions[0]?.title])
    await page.keyboard.press('Control+y')
    await structure.redo.click()
    await structure.saved()
    const redone = (await design.read()).steps[0]?.content?.draft
    expect([redone?.summary, redone?.decisions[0]?.title]).toEqual(['One.', 'Two.'])
  })

  test('is not taken back over somebody else’s words', async ({ page, structure, field, context, design }) => {
    await field.save('Mine.')
    await field.expectSaved('Mine.')
    const other = new FieldOnPage(await context.newPage())
    await other.page.goto(page.url())
    await other.save('Theirs.')
    await other.expectSaved('Theirs.')
    await page.reload()
    await structure.undo.click()
    await expect(page.getByText(/summary: changed since by .*, nothing was undone\./)).toBeVisible()
    expect((await design.read()).steps[0]?.content?.draft.summary).toBe('Theirs.')
  })

  test('keeps what two pages add to one table, and asks where one takes out what the other changed', async ({
    page,
    structure,
    context,
    design,
  }) => {
    const second = new StructureOnPage(await context.newPage())
    await second.page.goto(page.url())
    await structure.add('Add a risk')
    await structure.write('From the first page')
    await second.add('Add a risk')
    await second.write('From the second page')
    await structure.saved()
    await second.saved()
    const names = async () => (await design.read()).steps[0]?.content?.draft.risks.map(({ risk }) => risk) ?? []
    expect((await names()).slice(-2)).toEqual(['From the first page', 'From the second page'])

    await page.reload()
    await second.page.reload()
    await expect(second.rows('Risks').last()).toContainText('From the second page')
    const first = structure.rows('Risks').filter({ hasText: 'From the first page' })
    await first.getByRole('button', { name: /^Edit risk .*, owner$/ }).click()
    await structure.write('Payments')
    await structure.saved()
    const theirs = second.rows('Risks').filter({ hasText: 'From the first page' })
    await theirs.getByRole('button', { name: /^Move or take out/ }).click()
    await second.page.getByRole('menuitem', { name: 'Take out' }).click()
    const asked = second.card('Risks').getByRole('alert')
    await expect(asked).toContainText('Somebody changed the risk “From the first page” while you took it out.')
    await expect(theirs).toContainText('Payments')
    await asked.getByRole('button', { name: 'Keep it' }).click()
    await expect(asked).toBeHidden()
    expect(await names()).toContain('From the first page')
  })
})

test('the diagram follows the components, and connections go with the component that they mean', async ({
  page,
  design,
  structure,
  history,
}) => {
  await design.create(FRAUD_BRIEF)
  await design.draftStep('arch', 4)
  const diagram = structure.card('Diagram')
  await expect(diagram.getByRole('img').first()).toBeVisible()
  const first = (await structure.names('Components'))[0] ?? ''

  await structure.add('Add a row to Components')
  await structure.write('Case desk')
  const added = structure.rows('Components').filter({ hasText: 'Case desk' })
  await added.getByRole('combobox', { name: /, Rhythm/ }).selectOption('over days')
  await structure.card('Connections').getByRole('button', { name: 'Add a row to Connections' }).click()
  const link = structure.rows('Connections').last()
  await link.getByRole('combobox', { name: /, From$/ }).selectOption(first)
  await link.getByRole('combobox', { name: /, To$/ }).selectOption('Case desk')
  await structure.saved()
  await expect(diagram.locator('.wide')).toContainText('Case desk')
  await diagram.getByText('The connections in words').click()
  await expect(diagram.getByRole('list')).toContainText(`${first} → Case desk`)

  await link.getByRole('combobox', { name: /, To$/ }).selectOption('Another name…')
  await page.locator('textarea:focus, input:focus').fill('Somewhere else')
  await page.keyboard.press('Enter')
  await expect(link).toContainText('Not among the components')
  await structure.undo.click()
  await expect(link).not.toContainText('Not among the components')

  await added.getByRole('button', { name: /^Edit Components .*, Component$/ }).click()
  await page.locator('textarea:focus, input:focus').fill('Review desk')
  await page.keyboard.press('Control+Enter')
  await expect(link.getByRole('combobox', { name: /, To$/ }).locator('option:checked')).toHaveText('Review desk')
  await structure.saved()
  await expect(diagram.getByRole('list')).toContainText(`${first} → Review desk`)
  await expectAccessible(page)
  await page.locator('h1').click()
  await page.keyboard.press('Control+z')
  await expect(diagram.getByRole('list')).toContainText(`${first} → Case desk`)
  const tables = (await design.read()).steps[3]?.content?.draft.tables
  expect(tables?.['components']?.at(-1)).toMatchObject({ name: 'Case desk' })
  expect(tables?.['connections']?.at(-1)).toMatchObject({ to: 'Case desk' })

  const before = await structure.rows('Connections').count()
  await structure.saved()
  await added.getByRole('button', { name: /^Move or take out/ }).click()
  await page.getByRole('menuitem', { name: 'Take out, with its connection' }).click()
  await expect(structure.rows('Connections')).toHaveCount(before - 1)
  const said = structure.card('Components').getByRole('status')
  await expect(said).toContainText(`“Case desk” taken out, with its connection: ${first} → Case desk`)
  await structure.saved()
  await expect(diagram.getByRole('list')).not.toContainText('Case desk')
  await said.getByRole('button', { name: /^Undo/ }).click()
  await expect(structure.rows('Connections')).toHaveCount(before)
  // What came back has the focus that was on the button.
  await expect(added.locator(':focus')).toHaveCount(1)
  await structure.saved()
  await expect(diagram.getByRole('list')).toContainText(`${first} → Case desk`)
  expect((await design.read()).steps[3]?.content?.draft.tables).toEqual(tables)

  // Each was one act, and is one entry of the history, which opens.
  await history.open(design.id)
  await expect(history.entry(/^(?!.*Undone).*“Case desk” taken out, with its connection/)).toHaveCount(1)
  const undone = history.entry(/Undone: Components “Case desk” taken out, with its connection/)
  await undone.getByText('What it is made of: 2 changes').click()
  await expect(undone.getByRole('link', { name: /^What changed.*Undone: Connections/ })).toBeVisible()
})

test('a figure is changed where it is shown, taken back, and not over another one’s value', async ({
  page,
  design,
  structure,
}) => {
  await design.create(FRAUD_BRIEF)
  const figure = page.getByRole('complementary', { name: 'Numbers, findings and discussion' }).locator('a.n').first()
  const path = decodeURIComponent(new URL((await figure.getAttribute('href')) ?? '', page.url()).hash.slice(1))
  const before = (await design.read()).facts[path]
  await figure.click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('textbox', { name: /^New value of/ }).fill('7')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await design.read()).facts[path]?.origin).toBe('user')
  const changed = (await design.read()).facts[path]
  await page.keyboard.press('Escape')
  await expect(structure.undo).toHaveAccessibleName(`Undo: ${before?.label}`)
  await structure.undo.click()
  await expect.poll(async () => (await design.read()).facts[path]).toEqual(before)
  await structure.redo.click()
  await expect.poll(async () => (await design.read()).facts[path]).toEqual(changed)

  // Somebody else is faster.
  await figure.click()
  // So fast that this page has not heard of it.
  const drawn = gate()
  await page.route(/[?&]_rsc=/, async (route) => {
    await drawn.opened
    await route.continue()
  })
  await page.request.patch(`/api/designs/${design.id}/facts`, { data: { path, value: 9 } })
  await panel.getByRole('textbox', { name: /^New value of/ }).fill('8')
  await page.keyboard.press('Enter')
  const conflict = panel.getByRole('alert', { name: 'Two values of this number' })
  await expect(conflict).toContainText('9')
  drawn.open()
  await conflict.getByRole('button', { name: 'Use mine' }).click()
  await expect.poll(async () => (await design.read()).facts[path]?.value).not.toBe(9)
})
