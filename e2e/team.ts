import { receiver } from '../lib/webhooks/fixtures/receiver'
import { OwnApp } from './app'
import { test as base } from './fixtures'
import { firstLink, mailedLink } from './pages/accounts'
import { PersonInBrowser } from './pages/people'

type Receiver = Awaited<ReturnType<typeof receiver>>

/** An installation of several people, each in a browser of their own, and a finished design that all of them see. */
export type Team = {
  readonly app: OwnApp
  /** A program outside that may be told of what happens. */
  readonly outside: Receiver
  readonly owner: PersonInBrowser
  readonly editor: PersonInBrowser
  readonly reviewer: PersonInBrowser
  readonly viewer: PersonInBrowser
  readonly designId: string
}

const INVITED = { editor: 'Grace Hopper', reviewer: 'Ines Duarte', viewer: 'Vera Rubin' } as const
export const addressOf = (role: keyof typeof INVITED): string => `${role}@example.com`

/** Started and signed in once for all tests of a file. */
export const test = base.extend<object, { team: Team }>({
  team: [
    async ({ browser }, use) => {
      const outside = await receiver((response) => response.end())
      const app = await OwnApp.start({ GROUNDPLAN_AUTH: 'accounts', WEBHOOK_HOSTS: new URL(outside.url).host })
      const owner = await PersonInBrowser.open(browser, app.url)
      await owner.account.join(await firstLink(app.directory), 'Ada Lovelace', 'ada@example.com')
      await owner.account.members()
      const invite = async (role: keyof typeof INVITED) => {
        await owner.account.invite(addressOf(role), role)
        return PersonInBrowser.open(browser, app.url)
      }
      const [editor, reviewer, viewer] = [await invite('editor'), await invite('reviewer'), await invite('viewer')]
      const join = async (person: PersonInBrowser, role: keyof typeof INVITED) =>
        person.account.join(await mailedLink(app.directory, addressOf(role)), INVITED[role])
      await Promise.all([join(editor, 'editor'), join(reviewer, 'reviewer'), join(viewer, 'viewer')])
      const { text } = await editor.send('POST', '/api/examples/payment-fraud', {})
      const { designId }: { designId: string } = JSON.parse(text)
      await use({ app, outside, owner, editor, reviewer, viewer, designId })
      await Promise.all([owner, editor, reviewer, viewer].map(({ context }) => context.close()))
      outside.close()
      await app.stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})
