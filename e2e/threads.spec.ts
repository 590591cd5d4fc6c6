import { expect, expectAccessible, expectNoOverflow, FRAUD_BRIEF, test } from './fixtures'
import { DiscussionOnPage } from './pages/discussion'

const TEXT = 'Labels arrive late. A charge is scored while the card waits. The bank decides on every alert.'
const PASSAGE = 'scored while the card waits'

test.beforeEach(async ({ design, field }) => {
  await design.create(FRAUD_BRIEF)
  await field.save(TEXT)
  await field.expectSaved(TEXT)
})

test('words are commented on, answered, settled and opened again, with the keyboard alone', async ({ page, field }) => {
  const talk = new DiscussionOnPage(page)
  await talk.open()
  await talk.select('summary', PASSAGE)
  // As where the words are drawn anew while they are selected.
  await page.evaluate(() => document.getSelection()?.removeAllRanges())
  await talk.beginAt(field.pencil, 'summary')
  await expect(page.getByText('the words selected there')).toBeVisible()
  await talk.write('summary', 'What **if** it times out?')
  const thread = talk.threads.first()
  await expect(thread.locator('q').first()).toHaveText(PASSAGE)
  await expect(thread.locator('strong')).toHaveText('if')
  await expect(talk.mark('summary')).toHaveText('1')
  await page.getByRole('textbox', { name: 'Answer' }).fill('Then the rules decide.')
  await page.getByRole('textbox', { name: 'Answer' }).press('Control+Enter')
  await expect(talk.mark('summary')).toHaveText('2')
  await expectAccessible(page)
  await thread.getByRole('button', { name: 'Resolve' }).press('Enter')
  await expect(talk.mark('summary')).toHaveCount(0)
  await talk.filter.selectOption('resolved')
  await expect(thread.getByText('resolved by You')).toBeVisible()
  await thread.getByRole('button', { name: 'Reopen' }).press('Enter')
  await expect(talk.mark('summary')).toHaveText('2')
})

