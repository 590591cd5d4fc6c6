import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BlockedAddress, checkAddress, guardedFetch, isPublicAddress, operatorFetch } from './guarded-fetch'

const none: ReadonlySet<string> = new Set()

describe('what may be asked', () => {
  it.each([
    'http://127.0.0.1/v1',
    'http://127.1/v1',
    'http://2130706433/v1',
    'http://0x7f000001/v1',
    'http://017700000001/v1',
    'http://0/v1',
    'https://10.1.2.3/v1',
    'https://172.16.0.9/v1',
    'https://192.168.1.1/v1',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/v1',
    'https://[::1]/v1',
    'https://[::]/v1',
    'https://[fd00::1]/v1',
    'https://[fe80::1]/v1',
    'https://[::ffff:127.0.0.1]/v1',
    'https://[::ffff:a9fe:a9fe]/v1',
    'https://[64:ff9b::7f00:1]/v1',
    'https://[::127.0.0.1]/v1',
    'https://[::a9fe:a9fe]/v1',
    'https://[4000::1]/v1',
    'https://[2002:7f00:1::]/v1',
    'https://198.18.0.1/v1',
    'https://224.0.0.1/v1',
    'https://user:pw@api.example.com/v1',
    'http://api.example.com/v1',
    'file:///etc/passwd',
    'ftp://api.example.com/',
  ])('refuses %s', (url) => {
    expect(() => checkAddress(new URL(url), none)).toThrow(BlockedAddress)
  })

  it.each([
    ['Amazon, Google, Azure, Oracle, DigitalOcean', 'https://169.254.169.254/latest/meta-data'],
    ['Amazon, over IPv6', 'https://[fd00:ec2::254]/latest/meta-data'],
    ['Amazon, of containers', 'https://169.254.170.2/v2/credentials'],
    ['Amazon, of pods', 'https://[fd00:ec2::23]/v1/credentials'],
    ['Google, over IPv6', 'https://[fd20:ce::254]/computeMetadata/v1'],
    ['Google, by name', 'https://metadata.google.internal/computeMetadata/v1'],
    ['Google, by name with its dot', 'https://METADATA.google.internal./computeMetadata/v1'],
    ['Google, by short names', 'https://metadata/computeMetadata/v1'],
    ['Google, by its own top level', 'https://metadata.goog/computeMetadata/v1'],
    ['Azure, the wire server', 'https://168.63.129.16/machine?comp=goalstate'],
    ['Azure, as one number', 'https://2822734096/machine'],
    ['Azure, in hex', 'https://0xa83f8110/machine'],
    ['Azure, inside of IPv6', 'https://[::ffff:168.63.129.16]/machine'],
    ['Azure, through 6to4', 'https://[2002:a83f:8110::]/machine'],
    ['Azure, through NAT64', 'https://[64:ff9b::a83f:8110]/machine'],
    ['Alibaba', 'https://100.100.100.200/latest/meta-data'],
    ['Oracle, the older', 'https://192.0.0.192/latest/meta-data'],
    ['Scaleway, over IPv6', 'https://[fd00:42::42]/conf'],
  ])('refuses the metadata of a cloud: %s', (_, url) => {
    expect(() => checkAddress(new URL(url), none)).toThrow(/is an address inside a network/)
  })

  it.each([
    'https://api.example.com/v1',
    'https://1.1.1.1/v1',
    'https://168.63.129.17/v1',
    'https://[2606:4700::1111]/v1',
    'https://internal.example.com/v1',
    'https://metadata.example.com/v1',
  ])('allows %s', (url) => {
    expect(checkAddress(new URL(url), none)).toBe('public')
  })

  it('allows what the operator has named, by host and port', () => {
    const allowed = new Set(['localhost:11434', '[::1]:8000', '10.0.0.5:443'])
    expect(checkAddress(new URL('http://LOCALHOST:11434/v1'), allowed)).toBe('allowed')
    expect(checkAddress(new URL('http://[::1]:8000/v1'), allowed)).toBe('allowed')
    expect(checkAddress(new URL('https://10.0.0.5/v1'), allowed)).toBe('allowed')
    expect(() => checkAddress(new URL('http://localhost:5432/'), allowed)).toThrow(BlockedAddress)
  })

  it('says how the operator can allow an address', () => {
    expect(() => checkAddress(new URL('http://10.0.0.5:8000/v1'), none)).toThrow('MODEL_HOSTS=10.0.0.5:8000')
  })

  it('knows a public address from one with a zone or none at all', () => {
    expect(isPublicAddress('fe80::1%eth0')).toBe(false)
    expect(isPublicAddress('not an address')).toBe(false)
  })
})

describe('over real HTTP', () => {
  let server: Server
  let base: string
  let asked: string[]
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`)
      if (request.url === '/away') return response.writeHead(307, { location: '/v1' }).end()
      response.end('answer')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    if (!address || typeof address === 'string') throw new Error('no port')
    base = `localhost:${address.port}`
    asked = []
  })
  afterAll(() => server.close())

  const post = { method: 'POST', body: '{}', headers: { authorization: 'Bearer k' } }

  it('asks an allowed host, with body and key', async () => {
    const answer = await guardedFetch(new Set([base]))(`http://${base}/v1`, post)
    expect(await answer.text()).toBe('answer')
    expect(asked.at(-1)).toBe('POST /v1 Bearer k')
  })

  it('asks nothing of a name that leads into the network, even where it passes for public', async () => {
    const before = asked.length
    // https, so that only what the name resolves to stands in the way.
    await expect(guardedFetch(none)(`https://${base}/v1`, post)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('an address inside a network') },
    })
    expect(asked).toHaveLength(before)
  })

  it.each([
    ['a workspace', () => guardedFetch(new Set([base]))],
    ['the operator', () => operatorFetch],
  ])('follows no redirect for %s', async (_, fetch) => {
    const before = asked.length
    await expect(fetch()(`http://${base}/away`, post)).rejects.toThrow(/fetch failed|redirect/)
    expect(asked).toHaveLength(before + 1)
  })
})
