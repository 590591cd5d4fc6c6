import { OwnApp } from './app'
import { Client } from './client'
import { expect, expectAccessible, FRAUD_BRIEF, test as base, expectNoOverflow } from './fixtures'
import { ModelServer } from './model-server'
import { ModelsPage } from './pages/models'

const SERVER = 'OpenAI-compatible server'

type Running = { app: OwnApp; server: ModelServer }
const test = base.extend<{ client: Client; models: ModelsPage; running: Running }>({
  running: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed.
    async ({}, use) => {
      const server = await ModelServer.start()
      const app = await OwnApp.start({ MODEL_HOSTS: server.host, GROUNDPLAN_TOKENS_PER_DAY: '50000000' })
      await use({ app, server })
      await app.stop()
      await server.stop()
    },
    { timeout: 600_000 },
  ],
  baseURL: async ({ running }, use) => use(running.app.url),
  client: async ({ running }, use) => use(new Client(running.app.url)),
  models: async ({ page }, use) => use(new ModelsPage(page)),
})

test('a limit is set, refuses a run and says so, is raised, and what the run used is shown', async ({
  running: { server },
  client,
  page,
  models,
  design,
}) => {
  const designId = await client.create(FRAUD_BRIEF)
  await models.open()
  await models.setUp(SERVER, `http://${server.host}/v1`, 'mock')
  await expect(page.getByText('No paid model has been asked anything this month.')).toBeVisible()
  const limits = page.getByRole('region', { name: 'Limits' })
  await expect(limits).toContainText('50,000,000 tokens left today.')

  // A refusal stands at its field.
  const workspace = limits.getByRole('form', { name: 'This workspace' })
  const tokens = workspace.getByLabel('A day, tokens')
  await tokens.fill('1.5')
  await workspace.getByRole('button', { name: 'Save' }).click()
  await expect(workspace).toContainText('Give whole tokens.')
  await expect(tokens).toHaveAttribute('aria-invalid', 'true')
  await workspace.getByLabel('A month, USD').fill('much')
  await workspace.getByRole('button', { name: 'Save' }).click()
  await expect(workspace).toContainText('Give dollars, e.g. 50')
  await expectAccessible(page)
  await workspace.getByLabel('A month, USD').fill('')
  await tokens.fill('1,000')
  await workspace.getByRole('button', { name: 'Save' }).click()
  await expect(workspace).toContainText('Saved. It holds from the next run on.')
  await expect(workspace).toContainText(/1,000 tokens left today\. Set by You, \d+ \w+ 20\d\d\./)

  // Nothing is sent, and it is said why, until when, and what to do.
  await page.goto(`/designs/${designId}/steps/data`)
  await page.getByLabel('Draft with').selectOption('compatible:mock')
  const asked = server.asked
  await page.getByRole('button', { name: 'Draft step 2' }).click()
  const refusal = page.getByRole('alert').filter({ hasText: 'Not started' })
  await expect(refusal).toContainText('The limit of this workspace, 1,000 tokens a day, leaves 1,000 tokens')
  await expect(refusal).toContainText('at 00:00 UTC. It can be raised under Settings, Models.')
  await expectAccessible(page)
  expect(server.asked).toBe(asked)

  // Of a draft that was asked for in words it is said beside them, a step is many screens long; the words are kept.
  await page.goto(`/designs/${designId}/steps/problem`)
  await page.getByLabel('Draft with').selectOption('compatible:mock')
  const words = page.getByLabel('Tell the agent what to change')
  await words.fill('write it for a manager')
  await words.press('Enter')
  await expect(refusal).toBeInViewport()
  await expect(words).toBeInViewport()
  await expect(words).toHaveValue('write it for a manager')
  await expectAccessible(page)
  expect(server.asked).toBe(asked)

  // Said to a model that costs nothing, the refusal goes, and the page stands.
  await page.getByLabel('Draft with').selectOption('advisor:expert')
  await words.press('Enter')
  await expect(refusal).toBeHidden()
  const problemRuns = async () => (await client.read(designId)).runs.filter(({ step }) => step === 'problem')
  await expect.poll(problemRuns).toMatchObject([{ status: 'succeeded', model: 'advisor:expert' }])
  await expect(page.getByRole('heading', { level: 1, name: 'Problem Formulation' })).toBeVisible()

  await models.open()
  await tokens.fill('10,000,000')
  await workspace.getByRole('button', { name: 'Save' }).click()
  await expect(workspace).toContainText('10,000,000 tokens left today.')
  await page.goto(`/designs/${designId}/steps/data`)
  await page.getByLabel('Draft with').selectOption('compatible:mock')
  await page.getByRole('button', { name: 'Draft step 2' }).click()
  const dataRuns = async () => (await client.read(designId)).runs.filter(({ step }) => step === 'data')
  await expect.poll(dataRuns).toMatchObject([{ status: 'succeeded', model: 'compatible:mock' }])
  await design.drafted()
  const used = page.getByText(/Last run by compatible:mock: [\d,]+ tokens.*, unpriced\./)
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 390],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 844 })
    await expect(used).toBeVisible()
    await expectAccessible(page)
  }

  await models.open()
  const row = page.getByRole('region', { name: 'Used so far' }).getByRole('row', { name: /compatible:mock/ })
  await expect(row).toContainText(/[\d,]+ tokens.*, unpriced/)
  await expect(workspace).toContainText(/9,\d{3},\d{3} tokens left today\./)
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  await expectNoOverflow(page)
})
