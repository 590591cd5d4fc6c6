import fs from 'node:fs'
import path from 'node:path'
import type { Page, Request } from '@playwright/test'
import { expect, expectAccessible, FRAUD_BRIEF, test } from './fixtures'

const PARQUET = path.join(import.meta.dirname, '../lib/profile/fixtures/payments.parquet')
const CANARY = 'canary-7f3a91'

/** 2,000 rows, five a day; every cell of a person holds the canary. */
function paymentsCsv(): string {
  const rows = Array.from({ length: 2000 }, (_, i) => {
    const at = new Date(Date.UTC(2025, 0, 1) + i * 17_280_000).toISOString()
    const fraud = i % 50 === 0 ? 1 : 0
    return `${i},${CANARY}-${i % 150},${at.slice(0, 19).replace('T', ' ')},${(i * 7919) % 1000},${fraud ? 'lost' : 'ok'},${fraud}`
  })
  return ['payment_id,customer_id,created_at,amount,dispute_state,is_fraud', ...rows].join('\n')
}

/** Everything that leaves the page or one of its workers: address and body. */
function watchNetwork(page: Page): Request[] {
  const seen: Request[] = []
  page.context().on('request', (request) => seen.push(request))
  return seen
}
/** Where a page is looked at is said every few seconds, in fields that the server holds to a form. */
const carriesWords = (request: Request) =>
  request.postDataBuffer() !== null && !new URL(request.url()).pathname.endsWith('/presence')
/** What such a message says beyond which page is where. */
const presenceMembers = (seen: readonly Request[]): string[] =>
  seen
    .filter((request) => request.postDataBuffer() !== null && !carriesWords(request))
    .flatMap((request) => Object.keys(request.postDataJSON()))
    .filter((name) => !['page', 'place', 'field'].includes(name))
const wordsOf = (request: Request) =>
  `${decodeURIComponent(request.url())} ${request.postDataBuffer()?.toString('latin1') ?? ''}`

test('a CSV is measured in the browser; only what is accepted leaves it, and the ledger says measured', async ({
  page,
  design,
  profile,
}) => {
  await page.goto('/')
  await design.create(FRAUD_BRIEF)
  const before = (await design.read()).facts
  await design.openStep('data')
  const seen = watchNetwork(page)
  await expect(profile.input).toBeEnabled()
  await profile.input.focus()
  await expect(profile.input).toBeFocused()
  await profile.choose('payments.csv', paymentsCsv())

  await expect(profile.card.getByText('2,000 rows · 6 columns')).toBeVisible()
  await expect(profile.pick('Label')).toHaveValue('is_fraud')
  await expect(profile.pick('Time')).toHaveValue('created_at')
  await expect(profile.pick('Entity')).toHaveValue('customer_id')
  await expect(
    profile.card.getByRole('checkbox', { name: /^dispute_state: alone it tells the classes apart/ }),
  ).toBeChecked()
  // No cell of a text column is shown.
  await expect(profile.card).not.toContainText(CANARY)

  // The brief's own figure is not replaced without a tick; what nobody gave is.
  expect(before['data.positiveRate']?.origin).toBe('user')
  await expect(profile.figure(/^Share of positives/)).not.toBeChecked()
  await expect(profile.figure(/^Rows for training/)).toBeChecked()
  await expect(profile.figure(/^Cases a day/)).not.toBeChecked()
  await expectAccessible(page)

  await profile.figure(/^Duplicates/).press('Space')
  await expect(profile.figure(/^Duplicates/)).not.toBeChecked()
  await profile.card.getByRole('button', { name: /^Use these figures/ }).click()
  await expect(profile.card.getByText(/^Saved as measured\./)).toBeVisible()

  const facts = (await design.read()).facts
  expect(facts['data.nRows']).toMatchObject({
    value: 2000,
    origin: 'measured',
    source: { title: 'Measured in payments.csv' },
  })
  expect(facts['data.groupKey']).toMatchObject({ value: 'customer_id', origin: 'measured' })
  expect(facts['data.postOutcomeFeatures']?.value).toContain('dispute_state')
  expect(facts['data.historyAtHandDays']?.value).toBe(400)
  expect(facts['data.positiveRate']).toEqual(before['data.positiveRate'])
  expect(facts['data.hasDuplicates']).toEqual(before['data.hasDuplicates'])

  expect(presenceMembers(seen)).toEqual([])
  const sent = seen.filter(carriesWords)
  expect(sent.map((request) => `${request.method()} ${new URL(request.url()).pathname}`)).toEqual([
    `POST /api/designs/${design.id}/facts`,
  ])
  expect(sent[0]?.postDataJSON().facts.map(({ path: of }: { path: string }) => of)).not.toContain('data.hasDuplicates')
  expect(seen.length).toBeGreaterThan(2)
  expect(seen.filter((request) => wordsOf(request).includes(CANARY)).map((request) => request.url())).toEqual([])
  const origin = new URL(page.url()).origin
  expect(seen.map((request) => request.url().replace(/^blob:/, '')).filter((url) => !url.startsWith(origin))).toEqual(
    [],
  )

  await page.goto(`/designs/${design.id}/numbers`)
  await page
    .getByRole('button', { name: /Rows for training/ })
    .first()
    .click()
  await expect(page.getByText(/Measured in payments\.csv, \d{4}-\d\d-\d\d/).first()).toBeVisible()
  await page.goto(`/designs/${design.id}/findings`)
  await expect(page.getByText(/Known only after the outcome:.*dispute state/).first()).toBeVisible()

  // All that the file gave is one act.
  await page.goto(`/designs/${design.id}/numbers`)
  await page.getByRole('button', { name: /^Undo: \d+ figures from payments\.csv/ }).click()
  await expect(page.getByText(/^Undone: \d+ figures from payments\.csv/)).toBeVisible()
  expect((await design.read()).facts).toEqual(before)
})

