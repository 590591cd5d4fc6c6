import { createHash } from 'node:crypto'
import ipaddr from 'ipaddr.js'
import * as z from 'zod'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'

/**
 * How often within how many seconds. For an account, whoever tries it from wherever; and for an address, where it is
 * known: several people may share one.
 */
const LIMITS = {
  signIn: { seconds: 15 * 60, account: 10, address: 60 },
  mail: { seconds: 60 * 60, account: 5, address: 30 },
  token: { seconds: 15 * 60, account: null, address: 60 },
  // Of a share link, by all who have it; and by an address at that link.
  unlock: { seconds: 15 * 60, account: 50, address: 10 },
  guest: { seconds: 60 * 60, account: 30, address: 10 },
  // Of a guest, and of an address at that link.
  guestComment: { seconds: 60, account: 5, address: 20 },
} as const
type Kind = keyof typeof LIMITS

/** Longer than any window: what is older counts no more. */
const KEPT_SECONDS = 24 * 60 * 60

const keyOf = (...parts: readonly string[]) => new Uint8Array(createHash('sha256').update(parts.join('\n')).digest())
const takenSchema = z.array(z.object({ count: z.number(), left: z.coerce.number() }))

/** One statement on the database's clock: of any number at once exactly the limit gets through, on any instance. */
async function take(key: Uint8Array, seconds: number, most: number): Promise<void> {
  const rows = takenSchema.parse(
    await db().$queryRaw`
      insert into "RateBucket" as b ("key", "count") values (${key}, 1)
      on conflict ("key") do update set
        "count" = case when b."startedAt" < clock_timestamp() - make_interval(secs => ${seconds}) then 1 else b."count" + 1 end,
        "startedAt" = case when b."startedAt" < clock_timestamp() - make_interval(secs => ${seconds}) then clock_timestamp()
          else b."startedAt" end
      returning "count", ceil(extract(epoch from "startedAt" - clock_timestamp()) + ${seconds}) as "left"`,
  )
  const [taken] = rows
  if (!taken || taken.count <= most) return
  const minutes = Math.max(1, Math.ceil(taken.left / 60))
  throw new AppError('too-many', `That was tried too often. Try again in ${minutes} min.`, {
    details: { retryAfterSeconds: Math.max(1, taken.left) },
  })
}

type Tried = {
  /** An e-mail address, in any letters, or the id of what is tried. */
  readonly account?: string
  readonly headers: Headers
  /** Where an address is limited at one thing alone: its id. */
  readonly at?: string
}

const addressKey = (kind: Kind, { headers, at }: Tried): Uint8Array<ArrayBuffer> | undefined => {
  const address = addressOf(headers)
  return address === undefined ? undefined : keyOf(kind, 'address', address, ...(at === undefined ? [] : [at]))
}
const accountKey = (kind: Kind, { account }: Tried): Uint8Array<ArrayBuffer> | undefined =>
  account === undefined ? undefined : keyOf(kind, 'account', account.trim().toLowerCase())

/** Counts one try and throws 429 where it is one too many. */
export async function countTry(kind: Kind, tried: Tried): Promise<void> {
  const { seconds, account: perAccount, address: perAddress } = LIMITS[kind]
  const [address, account] = [addressKey(kind, tried), accountKey(kind, tried)]
  if (address !== undefined) await take(address, seconds, perAddress)
  if (account !== undefined && perAccount !== null) await take(account, seconds, perAccount)
}

/** Takes a try back that was no fault: only those that failed count, though each is counted before it is known. */
export async function uncountTry(kind: Kind, tried: Tried): Promise<void> {
  const keys = [addressKey(kind, tried), accountKey(kind, tried)].flatMap((key) => key ?? [])
  await db().rateBucket.updateMany({
    where: { key: { in: keys }, count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  })
}

/** Somebody who has proved who they are begins anew. */
export const forgetTries = (kind: Kind, account: string) =>
  db().rateBucket.deleteMany({ where: { key: keyOf(kind, 'account', account.trim().toLowerCase()) } })

export const dropOldTries = (): Promise<number> => db().$executeRaw`
  delete from "RateBucket" where "startedAt" < clock_timestamp() - make_interval(secs => ${KEPT_SECONDS})`

/**
 * Whose request it is, as the proxies say that the operator has named; undefined without any, since then the header is
 * whatever the sender writes. Of IPv6 the network of 64 bits: one household has as many addresses as it likes.
 */
export function addressOf(headers: Headers, proxies: number = env().GROUNDPLAN_PROXIES): string | undefined {
  if (proxies === 0) return undefined
  const said = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  const own = said.at(-proxies)
  if (own === undefined || !ipaddr.isValid(own)) return undefined
  const address = ipaddr.process(own)
  if (address instanceof ipaddr.IPv6)
    return `${address.parts
      .slice(0, 4)
      .map((part) => part.toString(16))
      .join(':')}::/64`
  return address.toString()
}

/** An address as a log may keep it: the network, not the household. Of IPv4 24 bits, of IPv6 48. */
export function networkOf(headers: Headers): string | null {
  const address = addressOf(headers)
  if (address === undefined) return null
  return address.includes(':') ? `${address.split(':').slice(0, 3).join(':')}::/48` : address.replace(/\.\d+$/, '.0/24')
}
