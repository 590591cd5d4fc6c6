import { OwnApp } from './app'
import { expect, expectAccessible, expectNoOverflow, test as base } from './fixtures'
import { AccountPages, firstLink, mailedLink } from './pages/accounts'

const test = base.extend<{ app: OwnApp }>({
  app: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed.
    async ({}, use) => {
      const app = await OwnApp.start({ GROUNDPLAN_AUTH: 'accounts' })
      await use(app)
      await app.stop()
    },
    { timeout: 300_000 },
  ],
  baseURL: async ({ app }, use) => use(app.url),
})

test('who is mentioned is told: a number on every page, a mail, and the way to the thread', async ({
  app,
  page,
  browser,
}) => {
  const ada = new AccountPages(page)
  await expect.poll(() => firstLink(app.directory).catch(() => '')).not.toBe('')
  await ada.join(await firstLink(app.directory), 'Ada Lovelace', 'ada@example.com')
  await expect(page.getByRole('link', { name: 'Inbox', exact: true })).toBeVisible()
  await ada.members()
  await ada.invite('grace@example.com', 'commenter')
  const context = await browser.newContext({ baseURL: app.url })
  const grace = new AccountPages(await context.newPage())
  await grace.join(await mailedLink(app.directory, 'grace@example.com'), 'Grace Hopper')

  // As pages send it: with the browser's own session.
  const headers = { origin: app.url }
  const created = await page.request.post('/api/designs', {
    headers,
    data: { brief: 'Rank the offers of a shop by what people buy.' },
  })
  const { designId }: { designId: string } = await created.json()
  const found = await grace.page.request.get(`/api/designs/${designId}/members?name=ada`)
  const { members }: { members: { id: string }[] } = await found.json()
  const thread = crypto.randomUUID()
  const said = await grace.page.request.post(`/api/designs/${designId}/threads`, {
    headers,
    data: {
      id: thread,
      comment: crypto.randomUUID(),
      step: 'problem',
      kind: 'step',
      target: '',
      body: 'Who signs **this** off?',
      mentions: members.map(({ id }) => id),
    },
  })
  expect(said.status()).toBe(201)

  await page.goto('/')
  await page.getByRole('link', { name: 'Inbox 1 unread' }).click()
  const news = page.getByRole('list', { name: 'News' })
  const mention = 'Grace Hopper mentions you on Problem Formulation'
  await expect(page.getByRole('list', { name: 'Mentions that you have not answered' })).toContainText(mention)
  await expect(news.getByText('Who signs this off?')).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoOverflow(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  expect(await mailedLink(app.directory, 'ada@example.com')).toContain(`#thread-${thread}`)

  await news.getByRole('link', { name: mention }).click()
  await expect(page.locator(`#thread-${thread}`).getByText('Who signs this off?')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Inbox', exact: true })).toBeVisible()

  // Webhooks are for admins; others are told so.
  await grace.page.goto('/settings/webhooks')
  await expect(grace.page.getByRole('heading', { name: 'These are for admins' })).toBeVisible()
  await page.goto('/settings/webhooks')
  const form = page.getByRole('region', { name: 'New webhook' })
  await form.getByLabel('Address').fill('https://127.0.0.1/hook')
  await form.getByRole('checkbox', { name: /^A thread was begun/ }).check()
  await form.getByRole('button', { name: 'Add webhook' }).click()
  await expect(form.getByRole('status')).toContainText('is an address inside a network')
  await expectAccessible(page)
  await context.close()
})
