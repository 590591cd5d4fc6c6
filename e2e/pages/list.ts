import { type Download, expect, type Page } from '@playwright/test'

const titleOf = (option: string): string => option.replace(/ \([^()]*\)$/, '')

/** The designs on the start page, and the bin. */
export class DesignListPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  get search() {
    return this.page.getByRole('searchbox', { name: 'Find a design' })
  }
  get count() {
    return this.page.getByRole('status').filter({ hasText: /^\d|^more than/ })
  }
  get said() {
    return this.page.locator('.list-said')
  }
  row(title: string) {
    return this.page.getByRole('row', { name: new RegExp(`^${title}`) })
  }
  titles() {
    // Directly in the heading of a row: its tags are links as well.
    return this.page.locator('tbody th > a')
  }
  choice(label: string) {
    return this.page.getByRole('combobox', { name: label, exact: true })
  }
  private isSelect(): Promise<boolean> {
    return this.choice('Open finding').evaluate((element) => element instanceof HTMLSelectElement)
  }
  /** What the filter offers, without the count of designs: a choice, or where they are many a field that is searched. */
  async findingsOffered(): Promise<string[]> {
    const options = (await this.isSelect())
      ? this.choice('Open finding').locator('option')
      : this.page.locator('.list-filter datalist option')
    return (await options.allTextContents()).map(titleOf)
  }
  async chooseFinding(title: string): Promise<void> {
    const field = this.choice('Open finding')
    if (!(await this.isSelect())) return field.fill(title)
    const name = (await field.locator('option').allTextContents()).find((text) => titleOf(text) === title)
    await field.selectOption({ label: name ?? title })
  }
  /** What the filter shows as chosen. */
  async findingShown(): Promise<string> {
    const field = this.choice('Open finding')
    if (!(await this.isSelect())) return field.inputValue()
    return titleOf((await field.locator('option:checked').textContent()) ?? '')
  }
  /** Chooses a file by hand, as from the disk. */
  async import(name: string, content: string | Buffer, mimeType = 'application/json'): Promise<void> {
    const buffer = typeof content === 'string' ? Buffer.from(content) : content
    // Nobody chooses a file before the button opens the choice.
    await expect(this.page.getByRole('button', { name: 'Import', exact: true })).toBeEnabled()
    await this.page.getByLabel('File to import').setInputFiles({ name, mimeType, buffer })
  }
  /** An example as a finished design under a title of its own. */
  async finished(title: string): Promise<string> {
    const headers = { 'content-type': 'application/json' }
    const opened = await this.page.request.post('/api/examples/payment-fraud', { headers })
    const { designId: example }: { designId: string } = await opened.json()
    const copied = await this.page.request.post(`/api/designs/${example}/copies`, { headers, data: { title } })
    expect(copied.ok()).toBe(true)
    const { designId }: { designId: string } = await copied.json()
    return designId
  }
}

export async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
