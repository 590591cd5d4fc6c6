import type { APIRequestContext, Page } from '@playwright/test'
import { expect, expectAccessible, expectNoOverflow, FRAUD_BRIEF } from './fixtures'
import { test } from './paced'

const chainLine = (page: Page) => page.getByRole('status').filter({ hasText: /^Drafting all seven/ })
const follow = (page: Page) => page.getByRole('button', { name: /^Follow/ })

type Seen = { design: { steps: { id: string; state: string; rev: number }[] }; runs: { status: string }[] }
const stateOf = async (request: APIRequestContext, id: string): Promise<Seen> =>
  (await request.get(`/api/designs/${id}`)).json()

test('draft all takes the reader along until they act, follows again when asked, and stops as a whole', async ({
  page,
  start,
  design,
}) => {
  await start.open()
  await start.draftAll(FRAUD_BRIEF)
  await expect(follow(page)).toHaveAttribute('aria-pressed', 'true')
  await expect(page).not.toHaveURL(/steps\/problem/, { timeout: 180_000 })

  // A reload changes nothing of that; whoever reads on is left where they are.
  await page.reload()
  await expect(chainLine(page)).toBeVisible()
  await expect(follow(page)).toHaveAttribute('aria-pressed', 'true')
  await page.mouse.move(600, 500)
  await page.mouse.wheel(0, 300)
  await expect(follow(page)).toHaveAttribute('aria-pressed', 'false')
  const stayedAt = page.url()
  await expect(page.getByRole('button', { name: /^Follow to step/ })).toBeVisible({ timeout: 180_000 })
  expect(page.url()).toBe(stayedAt)
  await expect(page.getByRole('navigation', { name: 'Steps' }).getByText('drafting')).toBeVisible()

  await page.getByRole('button', { name: /^Follow to step/ }).click()
  await expect(page).not.toHaveURL(stayedAt)
  await expect(page.getByRole('region', { name: 'Draft' })).toBeVisible()
  // Whether this step or the next one was in work: no further one begins, also after a reload.
  await design.stop.click()
  await expect(chainLine(page)).toBeHidden()
  await page.reload()
  await expect(page.getByRole('region', { name: 'Draft' })).toBeVisible()
  await expect(chainLine(page)).toBeHidden()
  const { design: seen, runs } = await stateOf(page.request, design.id)
  expect(runs.filter((run) => run.status === 'queued' || run.status === 'running')).toEqual([])
  expect(seen.steps.at(-1)?.state).toBe('empty')

  // What is left is drafted from here, and the page says when all seven stand.
  await page.getByRole('button', { name: 'Draft the remaining steps' }).click()
  await expect(page.getByText('All seven steps are drafted.')).toBeVisible({ timeout: 180_000 })
  await page.getByRole('link', { name: 'Read the document' }).click()
  await expect(page.getByRole('heading', { level: 2, name: /Performance Optimization/ })).toBeVisible()
})

test('a page that looks after a draft elsewhere stays while the server is away', async ({ start, design, context }) => {
  await start.open()
  await start.draftAll(FRAUD_BRIEF)
  // Another tab, which has not seen the draft and is taken nowhere.
  const other = await context.newPage()
  await other.goto(`/designs/${design.id}/steps/perf`)
  await expect(chainLine(other)).toBeVisible()
  let asked = 0
  await other.route('**/*', (route) => {
    asked += 1
    return route.abort('connectionrefused')
  })
  await expect.poll(() => asked).toBeGreaterThan(2)
  await expect(other.getByRole('heading', { level: 1, name: 'Performance Optimization' })).toBeVisible()
  await other.unroute('**/*')
  await expect(other.getByRole('region', { name: 'Draft' }).getByText('Summary', { exact: true })).toBeVisible({
    timeout: 180_000,
  })
})

test('a draft that is being written names its figures at once', async ({ page, start, design }) => {
  await start.open()
  await start.startWith(FRAUD_BRIEF)
  const unknown = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const found = new Set<string>()
        const look = () => {
          const draft = document.querySelector('[aria-label="Draft"]')
          for (const figure of draft?.querySelectorAll('.n.unknown') ?? [])
            found.add(figure.parentElement?.textContent ?? '')
          if (draft?.getAttribute('aria-busy') === 'false') resolve([...found])
        }
        new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
      }),
  )
  await design.drafted()
  expect(await unknown).toEqual([])
})

test('a worked example opens as a finished design, and again as the same one', async ({ page, start }) => {
  const open = async () => {
    await start.open()
    await page.getByRole('button', { name: /^Open Payment fraud/ }).click()
    await page.waitForURL(/\/document$/)
    await expect(page.getByRole('heading', { level: 2, name: /Performance Optimization/ })).toBeVisible()
    return page.url()
  }
  const first = await open()
  expect(await open()).toBe(first)
  await start.open()
  // Other tests make designs of such words, too, and few of them with all seven steps.
  await page.goto('/?state=drafted')
  await page.getByRole('searchbox', { name: 'Find a design' }).fill('payment fraud')
  await expect(page.getByRole('link', { name: 'Payment fraud', exact: true })).toHaveCount(1)
  await page.getByRole('searchbox', { name: 'Find a design' }).fill('no such thing')
  await expect(page.getByText('No design matches')).toBeVisible()
  await expectAccessible(page)
})

