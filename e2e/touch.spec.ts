import { expect, FRAUD_BRIEF, test as base } from './fixtures'
import { StructureOnPage } from './pages/structure'

const test = base.extend<{ structure: StructureOnPage }>({
  structure: async ({ page }, use) => use(new StructureOnPage(page)),
})
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('a finger that begins on a row scrolls the page and drags nothing; the row is moved by a tap on its button', async ({
  page,
  design,
  structure,
}) => {
  await design.create(FRAUD_BRIEF)
  await structure.ready()
  const names = await structure.names('Metrics')
  const row = structure.rows('Metrics').first()
  const handle = row.getByRole('button', { name: /^Move or take out/ })
  const finger = await page.context().newCDPSession(page)
  for (const from of [row.locator('th'), handle]) {
    await from.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
    const box = await from.boundingBox()
    if (!box) throw new Error('It must be seen.')
    const before = await page.evaluate(() => window.scrollY)
    const at = (y: number) => [{ x: box.x + box.width / 2, y: box.y + box.height / 2 - y }]
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
    for (let y = 20; y <= 240; y += 20)
      await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(y) })
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before + 150)
    await expect(page.locator('[data-dragged]')).toHaveCount(0)
    await expect(page.getByRole('menu')).toBeHidden()
    expect(await structure.names('Metrics')).toEqual(names)
  }
  await handle.tap()
  await page.getByRole('menuitem', { name: 'Move down' }).tap()
  const moved = [...names.slice(1, 2), ...names.slice(0, 1), ...names.slice(2)]
  await expect.poll(() => structure.names('Metrics')).toEqual(moved)
  await structure.saved()
})
