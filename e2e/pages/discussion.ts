import { expect, type Locator, type Page } from '@playwright/test'

/** What is said about a design, beside a step. */
export class DiscussionOnPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  get tab() {
    return this.page.getByRole('tab', { name: /^Discussion/ })
  }
  get threads() {
    return this.page.getByRole('list', { name: 'Threads' }).locator(':scope > li')
  }
  get filter() {
    return this.page.getByRole('combobox', { name: 'Which threads' })
  }
  get send() {
    return this.page.getByRole('button', { name: 'Comment', exact: true })
  }
  mark(place: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`comments?.*: ${place}$`) })
  }
  async open(): Promise<void> {
    await this.tab.click()
    await expect(this.filter).toBeVisible()
  }
  /** Begins a comment where the keyboard is: on what the button that has the focus belongs to. */
  async beginAt(button: Locator, name: string): Promise<void> {
    await button.focus()
    await expect(this.page.getByRole('button', { name: `Comment on ${name}`, exact: true })).toBeVisible()
    await this.page.keyboard.press('Tab')
    await this.page.keyboard.press('Enter')
  }
  async write(name: string, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: `Comment on ${name}` }).fill(text)
    await this.send.click()
    await expect(this.send).toBeHidden()
  }
  /** Selects words of a field, as a mouse does. */
  async select(field: string, words: string): Promise<void> {
    await this.page.locator(`[data-field="${field}"]`).evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const from = node.textContent?.indexOf(wanted) ?? -1
        if (from === -1) continue
        document.getSelection()?.setBaseAndExtent(node, from, node, from + wanted.length)
        return
      }
      throw new Error(`No “${wanted}” there`)
    }, words)
  }
}
