import type { Browser, Page } from '@playwright/test'
import { expect, expectAccessible, FRAUD_BRIEF, test } from './fixtures'
import { FieldOnPage } from './pages/field'
import { gate, isEdit } from './pages/gate'
import { PresenceOnPage } from './pages/presence'

const MINE = 'We decide on every charge while the card waits.'
const THEIRS = 'The bank decides, and we advise it.'
/** A page that is gone without a word counts for 25 seconds. */
const FORGOTTEN = { timeout: 180_000 }

/** The same design in a browser of its own. */
async function elsewhere(browser: Browser, page: Page, path?: string): Promise<Page> {
  const other = await (await browser.newContext()).newPage()
  await other.goto(path === undefined ? page.url() : new URL(path, page.url()).href)
  return other
}

test.beforeEach(async ({ design }) => {
  await design.create(FRAUD_BRIEF)
})

test('what one saves the other sees without a reload, and keeps what they are writing', async ({
  page,
  field,
  browser,
}) => {
  const there = await elsewhere(browser, page)
  const title = new FieldOnPage(there, /decision D1\.1 “.*”, title/)
  const seen = new PresenceOnPage(there)
  await title.write(THEIRS)
  await title.box.press('Home')
  await there.keyboard.press('ArrowRight')
  await there.evaluate(() => Object.assign(window, { isSamePage: true }))
  await seen.watchMarks()
  await field.save(MINE)
  await expect(there.getByText(MINE)).toBeVisible()
  await expect.poll(() => seen.marked()).toEqual(['summary'])
  await expect(seen.updated).toHaveText('Updated: Summary by You, in another window')
  await expect(title.box).toBeFocused()
  await expect(title.box).toHaveValue(THEIRS)
  expect(await title.box.evaluate((box: HTMLTextAreaElement) => [box.selectionStart, box.selectionEnd])).toEqual([1, 1])
  expect(await there.evaluate(() => 'isSamePage' in window)).toBe(true)
  await expectAccessible(there)
  // Whoever has made a change is not told of it.
  await expect(new PresenceOnPage(page).updated).toBeHidden()
})

test('two people in different fields never conflict', async ({ page, field, browser, design }) => {
  const there = await elsewhere(browser, page)
  const title = new FieldOnPage(there, /decision D1\.1 “.*”, title/)
  for (const round of [1, 2, 3]) {
    await field.write(`${MINE} ${round}`)
    await title.write(`${THEIRS} ${round}`)
    await Promise.all([field.box.press('Control+Enter'), title.box.press('Control+Enter')])
    for (const one of [field, title]) {
      await one.expectSaved(`${MINE} ${round}`)
      await one.expectSaved(`${THEIRS} ${round}`)
      await expect(one.conflict).toBeHidden()
    }
  }
  expect((await design.read()).steps[0]?.content?.draft).toMatchObject({ summary: `${MINE} 3` })
})

test('an edit on its way meets one that has just been saved in another field', async ({ page, field, browser }) => {
  const there = await elsewhere(browser, page)
  const title = new FieldOnPage(there, /decision D1\.1 “.*”, title/)
  const saved = gate()
  await page.route('**/api/designs/*/steps/problem', async (route) => {
    if (isEdit(route.request())) await saved.opened
    await route.continue()
  })
  await field.save(MINE)
  await title.save(THEIRS)
  await title.expectSaved(THEIRS)
  await expect(field.draft.getByText(THEIRS)).toBeVisible()
  await expect(field.draft.getByText(MINE)).toBeVisible()
  saved.open()
  await field.expectSaved(MINE)
  await title.expectSaved(MINE)
})

test('where one reads, scrolls and has panels open, nothing moves as another saves', async ({
  page,
  field,
  browser,
}) => {
  const there = await elsewhere(browser, page)
  await there.getByRole('tab', { name: /Findings/ }).click()
  const figure = there.getByRole('region', { name: 'Draft' }).locator('a.n').last()
  await figure.click()
  await expect(figure).toHaveAttribute('aria-expanded', 'true')
  await there.evaluate(() => window.scrollTo(0, 700))
  const top = await there.evaluate(() => window.scrollY)
  expect(top).toBeGreaterThan(300)
  await field.save(THEIRS)
  await expect(there.getByText(THEIRS)).toHaveCount(1)
  await expect(figure).toHaveAttribute('aria-expanded', 'true')
  await expect(there.getByRole('tab', { name: /Findings/ })).toHaveAttribute('aria-selected', 'true')
  // The new summary may be a line shorter; the browser keeps what is looked at where it is.
  expect(Math.abs((await there.evaluate(() => window.scrollY)) - top)).toBeLessThan(80)
})

