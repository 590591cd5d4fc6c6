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
  /** From now on each field is noted on which the mark of a change is laid: it goes by itself. */
  async watchMarks(): Promise<void> {
    await this.page.evaluate(() => {
      const marked: string[] = []
      Object.assign(window, { marked })
      const animate: Element['animate'] = Reflect.get(Element.prototype, 'animate')
      Element.prototype.animate = function (this: Element, frames, options) {
        const field = this.getAttribute('data-field')
        if (field !== null && typeof options === 'object' && options.id === 'changed') marked.push(field)
        return animate.call(this, frames, options)
      }
    })
  }
  marked(): Promise<unknown> {
    return this.page.evaluate(() => Reflect.get(window, 'marked'))
  }
  /** As if another tab were in front of it. */
  async hide(isHidden: boolean): Promise<void> {
    await this.page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
      document.dispatchEvent(new Event('visibilitychange'))
    }, isHidden)
  }
}
