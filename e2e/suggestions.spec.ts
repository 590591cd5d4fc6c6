import { expect, expectAccessible, expectNoOverflow, FRAUD_BRIEF, test as base } from './fixtures'
import type { DesignPages } from './pages/design'
import { StructureOnPage } from './pages/structure'

const test = base.extend<{ structure: StructureOnPage }>({
  structure: async ({ page }, use) => use(new StructureOnPage(page)),
})

const HANDED_IN = 'Handed in as a suggestion. Nothing changes until it is accepted.'

const draftOf = async (design: DesignPages) => {
  const draft = (await design.read()).steps[0]?.content?.draft
  if (!draft) throw new Error('not drafted')
  return draft
}

test.describe('a suggestion', () => {
  test.beforeEach(async ({ page, design }) => {
    await design.create(FRAUD_BRIEF)
    await page.getByRole('button', { name: 'Suggest', exact: true }).click()
  })

  test('is said and marked at its text, leads to its card and back, and counts in the list of steps', async ({
    page,
    structure,
    design,
  }) => {
    const steps = page.getByRole('navigation', { name: 'Steps' })
    await expect(steps).not.toContainText('suggestion')
    const pencil = page.getByRole('button', { name: /^Suggest a change of risk .*, owner$/ }).last()
    await pencil.click()
    await page.locator('textarea:focus, input:focus').fill('The team on call')
    await page.keyboard.press('Control+Enter')
    await expect(pencil).toBeFocused()
    const row = structure.rows('Risks').last()
    await expect(row.getByText(HANDED_IN)).toBeInViewport()
    const mark = row.getByRole('link', { name: /^1 suggestion for Risk .*, owner$/ })
    await expect(mark).toBeInViewport()
    await expect(steps.getByRole('link', { name: /Problem Formulation/ })).toContainText('1 suggestion')

    const card = page.getByRole('region', { name: 'Suggestions' })
    await mark.press('Enter')
    await expect(card.getByRole('listitem')).toBeFocused()
    await expect(card.getByRole('listitem')).toBeInViewport()
    await card.getByRole('link', { name: /^Risk .*, owner$/ }).press('Enter')
    await expect(mark).toBeFocused()
    await expect(mark).toBeInViewport()
    for (const [colorScheme, width] of [
      ['dark', 390],
      ['light', 1280],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await expectAccessible(page)
      await expectNoOverflow(page)
    }

    // Also for who comes later, and in another step.
    await page.reload()
    await expect(mark).toBeVisible()
    await design.openStep('data')
    await expect(steps.getByRole('link', { name: /Problem Formulation/ })).toContainText('1 suggestion')
  })

  test('leaves the place in view where the card that lists it arrives just above', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 600 })
    const summary = page.getByRole('region', { name: 'Summary' })
    await page.getByRole('button', { name: 'Suggest a change of summary' }).click()
    await expect(page.getByRole('textbox', { name: 'Suggest another text for summary' })).toBeFocused()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' By spring.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('region', { name: 'Suggestions' }).getByRole('listitem')).toHaveCount(1)
    await expect(summary.getByText(HANDED_IN)).toBeInViewport()
    await expect(page.getByRole('button', { name: 'Suggest a change of summary' })).toBeInViewport()
  })

  test('is made of rows, choices and options, and decided on one by one or all at once', async ({
    page,
    structure,
    design,
  }) => {
    const before = await draftOf(design)
    const card = page.getByRole('region', { name: 'Suggestions' })
    const items = card.getByRole('listitem')

    await page.getByRole('button', { name: 'Suggest one more risk' }).click()
    const form = page.getByRole('form', { name: 'Suggest one more risk' })
    await expect(form.getByRole('textbox', { name: 'wording' })).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(form.getByRole('alert')).toHaveText('Write something in it first.')
    await page.keyboard.type('The bank changes its codes')
    await form.getByRole('combobox', { name: 'severity' }).selectOption('high')
    await form.getByRole('textbox', { name: 'Why (may be left out)' }).fill('It did twice.')
    await expectAccessible(page)
    await page.keyboard.press('Control+Enter')
    await expect(form).toBeHidden()
    await expect(page.getByRole('button', { name: 'Suggest one more risk' })).toBeFocused()
    await expect(structure.card('Risks').getByText(HANDED_IN)).toBeVisible()
    await expect(items).toHaveCount(1)
    await expect(items).toContainText('It did twice.')
    await expect(structure.card('Risks').getByRole('link', { name: /^1 suggestion for New: Risk/ })).toBeVisible()

    const [risk] = before.risks
    const severity = structure
      .rows('Risks')
      .first()
      .getByRole('combobox', { name: /^Suggest another choice for/ })
    await severity.selectOption(risk?.severity === 'low' ? 'medium' : 'low')
    await expect(items).toHaveCount(2)
    await expect(severity).toHaveValue(risk?.severity ?? '')

    const [first] = before.tables['metrics'] ?? []
    const menu = structure
      .rows('Metrics')
      .first()
      .getByRole('button', { name: /^Suggest to take out: / })
    await menu.click()
    await expect(page.getByRole('menu')).toContainText('The order is not suggested')
    await expect(page.getByRole('menuitem', { name: 'Move up' })).toHaveCount(0)
    await expectAccessible(page)
    await page.getByRole('menuitem', { name: 'Suggest to take out' }).click()
    await expect(menu).toBeFocused()
    await expect(items).toHaveCount(3)

    const decision = page
      .getByRole('article')
      .filter({ has: page.locator('.alts') })
      .first()
    await decision.getByRole('button', { name: 'Suggest one more alternative' }).click()
    await expect(page.locator(':focus')).toHaveRole('textbox')
    await page.keyboard.type('Rules alone')
    await page.keyboard.press('Control+Enter')
    await expect(items).toHaveCount(4)
    await expect(decision.getByRole('link', { name: /^1 suggestion for New: / })).toBeVisible()
    expect(await draftOf(design)).toEqual(before)
    await expectAccessible(page)

    await items
      .first()
      .getByRole('button', { name: /^Accept New: Risk/ })
      .click()
    await expect(items).toHaveCount(3)
    await expect(structure.card('Risks')).toContainText('The bank changes its codes')
    await card.getByRole('button', { name: 'Accept all' }).click()
    await expect(card).toBeHidden()
    const said = page.getByText('3 suggestions accepted.')
    await expect(said).toBeInViewport()
    await expect(page.locator('#said-suggestions')).toBeFocused()
    // It is said of this step.
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('link', { name: /Data Strategy/ })
      .click()
    await expect(page.getByRole('heading', { name: 'Data Strategy' })).toBeVisible()
    await expect(said).toBeHidden()
    const after = await draftOf(design)
    expect(after.risks.at(-1)).toMatchObject({ risk: 'The bank changes its codes', severity: 'high' })
    expect(after.risks[0]?.severity).not.toBe(risk?.severity)
    expect(after.tables['metrics']?.some(({ id }) => id === first?.id)).toBe(false)
    expect(after.decisions.flatMap(({ alternatives }) => alternatives.map(({ option }) => option))).toContain(
      'Rules alone',
    )
    const authors = (await design.read()).steps[0]?.content?.authors ?? {}
    expect(authors[`risks/${risk?.id}/severity`]?.name).toBe('You')
  })
})

