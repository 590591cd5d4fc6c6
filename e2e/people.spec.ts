import { randomUUID } from 'node:crypto'
import { signedHeaders } from '../lib/webhooks/sign'
import { expect, expectAccessible, expectNoOverflow } from './fixtures'
import { mailsTo } from './pages/accounts'
import type { PersonInBrowser } from './pages/people'
import { addressOf, test } from './team'

const SUGGESTED = 'Stop card fraud before the money is gone.'
const WORDS = 'scored while the card waits'
const TEXT = `Labels arrive late. A charge is ${WORDS}. The bank decides on every alert.`
const PASSWORD = 'nine million charges'

/** As the page saves it. */
async function saveSummary({ design, page }: PersonInBrowser, designId: string, value: string): Promise<void> {
  const rev = (await design.read(designId)).steps[0]?.rev ?? 0
  const answer = await page.request.patch(`/api/designs/${designId}/steps/problem`, {
    headers: { origin: new URL(page.url()).origin, 'if-match': `"${rev}"` },
    data: { editId: randomUUID(), field: 'summary', value },
  })
  expect(answer.status()).toBe(200)
}

test('a comment names somebody, who is told on every page and by mail, answers, suggests, and is credited', async ({
  team: { app, outside, owner, editor, reviewer, viewer, designId },
}) => {
  const step = `/designs/${designId}/steps/problem`

  // Another program wants to know as well: inside the network only where whoever runs the server allows it.
  await owner.page.goto('/settings/webhooks')
  const form = owner.page.getByRole('region', { name: 'New webhook' })
  await form.getByLabel('Address').fill('https://127.0.0.1/hook')
  await form.getByRole('checkbox', { name: /^A thread was begun/ }).check()
  await form.getByRole('button', { name: 'Add webhook' }).click()
  await expect(form.getByRole('status')).toContainText('is an address inside a network')
  await expect(form.getByRole('checkbox', { name: /^A thread was begun/ })).toBeChecked()
  await form.getByLabel('Address').fill(outside.url)
  await form.getByRole('button', { name: 'Add webhook' }).click()
  const secret = await form.locator('.wh-secret').innerText()
  // Once it is done the form is for another one.
  await expect(form.getByLabel('Address')).toHaveValue('')
  await expectAccessible(owner.page)

  // The editor asks the reviewer by name.
  await editor.page.goto(step)
  await editor.discussion.open()
  await editor.page.getByRole('button', { name: 'Comment on this step' }).click()
  const words = editor.page.getByRole('textbox', { name: /^Comment on/ })
  await words.pressSequentially('Who signs **this** off, @Ine')
  await editor.page.getByRole('option', { name: 'Ines Duarte' }).click()
  await words.pressSequentially('?')
  await editor.discussion.send.click()
  await expect(editor.discussion.threads).toHaveCount(1)

  // She finds it in her inbox, and in her mail.
  await reviewer.page.goto('/')
  await expect(reviewer.inbox).toHaveAccessibleName(/^Inbox \d+ unread$/)
  await reviewer.inbox.click()
  const mention = 'Grace Hopper mentions you on Problem Formulation'
  await expect(reviewer.page.getByRole('list', { name: 'Mentions that you have not answered' })).toContainText(mention)
  const news = reviewer.page.getByRole('list', { name: 'News' })
  await expect(news).toContainText('Who signs this off')
  await expectAccessible(reviewer.page)
  await reviewer.page.setViewportSize({ width: 360, height: 740 })
  await expectNoOverflow(reviewer.page)
  await reviewer.page.setViewportSize({ width: 1280, height: 800 })
  // The last mail may still be the invitation.
  const mailed = () => mailsTo(app.directory, addressOf('reviewer')).find((mail) => mail.includes(`${mention}. In `))
  await expect.poll(mailed).toMatch(new RegExp(`^${app.url}${step}.*#thread-`, 'm'))

  // The program was told who and where, in a message that it can trust, and nothing that was said.
  await expect.poll(() => outside.received.length).toBe(1)
  const [hook] = outside.received
  const body = hook?.body ?? ''
  expect(JSON.parse(body)).toMatchObject({ type: 'thread.begun', data: { design: { id: designId } } })
  expect(body).not.toContain('Who signs')
  const sent = { id: String(hook?.headers['webhook-id']), seconds: Number(hook?.headers['webhook-timestamp']), body }
  expect(hook?.headers).toMatchObject(signedHeaders(secret, sent))
  await owner.page.reload()
  await expect(owner.page.getByRole('row', { name: /thread\.begun/ })).toContainText('delivered')

  // The way leads to the thread, and what was read there is read everywhere.
  await news.getByRole('link', { name: mention }).click()
  const thread = reviewer.discussion.threads.first()
  await expect(thread.getByText('Who signs this off')).toBeVisible()
  await expect(reviewer.inbox).toHaveAccessibleName('Inbox')
  await reviewer.page.getByRole('textbox', { name: 'Answer' }).fill('I do, once the aim is said in one line.')
  await reviewer.page.getByRole('textbox', { name: 'Answer' }).press('Control+Enter')
  await expect(editor.discussion.threads.first()).toContainText('once the aim is said in one line')

  // She suggests the line; the editor takes it, and everybody sees whose words they are.
  await reviewer.page.getByRole('button', { name: 'Suggest', exact: true }).click()
  await reviewer.page.getByRole('button', { name: 'Suggest a change of summary' }).click()
  await reviewer.page.getByRole('textbox', { name: 'Suggest another text for summary' }).fill(SUGGESTED)
  await reviewer.page.keyboard.press('Control+Enter')
  const card = editor.page.getByRole('region', { name: 'Suggestions' })
  await expect(card.getByRole('listitem')).toContainText('suggested by Ines Duarte')
  await card.getByRole('button', { name: /^Accept/ }).click()
  await expect(reviewer.design.draft.getByText(SUGGESTED)).toBeVisible()

  // A viewer reads all of it, and nothing there can be pressed in vain.
  await viewer.page.goto(step)
  await expect(viewer.page.getByRole('region', { name: 'Summary' })).toContainText(
    /Ines Duarte, .*, accepted by Grace Hopper/,
  )
  await viewer.discussion.open()
  await expect(viewer.discussion.threads).toHaveCount(1)
  const verbs = /^(Edit|Suggest|Draft|Accept|Share|Undo|Waive|Propose|Move|Comment|Don’t know|Add|Save|Rename)\b/
  await expect(viewer.page.getByRole('button', { name: verbs })).toHaveCount(0)
  await expect(viewer.page.getByRole('textbox')).toHaveCount(0)
  await expectAccessible(viewer.page)
  await viewer.page.goto('/settings/webhooks')
  await expect(viewer.page.getByRole('heading', { name: 'These are for admins' })).toBeVisible()

  // What is decided is told to whose it was. Marked as read, it is no news any more.
  await reviewer.page.goto('/inbox')
  const told = reviewer.page.getByRole('list', { name: 'News' })
  await expect(told).toContainText('Grace Hopper accepted your suggestion on Summary')
  await reviewer.page.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(reviewer.inbox).toHaveAccessibleName('Inbox')
})

