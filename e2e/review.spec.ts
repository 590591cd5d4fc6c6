import type { Page } from '@playwright/test'
import { OwnApp } from './app'
import { expect, expectAccessible, expectNoOverflow, test as base } from './fixtures'
import { AccountPages, firstLink, mailedLink } from './pages/accounts'

const test = base.extend<{ app: OwnApp; owner: AccountPages }>({
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
  owner: async ({ page }, use) => use(new AccountPages(page)),
})

/** What a page's own script would send. */
const ask = (page: Page, method: string, path: string, body: unknown) =>
  page.evaluate(
    async ([how, where, what]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(where, { method: how, headers, ...(how !== 'GET' && { body: what }) })
      return [answer.status, await answer.text()] as const
    },
    [method, path, JSON.stringify(body)] as const,
  )
const badge = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Review: / })
const progress = (page: Page) => page.getByRole('main').getByRole('status').first()

test('a version is reviewed as code is: asked for, changes requested, fixed, handed in, approved; an edit is not approved', async ({
  app,
  owner,
  browser,
}) => {
  await expect.poll(() => firstLink(app.directory).catch(() => '')).not.toBe('')
  await owner.join(await firstLink(app.directory), 'Mara Lindqvist', 'mara@example.com')
  await owner.members()
  await owner.invite('ines@example.com', 'reviewer')
  const context = await browser.newContext({ baseURL: app.url })
  const ines = new AccountPages(await context.newPage())
  await ines.join(await mailedLink(app.directory, 'ines@example.com'), 'Ines Duarte')
  await owner.members()
  const row = owner.member('Ines Duarte')
  await row.getByLabel('SRE').check()
  await row.getByRole('button', { name: 'Set what Ines Duarte speaks for' }).click()
  await expect(row).toContainText('Changed.')

  // Ask.
  const [, made] = await ask(owner.page, 'POST', '/api/examples/payment-fraud', {})
  const { designId }: { designId: string } = JSON.parse(made)
  const address = `/designs/${designId}/review`
  await owner.page.goto(address)
  await expect(badge(owner.page)).toHaveText('Review: Draft')
  await owner.page.getByLabel('Reviewer 1', { exact: true }).selectOption({ label: 'Ines Duarte' })
  // What she speaks for is known.
  await expect(owner.page.getByLabel('What reviewer 1 speaks for')).toHaveValue('sre')
  await owner.page.getByRole('button', { name: 'Ask for a review' }).click()
  await expect(owner.page.getByRole('heading', { name: 'Version 1', level: 1 })).toBeVisible()
  await expect(badge(owner.page)).toHaveText('Review: v1 in review')
  await expect(progress(owner.page)).toHaveText('0 of 1 approval. Waits for Ines Duarte, SRE.')
  // Whoever handed it in does not decide on it.
  await expect(owner.page.getByRole('button', { name: /^Approve/ })).toHaveCount(0)
  await expectAccessible(owner.page)
  await owner.page.setViewportSize({ width: 360, height: 740 })
  await expectNoOverflow(owner.page)
  await owner.page.setViewportSize({ width: 1280, height: 800 })

  // Request changes; the other page hears of it.
  await ines.page.goto(address)
  await ines.page.getByLabel('What you say of it').fill('What holds the peak while a zone is lost?')
  await ines.page.getByRole('button', { name: 'Ask for changes' }).click()
  await expect(badge(ines.page)).toHaveText('Review: v1: changes requested')
  await expect(badge(owner.page)).toHaveText('Review: v1: changes requested')
  await expect(owner.page.getByText('What holds the peak while a zone is lost?')).toBeVisible()

  // Fix and hand in.
  expect((await ask(owner.page, 'PATCH', `/api/designs/${designId}`, { title: 'Fraud, two zones' }))[0]).toBe(200)
  await owner.page.getByLabel('What was done').fill('Two zones hold it now.')
  await owner.page.getByRole('button', { name: 'Hand in as the next round' }).click()
  await expect(owner.page.getByRole('heading', { name: 'Version 2', level: 1 })).toBeVisible()
  await expect(badge(owner.page)).toHaveText('Review: v2 in review')

  // What is new since, seen before it is decided on.
  await expect(ines.page.getByText('Changed since your verdict on v1')).toBeVisible()
  await expect(ines.page.getByRole('region', { name: 'Title' })).toContainText('Fraud, two zones')
  await ines.page.getByRole('button', { name: 'Approve v2' }).click()
  await expect(ines.page.getByText('Version 2 was handed in meanwhile')).toBeVisible()
  await ines.page.getByRole('button', { name: 'I have looked at version 2' }).click()
  await ines.page.getByRole('button', { name: 'Approve v2' }).click()
  await expect(badge(ines.page)).toHaveText('Review: v2 approved')
  await expect(badge(owner.page)).toHaveText('Review: v2 approved')
  await owner.page.goto(`/designs/${designId}/document`)
  await expect(owner.page.getByText('Version 2, which this document is, was approved')).toBeVisible()

  // An edit is never "approved".
  expect((await ask(owner.page, 'PATCH', `/api/designs/${designId}`, { title: 'Fraud, three zones' }))[0]).toBe(200)
  await expect(badge(owner.page)).toHaveText('Review: v2 approved · unreviewed changes')
  await expect(owner.page.getByText('has changes since then that nobody has reviewed')).toBeVisible()
  await owner.page.goto('/?state=approved-before')
  await expect(owner.page.getByRole('row', { name: /Fraud, three zones/ })).toContainText(
    'v2 approved · unreviewed changes',
  )
  await owner.page.goto(address)
  const record = await owner.page.getByRole('link', { name: 'Markdown' }).first().getAttribute('href')
  const [, text] = await ask(owner.page, 'GET', record ?? '', null)
  expect(text).toContain('**Ines Duarte, SRE** approves')
  await context.close()
})
