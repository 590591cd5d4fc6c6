import fs from 'node:fs'
import path from 'node:path'
import { expect, expectAccessible, FRAUD_BRIEF, test } from './fixtures'
import { gate } from './pages/gate'

const NOT_A_NUMBER = path.join(import.meta.dirname, '../lib/profile/fixtures/not-a-number.parquet')

const rows = (count: number, row: (i: number) => string) => Array.from({ length: count }, (_, i) => row(i)).join('\n')
const SMALL = { name: 'small.csv', content: `id,amount,label\n${rows(60, (i) => `${i},${i * 3},${i % 2}`)}\n` }

test.beforeEach(async ({ page, design }) => {
  await page.goto('/')
  await design.create(FRAUD_BRIEF)
  await design.openStep('data')
})

test('a file is dropped: the place shows that it takes it, and beside it the page stays', async ({ page, profile }) => {
  const place = profile.card.locator('.drop')
  await expect(profile.input).toBeEnabled()
  await profile.drag([SMALL], undefined, true)
  await expect(place).toHaveClass(/over/)
  // Passing over what stands in the place is no leaving; the rest of the page is.
  await profile.input.dispatchEvent('dragleave', { relatedTarget: await place.elementHandle() })
  await expect(place).toHaveClass(/over/)
  await place.dispatchEvent('dragleave', { relatedTarget: await page.locator('body').elementHandle() })
  await expect(place).not.toHaveClass(/over/)

  await profile.drag([SMALL])
  await expect(place).not.toHaveClass(/over/)
  await expect(profile.card.getByText('60 rows · 3 columns')).toBeVisible()
  await expect(profile.pick('Label')).toHaveValue('label')

  await profile.drag([
    { ...SMALL, name: 'one.csv' },
    { ...SMALL, name: 'two.csv' },
  ])
  await expect(profile.card.getByText('2 files were dropped; one is read at a time: one.csv.')).toBeVisible()
  await expect(profile.card.getByText('one.csv', { exact: true })).toBeVisible()
  await expect(profile.card.getByText('60 rows · 3 columns')).toBeVisible()
  await profile.drag([])
  await expect(profile.card.getByText(/^That was no file\./)).toBeVisible()

  const refused = page.evaluate(
    () =>
      new Promise<boolean>((resolve) =>
        // After every listener of the page.
        window.addEventListener('drop', (event) => setTimeout(() => resolve(event.defaultPrevented)), { once: true }),
      ),
  )
  await profile.drag([SMALL], page.getByRole('heading', { level: 1 }))
  expect(await refused).toBe(true)
  await expect(profile.card.getByText('one.csv', { exact: true })).toBeVisible()
})

test('NaN counts as empty, infinity is named, and both are said in words', async ({ page, profile }) => {
  await profile.chooseFile(NOT_A_NUMBER)
  await expect(profile.card.getByText('300 rows · 8 columns')).toBeVisible()
  const known = profile.card.getByRole('region', { name: 'What to know of this file' })
  await expect(known).toContainText('NaN (not a number) counts as empty: amount (60 cells), ratio (100 cells)')
  await expect(known).toContainText(/Infinite values .* left out of From, To and correlations: amount \(2 cells\)/)
  await expect(
    profile.card.getByRole('row', { name: /^amount number 20% .* 0\.0 100\.0 60 NaN, counted as empty; 2 infinite/ }),
  ).toBeVisible()
  await expect(profile.card.getByRole('checkbox', { name: /^refund: alone it tells the classes apart/ })).toBeChecked()
  await expectAccessible(page)
  await profile.pick('Label').selectOption('target')
  await expect(profile.card.getByText('257 of 300 rows have a value of target; NaN counts as empty.')).toBeVisible()
  await expect(profile.card.getByRole('checkbox', { name: /^huge: it runs along with the label/ })).toBeChecked()
  await profile.pick('Label').selectOption('never')
  await expect(known).toContainText('The label has one value only, so no column was tried for a leak.')
})

