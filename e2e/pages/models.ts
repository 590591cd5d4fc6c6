import type { Page } from '@playwright/test'

export class ModelsPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  async open(): Promise<void> {
    await this.page.goto('/settings/models')
  }
  provider(name: string) {
    return this.page.getByRole('region', { name: new RegExp(`^${name}`) })
  }
  form(name: string) {
    return this.page.getByRole('form', { name, exact: true })
  }
  result(name: string) {
    return this.provider(name).getByRole('status').first()
  }
  async test(name: string): Promise<void> {
    await this.provider(name)
      .getByRole('button', { name: `Test ${name}`, exact: true })
      .click()
  }
}
