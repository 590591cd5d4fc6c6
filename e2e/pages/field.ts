import { expect, type Page } from '@playwright/test'

/** A text of a step that is edited where it stands, and what the bar says of it. */
export class FieldOnPage {
  readonly page: Page
  private readonly label: string | RegExp
  /** `label`: as the page says it behind "Edit"; a pattern stands for all of it. */
  constructor(page: Page, label: string | RegExp = 'summary') {
    this.page = page
    this.label = label
  }
  private called(before: string): { name: string | RegExp; exact?: true } {
    const { label } = this
    return typeof label === 'string'
      ? { name: `${before} ${label}`, exact: true }
      : { name: new RegExp(`^${before} ${label.source}$`) }
  }
  get draft() {
    return this.page.getByRole('region', { name: 'Draft' })
  }
  get box() {
    return this.page.getByRole('textbox', this.called('Edit'))
  }
  get pencil() {
    return this.page.getByRole('button', this.called('Edit'))
  }
  get bar() {
    return this.page.getByRole('banner').getByRole('status')
  }
  get conflict() {
    return this.page.getByRole('region', { name: 'Two edits of this text' })
  }
  get bringBack() {
    return this.page.getByRole('button', this.called('Bring back your words for'))
  }
  get merged() {
    return this.page.getByText('Merged with what')
  }
  /** In the editor, of one line or of prose. */
  async expectText(text: string): Promise<void> {
    const read = (box: Element) => {
      if ('value' in box) return box.value
      const copy = document.createElement('div')
      copy.innerHTML = box.innerHTML
      // A reference stands as its figure.
      for (const figure of copy.querySelectorAll('[data-reference]'))
        figure.textContent = `{{${figure.getAttribute('data-reference')}}}`
      return copy.textContent
    }
    await expect.poll(() => this.box.evaluate(read)).toBe(text)
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
    // Words as they were typed go when the server's are here, and a selection in them goes as well.
    await expect(this.draft.locator('.editable > .pre')).toHaveCount(0)
  }
}
