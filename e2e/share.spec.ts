import { expect, expectAccessible, expectNoOverflow, FRAUD_BRIEF, test } from './fixtures'
import { DiscussionOnPage } from './pages/discussion'

const PASSWORD = 'nine million charges'
const WORDS = 'scored while the card waits'
const TEXT = `Labels arrive late. A charge is ${WORDS}. The bank decides on every alert.`

test('a live link with a password: opened, commented on as a guest, answered, followed, and closed by a revoke', async ({
  page,
  design,
  field,
  browser,
}) => {
  await design.create(FRAUD_BRIEF)
  await field.save(TEXT)
  await field.expectSaved(TEXT)

  // Made in the panel, which shows its address once.
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const panel = page.getByRole('dialog', { name: 'Share this design' })
  await panel.getByLabel('For whom or what').fill('For the bank')
  await panel.getByLabel(/^The design as it is saved/).check()
  await panel.getByLabel('Comment as a guest').check()
  await panel.getByLabel(/^Password/).fill(PASSWORD)
  await expectAccessible(page)
  await panel.getByRole('button', { name: 'Create link' }).click()
  const address = await panel.getByRole('textbox', { name: 'Link', exact: true }).inputValue()
  await expect(panel.getByRole('listitem')).toContainText('Live, guests comment, password')

  // Nothing of it is told without the password; no script is needed to give it.
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  const locked = await plain.goto(address)
  expect(locked?.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    'cache-control': expect.stringContaining('no-store'),
  })
  for (const secret of [WORDS, design.id, 'For the bank']) expect(await locked?.text()).not.toContain(secret)
  const rsc = await plain.request.get(address, { headers: { RSC: '1' } })
  expect(await rsc.text()).not.toContain(WORDS)
  await plain.getByLabel('Password').fill('not the password')
  await plain.getByRole('button', { name: 'Open the document' }).click()
  await expect(plain.getByText('This is not the password of this link.')).toBeVisible()
  await plain.getByLabel('Password').fill(PASSWORD)
  await plain.getByRole('button', { name: 'Open the document' }).click()
  await expect(plain.getByRole('article')).toContainText(WORDS)
  // Its source names neither the design's id, nor what the team calls the link.
  for (const secret of [design.id, 'For the bank']) expect(await plain.content()).not.toContain(secret)
  const held = await context.storageState()
  await context.close()

  // The same reader with scripts: says something about words of the document.
  const guests = await browser.newContext({ storageState: held })
  const guest = await guests.newPage()
  await guest.goto(address)
  await expect(guest.getByText(/^Live: follows the design/)).toBeVisible()
  const form = guest.locator('form').filter({ has: guest.getByRole('button', { name: 'Comment as a guest' }) })
  await form.getByLabel('Only these words of it').fill('in no place of it')
  await form.getByLabel('Comment', { exact: true }).fill('What if it times out?')
  await form.getByLabel('Your name').fill('Rui')
  await form.getByRole('button', { name: 'Comment as a guest' }).click()
  // Refused, and nothing of it is lost.
  await expect(form.getByRole('alert')).toContainText('not in the document once')
  await expect(form.getByLabel('Comment', { exact: true })).toHaveValue('What if it times out?')
  await form.getByLabel('Only these words of it').fill(WORDS)
  await form.getByRole('button', { name: 'Comment as a guest' }).click()
  const said = guest.getByRole('list', { name: 'Comments' })
  await expect(said).toContainText('What if it times out?')
  await expect(said.locator('q')).toHaveText(WORDS)
  await expectAccessible(guest)
  await guest.setViewportSize({ width: 390, height: 800 })
  await expectNoOverflow(guest)

  // The team sees a guest, and answers; the guest's page has it without a reload.
  const talk = new DiscussionOnPage(page)
  await page.keyboard.press('Escape')
  await talk.open()
  const thread = talk.threads.filter({ hasText: 'What if it times out?' })
  await expect(thread).toContainText('guest')
  await thread.getByRole('button').first().click()
  await expect(thread.getByText(/Begun through the share link “For the bank”/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Answer' }).fill('Then the rules decide.')
  await page.getByRole('textbox', { name: 'Answer' }).press('Control+Enter')
  await expect(said).toContainText('Then the rules decide.')

  // What is saved is there as well.
  await field.save(`${TEXT} Anew.`)
  await expect(guest.getByRole('article')).toContainText('Anew.')

  // Revoked, the open page closes by itself, and holds nothing any more.
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await panel.getByRole('button', { name: 'Revoke For the bank' }).click()
  await expect(guest.getByRole('heading', { name: 'This link does not open any more' })).toBeVisible({
    timeout: 45_000,
  })
  const after = await guest.request.get(address, { headers: { RSC: '1' } })
  expect(await after.text()).not.toContain(WORDS)
  await guests.close()

  // Said here for all links; not switched off in a workspace that other tests share from.
  await page.goto('/settings/sharing')
  await expect(page.getByLabel('Links of this workspace open')).toBeChecked()
  await expectAccessible(page)
})
