import { expect, expectAccessible, expectNoOverflow } from './fixtures'
import { test } from './team'

test('a version is reviewed as code is: asked for, changes requested, fixed, handed in, approved; an edit is not approved', async ({
  team: { owner, editor, reviewer, viewer, designId },
}) => {
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
