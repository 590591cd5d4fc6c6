import ipaddr from 'ipaddr.js'
import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { Agent, fetch as undiciFetch } from 'undici'

/** Why an address is not asked. The message is for whoever typed it. */
export class BlockedAddress extends Error {
  override readonly name = 'BlockedAddress'
}

const bare = (host: string): string => host.replace(/^\[|\]$/g, '')

const GIVEN_OUT = ipaddr.IPv6.parseCIDR('2000::/3')

/** Azure's host answers every machine there, with its certificates and settings: public by its number alone. */
const WIRE_SERVER = '168.63.129.16'

/** Names that only a network of its own answers: the top level kept for that, and Google's name for its metadata. */
const INSIDE = /^(?:.+\.internal|internal|metadata|metadata\.goog)\.?$/i

/** An address of the public internet: not of this machine, its network, a cloud's metadata, a tunnel or a test net. */
export function isPublicAddress(address: string): boolean {
  const text = bare(address).replace(/%.*$/, '')
  if (!ipaddr.isValid(text)) return false
  const parsed = ipaddr.process(text)
  if (parsed.range() !== 'unicast' || parsed.toString() === WIRE_SERVER) return false
  // "unicast" is what is left over there. Given out are 2000::/3 alone; ::a.b.c.d once led to the IPv4 address inside.
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(GIVEN_OUT)
}

/** Host and port as an allow-list names them, e.g. `localhost:11434`. */
export const hostAndPort = (url: URL): string =>
  `${url.hostname.toLowerCase()}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`

/**
 * What may be asked: an address on the operator's list, else https to a public address. Throws BlockedAddress for the
 * rest. Names pass here: what they resolve to is checked when the connection is made. `list`: the operator's variable.
 */
export function checkAddress(url: URL, allowed: ReadonlySet<string>, list = 'MODEL_HOSTS'): 'allowed' | 'public' {
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new BlockedAddress('The address must begin with https:// or http://.')
  if (url.username || url.password) throw new BlockedAddress('Leave the user and password out of the address.')
  if (allowed.has(hostAndPort(url))) return 'allowed'
  const asks = `Whoever runs this server can allow it: ${list}=${hostAndPort(url)}.`
  // Numbers in all of their spellings (octal, hex, one integer) have been made an address by the URL parser.
  const isInside = ipaddr.isValid(bare(url.hostname)) ? !isPublicAddress(url.hostname) : INSIDE.test(url.hostname)
  if (isInside) throw new BlockedAddress(`${url.hostname} is an address inside a network. ${asks}`)
  if (url.protocol !== 'https:') throw new BlockedAddress(`Over http:// what is sent could be read on the way. ${asks}`)
  return 'public'
}

/** Resolves a name and fails where any of its addresses is not public; the connection uses these very addresses. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 0)
    const hidden = found.find(({ address }) => !isPublicAddress(address))
    if (hidden)
      return done(new BlockedAddress(`${host} leads to ${hidden.address}, an address inside a network.`), '', 0)
    if (options.all) return done(null, found)
    const [first] = found
    return first ? done(null, first.address, first.family) : done(new Error(`${host} has no address.`), '', 0)
  })
}

const TIMES = { connect: { timeout: 10_000 }, bodyTimeout: 0, headersTimeout: 0 }
const anywhere = new Agent(TIMES)
const publicOnly = new Agent({ ...TIMES, connect: { ...TIMES.connect, lookup: publicLookup } })

/** `fetch` for addresses that a user typed. No redirects: they would lead past the check. */
export function guardedFetch(allowed: ReadonlySet<string>, list?: string): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const kind = checkAddress(new URL(request.url), allowed, list)
    return send(request, kind === 'allowed' ? anywhere : publicOnly)
  }
}

/** `fetch` for addresses that the operator has set. No redirects either: the key would travel with them. */
export const operatorFetch: typeof globalThis.fetch = async (input, init) => send(new Request(input, init), anywhere)

async function send(request: Request, dispatcher: Agent): Promise<Response> {
  const { method, headers, signal } = request
  const body = method === 'GET' || method === 'HEAD' ? null : await request.text()
  const answer = await undiciFetch(request.url, {
    method,
    headers: [...headers],
    body,
    signal,
    dispatcher,
    redirect: 'error',
  })
  return new Response(answer.body && bounded(answer.body), { status: answer.status, headers: [...answer.headers] })
}

/** An answer longer than this is no answer to a step: what sends it is stopped before it fills the memory. */
const MAX_BYTES = 32 * 1024 * 1024

/** Before an error is passed on: what came before it has to get through the SDK's transforms, whose queues it would empty. */
const DRAIN_MS = 25

/** Bytes of an answer, pulled, so that a slow reader slows the sender. An error comes after what it cut off. */
export function bounded(body: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const parts = body[Symbol.asyncIterator]()
  let bytes = 0
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await parts.next().catch(async (error: unknown) => {
          await delay(DRAIN_MS)
          throw error
        })
        if (done) return controller.close()
        bytes += value.length
        if (bytes > MAX_BYTES) {
          await parts.return?.()
          throw new Error(`The model server sent more than ${MAX_BYTES / 1024 / 1024} MiB.`)
        }
        controller.enqueue(Uint8Array.from(value))
      },
      async cancel() {
        await parts.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
