import type { StepDraft } from '../lib/methodology/draft'
import { Client } from './client'
import { expect, expectAccessible, FRAUD_BRIEF, test, expectNoOverflow } from './fixtures'
import { FieldOnPage } from './pages/field'
import { StructureOnPage } from './pages/structure'

test.beforeEach(async ({ design }) => {
  await design.create(FRAUD_BRIEF)
})

/** Ids of what people never see an id of. */
const idsOf = (draft: StepDraft | undefined): string[] =>
  draft
    ? [
        ...draft.decisions.flatMap(({ alternatives }) => alternatives.map(({ id }, index) => id ?? `a${index + 1}`)),
        ...Object.values(draft.tables).flatMap((rows) => rows.map(({ id }) => id)),
        ...[draft.risks, draft.openQuestions, draft.sections].flatMap((list) => list.map(({ id }) => id)),
      ].filter((id) => /[\d-]/.test(id))
    : []

test('nothing on a step or in its history is called by an id or by the name of a column', async ({
  page,
  design,
  history,
}) => {
  const structure = new StructureOnPage(page)
  await structure.add('Add a risk')
  await structure.write('The bank changes its codes')
  await structure.saved()
  await new FieldOnPage(page, /decision D1\.1 “.*”, revisit when/).save('The codes change.')
  await structure.saved()
  await expect(structure.undo).toHaveAccessibleName(/^Undo: decision D1\.1 “.*”, revisit when$/)
  await structure.undo.click()
  await structure.saved()
  await expect(structure.redo).toHaveAccessibleName(/^Redo: decision D1\.1 “.*”, revisit when$/)
  await structure.choose(/^Move or take out: risk “The bank/, 'Take out')
  await structure.saved()

  const draft = (await design.read()).steps[0]?.content?.draft
  const ids = idsOf(draft)
  expect(ids.length).toBeGreaterThan(10)
  const names = await page
    .getByRole('main')
    .locator('[aria-label], [title]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.getAttribute('title') ?? ''))
  expect(names.length).toBeGreaterThan(60)
  for (const name of names) {
    // Words of the draft may be spelt as they like.
    const own = name.replaceAll(/“[^”]*”/g, '')
    expect(own).not.toMatch(/[a-z][A-Z]|[A-Z]-[2-9a-z]{5}\b/)
    expect(own.split(/[\s,:]+/).filter((word) => ids.includes(word))).toEqual([])
  }

  await history.open(design.id)
  await expect(history.entry('Risk “The bank changes its codes” taken out')).toBeVisible()
  await expect(history.entry('Risk “The bank changes its codes”, wording edited')).toBeVisible()
  await expect(history.entry(/Undone: Decision D1\.1 “.*”, revisit when edited/)).toBeVisible()
})

test('a step goes back to any entry by keys, and the history says to which', async ({ page, design, history }) => {
  const { id } = design
  const client = new Client(new URL(page.url()).origin)
  for (const words of ['One.', 'Two.']) {
    const { rev } = (await design.read(id)).steps[0] ?? { rev: 0 }
    expect((await client.editSummary(id, rev, words)).status).toBe(200)
    expect((await client.setFact(id, 'arch.qpsPeak', words.length + rev)).status).toBe(200)
  }
  await client.send('PATCH', `/api/designs/${id}`, { title: 'Charges' })
  await client.send('PATCH', `/api/designs/${id}/tags`, { add: 'fraud' })
  await history.open(id)
  await expect(history.entry('Tag “fraud” added')).toContainText('You')
  await expect(history.entry(/Renamed from “.*” to “Charges”/)).toContainText('You')
  const [latest, first] = [history.entry('Summary edited').first(), history.entry('Summary edited').last()]
  await expect(latest.getByRole('button', { name: /^Restore this/ })).toHaveCount(0)
  await first.getByRole('button', { name: /^Restore this/ }).focus()
  await page.keyboard.press('Enter')
  await expect(history.entry(/Problem Formulation restored as of \d+ \w+ \d{4}/)).toBeVisible()
  expect((await design.read(id)).steps[0]?.content?.draft.summary).toBe('One.')
  await expect(history.entry('kept before a restore')).toBeVisible()
  await expect(latest.getByRole('button', { name: /^Restore this/ })).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await expectNoOverflow(page)
})

test('what a reader asked for is no news to them', async ({ page, design, history }) => {
  const { id } = design
  const address = page.url()
  const missed = await history.missedSince(id)
  await page.goto('/')
  await expect.poll(missed).toBe(0)
  await page.goto(address)
  await page.getByRole('button', { name: 'Draft the remaining steps' }).click()
  await expect
    .poll(async () => (await design.read(id)).steps.map(({ state }) => state), { timeout: 180_000 })
    .toEqual(Array.from({ length: 7 }, () => 'drafted'))
  // Another page of the same browser, opened before this one was left.
  expect(await missed()).toBe(0)
  const answered = page.waitForResponse((response) => response.url().includes('/seen?device='))
  await page.goto(`/designs/${id}/history`)
  await answered
  await expect(history.entry('Drafted').first()).toContainText('Built-in advisor')
  await expect(history.sinceLooked).toHaveCount(0)
  // What came from nowhere near counts.
  await new Client(new URL(page.url()).origin).setFact(id, 'arch.qpsPeak', 777)
  expect(await missed()).toBe(1)
})
