import { randomUUID } from 'node:crypto'
import { expect, test } from './fixtures'
import { DesignListPage } from './pages/list'

test('the list has the names of now, also when the browser goes back to it or another window renamed one', async ({
  page,
}) => {
  const list = new DesignListPage(page)
  const mark = `m${randomUUID().slice(0, 8)}`
  const id = await list.finished(`${mark} first`)
  const rename = async (title: string) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await page.request.patch(`/api/designs/${id}`, { headers, data: { title } })
    expect(answer.ok()).toBe(true)
  }
  await page.goto(`/?q=${mark}`)
  await list.titles().click()
  await page.waitForURL(/\/designs\//)
  await rename(`${mark} second`)
  await page.goBack()
  await expect(list.titles()).toHaveText([`${mark} second`])
  await rename(`${mark} third`)
  // As a window says it that somebody comes back to.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(list.titles()).toHaveText([`${mark} third`])
})