test('a file as a spreadsheet in Europe writes it: marks, commas in figures, dates, words for nothing', async ({
  profile,
}) => {
  const text = `\uFEFFid;betrag;datum;gebucht;is_fraud\r\n${rows(
    400,
    (i) =>
      `${i};"${i % 7 === 0 ? 'NA' : `1.${100 + i},50`}";${String((i % 28) + 1).padStart(2, '0')}.03.2025;${1_740_787_200 + i};${i % 10 === 0 ? 1 : 0}`,
  )}\r\n`
  await profile.choose('umsatz.csv', text.replace('gebucht', 'booked_at'))
  await expect(profile.card.getByText('400 rows · 5 columns')).toBeVisible()
  const known = profile.card.getByRole('region', { name: 'What to know of this file' })
  await expect(known).toContainText('Read with a comma as the decimal sign: betrag.')
  await expect(known).toContainText('Read as dates, day.month.year: datum.')
  await expect(known).toContainText('Read as seconds since 1970: booked_at.')
  await expect(known).toContainText(/such as NA or null, count as empty: betrag \(58 cells\)/)
  await expect(profile.card.getByRole('row', { name: /^datum time .*2025-03-01 2025-03-28/ })).toBeVisible()
})

test('a file that goes away while it is read says so, and the next one is read', async ({ page, profile }, info) => {
  const file = info.outputPath('gone.csv')
  fs.writeFileSync(file, SMALL.content)
  const asked = gate()
  const gone = gate()
  await page.route('**/*.wasm', async (route) => {
    asked.open()
    await gone.opened
    await route.continue()
  })
  await profile.chooseFile(file)
  await asked.opened
  fs.rmSync(file)
  gone.open()
  await expect(profile.alert).toHaveText(/moved, deleted or changed while it was read/)
  await profile.choose(SMALL.name, SMALL.content)
  await expect(profile.card.getByText('60 rows · 3 columns')).toBeVisible()
  await expect(profile.alert).toHaveCount(0)
})

test('a schema of several tables: the one that is trained on is picked, by keyboard too', async ({ page, profile }) => {
  await profile.card.getByLabel(/paste a schema/).fill(`
    create table customers (customer_id int primary key, email text);
    create table payments (payment_id bigint primary key, created_at timestamp, chargeback_at timestamp, is_fraud boolean);
    create table twice (x int, X int);`)
  await profile.card.getByRole('button', { name: 'Read the schema' }).click()
  const pick = profile.card.getByRole('combobox', { name: 'Which table is trained on?' })
  await expect(pick).toHaveValue('')
  await expect(pick.getByRole('option')).toHaveText([
    'Choose a table',
    'customers (2 columns)',
    'payments (4 columns)',
    'twice (cannot be read)',
  ])
  await expect(profile.card.getByRole('button', { name: /^Use these figures/ })).toHaveCount(0)
  await expectAccessible(page)

  await profile.card.getByRole('button', { name: 'Close', exact: true }).focus()
  await page.keyboard.press('Tab')
  await expect(pick).toBeFocused()
  await page.keyboard.press('p')
  await expect(pick).toHaveValue('1')
  await expect(profile.card.getByText(/^3 tables · table payments · 4 columns/)).toBeVisible()
  await expect(profile.pick('Label')).toHaveValue('is_fraud')
  await expect(profile.card.getByRole('checkbox', { name: /^chargeback_at: by its name/ })).toBeChecked()
  await expectAccessible(page)

  await pick.selectOption({ label: 'customers (2 columns)' })
  await expect(profile.pick('Label')).toHaveValue('')
  await expect(profile.card.getByRole('row', { name: /^email text text personal/ })).toBeVisible()
  await pick.selectOption({ label: 'twice (cannot be read)' })
  await expect(profile.alert).toHaveText(/More than one column is called “X”/)
  await expect(profile.card.getByRole('button', { name: /^Use these figures/ })).toHaveCount(0)
})
