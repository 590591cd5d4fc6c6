import { OwnApp } from './app'
import { expect, expectAccessible, expectNoOverflow, FRAUD_BRIEF, test as base } from './fixtures'
import { firstLink } from './pages/accounts'
import { PersonInBrowser } from './pages/people'

/** One installation of several people, each in a browser of their own. */
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
})

const SUGGESTED = 'Stop card fraud before the money is gone.'

test('people of different roles invite, read, comment, suggest and accept, and each sees what they may', async ({
  app,
  browser,
}) => {
  await expect.poll(() => firstLink(app.directory).catch(() => '')).not.toBe('')
  const owner = await PersonInBrowser.open(browser, app)
  await owner.account.join(await firstLink(app.directory), 'Ada Lovelace', 'ada@example.com')
  await owner.design.create(FRAUD_BRIEF)
  const step = `/designs/${owner.design.id}/steps/problem`

  // Three are invited, each with another role.
  await owner.account.members()
  for (const role of ['commenter', 'reviewer', 'viewer']) await owner.account.invite(`${role}@example.com`, role)
  const invited = (role: string, name: string) => PersonInBrowser.invited(browser, app, `${role}@example.com`, name)
  const grace = await invited('commenter', 'Grace Hopper')
  const rosa = await invited('reviewer', 'Rosa Parks')
  const vera = await invited('viewer', 'Vera Rubin')

  // A viewer reads: nothing there can be pressed in vain.
  await expect(vera.page.getByRole('heading', { name: 'Designs of this workspace' })).toBeVisible()
  await vera.page.goto(step)
  await expect(vera.design.draft.getByText('Summary', { exact: true })).toBeVisible()
  await vera.discussion.open()
  const verbs = /^(Edit|Suggest|Draft|Accept|Share|Undo|Waive|Propose|Move|Comment|Don’t know|Add|Save)\b/
  await expect(vera.page.getByRole('button', { name: verbs })).toHaveCount(0)
  await expect(vera.page.getByRole('textbox')).toHaveCount(0)
  await expectAccessible(vera.page)
  await vera.page.setViewportSize({ width: 390, height: 800 })
  await expectNoOverflow(vera.page)

  // A commenter suggests, and asks the reviewer by name.
  await grace.page.goto(step)
  await expect(grace.page.getByText('As commenter you suggest')).toBeVisible()
  await grace.page.getByRole('button', { name: 'Suggest a change of summary' }).click()
  await grace.page.getByRole('textbox', { name: 'Suggest another text for summary' }).fill(SUGGESTED)
  await grace.page.keyboard.press('Control+Enter')
  const hers = grace.page.getByRole('region', { name: 'Suggestions' })
  await expect(hers.getByRole('listitem')).toContainText('suggested by you')
  await expect(hers.getByRole('button', { name: /^Accept/ })).toHaveCount(0)
  await expect(hers.getByRole('button', { name: /^Withdraw/ })).toBeVisible()
  await grace.discussion.open()
  await grace.page.getByRole('button', { name: 'Comment on this step' }).click()
  const words = grace.page.getByRole('textbox', { name: /^Comment on/ })
  await words.pressSequentially('Is that the aim, @Rosa')
  await grace.page.getByRole('option', { name: 'Rosa Parks' }).click()
  await words.pressSequentially('?')
  await grace.discussion.send.click()
  await expect(grace.discussion.threads).toHaveCount(1)

  // The reviewer answers.
  await rosa.page.goto(step)
  await rosa.discussion.open()
  await rosa.discussion.threads.first().getByRole('button').first().click()
  await rosa.page.getByRole('textbox', { name: 'Answer' }).fill('Yes, that is it.')
  await rosa.page.getByRole('button', { name: 'Answer' }).click()
  await expect(grace.discussion.threads.first()).toContainText('Rosa Parks')

  // The owner accepts it, and everybody sees whose words they are.
  await owner.page.goto(step)
  const card = owner.page.getByRole('region', { name: 'Suggestions' })
  await expect(card.getByRole('listitem')).toContainText('suggested by Grace Hopper')
  await card.getByRole('button', { name: /^Accept/ }).click()
  await expect(owner.design.draft.getByText(SUGGESTED)).toBeVisible()
  await expect(owner.page.getByRole('region', { name: 'Summary' })).toContainText(
    /Grace Hopper, .*, accepted by Ada Lovelace/,
  )
  await vera.history.open(owner.design.id)
  await expect(vera.history.entry('Suggestion of Grace Hopper accepted')).toContainText('Ada Lovelace')
  await Promise.all([owner, grace, rosa, vera].map(({ context }) => context.close()))
})
