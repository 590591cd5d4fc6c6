import { OwnApp } from './app'
import { Client } from './client'
import { expect, expectAccessible, FRAUD_BRIEF, test as base, expectNoOverflow } from './fixtures'
import { ModelServer } from './model-server'
import { ModelsPage } from './pages/models'
import { QuestionsOnPage } from './pages/questions'

const SERVER = 'OpenAI-compatible server'
const DELAY = 'After how many days is it known whether an invoice was fraud?'
const WHERE = 'From which countries do the invoices come?'
const WHO = 'Who may read an invoice?'
const TWICE = 'Do invoices occur twice in the history?'
const HALF = 'Mostly from Germany, and'

type Running = { app: OwnApp; server: ModelServer }
const test = base.extend<{ client: Client; questions: QuestionsOnPage; running: Running }>({
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
  questions: async ({ page }, use) => use(new QuestionsOnPage(page)),
})

test('a model asks; one is answered, one skipped, one not known; none is asked again', async ({
  running: { server },
  client,
  page,
  design,
  questions,
}) => {
  const designId = await client.create('Score invoices for fraud, 40 a second at peak.')
  const models = new ModelsPage(page)
  await models.open()
  await models.setUp(SERVER, `http://${server.host}/v1`, 'asks')

  await page.goto(`/designs/${designId}/steps/data`)
  await page.getByLabel('Draft with').selectOption('compatible:asks')
  await page.getByRole('button', { name: 'Draft step 2' }).click()
  await design.drafted()

  // Three of five, with the suggestions that the fact can hold, and what is assumed meanwhile.
  await expect(questions.card.getByRole('heading', { level: 2 })).toHaveText(
    'Three answers would change this step most',
  )
  await expect(questions.one(DELAY).getByRole('button', { name: /as answer to/ })).toHaveText([
    `A month, as answer to: ${DELAY}`,
    `A quarter, as answer to: ${DELAY}`,
  ])
  await expect(questions.standing(WHO)).toHaveText('Assumption until answered: The team of fraud analysts.')
  await expect(questions.one(TWICE)).toHaveCount(0)
  for (const [colorScheme, width] of [
    ['light', 1440],
    ['dark', 390],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    await expectNoOverflow(page)
  }
  await page.setViewportSize({ width: 1280, height: 800 })

  // An answer by keyboard: the focus stays where it was, and the step can be drafted anew.
  await questions
    .one(DELAY)
    .getByRole('button', { name: /^A quarter/ })
    .focus()
  await page.keyboard.press('Enter')
  await expect(questions.standing(DELAY)).toHaveText('You')
  await expect(questions.one(DELAY).getByRole('button', { name: /^A quarter/ })).toBeFocused()
  await expect(questions.one(DELAY).getByRole('textbox')).toHaveValue('90')
  await expect(page.getByText(`Answered since this was drafted: ${DELAY}`)).toBeVisible()
  const fact = (await client.read(designId)).design.facts['data.labelDelayDays']
  expect(fact).toMatchObject({ value: 90, origin: 'user', setBy: 'user' })

  // Half an answer outlives the tab; then it is skipped, and the assumption stays.
  await questions.one(WHERE).getByRole('textbox').fill(HALF)
  await page.close({ runBeforeUnload: false })
  const again = await page.context().newPage()
  const reopened = new QuestionsOnPage(again)
  await again.goto(`/designs/${designId}/steps/data`)
  await expect(reopened.one(WHERE).getByRole('textbox')).toHaveValue(HALF)
  await expect(reopened.one(WHERE)).toContainText('Kept on this device from before, not sent yet.')
  await reopened.press(WHERE, /^Skip/)
  await expect(reopened.standing(WHERE)).toHaveText('Skipped. The assumption stays: From one country.')
  await reopened.press(WHO, /^Don’t know/)
  await expect(reopened.standing(WHO)).toHaveText('Not known. The assumption stays: The team of fraud analysts.')
  await again.reload()
  await expect(reopened.standing(WHERE)).toHaveText('Skipped. The assumption stays: From one country.')

  // The next draft is an offer; the same model asks the same five again, and only the two that are open are heard.
  await again.getByLabel('Draft with').selectOption('compatible:asks')
  await again.getByRole('button', { name: 'Propose an update' }).click()
  const offer = again.getByRole('region', { name: 'Proposal', exact: true })
  await expect(offer).toBeVisible({ timeout: 180_000 })
  await expectAccessible(again)
  await offer.getByRole('button', { name: 'Apply all' }).click()
  // The card went with its button: the keyboard goes on from the line that says so in its place.
  await expect(again.locator('#said-proposal')).toBeFocused()
  await expect(offer).toBeHidden()
  await expect(reopened.one(TWICE)).toBeVisible()
  const after = (await client.read(designId)).design.steps[1]
  expect(after?.content?.draft.questions?.map(({ question }) => question)).toEqual([
    TWICE,
    'For how many days may an invoice be kept?',
  ])
  expect(after?.answers?.map(({ question, outcome }) => [question, outcome])).toEqual([
    [DELAY, 'answered'],
    [WHERE, 'skipped'],
    [WHO, 'unknown'],
  ])
  await expect(again.getByRole('button', { name: 'Propose an update' })).toHaveCount(0)

  // In words, where no fact holds it: for the drafts to come, and for the document.
  await reopened.one(WHO).getByRole('textbox').fill('Only our own auditors.')
  await reopened.one(WHO).getByRole('textbox').press('Control+Enter')
  await expect(reopened.standing(WHO)).toHaveText('You')
  await again.goto(`/designs/${designId}/document`)
  await expect(again.getByRole('row', { name: /Who may read an invoice\?.*Only our own auditors\./ })).toBeVisible()
  expect(server.asked).toBeGreaterThan(0)
})

test('the built-in advisor asks what its drafts turn on, and takes the answer in', async ({
  client,
  page,
  questions,
}) => {
  const designId = await client.create(FRAUD_BRIEF)
  await page.goto(`/designs/${designId}/steps/problem`)
  const asked = (await client.read(designId)).design.steps[0]?.content?.draft.questions ?? []
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.length).toBeLessThanOrEqual(3)
  const withOffer = asked.find(({ suggestions }) => suggestions.length > 1)
  const offer = withOffer?.suggestions.at(-1)
  if (!withOffer?.factPath || !offer) throw new Error('no suggestion')
  await questions.press(withOffer.question, new RegExp(`^${offer.label.replaceAll(/[^\w ]/g, '.')}`))
  await expect(questions.standing(withOffer.question)).toHaveText('You')
  const { facts } = (await client.read(designId)).design
  expect(facts[withOffer.factPath]).toMatchObject({ value: JSON.parse(offer.valueJson), origin: 'user' })

  await page.getByRole('button', { name: 'Propose an update' }).click()
  await expect(page.getByRole('region', { name: 'Proposal', exact: true })).toBeVisible({ timeout: 180_000 })
  const { design: now } = await client.read(designId)
  const { proposal } = now.steps[0] ?? {}
  expect(proposal?.questions?.length).toBeGreaterThan(0)
  expect(proposal?.questions?.map(({ question }) => question)).not.toContain(withOffer.question)
})