test('the worker that holds the rows may connect to nothing', async ({ page, design, profile }) => {
  await page.goto('/')
  await design.create(FRAUD_BRIEF)
  await design.openStep('data')
  const started = page.waitForEvent('worker')
  await profile.choose('payments.csv', paymentsCsv())
  const worker = await started
  await expect(profile.card.getByText('2,000 rows · 6 columns')).toBeVisible()
  const address = new URL('/api/health/live', page.url()).href
  const tryIt = (url: string) =>
    fetch(url).then(
      () => 'connected',
      () => 'refused',
    )
  expect(await page.evaluate(tryIt, address)).toBe('connected')
  expect(await worker.evaluate(tryIt, address)).toBe('refused')
})

test('Parquet, without a network beyond our own server; another label is measured anew', async ({
  page,
  design,
  profile,
}) => {
  await page.goto('/')
  await design.create(FRAUD_BRIEF)
  await design.openStep('data')
  await profile.chooseFile(PARQUET)
  await expect(profile.card.getByText('3,000 rows · 9 columns')).toBeVisible()
  await expect(profile.card.getByRole('checkbox', { name: /^chargeback_at:.*later than the row/ })).toBeChecked()
  await expect(profile.figure(/^Positive examples/)).toHaveCount(1)
  await profile.pick('Label').selectOption('channel')
  await expect(profile.card.getByText('2,250 of 3,000 rows have a value of channel.')).toBeVisible()
  // What gave the first label away is no leak of this one.
  const after = profile.card.getByRole('listitem').filter({ hasText: /^Features made after the outcome/ })
  await expect(after).toContainText('chargeback_at is later than the row.')
  await expect(after).not.toContainText('state')
  await profile.pick('Label').selectOption('')
  await expect(profile.figure(/^Positive examples/)).toHaveCount(0)
})

test('a pasted schema says by its names what may leak; what is accepted is assumed, and nothing else leaves', async ({
  page,
  design,
  profile,
}) => {
  await page.goto('/')
  await design.create(FRAUD_BRIEF)
  await design.openStep('data')
  const seen = watchNetwork(page)
  const paste = profile.card.getByLabel(/paste a schema/)
  const read = profile.card.getByRole('button', { name: 'Read the schema' })
  await paste.fill(`CREATE TABLE payments (
    payment_id bigint PRIMARY KEY, customer_id text, created_at timestamptz, amount numeric(12,2),
    email text DEFAULT '${CANARY}', chargeback_at timestamptz, is_fraud boolean -- ${CANARY}
  );`)
  await read.click()
  await expect(profile.card.getByText(/table payments · 7 columns/)).toBeVisible()
  await expect(profile.alert).toHaveCount(0)
  await expect(profile.pick('Label')).toHaveValue('is_fraud')
  await expect(profile.pick('Time')).toHaveValue('created_at')
  await expect(profile.card.getByRole('row', { name: /^email text text personal/ })).toBeVisible()
  const leak = profile.card.getByRole('checkbox', { name: /^chargeback_at: by its name/ })
  await expect(leak).toBeChecked()
  await expectAccessible(page)

  await leak.press('Space')
  await expect(profile.figure(/^Features made after the outcome/)).toHaveCount(0)
  await leak.press('Space')
  await expect(profile.figure(/^Features made after the outcome/)).toBeChecked()
  await profile.card.getByRole('button', { name: /^Use these figures/ }).click()
  await expect(profile.card.getByText(/^Saved as assumed\./)).toBeVisible()
  const after = (await design.read()).facts['data.postOutcomeFeatures']
  expect(after).toMatchObject({ origin: 'assumed', source: { title: 'Read from the pasted schema' } })
  expect(after?.value).toContain('chargeback_at')
  expect(after?.note).toContain('chargeback_at by its name')

  expect(presenceMembers(seen)).toEqual([])
  const sent = seen.filter(carriesWords)
  expect(sent.map((request) => `${request.method()} ${new URL(request.url()).pathname}`)).toEqual([
    `POST /api/designs/${design.id}/facts`,
  ])
  const paths = sent[0]?.postDataJSON().facts.map(({ path: of }: { path: string }) => of)
  expect(paths).toContain('data.postOutcomeFeatures')
  expect(paths).not.toContain('model.nFeatures')
  expect(seen.filter((request) => /\.wasm/.test(request.url()) || wordsOf(request).includes(CANARY))).toEqual([])

  await page.goto(`/designs/${design.id}/findings`)
  await expect(page.getByText(/Known only after the outcome:.*chargeback at/).first()).toBeVisible()

  // The same as a file: it is read by what it says, not measured.
  await design.openStep('data')
  await profile.choose('columns.txt', 'user_id bigint\nclosed_at timestamp\nchurned boolean\n')
  await expect(profile.card.getByText('columns.txt', { exact: true })).toBeVisible()
  await expect(profile.card.getByRole('checkbox', { name: /^closed_at: by its name/ })).toBeChecked()
  await profile.card.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(profile.input).toBeFocused()
})

