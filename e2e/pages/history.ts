import { expect, type Page } from '@playwright/test'

/** What happened in a design, and two of its states beside each other. */
export class HistoryPages {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  async open(designId: string): Promise<void> {
    await this.page.goto(`/designs/${designId}/history`)
    await expect(this.page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  }
  entry(title: string | RegExp) {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: title })
  }
  part(name: string) {
    return this.page.getByRole('region', { name, exact: true })
  }
  get sinceLooked() {
    return this.page.getByRole('status').filter({ hasText: 'since you last looked' })
  }
  async keepAs(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Name' }).fill(name)
    await this.page.getByRole('button', { name: 'Keep as a milestone' }).click()
  }
  /** From the list to what restoring it would change. */
  async previewRestore(title: string): Promise<void> {
    await this.entry(title)
      .first()
      .getByRole('link', { name: /^Restore/ })
      .click()
    await expect(this.page.getByRole('heading', { name: /^Restore version/ })).toBeVisible()
  }
  /** Of the page that is open, once this browser has been there: how much is new to it; null where it never was. */
  async missedSince(designId: string): Promise<() => Promise<number | null>> {
    const asked = this.page.waitForResponse((response) => response.url().includes('/seen?device='))
    await this.page.reload()
    await asked
    const device = await this.page.evaluate(() => localStorage.getItem('groundplan:device'))
    return async () => {
      const answer = await this.page.request.get(`/api/designs/${designId}/seen?device=${device}`)
      const { since }: { since: { changes: number } | null } = await answer.json()
      return since && since.changes
    }
  }
}
