import type { Page } from '@playwright/test'
import { expect, expectNoOverflow, test } from './fixtures'

const STEPS = ['problem', 'data', 'model', 'arch', 'exp', 'prod', 'perf']
const OF_DESIGN = [...STEPS.map((step) => `steps/${step}`), 'numbers', 'what-if', 'findings', 'document', 'history']
const OTHERS = [
  '/',
  '/designs/bin',
  '/calculators',
  '/calculators/amdahl',
  '/knowledge',
  '/knowledge/archetype',
  '/settings/models',
  '/settings/prices',
]

/** Buttons that would be printed; a figure that opens and a choice are words on paper. */
const printed = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, nav')].flatMap((element) =>
      element.checkVisibility() &&
      element.matches('.btn, .acts-btn, .edit-btn, .add-btn, .undo-btn, nav.rail, nav.sidenav')
        ? [`${element.className}: ${element.textContent}`]
        : [],
    ),
  )

/** Ink on white: the darkest theme has light words. */
const contrast = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const light = (color: string) => {
      const canvas = document.createElement('canvas').getContext('2d')
      if (!canvas) throw new Error('No canvas.')
      canvas.fillStyle = color
      canvas.fillRect(0, 0, 1, 1)
      return (canvas.getImageData(0, 0, 1, 1).data[0] ?? 0) / 255
    }
    const heading = document.querySelector('main h1') ?? document.body
    return light(getComputedStyle(document.body).backgroundColor) - light(getComputedStyle(heading).color)
  })

test('every page is fit for a sheet of A4 and a wide one: nothing is cut, no control is printed, ink is dark', async ({
  page,
  request,
}) => {
  const made = await request.post('/api/examples/payment-fraud', { headers: { 'content-type': 'application/json' } })
  const { designId }: { designId: string } = await made.json()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const path of [...OF_DESIGN.map((part) => `/designs/${designId}/${part}`), ...OTHERS]) {
    await page.goto(path)
    await expect(page.locator('main h1').first()).toBeVisible()
    for (const width of [720, 1400]) {
      const where = `${path} at ${width}`
      await page.setViewportSize({ width, height: 1000 })
      await expectNoOverflow(page, where)
      expect(await printed(page), where).toEqual([])
      expect(await contrast(page), where).toBeGreaterThan(0.6)
      const [main] = await page
        .locator('main')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width))
      expect(main, where).toBeGreaterThan(width * 0.6)
    }
  }
})
