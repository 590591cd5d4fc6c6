import { expect, expectAccessible, FRAUD_BRIEF, test } from './fixtures'
import { DesignListPage, textOf } from './pages/list'

/** The list is one for all tests of this file: each finds its own designs by a word that no other has. */
const word = () => `w${crypto.randomUUID().slice(0, 8)}`

test('designs are searched and narrowed by an address that can be shared, and without JavaScript', async ({
  page,
  browser,
}) => {
  const list = new DesignListPage(page)
  const mark = word()
  const finished = await list.finished(`${mark} finished`)
  await list.finished(`${mark} zebra`)
  const set = (id: string, path: string, value: unknown) =>
    page.request.patch(`/api/designs/${id}/facts`, { data: { path, value } })
  await set(finished, 'arch.qpsPeak', 2400)
  await set(await list.finished(`${word()} elsewhere`), 'problem.primaryMetric', 'accuracy')
  await page.goto('/')
  await list.search.fill(mark)
  await expect(page).toHaveURL(new RegExp(`q=${mark}`))
  await expect(list.titles()).toHaveText([`${mark} finished`, `${mark} zebra`])
  await page.getByText('Filter and sort').click()
  await list.choice('State').selectOption({ label: 'With stale steps' })
  await expect(list.titles()).toHaveText([`${mark} finished`])
  await expect(list.count.first()).toHaveText(/^1 of \d+/)
  await expectAccessible(page)

  await page.goBack()
  await expect(list.titles()).toHaveText([`${mark} finished`, `${mark} zebra`])
  await page.goForward()
  await expect(list.titles()).toHaveText([`${mark} finished`])
  await expect(list.choice('State')).toHaveValue('stale')

  // A finding that an old link names stands in the address, and is said to be open nowhere among these.
  await page.goto(`${page.url()}&finding=PF-03`)
  await expect(page.getByText(/No design matches .*“Accuracy on rare classes” open\. It is open in /)).toBeVisible()
  await expect.poll(async () => list.findingShown()).toBe('Accuracy on rare classes')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Any findings' }).click()
  await expect(list.titles()).toHaveText([`${mark} finished`])
  const address = page.url()

  const context = await browser.newContext({ javaScriptEnabled: false })
  const still = await context.newPage()
  await still.goto(address)
  await expect(new DesignListPage(still).titles()).toHaveText([`${mark} finished`])
  await still.getByRole('searchbox', { name: 'Find a design' }).fill(`${mark} zebra`)
  await new DesignListPage(still).choice('State').selectOption('drafted')
  await still.getByRole('button', { name: 'Show' }).click()
  await expect(new DesignListPage(still).titles()).toHaveText([`${mark} zebra`])
  await context.close()
})

test('findings that are open somewhere are offered, with how many designs have them, and stay in the address', async ({
  page,
  start,
  design,
}) => {
  const list = new DesignListPage(page)
  await start.open()
  await design.create(FRAUD_BRIEF)
  const open = new Set<string>()
  for (const path of ['problem.primaryMetric', 'data.splitStrategy']) {
    const value = path === 'problem.primaryMetric' ? 'accuracy' : 'random'
    const answer = await page.request.patch(`/api/designs/${design.id}/facts`, { data: { path, value } })
    const { findings }: { findings: { title: string }[] } = await answer.json()
    open.clear()
    for (const { title } of findings) open.add(title)
  }
  expect(open.size).toBeGreaterThan(1)
  await page.goto('/')
  await page.getByText('Filter and sort').click()
  const offered = await list.findingsOffered()
  for (const title of open) expect(offered).toContain(title)
  // Each of them leads to as many designs as it says.
  const all: { designs: { id: string }[] } = await (await page.request.get('/api/designs?finding=PF-03')).json()
  await list.chooseFinding('Accuracy on rare classes')
  await expect(page).toHaveURL(/finding=PF-03/)
  await expect(list.count.first()).toHaveText(new RegExp(`^${all.designs.length} of`))
  await page.reload()
  await expect.poll(async () => list.findingShown()).toBe('Accuracy on rare classes')
  await expectAccessible(page)
})