const LONG =
  'At least nine of ten frauds are found before the money is gone, counted by their amount and not by their number.'

for (const width of [1280, 390])
  test(`two edits of one cell are seen side by side below their row, ${width} wide`, async ({
    page,
    design,
    structure,
  }) => {
    await design.create(FRAUD_BRIEF)
    await page.setViewportSize({ width, height: 900 })
    const [risk] = (await draftOf(design)).risks
    const field = `risks/${risk?.id}/owner`
    const row = structure.rows('Risks').first()
    await row.getByRole('button', { name: /^Edit risk .*, owner$/ }).press('Enter')
    const theirs = await page.request.patch(`/api/designs/${design.id}/steps/problem`, {
      headers: { 'if-match': '"1"' },
      data: { editId: crypto.randomUUID(), field, value: `${LONG} Theirs.`.replaceAll('.', ',') },
    })
    expect(theirs.status()).toBe(200)
    await page.locator('textarea:focus, input:focus').fill(LONG.replaceAll('.', ','))
    await page.keyboard.press('Control+Enter')
    const conflict = page.getByRole('region', { name: 'Two edits of this text' })
    await expect(conflict).toBeVisible()
    const inside = await conflict.evaluate((card) => {
      const editor = card.closest('.editor') ?? card
      const own = editor.getBoundingClientRect()
      const row = editor.closest('tr')?.getBoundingClientRect()
      const sheet = editor.closest('section.card')?.getBoundingClientRect()
      const above = [...(editor.closest('tr')?.querySelectorAll('.editable, .choice') ?? [])]
      return {
        isInRow:
          row !== undefined && own.left >= row.left - 1 && own.right <= row.right + 1 && own.bottom <= row.bottom + 1,
        isInSheet: sheet !== undefined && own.left >= sheet.left && own.right <= sheet.right,
        isBelow: above.every((part) => part.getBoundingClientRect().bottom <= own.top),
        isWide: own.width > 280,
        fits: [card, ...card.querySelectorAll('*')].every(
          (part) => part.scrollWidth <= part.clientWidth + 1 || part.clientWidth === 0,
        ),
      }
    })
    expect(inside).toEqual({ isInRow: true, isInSheet: true, isBelow: true, isWide: true, fits: true })
    await expectNoOverflow(page)
    await expectAccessible(page)
    await conflict.getByRole('button', { name: 'Use mine' }).click()
    await expect(conflict).toBeHidden()
    await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved')
    expect((await draftOf(design)).risks[0]?.owner).toBe(LONG.replaceAll('.', ','))
  })
