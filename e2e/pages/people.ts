import type { Browser, BrowserContext } from '@playwright/test'
import type { OwnApp } from '../app'
import { AccountPages, mailedLink } from './accounts'
import { DesignPages } from './design'
import { DiscussionOnPage } from './discussion'
import { FieldOnPage } from './field'
import { HistoryPages } from './history'

/** Somebody in a browser of their own, with the pages that they use. */
export class PersonInBrowser {
  readonly context: BrowserContext
  readonly account: AccountPages
  readonly design: DesignPages
  readonly discussion: DiscussionOnPage
  readonly field: FieldOnPage
  readonly history: HistoryPages

  private constructor(context: BrowserContext, account: AccountPages) {
    this.context = context
    this.account = account
    const { page } = account
    this.design = new DesignPages(page)
    this.discussion = new DiscussionOnPage(page)
    this.field = new FieldOnPage(page)
    this.history = new HistoryPages(page)
  }
  get page() {
    return this.account.page
  }

  /** A context of its own: nothing that another person's browser keeps is in it. Whoever has a link only, stays so. */
  static async open(browser: Browser, app: OwnApp): Promise<PersonInBrowser> {
    const context = await browser.newContext({ baseURL: app.url })
    return new PersonInBrowser(context, new AccountPages(await context.newPage()))
  }
  /** The same, come in by the link that was mailed to them. */
  static async invited(browser: Browser, app: OwnApp, email: string, name: string): Promise<PersonInBrowser> {
    const person = await PersonInBrowser.open(browser, app)
    await person.account.join(await mailedLink(app.directory, email), name)
    return person
  }
}
