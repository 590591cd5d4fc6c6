import { oidcServer } from '../lib/account/fixtures/oidc-server'
import { OwnApp } from './app'
import { Client } from './client'
import { expect, expectAccessible, expectNoOverflow, FRAUD_BRIEF, test as base } from './fixtures'
import { AccountPages, firstLink, mailedLink } from './pages/accounts'

const BEFORE = 'Written before there were accounts.'

type Provider = Awaited<ReturnType<typeof oidcServer>>

const test = base.extend<{ app: OwnApp; owner: AccountPages; provider: Provider }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed.
  provider: async ({}, use) => {
    const provider = await oidcServer()
    await use(provider)
    await provider.close()
  },
  app: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed.
    async ({}, use) => {
      const app = await OwnApp.start()
      await use(app)
      await app.stop()
    },
    { timeout: 600_000 },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  owner: async ({ page }, use) => use(new AccountPages(page)),
})

test('an installation of one becomes one of several: taken over with its designs, joined by invitation, left again', async ({
  app,
  owner,
  provider,
  browser,
}) => {
  // In local mode: no account, and no page of one.
  const designId = await new Client(app.url).create(FRAUD_BRIEF)
  const shared = await new Client(app.url).send('POST', `/api/designs/${designId}/shares`, {})
  const { path }: { path: string } = await shared.json()
  expect((await owner.page.goto('/sign-in'))?.status()).toBe(404)
  const client = new Client(app.url)
  const { design } = await client.read(designId)
  expect((await client.editSummary(designId, design.steps[0]?.rev ?? 0, BEFORE)).status).toBe(200)
  await expect(owner.menu).toHaveCount(0)
  await app.end()
  await app.start({ GROUNDPLAN_AUTH: 'accounts', ...provider.environment, OIDC_NAME: 'Example ID' })

  // Nobody gets in without an account.
  expect((await fetch(`${app.url}/api/designs/${designId}`)).status).toBe(401)
  // But by a link, as before; and no log has said where one is.
  for (const file of ['', '/export/html']) expect((await fetch(`${app.url}${path}${file}`)).status).toBe(200)
  expect((await fetch(`${app.url}${path}x`)).status).toBe(404)
  expect(app.written).not.toContain(path.replace('/s/', ''))
  await owner.page.goto(`/designs/${designId}`)
  await expect(owner.page).toHaveURL(`${app.url}/sign-in?next=${encodeURIComponent(`/designs/${designId}`)}`)
  await expectAccessible(owner.page)

  // The first one takes over what was there.
  const first = await firstLink(app.directory)
  await owner.page.goto(first)
  await expectAccessible(owner.page)
  await owner.join(first, 'Ada Lovelace', 'ada@example.com')
  expect((await owner.page.goto(`/designs/${designId}/history`))?.status()).toBe(200)
  await owner.page.goto(first)
  await expect(owner.page.getByRole('heading', { name: 'This invitation is not open' })).toBeVisible()

  // Somebody is invited, and reads; more than that they may not.
  await owner.members()
  await expectAccessible(owner.page)
  await owner.page.setViewportSize({ width: 360, height: 740 })
  await expectNoOverflow(owner.page)
  await owner.page.setViewportSize({ width: 1280, height: 800 })
  await owner.invite('grace@example.com', 'viewer')
  const context = await browser.newContext({ baseURL: app.url })
  const grace = new AccountPages(await context.newPage())
  await grace.join(await mailedLink(app.directory, 'grace@example.com'), 'Grace Hopper')
  expect((await grace.page.goto(`/designs/${designId}/document`))?.status()).toBe(200)
  // What was written in local mode has a name.
  await grace.page.goto(`/designs/${designId}/history`)
  const written = grace.page.getByRole('listitem').filter({ hasText: 'Summary edited' })
  await expect(written).toContainText('Ada Lovelace')
  await expect(grace.page.getByRole('main')).not.toContainText('You')
  const write = () =>
    grace.page.evaluate(async (path) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(path, { method: 'PATCH', headers, body: JSON.stringify({ title: 'Hers' }) })
      return [answer.status, await answer.text()] as const
    }, `/api/designs/${designId}`)
  const [status, text] = await write()
  expect(status).toBe(403)
  expect(text).toContain('As viewer you may not change this design.')
  await grace.members()
  await expect(grace.page.getByRole('region', { name: 'Invitations' })).toHaveCount(0)
  await expect(grace.page.getByText('ada@example.com')).toHaveCount(0)

  // Another role holds with the next request.
  await owner.members()
  await owner.member('Grace Hopper').getByRole('combobox').selectOption('editor')
  await owner.member('Grace Hopper').getByRole('button', { name: 'Change' }).click()
  await expect(owner.member('Grace Hopper')).toContainText('They may act as editor from now on.')
  expect((await write())[0]).toBe(200)

  // A workspace of her own, beside this one.
  await grace.workspaces()
  await expectAccessible(grace.page)
  await grace.page.getByLabel('Another workspace').fill('Sandbox')
  await grace.page.getByRole('button', { name: 'Create' }).click()
  await expect(grace.page.getByRole('heading', { name: 'Members of Sandbox' })).toBeVisible()
  // A link leads into the other one all the same.
  await grace.page.goto(`/designs/${designId}/document`)
  await expect(grace.page).toHaveTitle(/Hers/)

  // From one to the other, by keyboard on a narrow screen, and back.
  await grace.page.setViewportSize({ width: 390, height: 800 })
  await expectNoOverflow(grace.page)
  await grace.menu.press('Enter')
  await expect(grace.panel).toBeVisible()
  await expectAccessible(grace.page)
  await grace.page.keyboard.press('Escape')
  await expect(grace.panel).toHaveCount(0)
  await expect(grace.menu).toBeFocused()
  await grace.menu.press('Enter')
  await grace.panel.getByRole('button', { name: 'Go to Sandbox, as owner' }).press('Enter')
  await expect(grace.page.getByRole('heading', { name: 'No designs yet' })).toBeVisible()
  await grace.page.setViewportSize({ width: 1280, height: 800 })

  // Taken out, she gets no further, and her own stays hers.
  await owner.askedTo('Grace Hopper', 'Take out')
  await expect(owner.member('Grace Hopper')).toHaveCount(0)
  expect((await write())[0]).toBe(404)
  await grace.members()
  await expect(grace.page.getByRole('heading', { name: 'Members of Sandbox' })).toBeVisible()

  // The last owner stays.
  await owner.askedTo('Ada Lovelace', 'Leave')
  await expect(owner.member('Ada Lovelace')).toContainText('Make somebody else one first.')

  // Her account: another address, which its mail proves and the old one is told of, and the end of it.
  await grace.page.goto('/settings/account')
  await expectAccessible(grace.page)
  const own = grace.page.getByRole('region', { name: 'E-mail' })
  await own.getByLabel('New address').fill('hopper@example.com')
  await own.getByLabel('Your password').fill('a quiet afternoon')
  await own.getByRole('button', { name: 'Mail me a link' }).click()
  await expect(own).toContainText('a link is on its way to it')
  await grace.page.goto(await mailedLink(app.directory, 'hopper@example.com'))
  await grace.page.getByRole('button', { name: 'Confirm' }).click()
  await expect(grace.page.getByText('You sign in as hopper@example.com from now on.')).toBeVisible()
  await grace.page.goto('/settings/account')
  await expect(own).toContainText('hopper@example.com')
  const end = grace.page.getByRole('region', { name: 'Delete your account' })
  await end.getByLabel('Your password').fill('a quiet afternoon')
  await end.getByRole('button', { name: 'Delete my account' }).click()
  await expect(grace.page).toHaveURL(/\/sign-in$/)
  await grace.signIn('hopper@example.com')
  await expect(grace.page.getByText('do not belong together')).toBeVisible()

  // Out, and in again by a link.
  await owner.signOut()
  await owner.signIn('ada@example.com', 'not the password')
  await expect(owner.page.getByText('do not belong together')).toBeVisible()
  const byLink = owner.page.getByRole('region', { name: 'With a link by mail' })
  await byLink.getByLabel('E-mail').fill('ada@example.com')
  await byLink.getByRole('button', { name: 'Mail me a link' }).click()
  await expect(byLink).toContainText('a link is on its way')
  await owner.page.goto(await mailedLink(app.directory, 'ada@example.com'))
  await owner.page.getByRole('button', { name: 'Sign in' }).click()
  await expect(owner.page.getByRole('heading', { name: 'Designs', exact: true })).toBeVisible()

  // And by the provider, which sends the browser back.
  await owner.signOut()
  await owner.page.getByRole('button', { name: 'Sign in with Example ID' }).click()
  await owner.page.getByLabel('Address').fill('ada@example.com')
  await owner.page.getByRole('button', { name: 'Continue' }).click()
  await expect(owner.page.getByRole('heading', { name: 'Designs', exact: true })).toBeVisible()
  await expect(owner.menu).toHaveAccessibleName(/^Ada Lovelace, in /)
  await context.close()
})