test('what cannot be read says why, and the next file is read all the same', async ({ page, design, profile }) => {
  await page.goto('/')
  await design.create(FRAUD_BRIEF)
  await design.openStep('data')
  const parquet = fs.readFileSync(PARQUET)
  const broken: readonly [name: string, content: string | Buffer, says: RegExp][] = [
    ['empty.csv', '', /is empty/],
    ['book.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), /Excel workbook/],
    ['rows.jsonl', '{"id": 1}\n{"id": 2}\n', /rows as JSON/],
    ['cut.parquet', parquet.subarray(0, 20_000), /cut off/],
    ['holed.parquet', Buffer.from(parquet).fill(0, 100, parquet.length - 3000), /^This Parquet file/],
    ['picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /picture/],
    ['latin.csv', Buffer.from('name,n\nM\xfcller,1\n', 'latin1'), /not encoded as UTF-8/],
    ['twice.csv', 'a,b,A\n1,2,3\n', /More than one column is called “A”/],
    ['header.csv', 'a,b\n', /no rows/],
    ['uneven.csv', 'a,b\n1,2\n3\n4,5,6\n', /line 3 has 1 cell, the first line 2/],
  ]
  for (const [name, content, says] of broken) {
    await profile.choose(name, content)
    await expect(profile.card.getByText(name, { exact: true })).toBeVisible()
    await expect(profile.alert).toHaveText(says)
  }
  await profile.chooseFile(PARQUET)
  await expect(profile.card.getByText('3,000 rows · 9 columns')).toBeVisible()
  await expect(profile.alert).toHaveCount(0)
})

test('reading can be stopped: the worker ends', async ({ page, design, profile }) => {
  await page.goto('/')
  await design.create(FRAUD_BRIEF)
  await design.openStep('data')
  const started = page.waitForEvent('worker')
  // Never answered, so that there is a middle.
  await page.route('**/*.wasm', () => undefined)
  await profile.choose('payments.csv', paymentsCsv())
  const worker = await started
  await expect(profile.card.getByRole('progressbar')).toBeVisible()
  const ended = worker.waitForEvent('close')
  await profile.card.getByRole('button', { name: 'Stop', exact: true }).click()
  await ended
  await expect(profile.card.getByText('Stopped. Nothing of the file was kept.')).toBeVisible()
  await expect(profile.input).toBeFocused()
})

test('nothing of the engine is loaded before there is a file', async ({ page, design, profile }) => {
  await page.goto('/')
  await design.create(FRAUD_BRIEF)
  const seen = watchNetwork(page)
  await design.openStep('data')
  await expect(profile.input).toBeVisible()
  // The page listens: what it loads by itself is there. It is never idle, since it follows its design.
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved')
  await expect(profile.input).toBeEnabled()
  expect(seen.filter((request) => request.url().includes('.wasm'))).toEqual([])
  const scripts = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name))
  const sizes = await Promise.all(
    scripts.filter((url) => url.endsWith('.js')).map(async (url) => (await page.request.get(url)).text()),
  )
  expect(sizes.length).toBeGreaterThan(3)
  expect(sizes.filter((text) => text.includes('profile_table') || text.includes('duckdb_web_'))).toEqual([])
})