test('a design is renamed where its title stands', async ({ page, start, design }) => {
  await start.open()
  await start.startWith(FRAUD_BRIEF)
  await design.drafted()
  const title = page.getByRole('button', { name: /, rename$/ })
  await title.click()
  const field = page.getByRole('textbox', { name: 'Title of this design' })
  await field.fill('Not this')
  await field.press('Escape')
  await title.click()
  await field.fill('Card fraud scoring')
  await field.press('Enter')
  await expect(title).toContainText('Card fraud scoring')
  await expect(page).toHaveTitle(/Card fraud scoring/)
  await start.open()
  await expect(page.getByRole('link', { name: 'Card fraud scoring' })).toBeVisible()
})

/** A design whose steps are accepted, edited, stale and offered a proposal. */
async function everyState(request: APIRequestContext): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const { designId } = await (await request.post('/api/examples/payment-fraud', { headers })).json()
  const url = `/api/designs/${designId}`
  const states = async () => (await stateOf(request, designId)).design.steps
  const match = async (step: string) => ({
    ...headers,
    'if-match': `"${(await states()).find((one) => one.id === step)?.rev}"`,
  })
  const edit = async (step: string) =>
    request.patch(`${url}/steps/${step}`, {
      headers: await match(step),
      data: { editId: crypto.randomUUID(), field: 'summary', value: 'In our own words.' },
    })
  await request.post(`${url}/steps/problem/accept`, { headers: await match('problem') })
  await edit('data')
  await edit('model')
  await request.post(`${url}/steps/model/runs`, { headers, data: { instruction: 'make it shorter' } })
  await expect.poll(async () => JSON.stringify(await states()).includes('proposal":{'), { timeout: 180_000 }).toBe(true)
  await request.patch(`${url}/facts`, {
    headers,
    data: { path: 'arch.qpsPeak', value: 2400 },
  })
  return designId
}

test('every state stands without a violation, light and dark, wide and narrow', async ({ page, request }) => {
  const designId = await everyState(request)
  const headers = { 'content-type': 'application/json' }
  const empty = await (await request.post('/api/designs', { headers, data: { brief: FRAUD_BRIEF } })).json()
  expect((await request.post(`/api/runs/${empty.runId}/stop`, { headers, data: {} })).ok()).toBe(true)
  const shared = await (await request.post(`/api/designs/${designId}/shares`, { headers, data: {} })).json()
  const states: [path: string, look: () => Promise<void>][] = [
    [`/designs/${designId}/steps/data`, () => expect(page.getByText(/Agents may propose changes here/)).toBeVisible()],
    [
      `/designs/${designId}/steps/model`,
      () => expect(page.getByRole('region', { name: 'Proposal', exact: true })).toBeVisible(),
    ],
    [
      `/designs/${designId}/steps/arch`,
      () => expect(page.getByRole('button', { name: 'Propose an update' })).toBeVisible(),
    ],
    [`/designs/${empty.designId}/steps/arch`, () => expect(page.getByText('not drafted yet')).toBeVisible()],
    [`/designs/${empty.designId}/findings`, () => expect(page.getByText('Why it matters.').first()).toBeVisible()],
    [`/designs/${empty.designId}/document`, () => expect(page.getByText('There is no document yet')).toBeVisible()],
    [shared.path, () => expect(page.getByText(/Frozen version \d+ of/).first()).toBeVisible()],
  ]
  for (const [path, look] of states) {
    await page.goto(path)
    for (const [colorScheme, width] of [
      ['light', 1440],
      ['dark', 360],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      await look()
      await expectAccessible(page)
      await expectNoOverflow(page, `${path} at ${width}`)
    }
  }
})

test('the keyboard reaches the content first, sees where it is, and is caught nowhere', async ({ page, request }) => {
  const { designId } = await (
    await request.post('/api/examples/payment-fraud', { headers: { 'content-type': 'application/json' } })
  ).json()
  await page.goto(`/designs/${designId}/steps/problem`)
  const figure = page.locator('main .prose a.n').first()
  await expect(figure).toBeVisible() // until then the place to skip to is the skeleton's, and goes away with it
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)

  await figure.focus()
  expect(await figure.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
  await figure.press('Enter')
  const panel = page.getByRole('dialog', { name: /where it comes from$/ })
  await expect(panel).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(figure).toBeFocused()

  const share = page.getByRole('button', { name: 'Share', exact: true })
  await share.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Share this design' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(share).toBeFocused()
})
