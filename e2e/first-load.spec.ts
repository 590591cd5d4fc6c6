import { firstLoad } from '../bench/pages.mjs'
import { Client } from './client'
import { expect, test } from './fixtures'

// Sizes, not times: they are the same on every machine. One import that drags a library along is 40 kB.
test('what a page loads at first stays within its limit', async ({ request, baseURL }) => {
  const designId = await new Client(baseURL ?? '').create('Rank the search results of a shop of 2 million products.')
  const app = {
    async get(address: string) {
      const answer = await request.get(address)
      return { text: () => answer.text(), arrayBuffer: async () => new Uint8Array(await answer.body()) }
    },
  }
  const kilobytes = async (address: string) => (await firstLoad(app, address)).all
  expect.soft(await kilobytes('/')).toBeLessThan(150)
  expect.soft(await kilobytes(`/designs/${designId}/steps/problem`)).toBeLessThan(200)
})
