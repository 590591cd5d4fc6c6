import { Client } from './client'
import { expect, expectAccessible, FRAUD_BRIEF, test, expectNoOverflow } from './fixtures'

const MINE = 'We decide on every charge while the card waits.'
const LATER = 'Somebody else decides.'

test.beforeEach(async ({ design }) => {
  await design.create(FRAUD_BRIEF)
})

const client = (page: { url(): string }) => new Client(new URL(page.url()).origin)

async function summary(page: { url(): string }, designId: string, text: string): Promise<void> {
  const { design } = await client(page).read(designId)
  const answer = await client(page).editSummary(designId, design.steps[0]?.rev ?? 0, text)
  expect(answer.status).toBe(200)
}

test('an edit, a run and a changed number are told, compared, kept under a name and restored', async ({
  page,
  design,
  history,
}) => {
  const { id } = design
  const drafted = (await design.read()).steps[0]?.content?.draft.summary ?? ''
  await summary(page, id, 'A first try.')
  await summary(page, id, MINE)
  await history.open(id)
  // Two edits of one field in one go are one entry.
  await expect(history.entry('Summary edited 2 times')).toContainText('You')
  await expect(history.entry('Drafted').first()).toContainText('Built-in advisor')
  await expectAccessible(page)

  await history.keepAs('Before the pilot')
  await expect(history.entry('Milestone “Before the pilot”')).toBeVisible()
  await history.keepAs('before the  pilot')
  await expect(page.getByRole('alert').filter({ hasText: 'is called that already' })).toBeVisible()

  await summary(page, id, LATER)
  await client(page).setFact(id, 'arch.qpsPeak', 777)
  await history.open(id)
  await expect(history.entry('Peak').first()).toContainText('777')

  await history.previewRestore('Milestone “Before the pilot”')
  await expect(history.part('Facts')).toContainText('777')
  await expect(history.part('Step 1, Problem Formulation').locator('ins')).toContainText('We decide')
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Restore version/ }).click()
  await expect(history.entry(/Version \d+ “Before the pilot” restored as of \d+ \w+ \d{4}, \d\d:\d\d/)).toBeVisible()
  expect((await design.read(id)).steps[0]?.content?.draft.summary).toBe(MINE)
  expect((await design.read(id)).facts['arch.qpsPeak']?.value).not.toBe(777)

  // What stood there was kept, and comes back; so do the words of a single field.
  await history.previewRestore('kept before a restore')
  await page.getByRole('button', { name: /^Restore version/ }).click()
  await expect(history.entry(/Version \d+ restored as of/)).toHaveCount(1)
  expect((await design.read(id)).steps[0]?.content?.draft.summary).toBe(LATER)

  await history
    .entry('Summary edited 2 times')
    .getByRole('link', { name: /^From before this to now/ })
    .click()
  await expect(history.part('Step 1, Problem Formulation')).toContainText(drafted.split(' ')[0] ?? '')
  await page.getByRole('button', { name: 'Bring back these words of Summary' }).click()
  await expect(page.getByRole('button', { name: 'Bring back these words of Summary' })).toHaveCount(0)
  expect((await design.read(id)).steps[0]?.content?.draft.summary).toBe(drafted)
  // What is compared stays chosen, also where it is no version.
  await page.goto(`/designs/${design.id}/history/compare?from=r1&to=now`)
  await expect(page.locator('select[name="from"]')).toHaveValue('r1')
})

test('what was changed and changed back says so, and each edit in between can be looked at', async ({
  page,
  design,
  history,
}) => {
  const drafted = (await design.read()).steps[0]?.content?.draft.summary ?? ''
  for (const text of [MINE, LATER, drafted]) await summary(page, design.id, text)
  await history.open(design.id)
  const entry = history.entry('Summary changed and changed back')
  // Comparing its two ends would show nothing.
  await expect(entry.getByRole('link', { name: /^What changed/ })).toHaveCount(0)
  await entry.getByText('Each of the 3 edits').click()
  await expectAccessible(page)
  await expectNoOverflow(page)
  await entry
    .getByRole('link', { name: /^What changed.*Summary edited/ })
    .nth(1)
    .click()
  const words = history.part('Step 1, Problem Formulation')
  await expect(words.locator('del').first()).toContainText('We decide')
  await page.goto(`/designs/${design.id}/history/compare?from=r1&to=now`)
  await expect(page.getByRole('main')).toContainText('Problem Formulation has 3 revisions in between')
  await page.getByRole('link', { name: 'What happened there' }).click()
  await expect(entry).toBeVisible()
})

