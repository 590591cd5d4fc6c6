import { OwnApp } from './app'
import { Client } from './client'
import { expect, expectAccessible, FRAUD_BRIEF, test as base, expectNoOverflow } from './fixtures'
import { ModelServer } from './model-server'
import { ModelsPage } from './pages/models'

const SERVER = 'OpenAI-compatible server'
const KEY = 'sk-canary-7d21c04be93f-Zy88'

type Running = { app: OwnApp; server: ModelServer }
type Given = {
  client: Client
  models: ModelsPage
  running: Running
  /** A design at its second step, to be drafted with this model of the server. */
  draftWith: (model: string) => Promise<string>
}
const test = base.extend<Given>({
  running: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed.
    async ({}, use) => {
      const server = await ModelServer.start()
      const app = await OwnApp.start({ MODEL_HOSTS: server.host })
      await use({ app, server })
      await app.stop()
      await server.stop()
    },
    { timeout: 600_000 },
  ],
  baseURL: async ({ running }, use) => use(running.app.url),
  client: async ({ running }, use) => use(new Client(running.app.url)),
  models: async ({ page }, use) => use(new ModelsPage(page)),
  draftWith: async ({ running: { server }, client, models, page }, use) =>
    use(async (model) => {
      const designId = await client.create(FRAUD_BRIEF)
      await models.open()
      await models.setUp(SERVER, `http://${server.host}/v1`, model)
      await page.goto(`/designs/${designId}/steps/data`)
      await page.getByLabel('Draft with').selectOption(`compatible:${model}`)
      return designId
    }),
})

test('a model is set up, tested, chosen, drafts a step, loses its connection, goes on and drafts', async ({
  running: { app, server },
  client,
  page,
  models,
  design,
}) => {
  const designId = await client.create(FRAUD_BRIEF)
  await models.open()
  await expect(page.getByText('Only the built-in advisor is offered so far.')).toBeVisible()
  await expectAccessible(page)

  // A refusal stands beside its field, and what was typed stays.
  const row = models.provider(SERVER)
  await expect(row).toContainText('not configured')
  await row.getByRole('button', { name: 'Set the address' }).click()
  const form = models.form(SERVER)
  await form.getByLabel('Address').fill('http://169.254.169.254/v1')
  await form.getByLabel('Key').fill(KEY)
  await form.getByLabel('Model', { exact: true }).fill('mock')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('alert')).toContainText('169.254.169.254 is an address inside a network.')
  await expect(form.getByLabel('Address')).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)

  await form.getByLabel('Address').fill(`http://${server.host}/v1`)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect(row).toContainText('stored key …Zy88')
  await expect(row).toContainText('1 model offered.')

  // The test goes through the same connection, with the key.
  await models.test(SERVER)
  await expect(models.result(SERVER)).toContainText('Structured answer, tool call and streaming work.')
  await expect(models.result(SERVER)).toContainText(/First word after [\d,]+ ms; [\d,]+ tokens; unpriced/)
  await expect(row.getByRole('button', { name: `Test ${SERVER}` })).toHaveText('Test again')

  // One that hangs can be stopped.
  server.hang()
  await models.test(SERVER)
  await row.getByRole('button', { name: 'Stop the test' }).click()
  await expect(models.result(SERVER)).toContainText('Stopped.')
  server.answer()

  await page.getByRole('combobox', { name: 'Model for All steps' }).selectOption(`compatible:mock`)
  await expect(row).toContainText('default')
  await page.reload()
  await expect(models.result(SERVER)).toContainText('Structured answer')
  await expect(page.getByRole('combobox', { name: 'Model for All steps' })).toHaveValue('compatible:mock')
  await expect(page.getByRole('combobox', { name: 'Model for Data Strategy' })).toHaveValue('')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
    await expectNoOverflow(page)
    await page.setViewportSize({ width: 1280, height: 800 })
  }
  expect(await page.content()).not.toContain(KEY)

  // What was found of one connection is not said of another.
  await models.test(SERVER)
  await expect(models.result(SERVER)).toContainText('Structured answer')
  await row.getByRole('button', { name: `Edit: ${SERVER}` }).click()
  await form.getByRole('textbox', { name: /^Key/ }).fill(`${KEY}-2`)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect(models.result(SERVER)).toBeEmpty()
  await expect(row.getByRole('button', { name: `Test ${SERVER}` })).toHaveText('Test')

  // The connection breaks in the middle of the draft.
  await page.goto(`/designs/${designId}/steps/data`)
  await expect(page.getByLabel('Draft with')).toHaveValue('compatible:mock')
  server.cutAfter(1)
  await page.getByRole('button', { name: 'Draft step 2' }).click()
  await expect(page.getByRole('heading', { name: /Drafting was interrupted, in the middle of/ })).toBeVisible()
  await expect(design.draft).toContainText('compatible:mock did not finish. The connection broke')
  await expect(design.draft).toContainText('Looked up: chargeback')
  await expect(design.draft).not.toContainText(/\d calculations?/)
  await expect(design.draft).toContainText(/Two sources of .*“joined” at the moment of decision/)
  await expectAccessible(page)

  // After a reload it still waits, with what came.
  await page.reload()
  await expect(design.draft).toContainText('compatible:mock did not finish.')
  const asked = server.asked
  server.answer()
  await page.getByRole('button', { name: 'Continue' }).click()
  const dataRuns = async () => (await client.read(designId)).runs.filter(({ step }) => step === 'data')
  await expect.poll(dataRuns).toMatchObject([{ status: 'succeeded', model: 'compatible:mock' }])
  await design.drafted()
  await expect(design.draft).toContainText(
    /Two sources of .*“joined” at the moment of decision; Größe 数据 🙂 as written\./,
  )
  // The tools had answered before the cut: the first request carries their answers, and so none was asked again for it.
  // Then the repair: the mock calls its tools in each turn of a person, and drafts.
  expect(server.asked - asked).toBe(3)
  expect(server.toolAnswers(asked)).toBe(2)
  expect((await client.read(designId)).design.steps[1]?.state).toBe('drafted')
  await expect(page.getByText('Step 2 is drafted and saved.')).toBeAttached()
  expect(app.written).not.toContain(KEY)
})

