import type { Page } from '@playwright/test'

/** Findings as a step's panel and the page of all findings show them. */
export class FindingsOnPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  finding(title: string) {
    return this.page.getByRole('article').filter({ has: this.page.getByRole('heading', { name: title }) })
  }
  get waivedGroup() {
    return this.page.getByRole('group').filter({ hasText: /^Waived/ })
  }
  async waive(title: string, reason: string): Promise<void> {
    await this.finding(title)
      .getByRole('button', { name: `Waive ${title}` })
      .click()
    await this.finding(title).getByRole('textbox').fill(reason)
    await this.finding(title).getByRole('button', { name: 'Waive', exact: true }).click()
  }
}
