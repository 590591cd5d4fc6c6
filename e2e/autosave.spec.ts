import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, FRAUD_BRIEF, test } from './fixtures'
import { FieldOnPage } from './pages/field'
import { gate } from './pages/gate'

const MINE = 'We decide on every charge while the card waits.'
const EDITS = '**/api/designs/*/steps/problem'

test.beforeEach(async ({ design }) => {
  await design.create(FRAUD_BRIEF)
})

test('what is typed is saved in a pause, and the editor stays where it is', async ({ page, field, design }) => {
  const before = (await design.read()).steps[0]?.content?.draft.summary
  const summary = async () => (await design.read()).steps[0]?.content?.draft.summary
  await field.write(MINE)
  await expect.poll(summary).toBe(MINE)
  await expect(field.bar).toHaveText('Saved')
  await expect(field.box).toBeFocused()
  // On at the caret, in the middle of the text.
  for (const _ of 'waits.') await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('still ')
  const more = MINE.replace('waits.', 'still waits.')
  await expect.poll(summary).toBe(more)
  await page.keyboard.type('just ')
  await expect.poll(summary).toBe(more.replace('waits.', 'just waits.'))
  await expectAccessible(page)

  // Escape goes back to what stood there at first, on the server as well.
  await page.keyboard.press('Escape')
  await expect(field.pencil).toBeFocused()
  await expect.poll(summary).toBe(before)
  await expect(field.bar).toHaveText('Saved')
  await field.bringBack.click()
  await field.expectText(more.replace('waits.', 'just waits.'))
})

