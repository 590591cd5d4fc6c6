import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { wholePages } from './whole-pages'

const PAGE = { rsc: '1' }
const TEXT = 'a page, whole to its last word'

/** Requests that are still to be cut, and how many came. */
let toCut = 0
let asked = 0
const server = http.createServer((request, response) => {
  asked += 1
  if (request.url === '/old') return response.writeHead(307, { location: '/page' }).end()
  response.writeHead(200, { 'content-type': 'text/x-component' })
  if (toCut === 0) return response.end(TEXT)
  toCut -= 1
  return response.write(TEXT.slice(0, 10), () => setTimeout(() => response.destroy(), 20))
})
let address = ''
const get = wholePages(fetch)

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  address = `http://127.0.0.1:${port}`
})
beforeEach(() => {
  toCut = 0
  asked = 0
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

it('a page whose answer is cut is asked for until it is whole', async () => {
  toCut = 2
  const answer = await get(`${address}/page`, { headers: PAGE })
  expect(await answer.text()).toBe(TEXT)
  expect(answer.headers.get('content-type')).toBe('text/x-component')
  expect(asked).toBe(3)
})

it('a page that leads elsewhere says where it came from', async () => {
  const answer = await get(`${address}/old`, { headers: PAGE })
  expect(answer).toMatchObject({ url: `${address}/page`, redirected: true, status: 200 })
})

it('what is no page, and what is only asked for in advance, comes as it comes', async () => {
  for (const headers of [{}, { ...PAGE, 'next-router-prefetch': '1' }]) {
    toCut = 1
    const answer = await get(`${address}/page`, { headers })
    await expect(answer.text()).rejects.toThrow(TypeError)
  }
  expect(asked).toBe(2)
})

it('a server that is not there is the caller’s matter, and so is a request that is given up', async () => {
  await expect(get('http://127.0.0.1:1/page', { headers: PAGE })).rejects.toThrow(TypeError)
  toCut = Number.POSITIVE_INFINITY
  const leaving = new AbortController()
  const waiting = get(`${address}/page`, { headers: PAGE, signal: leaving.signal })
  await expect.poll(() => asked).toBeGreaterThan(1)
  leaving.abort()
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
})
