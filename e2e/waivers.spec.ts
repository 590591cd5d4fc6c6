import { expect, expectAccessible, FRAUD_BRIEF, test } from './fixtures'

const TITLE = 'Accuracy on rare classes'
const REASON = 'The regulator asks for accuracy by name; recall at the review capacity is the guardrail.'

test('a finding is waived, stands in document and link, and is back when what it read changes', async ({
  page,
  design,
  findings,
  browser,
}) => {
  const set = (path: string, value: unknown) =>
    page.request.patch(`/api/designs/${design.id}/facts`, { data: { path, value } })
  await design.create(FRAUD_BRIEF)
  await set('problem.primaryMetric', 'accuracy')
  await page.goto(`/designs/${design.id}/steps/problem`)
  const errors = page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('link', { name: /Problem/ })
    .getByText('1 error')
  await expect(errors).toBeVisible()

  // A reason is asked for, and what was typed stays.
  await page.getByRole('tab', { name: /^Findings/ }).click()
  await findings.waive(TITLE, 'No.')
  await expect(findings.finding(TITLE).getByRole('alert')).toContainText('at least 10 characters')
  await expectAccessible(page)
  await findings.finding(TITLE).getByRole('textbox').fill(REASON)
  await findings.finding(TITLE).getByRole('button', { name: 'Waive', exact: true }).click()
  await expect(findings.finding(TITLE)).toBeHidden()
  await expect(errors).toBeHidden()
  await findings.waivedGroup.getByText('Waived').first().click()
  await expect(findings.waivedGroup).toContainText(REASON)
  await expect(findings.waivedGroup).toContainText(/You, \d+ \w+ \d{4}/)
  await expectAccessible(page)

  // The list of designs counts open ones only.
  const { findings: open, waived } = await design.read()
  expect(waived.map(({ finding }) => finding.title)).toEqual([TITLE])
  expect(open.map(({ title }) => title)).not.toContain(TITLE)

  // Document, file and frozen link hold it.
  const { id } = design
  await page.goto(`/designs/${id}/document`)
  const table = page.getByRole('table').filter({ hasText: 'Waived by' })
  await expect(table).toContainText(TITLE)
  await expect(table).toContainText(REASON)
  await expect(page.getByRole('main')).toContainText('waived (1 error)')
  await expectAccessible(page)
  for (const format of ['markdown', 'html'])
    expect(await (await page.request.get(`/api/designs/${id}/export/${format}`)).text()).toContain(REASON)
  const link: { path: string } = await (await page.request.post(`/api/designs/${id}/shares`, { data: {} })).json()

  // The share of positives is another one now.
  await set('data.positiveRate', 0.01)
  await page.goto(`/designs/${id}/findings`)
  await expect(findings.finding(TITLE)).toContainText('Waived, and open again')
  await expect(findings.finding(TITLE)).toContainText(/Share of positives: 0\.12%.*1%/)
  await expectAccessible(page)
  // What is quoted leads to its place.
  await findings.finding(TITLE).getByRole('link', { name: 'Share of positives' }).click()
  await expect(page).toHaveURL(/\/numbers#data\.positiveRate$/)
  await expect(page.getByRole('button', { name: /^Share of positives/, expanded: true })).toBeInViewport()
  await page.goto(`/designs/${id}/document`)
  await expect(page.getByRole('main')).toContainText('open again because of what changed since')

  const stranger = await browser.newContext({ javaScriptEnabled: false })
  const shared = await stranger.newPage()
  await shared.goto(new URL(link.path, page.url()).href)
  await expect(shared.getByRole('table').filter({ hasText: 'Waived by' })).toContainText(REASON)
  await stranger.close()

  // Waived anew, and withdrawn.
  await page.goto(`/designs/${id}/findings`)
  await findings.waive(TITLE, `${REASON} Seen again.`)
  await expect(findings.finding(TITLE)).toBeHidden()
  await findings.waivedGroup.getByText('Waived').first().click()
  await page.getByRole('button', { name: `Withdraw the waiver of ${TITLE}` }).click()
  await expect(findings.finding(TITLE)).toBeVisible()
  await expect(findings.finding(TITLE)).not.toContainText('open again')
})

test('a waiver of what has changed meanwhile is refused, and the reason kept', async ({ page, design, findings }) => {
  await design.create(FRAUD_BRIEF)
  const set = (path: string, value: unknown) =>
    page.request.patch(`/api/designs/${design.id}/facts`, { data: { path, value } })
  await set('problem.primaryMetric', 'accuracy')
  await page.goto(`/designs/${design.id}/findings`)
  await findings
    .finding(TITLE)
    .getByRole('button', { name: `Waive ${TITLE}` })
    .click()
  await findings.finding(TITLE).getByRole('textbox').fill(REASON)
  await set('data.positiveRate', 0.01)
  // Also where the page has brought itself up to date meanwhile: the reason is about what stood there.
  await expect(findings.finding(TITLE)).toContainText('1%')
  await findings.finding(TITLE).getByRole('button', { name: 'Waive', exact: true }).click()
  await expect(findings.finding(TITLE).getByRole('alert')).toContainText('changed while you wrote')
  await expect(findings.finding(TITLE).getByRole('textbox')).toHaveValue(REASON)
  await expect(findings.finding(TITLE)).toContainText('1%')
  await findings.finding(TITLE).getByRole('button', { name: 'Waive', exact: true }).click()
  await expect(findings.finding(TITLE)).toBeHidden()
})

test('what the text lacks is said by place, counts as no error, and can be waived', async ({
  page,
  design,
  field,
  findings,
}) => {
  await design.create(FRAUD_BRIEF)
  await field.save('A robust solution leverages best practices as needed.')
  await field.expectSaved('A robust solution leverages best practices as needed.')
  const { id } = design
  await page.goto(`/designs/${id}/findings`)
  const quality = page.getByRole('region', { name: 'Document quality' })
  const title = 'Word that says nothing'
  await expect(quality).toContainText(title)
  await expect(findings.finding(title)).toContainText('A robust solution leverages best practices as needed.')
  await findings.finding(title).getByRole('link', { name: 'Step 1, Summary' }).click()
  await page.waitForURL(/steps\/problem#summary$/)
  await expect(page.getByRole('region', { name: 'Summary' })).toBeInViewport()
  await page.goto(`/designs/${id}/findings`)
  await findings.waive(title, 'These are the words of the tender, quoted on purpose.')
  await expect(findings.finding(title)).toBeHidden()
  await expect(quality).toContainText('Waived')
  await expectAccessible(page)
})