test('prose is written as Markdown: with a preview, figures that say what they are, and a way out by Tab', async ({
  page,
  field,
}) => {
  await field.write('**Each** charge is decided in {{problem.cFN}}.\n\n- at once')
  await expect(page.locator('.cm-figure')).toHaveAttribute('title', /: /)
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.locator('.preview strong')).toHaveText('Each')
  await expect(page.locator('.preview li')).toHaveText('at once')
  await expect(page.locator('.preview')).toContainText(/decided in \S*\d/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Preview' }).click()
  await field.box.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' gone')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Tab')
  await expect(field.box).not.toBeFocused()
  await expect(page.getByRole('button', { name: 'Preview' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(field.box).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(field.bar).toHaveText('Saved')
  await expect(field.draft.locator('strong', { hasText: 'Each' })).toBeVisible()
  await expect(field.draft).not.toContainText('gone')
})

test('two people who change two sentences of one text both have theirs in it', async ({
  page,
  field,
  browser,
  design,
}) => {
  const first = 'Mine begins it.'
  const last = 'Theirs ends it.'
  const before = (await design.read()).steps[0]?.content?.draft.summary ?? ''
  const context = await browser.newContext()
  const other = new FieldOnPage(await context.newPage())
  await other.page.goto(page.url())
  const saved = gate()
  await page.route(EDITS, async (route) => {
    await saved.opened
    await route.continue()
  })
  await field.write(`${first} ${before}`)
  await other.save(`${before} ${last}`)
  await expect(other.bar).toHaveText('Saved')
  saved.open()
  await expect(field.merged).toBeVisible()
  await field.expectText(`${first} ${before} ${last}`)
  await expect(field.bar).toHaveText('Saved')
  const summary = async () => (await design.read()).steps[0]?.content?.draft.summary
  expect(await summary()).toBe(`${first} ${before} ${last}`)
  await page.getByRole('button', { name: 'Undo the merge of summary' }).click()
  await expect.poll(summary).toBe(`${before} ${last}`)
  await context.close()
})

test('two people who change one sentence see both, and a third text that they can edit', async ({
  page,
  field,
  browser,
  design,
}) => {
  const context = await browser.newContext()
  const other = new FieldOnPage(await context.newPage())
  await other.page.goto(page.url())
  const saved = gate()
  await page.route(EDITS, async (route) => {
    await saved.opened
    await route.continue()
  })
  await field.write('One of us.')
  await other.save('The other of us.')
  await expect(other.bar).toHaveText('Saved')
  saved.open()
  await expect(field.conflict).toContainText('One of us.')
  await field.expectText('One of us. The other of us.')
  await expectAccessible(page)
  await field.box.fill('Both of us.')
  await expect(field.bar).toHaveText('Waits for your decision: summary')
  await page.getByRole('button', { name: 'Use this text' }).click()
  await field.expectSaved('Both of us.')
  expect((await design.read()).steps[0]?.content?.draft.summary).toBe('Both of us.')
  await context.close()
})

test('a tab that is closed without a connection leaves its words to the next one', async ({ page, field, context }) => {
  const address = page.url()
  await field.pencil.click()
  await expect(field.box).toBeFocused()
  await context.setOffline(true)
  await field.box.fill(MINE)
  await expect(field.bar).toHaveText('Not saved, kept on this device')
  await page.close()
  await context.setOffline(false)
  const next = new FieldOnPage(await context.newPage())
  await next.page.goto(address)
  await next.expectSaved(MINE)
})

test('of thirty edits on one revision one is saved, and every text is in the journal', async ({ page, design }) => {
  const send = (editId: string, value: string) =>
    page.request.patch(`/api/designs/${design.id}/steps/problem`, {
      headers: { 'if-match': '"1"' },
      data: { editId, field: 'summary', value },
    })
  const edits = Array.from({ length: 30 }, (_, index) => ({ id: randomUUID(), value: `Text ${index}.` }))
  const answers = await Promise.all(edits.map(({ id, value }) => send(id, value)))
  expect(answers.map((answer) => answer.status()).toSorted((one, other) => one - other)).toEqual([
    200,
    ...Array.from({ length: 29 }, () => 409),
  ])
  const winner = edits[answers.findIndex((answer) => answer.ok())]
  expect((await design.read()).steps[0]).toMatchObject({ rev: 2, content: { draft: { summary: winner?.value } } })
  // Each is known under its id, with its text: the same again is answered the same, another one is refused.
  for (const [index, { id, value }] of edits.entries()) {
    expect((await send(id, value)).status()).toBe(answers[index]?.status())
    expect((await send(id, 'Another text.')).status()).toBe(422)
  }
})

/** As where the disk is full. */
const fillDevice = (page: Page, isSpareFull: boolean) =>
  page.addInitScript((all) => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    IDBObjectStore.prototype.put = full
    if (!all) return
    Storage.prototype.setItem = full
  }, isSpareFull)

test('a device that is full says so, and saving works all the same', async ({ page, field, design }) => {
  await fillDevice(page, true)
  await page.reload()
  const seen = gate()
  await page.route(EDITS, async (route) => {
    await seen.opened
    await route.continue()
  })
  await field.write(MINE)
  await expect(field.bar).toContainText('Not saved, not kept')
  seen.open()
  await field.box.press('Control+Enter')
  await field.expectSaved(MINE)
  expect((await design.read()).steps[0]?.content?.draft.summary).toBe(MINE)
})

test('a database of the browser that is full is done without', async ({ page, field, context }) => {
  await fillDevice(page, false)
  await page.reload()
  await field.pencil.click()
  await expect(field.box).toBeFocused()
  await context.setOffline(true)
  await field.box.fill(MINE)
  await expect(field.bar).toHaveText('Not saved, kept on this device')
  const address = page.url()
  await page.close()
  await context.setOffline(false)
  const next = new FieldOnPage(await context.newPage())
  await next.page.goto(address)
  await next.expectSaved(MINE)
})

test('what an earlier release kept is taken over, and what a later one kept is shown', async ({
  page,
  field,
  design,
}) => {
  const { steps } = await design.read()
  const old = {
    id: randomUUID(),
    tab: randomUUID(),
    designId: design.id,
    step: 'problem',
    field: 'summary',
    phase: 'waiting',
    value: MINE,
    base: steps[0]?.content?.draft.summary,
    replaces: [],
    over: [],
    rev: 1,
    editId: randomUUID(),
    at: new Date().toISOString(),
  }
  await page.evaluate((record) => {
    localStorage.setItem(`groundplan:words:${record.id}`, JSON.stringify(record))
    localStorage.setItem('groundplan:words:later', JSON.stringify({ format: 9, value: 'From a later release.' }))
  }, old)
  await page.reload()
  await field.expectSaved(MINE)
  const lost = page.getByRole('region', { name: 'Words without a place' })
  await expect(lost).toContainText('From a later release.')
  await lost.getByRole('button', { name: 'Discard' }).click()
  await expect(lost).toBeHidden()
})
