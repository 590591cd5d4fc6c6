import type { Browser, BrowserContext } from '@playwright/test'
import { AccountPages } from './accounts'
import { DesignPages } from './design'
import { DiscussionOnPage } from './discussion'

/** Somebody in a browser of their own, with the pages that they use. */
export class PersonInBrowser {
  readonly context: BrowserContext
  readonly account: AccountPages
  readonly design: DesignPages
  readonly discussion: DiscussionOnPage

  private constructor(context: BrowserContext, account: AccountPages) {
    this.context = context
    this.account = account
    this.design = new DesignPages(account.page)
    this.discussion = new DiscussionOnPage(account.page)
  }
  get page() {
    return this.account.page
  }
  /** What stands in the bar about the review of the design. */
  get reviewBadge() {
    return this.page.getByRole('banner').getByRole('link', { name: /^Review: / })
  }
  get inbox() {
    return this.page.getByRole('banner').getByRole('link', { name: /^Inbox/ })
  }

  /** A context of its own: nothing that another person's browser keeps is in it. */
  static async open(browser: Browser, baseURL: string): Promise<PersonInBrowser> {
    const context = await browser.newContext({ baseURL })
    return new PersonInBrowser(context, new AccountPages(await context.newPage()))
  }

  /** What a script of the page that is open would send. */
  send(method: string, path: string, body?: unknown): Promise<{ status: number; text: string }> {
    return this.page.evaluate(
      async ([how, where, what]) => {
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch(where, { method: how, headers, ...(what !== undefined && { body: what }) })
        return { status: answer.status, text: await answer.text() }
      },
      [method, path, body === undefined ? undefined : JSON.stringify(body)] as const,
    )
  }
}
