import { createHash } from 'node:crypto'
import ipaddr from 'ipaddr.js'
import * as z from 'zod'
import { truncatedAddress } from '@/lib/truncated'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'

import { COUNTED_BY, type CountedBy, LIMITS, type Limit, type LimitKind } from './limit-kinds'
import type { WorkspaceScope } from './scope'

/** Longer than any window: what is older counts no more. */
const KEPT_SECONDS = 24 * 60 * 60

const keyOf = (...parts: readonly string[]) => new Uint8Array(createHash('sha256').update(parts.join('\n')).digest())
const takenSchema = z.array(z.object({ count: z.number(), left: z.coerce.number() }))

/** One statement on the database's clock: of any number at once exactly the limit gets through, on any instance. */
async function take(key: Uint8Array, { seconds, did, instead }: Limit, most: number): Promise<void> {
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
  const left = Math.max(1, taken.left)
  const wait = left < 100 ? `${left} s` : `${Math.ceil(left / 60)} min`
  throw new AppError('too-many', `You ${did} too often. Try again in ${wait}.`, {
    hint: instead,
    details: { retryAfterSeconds: left },
  })
}

type Whose = Partial<Readonly<Record<CountedBy, string>>>

async function count(kind: LimitKind, whose: Whose): Promise<void> {
  const limit: Limit = LIMITS[kind]
  for (const by of COUNTED_BY) {
    const [id, most] = [whose[by], limit.most[by]]
    if (id !== undefined && most !== undefined) await take(keyOf(kind, by, id), limit, most)
  }
}

/** Takes back what was counted and was no fault: it is counted before it is known. */
async function uncount(kind: LimitKind, whose: Whose): Promise<void> {
  const { most }: Limit = LIMITS[kind]
  const keys = COUNTED_BY.flatMap((by) => {
    const id = whose[by]
    return id === undefined || most[by] === undefined ? [] : [keyOf(kind, by, id)]
  })
  await db().rateBucket.updateMany({
    where: { key: { in: keys }, count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  })
}

const plain = (account: string): string => account.trim().toLowerCase()

/** `account`: an e-mail address, in any letters; `link`: the id of a share link; `guest`: who speaks through it. */
type Tried = {
  readonly account?: string
  readonly link?: string
  readonly guest?: string
  readonly headers: Headers
}

function whoseTry({ account, link, guest, headers }: Tried): Whose {
  const address = addressOf(headers)
  return {
    ...(address !== undefined && { address }),
    ...(account !== undefined && { account: plain(account) }),
    ...(guest !== undefined && { person: `guest ${guest}` }),
    ...(link !== undefined && { link, ...(address !== undefined && { linkAddress: `${link} ${address}` }) }),
  }
}

/** Counts one try of who need not be signed in and throws 429 where it is one too many. */
export const countTry = (kind: LimitKind, tried: Tried): Promise<void> => count(kind, whoseTry(tried))

/** Takes a try back that was no fault: only those that failed count, though each is counted before it is known. */
export const uncountTry = (kind: LimitKind, tried: Tried): Promise<void> => uncount(kind, whoseTry(tried))

/** The same for what a member does. In local mode nobody is counted: there is one person, on their own machine. */
export async function countDoing(kind: LimitKind, { workspaceId, actor }: WorkspaceScope): Promise<void> {
  if (env().GROUNDPLAN_AUTH === 'local') return
  await count(kind, { person: `${workspaceId} ${actor.id}`, workspace: workspaceId })
}

/** Somebody who has proved who they are begins anew. */
export const forgetTries = (kind: LimitKind, account: string) =>
  db().rateBucket.deleteMany({ where: { key: keyOf(kind, 'account', plain(account)) } })

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

/** An address as a log may keep it: the network, not the household. */
export function networkOf(headers: Headers): string | null {
  const address = addressOf(headers)
  return (address !== undefined && truncatedAddress(address)) || null
}
