import { expect, FRAUD_BRIEF, test } from './fixtures'
import { FieldOnPage } from './pages/field'
import { editAnswer, gate } from './pages/gate'

const MINE = 'We decide on every charge while the card waits.'
const THEIRS = 'The bank decides, and we advise it.'
const EDITS = '**/api/designs/*/steps/problem'

test.beforeEach(async ({ design }) => {
  await design.create(FRAUD_BRIEF)
})

test.describe('a reload', () => {
  test('while the save is on its way loses nothing', async ({ page, field }) => {
    const reloaded = gate()
    await page.route(EDITS, async (route) => {
      await reloaded.opened
      // The page that sent it has gone: there is nobody to answer.
      await route.abort().catch(() => undefined)
    })
    await field.save(MINE)
    await expect(field.bar).toHaveText('Saving…')
    await page.unroute(EDITS)
    await page.reload()
    reloaded.open()
    await field.expectSaved(MINE)
    await page.reload()
    await field.expectSaved(MINE)
  })

  test('that was rendered before the save, and arrives after it, shows what was saved', async ({ page, field }) => {
    const rendered = gate()
    const heard = gate()
    await page.route(EDITS, async (route) => {
      await rendered.opened
      await route.continue()
    })
    await field.write(MINE)
    await page.route(
      (url) => url.pathname === new URL(page.url()).pathname,
      async (route) => {
        if (route.request().resourceType() === 'document') {
          const response = await route.fetch()
          rendered.open()
          await heard.opened
          await route.fulfill({ response })
        } else {
          // The old page asks for a rendering once it has heard "saved".
          heard.open()
          await route.continue()
        }
      },
    )
    await field.box.press('Control+Enter')
    await page.reload()
    await field.expectSaved(MINE)
  })

  test('after an answer that got lost finds the one edit that was made', async ({ page, field, design }) => {
    await page.route(EDITS, async (route) => {
      await route.fetch()
      await route.abort()
    })
    await field.save(MINE)
    await expect(field.bar).toHaveText('Not saved, kept on this device')
    expect((await design.read()).steps[0]?.rev).toBe(2)
    await page.unroute(EDITS)
    await page.reload()
    await field.expectSaved(MINE)
    expect((await design.read()).steps[0]?.rev).toBe(2)
  })

  test('in the middle of a sentence saves the sentence', async ({ page, field, design }) => {
    await field.write(MINE)
    await page.reload()
    await field.expectSaved(MINE)
    expect((await design.read()).steps[0]?.content?.draft.summary).toBe(MINE)
  })
})

test('without a connection words stay on the device, and are saved when it is back', async ({
  page,
  field,
  context,
}) => {
  await field.write(MINE)
  await context.setOffline(true)
  await field.box.press('Control+Enter')
  await expect(field.bar).toHaveText('Not saved, kept on this device')
  await expect(field.draft).toContainText(MINE)
  const address = page.url()
  await expect(page.reload()).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/)
  await context.setOffline(false)
  await page.goto(address)
  await field.expectSaved(MINE)

  await field.write(THEIRS)
  await context.setOffline(true)
  await field.box.press('Control+Enter')
  await expect(field.bar).toHaveText('Not saved, kept on this device')
  await context.setOffline(false)
  await field.expectSaved(THEIRS)
})

