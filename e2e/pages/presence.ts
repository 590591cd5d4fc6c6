import type { Page } from '@playwright/test'

/** What a page of a design says of others. */
export class PresenceOnPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  get people() {
    return this.page.getByRole('list', { name: 'Also on this design' }).getByRole('listitem')
  }
  get updated() {
    return this.page.getByRole('status').filter({ hasText: 'Updated:' })
  }
  get writingHere() {
    return this.page.getByText('You are writing here in another window')
  }
  /** Fields on which the mark of a change lies now. */
  marked(): Promise<string[]> {
    return this.page
      .locator('[data-field]')
      .evaluateAll((fields) =>
        fields.flatMap((field) =>
          field.getAnimations().some(({ id }) => id === 'changed') ? (field.getAttribute('data-field') ?? []) : [],
        ),
      )
  }
  /** As if another tab were in front of it. */
  async hide(isHidden: boolean): Promise<void> {
    await this.page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
      document.dispatchEvent(new Event('visibilitychange'))
    }, isHidden)
  }
}
