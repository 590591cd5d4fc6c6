import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { findOllama } from './found-here'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A server on this machine, and what it was asked. */
async function listen(answer: string | null): Promise<{ address: string; host: string; asked: string[] }> {
  const asked: string[] = []
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? 'no key'}`)
    if (answer !== null) response.end(answer)
  })
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port has such an address
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/v1`, host: `127.0.0.1:${port}`, asked }
}

it('finds the models of a server that answers as Ollama does, with one question and no key', async () => {
  const { address, host, asked } = await listen('{"models":[{"name":"llama3.2:3b","size":1},{"name":"qwen3:8b"}]}')
  expect(await findOllama(new Set([host]), address)).toEqual({ address, models: ['llama3.2:3b', 'qwen3:8b'] })
  expect(asked).toEqual(['GET /api/tags no key'])
})

it.each(['{"models":"none"}', '<html>', '{}'])('finds nothing where something else answers: %s', async (answer) => {
  const { address, host } = await listen(answer)
  expect(await findOllama(new Set([host]), address)).toBeNull()
})

it('does not wait for one that is silent', async () => {
  const { address, host } = await listen(null)
  expect(await findOllama(new Set([host]), address)).toBeNull()
})

it('does not ask where the rules do not allow it', async () => {
  const { address, asked } = await listen('{"models":[]}')
  expect(await findOllama(new Set(), address)).toBeNull()
  expect(asked).toEqual([])
})
