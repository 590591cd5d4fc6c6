// The Chromium of the browser tests, and the CPU that a page takes.
import { chromium } from '@playwright/test'
import { chromiumArgs, chromiumPath } from '../scripts/browser.mjs'

export async function withChromium(work) {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs() })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/**
 * Asks for milliseconds of CPU that the page's main thread has used since: in all tasks, and of these in styles and
 * layout. Chromium's own measure of scripts leaves out what goes on from a promise, so that it is not asked for.
 */
export async function pageCpu(page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    const of = (name) => metrics.find((metric) => metric.name === name).value * 1000
    return { all: of('TaskDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration') }
  }
  const before = await read()
  return async () => {
    const now = await read()
    return { all: now.all - before.all, layout: now.layout - before.layout }
  }
}