test('tags are added and removed by the keyboard, in the list and beside the title', async ({ page }) => {
  const list = new DesignListPage(page)
  const mark = word()
  const id = await list.finished(`${mark} tagged`)
  await page.goto(`/?q=${mark}`)
  await page.getByRole('button', { name: `Add or remove tags of ${mark} tagged` }).press('Enter')
  const field = page
    .getByRole('textbox', { name: /^Add a tag to/ })
    .or(page.getByRole('combobox', { name: /^Add a tag to/ }))
  await expect(field).toBeFocused()
  // As fast as one types: what follows the comma is the next tag, and stays in the field while the first is saved.
  await page.keyboard.type(`Team  ${mark}, eu`)
  await expect(page.getByRole('button', { name: `Remove tag team ${mark}` })).toBeVisible()
  await expect(field).toHaveValue('eu')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove tag eu' })).toBeVisible()
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('button', { name: 'Remove tag eu' })).toBeHidden()
  await field.evaluate((box, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', text)
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, 'claims, Second')
  await expect(page.getByRole('button', { name: 'Remove tag claims' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remove tag second' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('button', { name: 'Remove tag second' })).toBeHidden()
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('button', { name: 'Remove tag claims' })).toBeHidden()
  await page.keyboard.type('x'.repeat(31))
  await page.keyboard.press('Enter')
  await expect(page.getByText('A tag has at most 30 characters.')).toBeVisible()
  await expect(field).toHaveValue('x'.repeat(31))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: `Add or remove tags of ${mark} tagged` })).toBeFocused()
  await page.getByRole('link', { name: `team ${mark}` }).click()
  await expect(page).toHaveURL(/tag=/)
  await expect(list.titles().filter({ hasText: 'tagged' })).toHaveCount(1)

  await page.goto(`/designs/${id}/numbers`)
  await page.getByRole('button', { name: `Tags: team ${mark}. Change them` }).click()
  await expect(field).toBeFocused()
  await page.keyboard.type('urgent')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove tag urgent' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: `Tags: team ${mark}, urgent. Change them` })).toBeFocused()
})

