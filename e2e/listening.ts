import type { Browser, BrowserContext, Page } from '@playwright/test'

/** Asked for at each frame, as is usual, it would draw frames all the while. */
const PATIENCE = { timeout: 8_000, polling: 50 }

/**
 * What a server has drawn can be pressed before anything listens to it: no person is that fast, and a browser that is
 * told to is. Resolves once every control is React's own; at once where a page runs no scripts or is none of the app's.
 */
async function isListening(page: Page): Promise<void> {
  const all = () => {
    const propsOf = (element: Element): unknown =>
      Object.entries(element).find(([key]) => key.startsWith('__reactProps$'))?.[1]
    /** Of markup that is put in as it is React knows only what it stands in. */
    const isAlive = (control: Element): boolean => {
      if (propsOf(control) !== undefined) return true
      for (let around = control.parentElement; around; around = around.parentElement) {
        const props = propsOf(around)
        if (typeof props === 'object' && props !== null) return 'dangerouslySetInnerHTML' in props
      }
      return false
    }
    return (
      !('__next_f' in window) ||
      [...document.querySelectorAll('button, input:not([type="hidden"]), select, textarea')].every(isAlive)
    )
  }
  // A page that is never alive, since its server is away, is what some tests are about.
  await page.waitForFunction(all, undefined, PATIENCE).catch(() => undefined)
}

function patient(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
  page.goto = async (...args) => {
    const answer = await goto(...args)
    await isListening(page)
    return answer
  }
  page.reload = async (...args) => {
    const answer = await reload(...args)
    await isListening(page)
    return answer
  }
}

function patientPages(context: BrowserContext): void {
  const newPage = context.newPage.bind(context)
  context.newPage = async () => {
    const page = await newPage()
    patient(page)
    return page
  }
}

/** From now on each page of this browser that is opened or loaded anew is waited for until it listens. */
export function waitForListening(browser: Browser): void {
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (...args) => {
    const context = await newContext(...args)
    patientPages(context)
    return context
  }
}