test('a version is reviewed as code is: asked for, changes requested, fixed, handed in, approved; an edit is not approved', async ({
  team: { owner, editor, reviewer, viewer, designId: original },
}) => {
  const { text } = await editor.send('POST', `/api/designs/${original}/copies`, { title: 'Fraud' }) // Last changed by her.
  const { designId }: { designId: string } = JSON.parse(text)
  await owner.account.members()
  const row = owner.account.member('Ines Duarte')
  await row.getByLabel('SRE').check()
  await row.getByRole('button', { name: 'Set what Ines Duarte speaks for' }).click()
  await expect(row).toContainText('Changed.')

  // Ask. What she speaks for is known.
  const address = `/designs/${designId}/review`
  const { page } = editor
  const progress = page.getByRole('main').getByRole('status').first()
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 })
  await page.goto(address)
  await expect(editor.reviewBadge).toHaveText('Review: Draft')
  await page.getByLabel('Reviewer 1', { exact: true }).selectOption({ label: 'Ines Duarte' })
  await expect(page.getByLabel('What reviewer 1 speaks for')).toHaveValue('sre')
  await page.getByRole('button', { name: 'Ask for a review' }).click()
  await expect(heading('Version 1')).toBeVisible()
  await expect(editor.reviewBadge).toHaveText('Review: v1 in review')
  await expect(progress).toHaveText('0 of 1 approval. Waits for Ines Duarte, SRE.')
  // Whoever handed it in does not decide on it.
  await expect(page.getByRole('button', { name: /^Approve/ })).toHaveCount(0)
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoOverflow(page)
  await page.setViewportSize({ width: 1280, height: 800 })

  // Who is asked finds the way in her inbox, and requests changes; the other page hears of it.
  await reviewer.page.goto('/inbox')
  const asked = reviewer.page.getByRole('list', { name: 'Reviews asked of you' })
  await asked.getByRole('link', { name: 'Grace Hopper asks you to review version 1' }).click()
  await expect(reviewer.page).toHaveURL(new RegExp(`${address}$`))
  await reviewer.page.getByRole('link', { name: 'Give your verdict' }).press('Enter')
  await expect(reviewer.page.getByLabel('What you say of it')).toBeInViewport()
  await reviewer.page.getByLabel('What you say of it').fill('What holds the peak while a zone is lost?')
  await reviewer.page.getByRole('button', { name: 'Ask for changes' }).click()
  await expect(reviewer.reviewBadge).toHaveText('Review: v1: changes requested')
  await expect(editor.reviewBadge).toHaveText('Review: v1: changes requested')
  await expect(page.getByText('What holds the peak while a zone is lost?')).toBeVisible()

  // A viewer sees where it stands, and has nothing to decide with.
  await viewer.page.goto(address)
  await expect(viewer.page.getByText('What holds the peak while a zone is lost?')).toBeVisible()
  await expect(viewer.page.getByRole('button', { name: /^(Approve|Ask|Hand|Take|Comment|Dismiss|Share)/ })).toHaveCount(
    0,
  )
  await expect(viewer.page.getByRole('main').getByRole('textbox')).toHaveCount(0)

  // Fix and hand in.
  const rename = (title: string) => editor.send('PATCH', `/api/designs/${designId}`, { title })
  expect((await rename('Fraud, two zones')).status).toBe(200)
  await page.getByLabel('What was done').fill('Two zones hold it now.')
  await page.getByRole('button', { name: 'Hand in as the next round' }).click()
  await expect(heading('Version 2')).toBeVisible()
  await expect(editor.reviewBadge).toHaveText('Review: v2 in review')

  // What is new since, seen before it is decided on.
  await expect(reviewer.page.getByText('Changed since your verdict on v1')).toBeVisible()
  await expect(reviewer.page.getByRole('region', { name: 'Title' })).toContainText('Fraud, two zones')
  await reviewer.page.getByRole('button', { name: 'Approve v2' }).click()
  await expect(reviewer.page.getByText('Version 2 was handed in meanwhile')).toBeVisible()
  await reviewer.page.getByRole('button', { name: 'I have looked at version 2' }).click()
  await reviewer.page.getByRole('button', { name: 'Approve v2' }).click()
  for (const { reviewBadge } of [reviewer, editor, viewer]) await expect(reviewBadge).toHaveText('Review: v2 approved')
  await page.goto(`/designs/${designId}/document`)
  await expect(page.getByText('Version 2, which this document is, was approved')).toBeVisible()

  // An edit is never "approved".
  expect((await rename('Fraud, three zones')).status).toBe(200)
  await expect(editor.reviewBadge).toHaveText('Review: v2 approved · unreviewed changes')
  await expect(page.getByText('has changes since then that nobody has reviewed')).toBeVisible()
  await page.goto('/?state=approved-before')
  await expect(page.getByRole('row', { name: /Fraud, three zones/ })).toContainText('v2 approved · unreviewed changes')
  await page.goto(address)
  const record = await page.getByRole('link', { name: 'Markdown' }).first().getAttribute('href')
  expect((await editor.send('GET', record ?? '')).text).toContain('**Ines Duarte, SRE** approves')
})

