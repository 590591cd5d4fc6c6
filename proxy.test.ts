import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { proxy } from './proxy'

const HOST = '127.0.0.1:3000'
const ask = (method: string, headers: Record<string, string>) =>
  proxy(new NextRequest(`http://${HOST}/s/token`, { method, headers: { host: HOST, ...headers } }))
/** The origin that the app is told, where the proxy says another than was sent. */
const told = (answer: Response) => answer.headers.get('x-middleware-request-origin')

describe('a form that is sent without a script from a page without a referrer', () => {
  it('is told to Next as one of our own, on the browser’s word', () =>
    expect(told(ask('POST', { origin: 'null', 'sec-fetch-site': 'same-origin' }))).toBe(`http://${HOST}`))
  it.each<Record<string, string>>([
    { origin: 'null' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
  ])('is refused without it: %o', (headers) => expect(ask('POST', headers).status).toBe(403))
  it('leaves every other origin as it was sent', () => {
    expect(told(ask('GET', { origin: 'null' }))).toBe('null')
    expect(told(ask('POST', { origin: `http://${HOST}` }))).toBe(`http://${HOST}`)
  })
})

it('every answer under a link is kept by nobody, found by no search and tells no referrer', () => {
  const { headers } = ask('GET', {})
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-robots-tag')).toMatch(/noindex/)
  expect(headers.get('cache-control')).toMatch(/no-store/)
})
