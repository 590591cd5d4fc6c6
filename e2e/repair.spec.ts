import { OwnApp } from './app'
import { Client } from './client'
import { expect, expectAccessible, test as base } from './fixtures'
import { ModelServer } from './model-server'
import { ModelsPage } from './pages/models'

const SERVER = 'OpenAI-compatible server'

type Running = { app: OwnApp; server: ModelServer }
const test = base.extend<{ client: Client; running: Running }>({
  running: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed.
    async ({}, use) => {
      const server = await ModelServer.start()
      const app = await OwnApp.start({ MODEL_HOSTS: server.host, MODEL_PRICES: 'compatible:stuck=3/15' })
      await use({ app, server })
      await app.stop()
      await server.stop()
    },
    { timeout: 600_000 },
  ],
  baseURL: async ({ running }, use) => use(running.app.url),
  client: async ({ running }, use) => use(new Client(running.app.url)),
})

test('a repair comes to nothing: what was found is told after a reload too, until another draft is taken', async ({
  running: { server },
  client,
  page,
  design,
}) => {
  const designId = await client.create('Score invoices for fraud, 40 a second at peak.')
  const models = new ModelsPage(page)
  await models.open()
  await models.provider(SERVER).getByRole('button', { name: 'Set the address' }).click()
  const form = models.form(SERVER)
  await form.getByLabel('Address').fill(`http://${server.host}/v1`)
  await form.getByLabel('Model', { exact: true }).fill('stuck')
  await expect(form).toContainText('This server counts it at 3 and 15 USD per million at least')
  await expectAccessible(page)
  await form.getByRole('button', { name: 'Add a model' }).click()
  await form.getByLabel('Model', { exact: true }).last().fill('mock')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()

  await page.goto(`/designs/${designId}/steps/data`)
  await page.getByLabel('Draft with').selectOption('compatible:stuck')
  await page.getByRole('button', { name: 'Draft step 2' }).click()
  await design.drafted()

  const note = page.getByText(/\d findings not repaired in this draft: the first version stands/)
  await expect(note).toBeVisible()
  await page.reload()
  await expect(note).toBeVisible()
  await note.click()
  const all = page.getByRole('main')
  await expect(all).toContainText('compatible:stuck did not finish.')
  await expect(all).toContainText('data.dupShare')
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 390],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    await page.evaluate(() => scrollTo(0, 0))
    await expectAccessible(page)
  }
  await page.getByRole('link', { name: 'What is open now' }).click()
  await expect(page).toHaveURL(new RegExp(`/designs/${designId}/findings$`))

  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`/designs/${designId}/steps/data`)
  await page.getByLabel('Draft with').selectOption('compatible:mock')
  await page.getByRole('textbox', { name: 'Tell the agent what to change' }).fill('Mend what was found.')
  await page.getByRole('button', { name: 'Propose', exact: true }).click()
  await page.getByRole('button', { name: 'Apply all' }).click()
  await expect(page.getByRole('region', { name: 'Proposal' })).toHaveCount(0)
  await expect(note).toHaveCount(0)
  await page.reload()
  await design.drafted()
  await expect(note).toHaveCount(0)
})