test('every page of a design brings itself up to date', async ({ page, field, browser, design }) => {
  const open = (name: string) => elsewhere(browser, page, `/designs/${design.id}/${name}`)
  const fact = Object.values((await design.read()).facts).find(
    ({ value, origin }) => typeof value === 'number' && origin === 'user',
  )
  expect(fact).toBeDefined()
  const [numbers, findings, document, whatIf, data] = await Promise.all([
    open(`numbers#${fact?.path}`),
    open('findings'),
    open('document'),
    open('what-if'),
    open('steps/data'),
  ])
  await field.save(MINE)
  await expect(document.getByText(MINE)).toBeVisible()
  await expect(new PresenceOnPage(data).updated).toHaveText(
    'Updated: Summary of Problem Formulation by You, in another window',
  )
  const value = Number(fact?.value) + 1
  // Half typed where another value is about to stand.
  const typed = numbers.getByRole('textbox', { name: /^New value of/ })
  await typed.fill('5')
  await page.request.patch(`/api/designs/${design.id}/facts`, { data: { path: fact?.path, value } })
  await expect(numbers.locator(`[data-fact="${fact?.path}"]`)).toContainText(value.toLocaleString('en-US'))
  await expect(typed).toHaveValue('5')
  // No page said that it was its doing.
  await expect(new PresenceOnPage(numbers).updated).toHaveText(/^Updated: .+ by You$/)
  for (const other of [findings, whatIf]) await expect(new PresenceOnPage(other).updated).toBeVisible()
})

test('who is there is seen, in which field, and until they leave', async ({ page, field, browser }) => {
  const here = new PresenceOnPage(page)
  await expect(here.people).toHaveCount(0)
  const there = await elsewhere(browser, page)
  await expect(here.people).toHaveText('You, in another windowYou, in another window: Problem Formulation')
  await expect(new PresenceOnPage(there).people).toHaveCount(1)
  await new FieldOnPage(there).write(THEIRS)
  await expect(here.people).toHaveText('You, in another windowYou, in another window: Problem Formulation, writing')
  await expect(here.writingHere).toBeVisible()
  await expectAccessible(page)
  await field.pencil.click()
  await expect(here.writingHere).toBeVisible()
  await field.box.press('Escape')
  await new FieldOnPage(there).box.press('Escape')
  await expect(here.writingHere).toBeHidden()
  await there.goto(new URL('document', there.url().replace('steps/', '')).href)
  await expect(here.people).toHaveText('You, in another windowYou, in another window: Document')
  await there.close({ runBeforeUnload: false })
  await expect(here.people).toHaveCount(0)
})

test('a page that is killed is gone before long', async ({ page, browser }) => {
  const here = new PresenceOnPage(page)
  const there = await elsewhere(browser, page)
  await expect(here.people).toHaveCount(1)
  await there.goto('chrome://crash').catch(() => undefined)
  await expect(here.people).toHaveCount(0, FORGOTTEN)
})

test('a page nobody looks at is brought up to date when somebody does', async ({ page, field, browser }) => {
  const there = await elsewhere(browser, page)
  const seen = new PresenceOnPage(there)
  await expect(seen.people).toHaveCount(1)
  await seen.hide(true)
  let asked = 0
  there.on('request', (request) => {
    if ('rsc' in request.headers() && !('next-router-prefetch' in request.headers())) asked++
  })
  await field.save(MINE)
  await field.expectSaved(MINE)
  // As long as it would take the page to hear and ask, were it looked at.
  const watcher = await elsewhere(browser, page, 'problem')
  await new FieldOnPage(watcher).save(THEIRS)
  await expect(page.getByText(THEIRS)).toBeVisible()
  expect(asked).toBe(0)
  await seen.hide(false)
  await expect(there.getByText(THEIRS)).toBeVisible()
  await expect(seen.updated).toHaveText('Updated: Summary by You, in another window')
})

test('what was saved while the connection was cut is there when it is back', async ({ page, field, browser }) => {
  const there = await elsewhere(browser, page)
  const words = new FieldOnPage(there, /decision D1\.1 “.*”, title/)
  await words.write(THEIRS)
  await there.context().setOffline(true)
  await field.save(MINE)
  await field.expectSaved(MINE)
  await there.context().setOffline(false)
  await expect(there.getByText(MINE)).toBeVisible()
  await expect(words.box).toHaveValue(THEIRS)
})
