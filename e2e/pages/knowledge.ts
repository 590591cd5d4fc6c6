import type { Page } from '@playwright/test'

export class KnowledgePages {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  get search() {
    return this.page.getByRole('searchbox', { name: 'Search the knowledge base' })
  }
  get results() {
    return this.page.getByRole('region', { name: 'Results' })
  }
  async openPrices(): Promise<void> {
    await this.page.goto('/settings/prices')
  }
  price(name: string) {
    return this.page.getByRole('region', { name: 'Prices' }).getByRole('row').filter({ hasText: name })
  }
  form(name: string) {
    return this.page.getByRole('form', { name: new RegExp(`^${name.replaceAll('.', '\\.')}`) })
  }
  /** Opens the form of a price. */
  async set(name: string) {
    await this.price(name).getByRole('button').click()
    return this.form(name)
  }
}