test('a press elsewhere ends what was selected: the comment is on the whole field', async ({ page, field }) => {
  const talk = new DiscussionOnPage(page)
  await talk.open()
  await talk.select('summary', PASSAGE)
  await page.getByRole('heading', { level: 1 }).click()
  await field.pencil.hover()
  await page.getByRole('button', { name: 'Comment on summary', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Comment on summary' })).toBeVisible()
  await expect(page.getByText('the words selected there')).toHaveCount(0)
})

test('one’s own comment is reworded, and deleted with its place staying', async ({ page }) => {
  const talk = new DiscussionOnPage(page)
  await talk.open()
  await page.getByRole('button', { name: 'Comment on this step' }).click()
  await talk.write('Problem Formulation', 'Who signs this?')
  const thread = talk.threads.first()
  await thread.getByRole('button', { name: /^Edit your comment/ }).click()
  await page.getByRole('textbox', { name: 'Your comment' }).fill('Who signs this off?')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(thread.getByText('Who signs this off?')).toBeVisible()
  await expect(thread.getByText(', edited')).toBeVisible()
  await thread.getByRole('button', { name: /^Delete your comment/ }).click()
  await expect(thread.getByText('Deleted by You.')).toBeVisible()
})

test('a passage that is taken out leaves its thread listed, and is found again when it comes back', async ({
  page,
  field,
}) => {
  const talk = new DiscussionOnPage(page)
  await talk.open()
  await talk.select('summary', PASSAGE)
  await talk.beginAt(field.pencil, 'summary')
  await talk.write('summary', 'How long?')
  await field.save('Something else altogether.')
  await expect(talk.threads.first().getByText('lost its place')).toBeVisible()
  await expect(talk.mark('summary')).toHaveCount(0)
  await expect(talk.filter).toContainText('Lost their place (1)')
  await field.save(`Anew. ${TEXT}`)
  await expect(talk.mark('summary')).toHaveText('1')
  await expect(talk.threads.first().getByText('lost its place')).toHaveCount(0)
})

test('what is said in one window is in the other without a reload, at its place as well', async ({
  page,
  context,
  field,
}) => {
  const there = await context.newPage()
  await there.goto(page.url())
  await there.evaluate(() => Object.assign(window, { isSamePage: true }))
  const [here, elsewhere] = [new DiscussionOnPage(page), new DiscussionOnPage(there)]
  await elsewhere.open()
  await here.open()
  await here.beginAt(field.pencil, 'summary')
  await here.write('summary', 'Is this measured?')
  await expect(elsewhere.mark('summary')).toHaveText('1')
  await expect(elsewhere.threads.first()).toContainText('Is this measured?')
  expect(await there.evaluate(() => 'isSamePage' in window)).toBe(true)
})

test('a row, a figure and a box of the diagram are commented on where they stand', async ({ page, design }) => {
  await design.draftStep('arch', 4)
  const talk = new DiscussionOnPage(page)
  await talk.open()
  const box = page.locator('figure .wide [data-node]').first()
  await box.hover()
  await page.getByRole('button', { name: /^Comment on Components/ }).click()
  await page.getByRole('textbox', { name: /^Comment on Components/ }).fill('Whose is it?')
  await talk.send.click()
  // At its box, and at its row.
  await expect(talk.mark('Components “.*”')).toHaveCount(2)
  await page.locator('#summary a.n, [data-field] a.n').first().click()
  await page.getByRole('button', { name: 'Comment on this number' }).click()
  await page.getByRole('textbox', { name: /^Comment on/ }).fill('Who measured it?')
  await talk.send.click()
  await expect(talk.threads).toHaveCount(2)
})

test('what is typed as markup stands as text, and no link of it runs', async ({ page, design }) => {
  const talk = new DiscussionOnPage(page)
  const hostile =
    '<img src=x onerror="window.hit=1"> [a](javascript:window.hit=1) ![b](https://example.com/x.png) <script>window.hit=1</script>'
  const ids = { id: crypto.randomUUID(), comment: crypto.randomUUID() }
  const answer = await page.request.post(`/api/designs/${design.id}/threads`, {
    data: { ...ids, step: 'problem', kind: 'step', target: '', body: hostile },
  })
  expect(answer.status()).toBe(201)
  await talk.open()
  await talk.threads.first().getByRole('button').first().click()
  const comment = page.getByRole('list', { name: 'Comments' })
  await expect(comment).toContainText('onerror')
  await expect(comment.locator('img, script, a')).toHaveCount(0)
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
})

test('the document shows what is said in its margin, prints none of it, and a link shows none of it', async ({
  page,
  design,
  browser,
}) => {
  const said = 'Words-of-the-team'
  for (const part of [
    { target: 'summary' },
    { target: 'summary', passage: { text: PASSAGE, before: '', after: '' } },
  ]) {
    const ids = { id: crypto.randomUUID(), comment: crypto.randomUUID() }
    const data = { ...ids, step: 'problem', kind: 'field', body: said, ...part }
    expect((await page.request.post(`/api/designs/${design.id}/threads`, { data })).status()).toBe(201)
  }
  const share = await page.request.post(`/api/designs/${design.id}/shares`, { data: {} })
  const { path }: { path: string } = await share.json()
  await page.goto(`/designs/${design.id}/document`)
  const mark = page.getByRole('button', { name: /comments?: Summary/ }).first()
  await mark.click()
  await expect(page.getByRole('list', { name: 'Comments' })).toContainText(said)
  await expectNoOverflow(page)
  await page.emulateMedia({ media: 'print' })
  await expect(mark).toBeHidden()
  await expect(page.getByRole('list', { name: 'Threads' })).toBeHidden()
  const reader = await (await browser.newContext()).newPage()
  const opened = await reader.goto(new URL(path, page.url()).href)
  expect(await opened?.text()).not.toContain(said)
  await expect(reader.getByRole('article')).toContainText(PASSAGE)
  for (const address of [
    `/api/designs/${design.id}/export/html`,
    `/api/designs/${design.id}/export/markdown`,
    `/api/designs/${design.id}/file`,
  ])
    expect(await (await page.request.get(address)).text(), address).not.toContain(said)
})
