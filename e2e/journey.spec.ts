import { expect, FRAUD_BRIEF, test } from './fixtures'

test('from a brief to a document and a link, as a newcomer would', async ({ page, start, design, field, browser }) => {
  await start.open()
  await start.startWith(FRAUD_BRIEF)

  // A reload in the middle of the stream loses nothing.
  await page.reload()
  await design.drafted()
  await expect(design.draft).toContainText('99.88%')

  // A question is answered; another one is not known.
  const questions = page.getByRole('region', { name: 'Questions', exact: true })
  await questions
    .getByRole('button', { name: /^Don’t know/ })
    .first()
    .click()
  await expect(questions.getByText(/Not known\./).first()).toBeVisible()
  const figure = questions.getByRole('textbox').nth(1)
  await figure.fill('40')
  await figure.press('Enter')
  await expect(questions.getByText(/^You/).first()).toBeVisible()

  // A person's words stay, also after the agent drafts again.
  await field.save('We decide on every charge while the card waits.')
  await field.expectSaved('We decide on every charge while the card waits.')
  await page.reload()
  await field.expectSaved('We decide on every charge while the card waits.')

  for (const [step, number] of [
    ['data', 2],
    ['model', 3],
    ['arch', 4],
    ['exp', 5],
    ['prod', 6],
    ['perf', 7],
  ] as const) {
    await design.draftStep(step, number)
  }

  // The document, its export, and a link that a stranger can open until it is revoked.
  await page.getByRole('navigation', { name: 'Design' }).getByRole('link', { name: 'Document' }).click()
  await expect(page.getByRole('heading', { level: 2, name: /Performance Optimization/ })).toBeVisible()
  await expect(page.locator('main')).toContainText('We decide on every charge while the card waits.')
  await expect(page.locator('main')).not.toContainText(/undefined|NaN|\[object Object\]|\{\{/)
  const download = page.waitForEvent('download')
  await page
    .getByRole('link', { name: /Markdown/ })
    .last()
    .click()
  expect((await download).suggestedFilename()).toMatch(/\.md$/)

  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('button', { name: 'Create link' }).click()
  const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue()
  const stranger = await browser.newContext({ javaScriptEnabled: false })
  const shared = await stranger.newPage()
  const opened = await shared.goto(link)
  expect(opened?.headers()['referrer-policy']).toBe('no-referrer')
  expect(opened?.headers()['x-robots-tag']).toContain('noindex')
  await expect(shared.getByText('We decide on every charge while the card waits.').first()).toBeVisible()
  await page
    .getByRole('button', { name: /^Revoke/ })
    .first()
    .click()
  await expect(page.getByText('No link opens this design.')).toBeVisible()
  expect((await shared.goto(link))?.status()).toBe(404)
  await stranger.close()
})