test('a live link with a password: opened, commented on by a guest, answered, followed, and closed by a revoke', async ({
  team: { app, editor, viewer, designId },
  browser,
}) => {
  const { page, discussion } = editor
  await saveSummary(editor, designId, TEXT)
  await page.goto(`/designs/${designId}/steps/problem`)

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
  for (const secret of [WORDS, designId, 'For the bank']) expect(await locked?.text()).not.toContain(secret)
  const withoutPage = async (by: typeof plain) => (await by.request.get(address, { headers: { RSC: '1' } })).text()
  expect(await withoutPage(plain)).not.toContain(WORDS)
  await plain.getByLabel('Password').fill('not the password')
  await plain.getByRole('button', { name: 'Open the document' }).click()
  await expect(plain.getByText('This is not the password of this link.')).toBeVisible()
  await plain.getByLabel('Password').fill(PASSWORD)
  await plain.getByRole('button', { name: 'Open the document' }).click()
  await expect(plain.getByRole('article')).toContainText(WORDS)
  // Its source names neither the design's id, nor what the team calls the link.
  for (const secret of [designId, 'For the bank']) expect(await plain.content()).not.toContain(secret)
  const held = await context.storageState()
  await context.close()

  // The same reader with scripts: says something about words of the document.
  const guests = await browser.newContext({ storageState: held })
  const guest = await guests.newPage()
  await guest.goto(address)
  await expect(guest.getByText(/^Live: follows the design/)).toBeVisible()
  const form = guest.locator('form').filter({ has: guest.getByRole('button', { name: 'Comment as a guest' }) })
  const comment = form.getByRole('textbox', { name: 'Comment', exact: true })
  const about = form.getByRole('combobox', { name: 'About' })
  await about.selectOption('Data Strategy')
  await form.getByLabel('Only these words of it').fill('in no place of it')
  await comment.fill('What if it times out?')
  await form.getByLabel('Your name').fill('Rui')
  await form.getByRole('button', { name: 'Comment as a guest' }).click()
  // Refused, and nothing of it is lost.
  await expect(form.getByRole('alert')).toContainText('not in the document once')
  await expect(comment).toHaveValue('What if it times out?')
  await expect(about).toHaveValue('data')
  await form.getByLabel('Only these words of it').fill(WORDS)
  await form.getByRole('button', { name: 'Comment as a guest' }).click()
  const said = guest.getByRole('list', { name: 'Comments' })
  await expect(said).toContainText('What if it times out?')
  await expect(said.locator('q')).toHaveText(WORDS)
  await expectAccessible(guest)
  await guest.setViewportSize({ width: 390, height: 800 })
  await expectNoOverflow(guest)

  // The team sees a guest, and answers; the guest's page has it without a reload.
  await page.keyboard.press('Escape')
  await discussion.open()
  const thread = discussion.threads.filter({ hasText: 'What if it times out?' })
  await expect(thread).toContainText('guest')
  await thread.getByRole('button').first().click()
  await expect(thread.getByText(/Begun through the share link “For the bank”/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Answer' }).fill('Then the rules decide.')
  await page.getByRole('textbox', { name: 'Answer' }).press('Control+Enter')
  await expect(said).toContainText('Then the rules decide.')

  // What is saved is there as well.
  await saveSummary(editor, designId, `${TEXT} Anew.`)
  await expect(guest.getByRole('article')).toContainText('Anew.')

  // A viewer has no say in links.
  await viewer.page.goto('/settings/sharing')
  await expect(viewer.page.getByRole('main').getByRole('button')).toHaveCount(0)

  // Revoked, the open page closes by itself, and holds nothing any more; the secret was in no log.
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await panel.getByRole('button', { name: 'Revoke For the bank' }).click()
  await expect(guest.getByRole('heading', { name: 'This link does not open any more' })).toBeVisible()
  expect(await withoutPage(guest)).not.toContain(WORDS)
  expect(app.written).not.toContain(new URL(address).pathname.replace('/s/', ''))
  await guests.close()
})
