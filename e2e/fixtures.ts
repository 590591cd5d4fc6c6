import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test as base } from '@playwright/test'
import briefs from '../lib/brief/fixtures/briefs.json' with { type: 'json' }
import { DesignPages } from './pages/design'
import { FieldOnPage } from './pages/field'
import { FindingsOnPage } from './pages/findings'
import { KnowledgePages } from './pages/knowledge'
import { ProfileOnPage } from './pages/profile'
import { StartPage } from './pages/start'

export const FRAUD_BRIEF = briefs.find((entry) => entry.id === 'pub-01')?.brief ?? ''

type Pages = {
  start: StartPage
  design: DesignPages
  field: FieldOnPage
  findings: FindingsOnPage
  knowledge: KnowledgePages
  profile: ProfileOnPage
}

export const test = base.extend<Pages>({
  start: async ({ page }, use) => use(new StartPage(page)),
  design: async ({ page }, use) => use(new DesignPages(page)),
  field: async ({ page }, use) => use(new FieldOnPage(page)),
  findings: async ({ page }, use) => use(new FindingsOnPage(page)),
  knowledge: async ({ page }, use) => use(new KnowledgePages(page)),
  profile: async ({ page }, use) => use(new ProfileOnPage(page)),
})

/** No violation of WCAG 2.2 AA that axe can find. */
export async function expectAccessible(page: Page): Promise<void> {
  // A card that fades in has no contrast of its own yet.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}

export { expect }
