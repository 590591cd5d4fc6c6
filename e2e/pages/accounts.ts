import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'

const PASSWORD = 'a quiet afternoon'

/** What somebody does in their own browser to get in, and to let others in. */
export class AccountPages {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  async join(link: string, name: string, email?: string): Promise<void> {
    await this.page.goto(link)
    await this.page.getByLabel('Your name').fill(name)
    if (email !== undefined) await this.page.getByLabel('E-mail').fill(email)
    await this.page.getByLabel('Password').fill(PASSWORD)
    await this.page.getByRole('button', { name: 'Join' }).click()
    await expect(this.page.getByRole('heading', { name: 'Designs', exact: true })).toBeVisible()
  }
  async signIn(email: string, password: string = PASSWORD): Promise<void> {
    const form = this.page.getByRole('region', { name: 'With a password' })
    await form.getByLabel('E-mail').fill(email)
    await form.getByLabel('Password').fill(password)
    await form.getByRole('button', { name: 'Sign in' }).click()
  }
  async members(): Promise<void> {
    await this.page.goto('/settings/members')
    await expect(this.page.getByRole('heading', { name: /^Members of / })).toBeVisible()
  }
  async invite(email: string, role: string): Promise<void> {
    const form = this.page.getByRole('region', { name: 'Invitations' })
    await form.getByLabel('E-mail').fill(email)
    await form.getByLabel('Role of who is invited').selectOption(role)
    await form.getByRole('button', { name: 'Invite' }).click()
    await expect(form.getByRole('rowheader', { name: email })).toBeVisible()
  }
  async workspaces(): Promise<void> {
    await this.page.goto('/settings/workspaces')
    await expect(this.page.getByRole('heading', { name: 'Workspaces', level: 1 })).toBeVisible()
  }
  get menu() {
    return this.page.getByRole('button', { name: /: account and workspaces$/ })
  }
  get panel() {
    return this.page.getByRole('region', { name: 'Account and workspaces' })
  }
  async signOut(): Promise<void> {
    await this.menu.click()
    await this.panel.getByRole('button', { name: 'Sign out' }).click()
    await expect(this.page).toHaveURL(/\/sign-in$/)
    // A document of its own: nothing of the page before is in it.
    const born = () => this.page.evaluate(() => performance.getEntriesByType('navigation')[0]?.name)
    await expect.poll(born).toMatch(/\/sign-in$/)
  }
  /** What is asked once more before it is done, by keyboard. */
  async askedTo(member: string, name: string): Promise<void> {
    const row = this.member(member)
    await row.locator('summary', { hasText: name }).press('Enter')
    await row.locator('details form').getByRole('button', { name }).press('Enter')
  }
  member(name: string): Locator {
    return this.page.getByRole('region', { name: 'Members' }).getByRole('row').filter({ hasText: name })
  }
}

/** The mails that went to an address, oldest first: here mail becomes files. */
export const mailsTo = (directory: string, to: string): string[] =>
  filesOf(path.join(directory, 'mail'))
    .map((file) => readFileSync(file, 'utf8'))
    .filter((text) => text.includes(`To: ${to}\n`))

/** What is read, once it is there. */
async function once(read: () => string | undefined): Promise<string> {
  let found = ''
  await expect.poll(() => (found = read() ?? '')).not.toBe('')
  return found
}

/** The link in the mail that went to an address last, once there is one. */
export const mailedLink = (directory: string, to: string): Promise<string> =>
  once(() => /https?:\S+/.exec(mailsTo(directory, to).at(-1) ?? '')?.[0])

function filesOf(directory: string): string[] {
  try {
    return readdirSync(directory)
      .sort()
      .map((file) => path.join(directory, file))
  } catch {
    // No mail has gone yet.
    return []
  }
}

/** What an installation writes where nobody owns it yet, once it has. */
export const firstLink = (directory: string): Promise<string> =>
  once(() => {
    const file = filesOf(directory).find((name) => name.endsWith('first-owner.txt'))
    return file && readFileSync(file, 'utf8').trim()
  })