test.describe('two tabs', () => {
  /** What the page sends arrives only after the other one has saved. */
  async function writeBoth(field: FieldOnPage, other: FieldOnPage): Promise<void> {
    const saved = gate()
    await field.page.route(EDITS, async (route) => {
      await saved.opened
      await route.continue()
    })
    await field.write(MINE)
    await other.save(THEIRS)
    await other.expectSaved(THEIRS)
    saved.open()
  }

  test('on one field: both texts are shown, and neither is lost', async ({ page, field, context }) => {
    const other = new FieldOnPage(await context.newPage())
    await other.page.goto(page.url())
    await writeBoth(field, other)
    await expect(field.conflict).toContainText(MINE)
    await expect(field.conflict).toContainText(THEIRS)
    await expect(field.bar).toHaveText('Waits for your decision: summary')
    // From anywhere on the page to what asks.
    await field.bar.getByRole('link', { name: 'summary' }).press('Enter')
    await expect(field.conflict.getByRole('button', { name: 'Use mine' })).toBeFocused()

    // It is still there after a reload, and whoever yields can have their words back.
    await page.reload()
    await expect(field.conflict).toContainText(MINE)
    await field.conflict.getByRole('button', { name: 'Use what was saved' }).click()
    await field.expectSaved(THEIRS)
    await page.reload()
    await field.bringBack.click()
    await field.expectText(MINE)
    await field.box.press('Control+Enter')
    await field.expectSaved(MINE)
    await other.page.reload()
    await other.expectSaved(MINE)
  })

  test('on one field, and "Use mine" replaces what was shown', async ({ page, field, context, design }) => {
    const other = new FieldOnPage(await context.newPage())
    await other.page.goto(page.url())
    await writeBoth(field, other)
    await field.conflict.getByRole('button', { name: 'Use mine' }).click()
    await field.expectSaved(MINE)
    expect((await design.read()).steps[0]?.content?.draft.summary).toBe(MINE)
  })

  test('on two fields: no conflict, and what a closed tab left unsent the other one sends', async ({
    page,
    field,
    context,
    design,
  }) => {
    const other = new FieldOnPage(await context.newPage(), /decision D1\.1 “.*”, title/)
    await other.page.goto(page.url())
    await other.page.route(EDITS, (route) => route.abort())
    await other.save(THEIRS)
    await expect(other.bar).toHaveText('Not saved, kept on this device')
    await other.page.close()
    await expect.poll(async () => (await design.read()).steps[0]?.rev).toBe(2)
    await field.save(MINE)
    await field.expectSaved(MINE)
    const draft = (await design.read()).steps[0]?.content?.draft
    expect([draft?.summary, draft?.decisions[0]?.title]).toEqual([MINE, THEIRS])
  })
})

test('words whose place somebody has taken away are still shown', async ({ page, design }) => {
  const asked = (await design.read()).steps[0]?.content?.draft.openQuestions.find(({ id }) => id === 'Q1.1')?.question
  const start = asked?.slice(0, 20).replaceAll(/\W/g, '.') ?? ''
  const question = new FieldOnPage(page, new RegExp(`open question “${start}.*”, wording`))
  await page.route(EDITS, (route) => route.abort())
  await question.write(MINE)
  await expect(question.bar).toHaveText('Not saved, kept on this device')
  const answer = await page.request.patch(`/api/designs/${design.id}/steps/problem`, {
    headers: { 'if-match': '"1"' },
    data: { editId: crypto.randomUUID(), field: 'openQuestions/Q1.1', value: '' },
  })
  expect(answer.status()).toBe(200)
  await page.reload()
  const lost = page.getByRole('region', { name: 'Words without a place' })
  await expect(lost).toContainText(MINE)
  await expect(question.bar).toHaveText('Not saved, kept on this device')
  await lost.getByRole('button', { name: 'Discard' }).click()
  await expect(lost).toBeHidden()
  await expect(question.bar).toHaveText('Saved')
})

test('Escape puts typed words aside, and they can be brought back', async ({ page, field, design }) => {
  const before = (await design.read()).steps[0]?.content?.draft.summary
  await field.write(MINE)
  await field.box.press('Escape')
  await expect(field.pencil).toBeFocused()
  await expect(field.draft).not.toContainText(MINE)
  await expect(field.bar).toHaveText('Saved')
  await field.bringBack.click()
  await field.expectText(MINE)
  await field.box.press('Escape')
  await page.getByRole('button', { name: 'Discard your words for summary' }).click()
  await expect(field.bringBack).toBeHidden()
  await expect(field.bar).toHaveText('Saved')
  expect((await design.read()).steps[0]?.content?.draft.summary).toBe(before)
})

test('words typed while a save is on its way are an edit of their own', async ({ page, field, design }) => {
  const typed = gate()
  await page.route(
    EDITS,
    async (route) => {
      await typed.opened
      await route.continue()
    },
    { times: 1 },
  )
  await field.save(THEIRS)
  await field.write(MINE)
  const answered = editAnswer(page)
  typed.open()
  await answered
  await field.expectText(MINE)
  await field.box.press('Control+Enter')
  await field.expectSaved(MINE)
  expect((await design.read()).steps[0]).toMatchObject({ rev: 3, content: { draft: { summary: MINE } } })
})

test('a step is accepted by keys: what says so has the keyboard, and goes with the next edit', async ({
  page,
  field,
}) => {
  await page.getByRole('button', { name: 'Accept step' }).press('Enter')
  const said = page.getByText('Accepted as it stands.').locator('..')
  await expect(said).toBeFocused()
  await field.save(MINE)
  await expect(said).toBeHidden()
  await expect(page.getByRole('button', { name: 'Accept step' })).toBeVisible()
})
