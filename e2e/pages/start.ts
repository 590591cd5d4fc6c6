import type { Page } from '@playwright/test'

export class StartPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  get brief() {
    return this.page.getByRole('textbox', { name: 'What should the system do, and for whom?' })
  }
  get start() {
    return this.page.getByRole('button', { name: 'Start with step 1' })
  }
  async open(): Promise<void> {
    await this.page.goto('/')
  }
  async startWith(brief: string): Promise<void> {
    await this.brief.fill(brief)
    await this.start.click()
    await this.page.waitForURL(/\/designs\/[0-9a-f-]+\/steps\/problem/)
  }
  async draftAll(brief: string): Promise<void> {
    await this.brief.fill(brief)
    await this.page.getByRole('button', { name: 'Draft all seven steps' }).click()
    await this.page.waitForURL(/\/designs\/[0-9a-f-]+\//)
  }
}
