import { db } from '@/lib/db/client'
import type { Mail } from '@/lib/mail/mutations'
import { newsOfMail } from '../data'
import { isNewsKind, NEWS } from '../events'
import { newsMail } from '../mail'

const URGENT = Object.keys(NEWS)
  .filter(isNewsKind)
  .filter((kind) => NEWS[kind].isUrgent)

/** The hour, of UTC, at which what came by then is mailed to those who want it once a day. */
const DAILY_HOUR = 6
/** Older news nobody needs by mail: the sender was away, or mail was. */
const OLDEST_DAYS = 7
const AT_ONCE = 500
/** Between two mails to one person: whoever is mentioned time and again is told of it together. */
const QUIET_MINUTES = 5

/**
 * Puts mails about news into the outbox and says how many: one for each person, of what is due for them. Each notification
 * is told by one mail, whichever instance asks first, on the database's clock. The mail's words are written as it is sent.
 */
export async function queueNewsMail(): Promise<number> {
  return db().$executeRaw`
    with due as (
      select n."id", n."userId" from "Notification" n left join "NewsMail" s on s."userId" = n."userId"
      where n."mailId" is null and n."readAt" is null and coalesce(s."mode", 'at-once') <> 'off'
        and n."createdAt" >= coalesce(s."since", '-infinity')
        and n."createdAt" > clock_timestamp() - make_interval(days => ${OLDEST_DAYS})
        and (n."createdAt" < date_trunc('day', clock_timestamp() at time zone 'UTC' - make_interval(hours => ${DAILY_HOUR}))
              at time zone 'UTC' + make_interval(hours => ${DAILY_HOUR})
          or (coalesce(s."mode", 'at-once') = 'at-once' and n."kind" = any(${URGENT}::text[]) and not exists (
            select 1 from "Notification" p join "Outbox" o on o."id" = p."mailId"
            where p."userId" = n."userId" and o."createdAt" > clock_timestamp() - make_interval(mins => ${QUIET_MINUTES}))))
      order by n."userId", n."seq" limit ${AT_ONCE} for update of n skip locked
    ), people as materialized (
      select "userId", gen_random_uuid() as "mail" from (select distinct "userId" from due) as those
    ), told as (
      update "Notification" n set "mailId" = p."mail" from due d join people p on p."userId" = d."userId"
      where n."id" = d."id" returning n."mailId"
    )
    insert into "Outbox" ("id", "kind", "to", "subject", "text")
    select p."mail", 'news', u."email", '', '' from people p join "User" u on u."id" = p."userId"
    where exists (select 1 from told t where t."mailId" = p."mail")`
}

/**
 * A mail of the outbox as it is to be sent, and null where there is nothing to tell any more. Of news the words are
 * written now: what somebody may no longer see, has read meanwhile, or was deleted, is in no mail and never was.
 */
export async function prepareMail(mail: Mail & { readonly id: string }): Promise<Mail | null> {
  if (mail.kind !== 'news') return mail
  const told = await newsOfMail(mail.id)
  return told ? newsMail(told.to, told.news) : null
}
