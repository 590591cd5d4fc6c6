import * as z from 'zod'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/queryable'
import { log } from '@/lib/log'
import type { Transport } from './transport'

/** Tried so often, each time after twice as long; then it is given up. */
const MOST_ATTEMPTS = 8
const AT_ONCE = 10
/** No line of a header can be ended by what people call things. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

export type Mail = { readonly kind: string; readonly to: string; readonly subject: string; readonly text: string }

/** Within the transaction of what it tells: neither happens without the other. */
export async function queueMail({ kind, to, subject, text }: Mail, on: Tx): Promise<void> {
  await on.outbox.create({ data: { kind, to, subject: oneLine(subject), text }, select: { id: true } })
}

const dueSchema = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    attempts: z.number(),
  }),
)

type Queued = Mail & { readonly id: string }
/** What a mail says as it is sent; null: nothing any more. */
type Prepare = (mail: Queued) => Promise<Mail | null>
const asQueued: Prepare = async (mail) => mail

/**
 * Sends what is due, each by one instance alone, and says how many were done with. What could not be sent comes again.
 * `prepare` has the last word on what is sent: what was true when a mail was queued may not be any more.
 */
export async function sendDue(transport: Transport, prepare: Prepare = asQueued): Promise<number> {
  const due = dueSchema.parse(
    await db().$queryRaw`
      update "Outbox" set "attempts" = "attempts" + 1,
        "dueAt" = clock_timestamp() + make_interval(mins => (2 ^ "attempts")::int)
      where "id" in (
        select "id" from "Outbox" where "sentAt" is null and "failedAt" is null and "dueAt" <= clock_timestamp()
        order by "dueAt" limit ${AT_ONCE} for update skip locked)
      returning "id", "kind", "to", "subject", "text", "attempts"`,
  )
  let sent = 0
  for (const mail of due) {
    try {
      const prepared = await prepare(mail)
      if (prepared) await transport({ ...prepared, subject: oneLine(prepared.subject), id: mail.id })
      // A token that has done its work is not kept.
      await db()
        .$executeRaw`update "Outbox" set "sentAt" = clock_timestamp(), "text" = '' where "id" = ${mail.id}::uuid`
      sent++
    } catch (error) {
      const isLast = mail.attempts >= MOST_ATTEMPTS
      log().warn({ err: error, kind: mail.kind, attempts: mail.attempts, isLast }, 'mail could not be sent')
      if (isLast)
        await db()
          .$executeRaw`update "Outbox" set "failedAt" = clock_timestamp(), "text" = '' where "id" = ${mail.id}::uuid`
    }
  }
  return sent
}
