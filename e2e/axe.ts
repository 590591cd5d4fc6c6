import type { Page } from '@playwright/test'
import axe from 'axe-core'

declare global {
  interface Window {
    axe: typeof axe | undefined
  }
}

/** `colors`: what depends on the color scheme, and not on how wide the page is. */
export type Rules = 'all' | 'colors'

const RULES: Record<Rules, axe.RunOnly> = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
  colors: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
}

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands, one line a rule. It runs in the page itself and works out
 * violations alone: half the work of `@axe-core/playwright`, which opens a page beside it each time for frames that no
 * page of ours has.
 */
export async function violationsOn(page: Page, what: Rules = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source)
  return page.evaluate(async (run) => {
    if (!window.axe) throw new Error('axe is not in the page.')
    const running: Promise<axe.AxeResults> = window.axe.run(document, { runOnly: run, resultTypes: ['violations'] })
    const { violations } = await running
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }, RULES[what])
}
