import { describe, expect, it } from 'vitest'
import { guardAddress, guardHost, guardSameOrigin } from './guard'
import { isOwnHost } from './hosts'

const PORT = 3000
const OWN = { host: '127.0.0.1:3000', 'content-type': 'application/json' }
const request = (method: string, headers: Record<string, string>) =>
  new Request('http://127.0.0.1:3000/api/designs', { method, headers })
const guard = (method: string, headers: Record<string, string>) => () => guardSameOrigin(request(method, headers), PORT)

describe('isOwnHost', () => {
  it.each(['127.0.0.1:3000', 'localhost:3000', 'LOCALHOST:3000', '[::1]:3000'])('takes %s', (host) =>
    expect(isOwnHost(host, PORT)).toBe(true),
  )
  it.each([
    null,
    '',
    'evil.com',
    'evil.com:3000',
    '127.0.0.1:3001',
    '127.0.0.1.evil.com:3000',
    'localhost',
    'a@127.0.0.1:3000',
  ])('refuses %s', (host) => expect(isOwnHost(host, PORT)).toBe(false))
  it('knows that port 80 is not written', () => expect(isOwnHost('localhost', 80)).toBe(true))
})

describe('guardAddress', () => {
  it.each(['/', '/designs/%C3%A9', '/s/%00'])('takes %s', (path) => expect(() => guardAddress(path)).not.toThrow())
  it.each(['/%', '/api/runs/%F0%9F', '/s/%C3%28'])('refuses %s', (path) =>
    expect(() => guardAddress(path)).toThrow(expect.objectContaining({ code: 'bad-request' })),
  )
})

describe('guardSameOrigin', () => {
  it('lets our own pages and clients that are no browser change things', () => {
    expect(guard('POST', OWN)).not.toThrow()
    expect(guard('POST', { ...OWN, origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' })).not.toThrow()
    expect(guard('PATCH', { ...OWN, 'content-type': 'application/json; charset=utf-8' })).not.toThrow()
  })
  it('takes the browser’s word for a page that sends no referrer, and so names no origin', () =>
    expect(guard('POST', { ...OWN, origin: 'null', 'sec-fetch-site': 'same-origin' })).not.toThrow())
  it('lets a link from elsewhere be read', () =>
    expect(guard('GET', { host: OWN.host, 'sec-fetch-site': 'cross-site' })).not.toThrow())
  it.each([
    ['another origin', { origin: 'http://evil.com' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:8080' }],
    ['an opaque origin', { origin: 'null' }],
    ['an opaque origin of elsewhere', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['a foreign fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['a re-pointed name', { host: 'evil.com:3000' }],
  ])('refuses a change from %s', (_name, headers) =>
    expect(guard('POST', { ...OWN, ...headers })).toThrow(expect.objectContaining({ code: 'forbidden' })),
  )
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'refuses %s, which a form can send',
    (type) =>
      expect(guard('POST', { ...OWN, 'content-type': type })).toThrow(
        expect.objectContaining({ code: 'unsupported-type' }),
      ),
  )
})

describe('with accounts', () => {
  const ORIGIN = 'https://plans.example.com'
  const sent = { ...OWN, host: 'plans.example.com', origin: ORIGIN }
  const own = (headers: Record<string, string>) => () => guardSameOrigin(request('POST', headers), PORT, ORIGIN)
  it('answers under the one address that it is given, and to its pages', () => {
    expect(own(sent)).not.toThrow()
    expect(own({ ...sent, host: 'PLANS.example.com', origin: ORIGIN, 'sec-fetch-site': 'same-origin' })).not.toThrow()
  })
  it('refuses a change that names no origin, which no browser sends', () => {
    const { origin: _none, ...unnamed } = sent
    expect(own(unnamed)).toThrow(expect.objectContaining({ code: 'forbidden' }))
    expect(() => guardHost(request('GET', unnamed), PORT, ORIGIN)).not.toThrow()
  })
  it('answers whoever looks after it on its own machine, whose pages may change nothing', () => {
    expect(() => guardHost(request('GET', { host: OWN.host }), PORT, ORIGIN)).not.toThrow()
    expect(own({ ...OWN, origin: 'http://127.0.0.1:3000' })).toThrow(expect.objectContaining({ code: 'forbidden' }))
  })
  it.each(['127.0.0.1:3001', 'plans.example.com:3000', 'plans.example.com.evil.com', ''])(
    'refuses the host %s',
    (host) =>
      expect(() => guardHost(request('GET', { host }), PORT, ORIGIN)).toThrow(
        expect.objectContaining({ code: 'forbidden' }),
      ),
  )
  it.each(['http://plans.example.com', 'https://plans.example.com:8443', 'https://evil.example', 'null'])(
    'refuses a change from %s',
    (origin) => expect(own({ ...sent, origin })).toThrow(expect.objectContaining({ code: 'forbidden' })),
  )
})