test('the figures of a draft are entered first, and are known once a sentence names them', async ({
  running: { server },
  page,
  draftWith,
  design,
}) => {
  await draftWith('mock')

  // The draft is the answer to the second request: it stops among the figures, then among the decisions.
  server.hangIn(1, 0.2)
  await page.getByRole('button', { name: 'Draft step 2' }).click()
  await expect(page.getByRole('region', { name: 'Numbers', exact: true })).toContainText('0 entered')
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  server.hangIn(1, 0.5)
  await page.getByRole('button', { name: 'Retry' }).click()
  await expect(design.draft).toContainText(/Two sources of 9,000,000 \/day, .* as written\./)
  await expect(design.draft).toHaveAttribute('aria-busy', 'true')
  await expect(design.draft.locator('.n.unknown')).toHaveCount(0)
})

test('an answer that is no draft is said to be none, and what came is shown', async ({
  client,
  page,
  draftWith,
  design,
}) => {
  const designId = await draftWith('half')
  await page.getByRole('button', { name: 'Draft step 2' }).click()
  await expect(page.getByRole('heading', { name: /This draft stopped before its end/ })).toBeVisible()
  await expect(design.draft).toContainText('Its answer was longer than it may write, and was cut off.')
  await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible()
  for (const [colorScheme, width] of [
    ['light', 1440],
    ['dark', 360],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
  }
  expect((await client.read(designId)).design.steps[1]?.state).toBe('empty')
})

test('an interrupted draft can be started over with the built-in advisor', async ({
  running: { server },
  client,
  page,
  models,
  design,
}) => {
  const designId = await client.create(FRAUD_BRIEF)
  await models.open()
  const row = models.provider('Ollama')
  await row.getByRole('button', { name: 'Set the address' }).click()
  const form = models.form('Ollama')
  await form.getByLabel('Address').fill(`http://${server.host}/v1`)
  await form.getByLabel('Model', { exact: true }).fill('deaf')
  await form.getByRole('button', { name: 'Save' }).click()
  await models.test('Ollama')
  await expect(models.result('Ollama')).toContainText('the answer was not the form asked for')

  await page.goto(`/designs/${designId}/steps/data`)
  await page.getByLabel('Draft with').selectOption('ollama:deaf')
  server.cutAfter(1)
  await page.getByRole('button', { name: 'Draft step 2' }).click()
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
  server.answer()
  await page.getByLabel('Draft with').selectOption('advisor:expert')
  await page.getByRole('button', { name: 'Start over' }).click()
  const dataRuns = async () => (await client.read(designId)).runs.filter(({ step }) => step === 'data')
  await expect.poll(dataRuns, { timeout: 180_000 }).toMatchObject([{ status: 'succeeded', model: 'advisor:expert' }])
  await design.drafted()

  // What is removed is offered no longer.
  await models.open()
  await row.getByRole('button', { name: 'Edit' }).click()
  await form.getByRole('button', { name: 'Remove' }).click()
  await expect(row).toContainText('not configured')
  const refused = await page.request.post(`/api/designs/${designId}/steps/model/runs`, {
    data: { model: 'ollama:deaf' },
  })
  expect(refused.status()).toBe(422)
  expect(await refused.text()).toContain('The model ollama:deaf is not offered in this workspace.')
})
