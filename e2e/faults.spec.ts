import { stepOf } from '../lib/methodology/registry'
import { isGapless, textOf } from '../lib/runs/fixtures/reader'
import { OwnApp } from './app'
import { Client, type Following } from './client'
import { Editing } from './editing'
import { expect, FRAUD_BRIEF, test as base } from './fixtures'
import { FieldOnPage } from './pages/field'

const MINE = 'We decide on every charge while the card waits.'

const test = base.extend<{ client: Client }, { app: OwnApp }>({
  app: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed.
    async ({}, use) => {
      const app = await OwnApp.start()
      await use(app)
      await app.stop()
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  client: async ({ app }, use) => use(new Client(app.url)),
})

/** Characters of a draft after which it is well under way, and far from its end. */
const MIDDLE = 3000

/** Waits until so many characters of a draft have been read. */
const hasReached = (reading: Following, length: number) =>
  expect.poll(() => textOf(reading.events).length, { timeout: 180_000, intervals: [20] }).toBeGreaterThan(length)

/** The run succeeded, its events are there once each and the same for whoever asks, and the draft is whole. */
async function expectWhole(client: Client, designId: string, runId: string, reading: Following): Promise<void> {
  expect(await reading.end).toBe('succeeded')
  expect(isGapless(reading.events)).toBe(true)
  const again = client.follow(runId)
  expect(await again.end).toBe('succeeded')
  expect(again.raw).toBe(reading.raw)
  const { design, runs } = await client.read(designId)
  expect(runs.filter(({ step }) => step === 'data')).toMatchObject([{ id: runId, status: 'succeeded' }])
  const step = design.steps.find(({ id }) => id === 'data')
  expect(step?.state).toBe('drafted')
  expect(step?.content?.draft.sections.map(({ id }) => id)).toEqual(stepOf('data').sections.map(({ id }) => id))
}

/** Everything acknowledged is there, once, and the same request still gets the same answer. */
async function expectKept(client: Client, designId: string, editing: Editing): Promise<void> {
  const first = editing.acknowledged[0]?.before ?? 0
  expect(editing.acknowledged.map(({ rev }) => rev)).toEqual(editing.acknowledged.map((_, index) => first + index + 1))
  for (const { editId, value, before, rev } of editing.acknowledged.slice(-20)) {
    const answer = await client.editSummary(designId, before, value, editId)
    expect([answer.status, await answer.json()]).toEqual([200, { rev }])
  }
  const step = (await client.read(designId)).design.steps[0]
  expect([step?.content?.draft.summary, step?.rev]).toEqual([
    editing.acknowledged.at(-1)?.value,
    editing.acknowledged.at(-1)?.rev,
  ])
}

test('kill -9 of the app in the middle of a run, twice: it goes on by itself, and nothing acknowledged is lost', async ({
  app,
  client,
  page,
  design,
}) => {
  const designId = await client.create(FRAUD_BRIEF)
  const fact = { path: 'problem.cFP', value: 41 }
  expect((await client.setFact(designId, fact.path, fact.value)).status).toBe(200)
  await page.goto(`/designs/${designId}/steps/data`)
  await page.getByRole('button', { name: 'Draft step 2' }).click()
  const runOfData = async () => (await client.read(designId)).runs.find(({ step }) => step === 'data')?.id ?? ''
  await expect.poll(runOfData).not.toBe('')
  const runId = await runOfData()
  const reading = client.follow(runId)
  const editing = new Editing(client, designId, (await client.read(designId)).design.steps[0]?.rev ?? 0)

  await hasReached(reading, MIDDLE)
  await app.killServer()
  const attempts = () => reading.events.filter(({ chunk }) => chunk.type === 'data-attempt').length
  await app.start()
  await expect.poll(attempts, { timeout: 180_000 }).toBeGreaterThan(0)
  await hasReached(reading, MIDDLE)
  const before = attempts()
  await app.killAll()
  await app.start()

  await expectWhole(client, designId, runId, reading)
  expect(attempts()).toBeGreaterThan(before)
  await editing.stop()
  expect([...editing.statuses]).toEqual([200])
  await expectKept(client, designId, editing)
  expect((await client.read(designId)).design.facts[fact.path]).toMatchObject({ value: 41, origin: 'user' })
  // The page was open all the time, and nobody touched it.
  await design.drafted()
})

test('kill -9 of the database in the middle of a run, twice: it comes back, and nothing acknowledged is lost', async ({
  app,
  client,
  page,
  field,
}) => {
  const designId = await client.create(FRAUD_BRIEF)
  const other = await client.create(FRAUD_BRIEF)
  await page.goto(`/designs/${other}/steps/problem`)
  await field.write(MINE)
  const runId = await client.startStep(designId, 'data')
  const beside = new FieldOnPage(await page.context().newPage())
  await beside.page.goto(`/designs/${designId}/steps/problem`)
  // It has no way out, so that nobody but the edits below writes there.
  await beside.page.route('**/api/designs/*/steps/problem', (route) => route.abort())
  await beside.save(MINE)
  const reading = client.follow(runId)
  const editing = new Editing(client, designId, 1)

  await hasReached(reading, MIDDLE)
  const back = app.killDatabase()
  // A person saves at that very moment.
  await field.box.press('Control+Enter')
  await back
  await hasReached(reading, 2 * MIDDLE)
  await app.killDatabase()

  await expectWhole(client, designId, runId, reading)
  await editing.stop()
  for (const status of editing.statuses) expect([200, 503]).toContain(status)
  await expectKept(client, designId, editing)
  await field.expectSaved(MINE)
  // Where the page asked the database at the wrong moment it says so; what was typed there is still on the device.
  await beside.page.reload()
  await expect(beside.draft).toContainText(MINE)
  expect((await client.read(other)).design.steps[0]?.content?.draft.summary).toBe(MINE)
})

test('kill -9 of the app while words are saved as they are typed: they are saved once it is back', async ({
  app,
  client,
  page,
  field,
}) => {
  const designId = await client.create(FRAUD_BRIEF)
  const summary = async () => (await client.read(designId)).design.steps[0]?.content?.draft.summary
  await page.goto(`/designs/${designId}/steps/problem`)
  await field.write(MINE)
  await expect.poll(summary).toBe(MINE)
  await page.keyboard.type(' And on we go.')
  await app.killServer()
  await page.keyboard.type(' Nobody hears us.')
  await expect(field.bar).toHaveText('Not saved, kept on this device')
  await app.start()
  await expect.poll(summary, { timeout: 180_000 }).toBe(`${MINE} And on we go. Nobody hears us.`)
  await expect(field.bar).toHaveText('Saved')
  await field.expectText(`${MINE} And on we go. Nobody hears us.`)
})

test('a page that is opened while the database is away says so, and comes back by itself', async ({
  app,
  client,
  page,
}) => {
  const designId = await client.create(FRAUD_BRIEF)
  await app.withoutDatabase(async () => {
    await page.goto(`/designs/${designId}/steps/problem`)
    await expect(page.getByRole('heading', { level: 1, name: 'This page could not be shown' })).toBeVisible()
    await expect(page.getByText('This page comes back by itself')).toBeVisible()
  })
  await expect(page.getByRole('heading', { level: 1, name: 'Problem Formulation' })).toBeVisible()
})
