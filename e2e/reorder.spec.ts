import { expect, FRAUD_BRIEF, test as base } from './fixtures'
import { StructureOnPage } from './pages/structure'

const test = base.extend<{ structure: StructureOnPage }>({
  structure: async ({ page }, use) => use(new StructureOnPage(page)),
})

test('rows and cards are moved with a mouse by their button, and pressing it opens the menu all the same', async ({
  page,
  design,
  structure,
}) => {
  await design.create(FRAUD_BRIEF)
  await structure.ready()
  const names = await structure.names('Metrics')
  const row = (index: number) => structure.rows('Metrics').nth(index)
  const handle = (index: number) => row(index).getByRole('button', { name: /^Move or take out/ })
  const held = (await design.read()).steps[0]?.content?.draft.tables['metrics']?.[0]?.id
  await structure.drag(handle(0), row(2), 'below')
  const moved = [...names.slice(1, 3), ...names.slice(0, 1), ...names.slice(3)]
  await expect.poll(() => structure.names('Metrics')).toEqual(moved)
  await expect(page.getByRole('menu')).toBeHidden()
  await structure.saved()
  expect((await design.read()).steps[0]?.content?.draft.tables['metrics']?.[2]?.id).toBe(held)
  await structure.undo.click()
  await expect.poll(() => structure.names('Metrics')).toEqual(names)

  // Escape lets go; a press without a move opens the menu.
  await structure.drag(handle(0), row(2), 'below', 'Escape')
  await expect.poll(() => structure.names('Metrics')).toEqual(names)
  await handle(0).click()
  await expect(page.getByRole('menuitem', { name: 'Move down' })).toBeVisible()
  await page.keyboard.press('Escape')

  // Cards are tall: both have to be in view for a hand that lets go of one below the other.
  await page.setViewportSize({ width: 1280, height: 2600 })
  const decisions = structure.card('Decisions').getByRole('article')
  const first = await decisions.first().getAttribute('id')
  await structure.drag(
    // Its own: alternatives have theirs.
    decisions
      .first()
      .getByRole('button', { name: /^Move or take out: decision/ })
      .first(),
    decisions.nth(1),
    'below',
  )
  await expect(decisions.nth(1)).toHaveAttribute('id', first ?? '')
  await structure.saved()
  expect((await design.read()).steps[0]?.content?.draft.decisions[1]?.id).toBe(first)
})

test('the keyboard goes on from what came back', async ({ page, design, structure, field }) => {
  await design.create(FRAUD_BRIEF)
  await structure.ready()
  const first = structure.rows('Risks').first()
  const id = await first.getAttribute('data-item')
  await first.getByRole('button', { name: /^Move or take out/ }).click()
  await page.getByRole('menuitem', { name: 'Take out' }).click()
  await structure.card('Risks').getByRole('button', { name: /^Undo/ }).press('Enter')
  await expect(page.locator(`[data-menu="${id}"]`)).toBeFocused()
  await expect(page.getByText(/^Undone: risk /)).toBeVisible()

  // Undone by the keys in the item that goes with it.
  await structure.add('Add a risk')
  await page.keyboard.press('Escape')
  await expect(page.locator(':focus')).toHaveRole('button')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Add a risk' })).toBeFocused()

  await field.write('Words of mine')
  await page.keyboard.press('Escape')
  await field.bringBack.press('Enter')
  await expect(field.box).toBeFocused()
})

test('prose begun without the Markdown editor has it once there is a connection again', async ({
  page,
  design,
  field,
  context,
}) => {
  await design.create(FRAUD_BRIEF)
  let isAway = true
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    const response = await route.fetch()
    const body = await response.text()
    if (isAway && body.includes('cm-content')) await route.abort()
    else await route.fulfill({ response, body })
  })
  await page.reload()
  await field.write('Plain words.')
  await expect(field.box).toHaveJSProperty('tagName', 'TEXTAREA')
  await field.box.press('Control+Enter')
  isAway = false
  await context.setOffline(true)
  await context.setOffline(false)
  await field.expectSaved('Plain words.')
  await field.pencil.click()
  await expect(page.locator('.cm-editor')).toBeVisible()
  await expect(field.box).toBeFocused()
})
