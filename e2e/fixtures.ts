import { type APIRequestContext, expect, type Page, test as base } from '@playwright/test'
import briefs from '../lib/brief/fixtures/briefs.json' with { type: 'json' }
import type { DesignContent } from '../lib/designs/schema'
import { type Rules, violationsOn } from './axe'
import { waitForListening } from './listening'
import { DesignPages } from './pages/design'
import { FieldOnPage } from './pages/field'
import { FindingsOnPage } from './pages/findings'
import { HistoryPages } from './pages/history'
import { KnowledgePages } from './pages/knowledge'
import { ProfileOnPage } from './pages/profile'
import { StartPage } from './pages/start'

/** Card fraud in four sentences: what a design of all seven steps is drafted from. */
export const CARD_BRIEF =
  'Stop card fraud for a bank: 9 million charges a day, 50 per second at peak, and an answer within 100 ms. Chargebacks arrive after 90 days. About 0.12% of charges are fraud.'

export const FRAUD_BRIEF = briefs.find((entry) => entry.id === 'pub-01')?.brief ?? ''

type Pages = {
  start: StartPage
  design: DesignPages
  field: FieldOnPage
  findings: FindingsOnPage
  history: HistoryPages
  knowledge: KnowledgePages
  profile: ProfileOnPage
}

type Original = { designId: string; title: string }

async function draftAll(request: APIRequestContext, brief: string): Promise<Original> {
  const answer = await request.post('/api/designs', { data: { brief, draftAll: true } })
  const { designId }: { designId: string } = await answer.json()
  const read = async (): Promise<DesignContent> => {
    const body: { design: DesignContent } = await (await request.get(`/api/designs/${designId}`)).json()
    return body.design
  }
  const isDrafted = async () => (await read()).steps.every((step) => step.state === 'drafted')
  await expect.poll(isDrafted, { timeout: 180_000, intervals: [250] }).toBe(true)
  return { designId, title: (await read()).title }
}

async function copyOf(request: APIRequestContext, { designId, title }: Original): Promise<string> {
  const answer = await request.post(`/api/designs/${designId}/copies`, { data: { title } })
  const copy: { designId: string } = await answer.json()
  return copy.designId
}

type Shared = {
  /** A design of this brief of its own, all seven steps drafted: drafted once a worker, and copied. */
  finished: (brief: string) => Promise<string>
}

export const test = base.extend<Pages, Shared>({
  browser: [
    async ({ browser }, use) => {
      waitForListening(browser)
      await use(browser)
    },
    { scope: 'worker' },
  ],
  finished: [
    async ({ playwright }, use) => {
      const request = await playwright.request.newContext({ baseURL: process.env['GROUNDPLAN_URL'] })
      const originals = new Map<string, Promise<Original>>()
      await use(async (brief) => {
        const original = originals.get(brief) ?? draftAll(request, brief)
        originals.set(brief, original)
        return copyOf(request, await original)
      })
      await request.dispose()
    },
    { scope: 'worker' },
  ],
  start: async ({ page }, use) => use(new StartPage(page)),
  design: async ({ page }, use) => use(new DesignPages(page)),
  field: async ({ page }, use) => use(new FieldOnPage(page)),
  findings: async ({ page }, use) => use(new FindingsOnPage(page)),
  history: async ({ page }, use) => use(new HistoryPages(page)),
  knowledge: async ({ page }, use) => use(new KnowledgePages(page)),
  profile: async ({ page }, use) => use(new ProfileOnPage(page)),
})

/** No violation of WCAG 2.2 AA that axe can find. */
export async function expectAccessible(page: Page, rules?: Rules): Promise<void> {
  // A card that fades in has no contrast of its own yet.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // What is half under the bar that stays in view would count as too small.
  const from = await page.evaluate(() => {
    const { scrollY } = window
    scrollTo(0, 0)
    return scrollY
  })
  const violations = await violationsOn(page, rules)
  await page.evaluate((top) => scrollTo(0, top), from)
  expect(violations).toEqual([])
}

/**
 * Accessible in either color scheme, wide and narrow, without a load for each: all rules once a scheme and once a width,
 * and colors in every pair of both.
 */
export async function expectAccessibleEverywhere(page: Page, [wide, narrow]: readonly [number, number]): Promise<void> {
  for (const [colorScheme, width, rules] of [
    ['light', wide, 'all'],
    ['dark', wide, 'colors'],
    ['dark', narrow, 'all'],
    ['light', narrow, 'colors'],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page, rules)
    await expectNoOverflow(page, `${new URL(page.url()).pathname} at ${width}`)
  }
}

/** Nothing stands beyond the right edge of the page. */
export async function expectNoOverflow(page: Page, where?: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, where).toBeLessThanOrEqual(0)
}

export { expect }
