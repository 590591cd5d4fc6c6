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
  /** One figure of a device: its memory, its bandwidth. */
  hardware(name: string, figure: string) {
    const button = this.page.getByRole('button', { name: `Set ${name}, ${figure}`, exact: true })
    return this.page.getByRole('region', { name: 'Hardware' }).getByRole('row').filter({ has: button })
  }
  async setHardware(name: string, figure: string) {
    await this.hardware(name, figure).getByRole('button').click()
    return this.form(`${name}, ${figure}`)
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
