import { OwnApp } from './app'
import { test as base } from './fixtures'

/** Seven steps take half a minute: a draft has a middle to stop in, to reload in and to look at. */
const CHARS_PER_SECOND = '3000'

/** An app of its own, in which a draft takes its time. Where no draft is looked at while it is written, nobody waits for one. */
export const test = base.extend<object, { paced: OwnApp }>({
  paced: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed.
    async ({}, use) => {
      const app = await OwnApp.start({ ADVISOR_CHARS_PER_SECOND: CHARS_PER_SECOND })
      await use(app)
      await app.stop()
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  baseURL: async ({ paced }, use) => use(paced.url),
})
