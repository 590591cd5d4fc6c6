import { expect, type Page } from '@playwright/test'

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
  /** Connects a provider that is not configured, with one model. */
  async setUp(name: string, address: string, model: string): Promise<void> {
    const form = this.form(name)
    await this.provider(name).getByRole('button', { name: 'Set the address' }).click()
    await form.getByLabel('Address').fill(address)
    await form.getByLabel('Model', { exact: true }).fill(model)
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form).toBeHidden()
  }
  async test(name: string): Promise<void> {
    await this.provider(name)
      .getByRole('button', { name: `Test ${name}`, exact: true })
      .click()
  }
}
