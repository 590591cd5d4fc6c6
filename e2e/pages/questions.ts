import { expect, type Page, type Response } from '@playwright/test'

/** What a step asks, at the top of its page. */
export class QuestionsOnPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  get card() {
    return this.page.getByRole('region', { name: 'Questions', exact: true })
  }
  one(question: string) {
    return this.card.getByRole('group', { name: question })
  }
  /** In one question: what stands there of the answer, or of the assumption. */
  standing(question: string) {
    return this.one(question).getByRole('status').last()
  }
  private answered(): Promise<Response> {
    return this.page.waitForResponse((response) => /\/steps\/[a-z]+\/answers$/.test(response.url()))
  }
  async press(question: string, button: string | RegExp): Promise<void> {
    const answer = this.answered()
    await this.one(question).getByRole('button', { name: button }).click()
    expect((await answer).ok()).toBe(true)
  }
}