test('a new design begins where another one stands', async ({ page }) => {
  const list = new DesignListPage(page)
  const mark = word()
  const id = await list.finished(`${mark} first`)
  await page.goto(`/?q=${mark}`)
  await page.getByRole('button', { name: `New design from ${mark} first` }).click()
  const dialog = page.getByRole('dialog', { name: 'New design from this one' })
  await expect(dialog.getByText(/Stays behind/)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Its title').fill(`${mark} for another bank`)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname.startsWith('/designs/') && !url.pathname.includes(id))
  await expect(page.getByRole('button', { name: `${mark} for another bank, rename` })).toBeVisible()
})

test('a design goes out as a file and comes back as a new one that is the same', async ({ page }) => {
  const list = new DesignListPage(page)
  const mark = word()
  const id = await list.finished(`${mark} travels`)
  await page.goto(`/designs/${id}/document`)
  const link = page.getByRole('link', { name: /^Design file/ }).first()
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe(`${mark}-travels.groundplan.json`)
  const text = await textOf(download)
  await page.goto(`/?q=${mark}`)
  await list.import('travels.groundplan.json', text)
  await expect(list.said.filter({ hasText: 'was imported from travels.groundplan.json' })).toContainText(
    'as it stands in the file',
  )
  await expect(list.titles()).toHaveText([`${mark} travels`, `${mark} travels`])
  // The same file once more, at once: the design that it has become, and a word about it.
  await list.import('travels.groundplan.json', text)
  await expect(list.said.filter({ hasText: 'no second design was made' })).toBeVisible()
  await expect(list.titles()).toHaveText([`${mark} travels`, `${mark} travels`])
  await list.said.getByRole('link', { name: `${mark} travels` }).click()
  await page.waitForURL(/\/designs\/[0-9a-f-]+/)
  const again = await page.request.get(
    `${new URL(page.url()).pathname.split('/').slice(0, 3).join('/').replace('/designs', '/api/designs')}/file`,
  )
  expect(await again.text()).toBe(text)

  // A figure that its calculation does not give is replaced, and said.
  await page.goto(`/?q=${mark}`)
  const file: { facts: Record<string, { origin: string; value: unknown; label: string }> } = JSON.parse(text)
  const figure = Object.values(file.facts).find(
    ({ origin, value }) => origin === 'calculated' && typeof value === 'number',
  )
  if (figure) figure.value = 123_456_789
  await list.import('tuned.groundplan.json', JSON.stringify(file))
  await expect(list.said.getByText(/the calculation gives .* The calculated value was taken/).first()).toBeVisible()
  await expectAccessible(page)
})

test('a file that cannot be taken in is named with the reason, and nothing is stored', async ({ page }) => {
  const list = new DesignListPage(page)
  const mark = word()
  await list.finished(`${mark} here`)
  await page.goto(`/?q=${mark}`)
  for (const [name, content, reason, type] of [
    [`${mark}.jpg.json`, Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /not text in UTF-8/],
    [`${mark}.json`, `Dear ${mark},`, /This file is no Groundplan design/],
    [`${mark}.png`, Buffer.from([0x89, 0x50, 0x4e, 0x47]), /no Groundplan design.*\.groundplan\.json/, 'image/png'],
    ['newer.groundplan.json', `{"format":"groundplan.design/9","title":"${mark}"}`, /newer Groundplan/],
    [
      'proto.groundplan.json',
      `{"format":"groundplan.design/2","title":"${mark}","__proto__":{"a":1}}`,
      /“__proto__” is no name/,
    ],
    ['empty.md', '', /Say in a sentence or two/],
    [`${mark}.zip.json`, Buffer.from('PK\u0003\u0004 and so on'), /zip archive/],
    [`${mark}.wide.json`, Buffer.from('\ufeff{"format":1}', 'utf16le'), /UTF-16/],
    ['huge.json', Buffer.alloc(8_000_001, 32), /larger than 8 MB/],
  ] as const) {
    await list.import(name, content, type)
    await expect(list.said.getByText(`${name} was not imported.`)).toBeVisible()
    await expect(list.said.getByText(reason)).toBeVisible()
  }
  await expectAccessible(page)
  const found: { designs: unknown[] } = await (await page.request.get(`/api/designs?q=${mark}`)).json()
  expect(found.designs).toHaveLength(1)
})

test('a brief in Markdown that is dropped on the page begins a design', async ({ page }) => {
  await page.goto('/')
  const transfer = await page.evaluateHandle((brief) => {
    const data = new DataTransfer()
    data.items.add(new File([brief], 'brief.md', { type: 'text/markdown' }))
    return data
  }, `# Card fraud\n\n${FRAUD_BRIEF}`)
  // The page takes files once its button for them works.
  await expect(page.getByRole('button', { name: 'Import' })).toBeEnabled()
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
  await expect(page.getByText(/^Drop a design file/)).toBeVisible()
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
  await page.waitForURL(/\/designs\/[0-9a-f-]+\/steps\/problem/)
})

test('a deleted design comes back at once or from the bin, and goes for good only when asked twice', async ({
  page,
}) => {
  const list = new DesignListPage(page)
  const mark = word()
  const id = await list.finished(`${mark} goes`)
  const headers = { 'content-type': 'application/json' }
  const shared: { path: string } = await (
    await page.request.post(`/api/designs/${id}/shares`, { headers, data: {} })
  ).json()
  await page.goto(`/?q=${mark}`)
  await page.getByRole('button', { name: `Delete ${mark} goes` }).click()
  await expect(page.getByText(`“${mark} goes” is in the bin, for 30 days.`)).toBeVisible()
  await expect(list.titles()).toHaveCount(0)
  expect((await page.request.get(shared.path)).status()).toBe(404)
  const undo = page.getByRole('button', { name: `Undo deleting ${mark} goes` })
  await expect(undo).toBeFocused()
  await expectAccessible(page)
  await undo.press('Enter')
  await expect(list.titles()).toHaveText([`${mark} goes`])
  // The keyboard goes on from what came back, and it is said.
  await expect(list.titles()).toBeFocused()
  await expect(
    page.getByRole('status').filter({ hasText: `“${mark} goes” is among your designs again.` }),
  ).toBeVisible()
  expect((await page.request.get(shared.path)).status()).toBe(200)

  await page.getByRole('button', { name: `Delete ${mark} goes` }).click()
  await page.getByRole('link', { name: 'bin', exact: true }).click()
  const row = page.getByRole('row', { name: new RegExp(`^${mark} goes`) })
  await expect(row).toContainText('30 days')
  await expect(row).toContainText('1 opens again')
  await expectAccessible(page)
  await row.getByRole('button', { name: `Restore ${mark} goes` }).press('Enter')
  await expect(page.getByText(`“${mark} goes” is among your designs again.`)).toBeVisible()
  await expect(row).toBeHidden()
  await expect(page.locator('button[id^="restore-"], .bin-says').and(page.locator(':focus'))).toHaveCount(1)

  await page.goto(`/?q=${mark}`)
  await page.getByRole('button', { name: `Delete ${mark} goes` }).click()
  await page.getByRole('link', { name: 'bin', exact: true }).click()
  await row.getByRole('button', { name: /^Delete for good…/ }).click()
  await expect(row.getByRole('button', { name: 'Keep' })).toBeFocused()
  await row.getByRole('button', { name: `Delete for good ${mark} goes` }).click()
  await expect(page.getByText(`“${mark} goes” is gone for good.`)).toBeVisible()
  await expect(row).toBeHidden()
})
