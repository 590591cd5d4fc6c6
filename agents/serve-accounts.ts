import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { dropOldTries } from '@/lib/auth/limits'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { sendDue } from '@/lib/mail/mutations'
import { mailDirectory, type Transport, transportOf } from '@/lib/mail/transport'
import { linkTo } from '@/lib/members/invitations/mail'
import { inviteFirstOwner } from '@/lib/members/invitations/mutations'
import { prepareMail, queueNewsMail } from '@/lib/notifications/digest/mutations'
import { dropOldNews } from '@/lib/notifications/mutations'

/** Mail waits that long at most until an instance looks for it. */
const MAIL_MS = 2_000
const TIDY_MS = 60 * 60 * 1000

/** What an installation needs where people sign in: its mail sent, what is old dropped, and a way in for the first. */
export function serveAccounts(): void {
  if (env().GROUNDPLAN_AUTH !== 'accounts') return
  const transport = transportOf()
  const directory = mailDirectory()
  if (directory !== undefined) say(`mail becomes files in ${directory}, since SMTP_URL is not set`)
  let isSending = false
  const send = async () => {
    if (isSending) return
    isSending = true
    await sendMail(transport).catch((error: unknown) => log().warn({ err: error }, 'mail could not be looked for'))
    isSending = false
  }
  setInterval(() => void send(), MAIL_MS).unref()
  const tidy = () =>
    Promise.all([dropOldTries(), dropOldNews()]).catch((error: unknown) =>
      log().warn({ err: error }, 'old tries and news were not dropped'),
    )
  setInterval(() => void tidy(), TIDY_MS).unref()
  void letFirstIn().catch((error: unknown) => log().error({ err: error }, 'no link for the first owner could be made'))
}

async function sendMail(transport: Transport): Promise<void> {
  await queueNewsMail()
  await sendDue(transport, prepareMail)
}

/** A file and not the log, which others may read: whoever opens the link owns the workspace. */
async function letFirstIn(): Promise<void> {
  const token = await inviteFirstOwner()
  if (token === null) return
  const directory = path.resolve(env().GROUNDPLAN_DATA)
  const file = path.join(directory, 'first-owner.txt')
  await mkdir(directory, { recursive: true })
  await writeFile(file, `${linkTo(`/join/${token}`)}\n`, { mode: 0o600 })
  say(`nobody owns this installation yet: open the link in ${file}`)
}

const say = (text: string): void => void process.stdout.write(`[groundplan] ${text}\n`)