test('what differs can be read on paper, from a dark page as well', async ({ page, design }) => {
  await summary(page, design.id, MINE)
  await page.goto(`/designs/${design.id}/history/compare?from=r1&to=now`)
  const added = page.locator('ins').first()
  await expect(added).toBeVisible()
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  // Paper has no tints.
  await expect(added).toHaveCSS('text-decoration-line', 'underline')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light')
  await page.goto(`/designs/${design.id}/history`)
  await expect(page.getByRole('heading', { name: 'Compare two states' })).toBeHidden()
})

test('a step comes back as it was, and a restore waits while an agent writes', async ({ page, design, history }) => {
  const { id } = design
  await history.open(id)
  await history.keepAs('Drafted')
  await expect(history.entry('Milestone “Drafted”')).toBeVisible()
  await summary(page, id, LATER)
  await history.open(id)
  await history
    .entry('Milestone “Drafted”')
    .getByRole('link', { name: /^Compare with now/ })
    .click()
  await page.getByRole('button', { name: /^Bring back the whole step/ }).click()
  await expect(page.getByRole('heading', { name: 'The two are the same' })).toBeVisible()
  expect((await design.read(id)).steps[0]?.content?.draft.summary).not.toBe(LATER)
  await history.open(id)
  await expect(history.entry('Problem Formulation restored')).toBeVisible()

  await summary(page, id, LATER)
  await history.open(id)
  await history.previewRestore('Milestone “Drafted”')
  await client(page).startStep(id, 'data')
  await page.getByRole('button', { name: /^Restore version/ }).click()
  // The run may be over by then: what was looked at has changed, either way.
  await expect(page.getByRole('alert').filter({ hasText: /being drafted just now|was changed since/ })).toBeVisible()
  expect((await design.read(id)).steps[0]?.content?.draft.summary).toBe(LATER)
})

test('whoever comes back is told what changed meanwhile, once', async ({ page, design, history }) => {
  const { id } = design
  const address = page.url()
  const missed = await history.missedSince(id)
  await page.goto('/')
  await expect.poll(missed).toBe(0)
  // Words that were sent from another page, and a run.
  await summary(page, id, LATER)
  const runId = await client(page).startStep(id, 'data')
  expect(await client(page).follow(runId).end).toBe('succeeded')
  await page.goto(address)
  await expect(history.sinceLooked).toContainText('2 changes since you last looked')
  await history.sinceLooked.getByRole('link').click()
  await expect(history.part('Step 2, Data Strategy')).toContainText('Drafted in the second state only')
  await expect(history.part('Step 1, Problem Formulation').locator('ins')).toContainText('Somebody')
  await expectAccessible(page)
  await page.goto('/')
  await expect.poll(missed).toBe(0)
  const answered = page.waitForResponse((response) => response.url().includes('/seen?device='))
  await page.goto(address)
  await answered
  await expect(page.getByRole('main')).toBeVisible()
  await expect(history.sinceLooked).toHaveCount(0)
})

test('a state that is not there says so, and works by keyboard and narrow', async ({ page, design, history }) => {
  const { id } = design
  for (const query of ['', '?from=v1&to=v99', '?from=r1&to=r99999', '?from=x&to=now']) {
    await page.goto(`/designs/${id}/history/compare${query}`)
    await expect(page.getByRole('heading', { name: 'One of these states is not there' })).toBeVisible()
  }
  await page.setViewportSize({ width: 390, height: 800 })
  await history.open(id)
  await page.getByRole('link', { name: 'Data', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/step=data/)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await expectNoOverflow(page)
})
