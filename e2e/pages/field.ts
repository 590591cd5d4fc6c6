import { expect, type Page } from '@playwright/test'

/** A text of a step that is edited where it stands, and what the bar says of it. */
export class FieldOnPage {
  readonly page: Page
  private readonly label: string
  constructor(page: Page, label = 'summary') {
    this.page = page
    this.label = label
  }
  get draft() {
    return this.page.getByRole('region', { name: 'Draft' })
  }
  get box() {
    return this.page.getByRole('textbox', { name: `Edit ${this.label}`, exact: true })
  }
  get pencil() {
    return this.page.getByRole('button', { name: `Edit ${this.label}`, exact: true })
  }
  get bar() {
    return this.page.getByRole('banner').getByRole('status')
  }
  get conflict() {
    return this.page.getByRole('region', { name: 'Two edits of this text' })
  }
  get bringBack() {
    return this.page.getByRole('button', { name: `Bring back your words for ${this.label}` })
  }
  async write(text: string): Promise<void> {
    await this.pencil.click()
    await this.box.fill(text)
  }
  async save(text: string): Promise<void> {
    await this.write(text)
    await this.box.press('Control+Enter')
    await expect(this.box).toBeHidden()
  }
  /** The server has it, and this page shows the server's rendering of it. */
  async expectSaved(text: string): Promise<void> {
    await expect(this.bar).toHaveText('Saved')
    await expect(this.box).toBeHidden()
    await expect(this.draft.getByText(text)).toBeVisible()
  }
}
