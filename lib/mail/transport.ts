import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { env } from '@/lib/env'
import type { Mail } from './mutations'

/** Throws where it could not be handed over. */
export type Transport = (mail: Mail & { readonly id: string }) => Promise<void>

const SECONDS = 1000
/** Of connecting, greeting and sending: a server that hangs must not hold up the others. */
const PATIENCE_MS = 20 * SECONDS

function bySmtp(url: string, from: string): Transport {
  const { protocol, hostname, port, username, password } = new URL(url)
  const server = createTransport({
    host: hostname,
    secure: protocol === 'smtps:',
    ...(port && { port: Number(port) }),
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ id, to, subject, text }) => {
    // The address as it is, never parsed out of a text: it could name several.
    await server.sendMail({ from, to: { name: '', address: to }, subject, text, messageId: `<${id}@groundplan>` })
  }
}

/** For installations without a mail server: whoever runs one hands it on. Read by its user alone. */
function intoFiles(directory: string, from: string): Transport {
  return async ({ id, kind, to, subject, text }) => {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    const file = path.join(directory, `${Date.now()}-${kind}-${id.slice(0, 8)}.txt`)
    await writeFile(file, `From: ${from}\nTo: ${to}\nSubject: ${subject}\n\n${text}`, { mode: 0o600 })
  }
}

export function transportOf(): Transport {
  const { SMTP_URL, MAIL_FROM, GROUNDPLAN_DATA } = env()
  if (SMTP_URL !== undefined) return bySmtp(SMTP_URL, MAIL_FROM)
  return intoFiles(path.resolve(GROUNDPLAN_DATA, 'mail'), MAIL_FROM)
}

/** Where mail becomes files, if it does. */
export const mailDirectory = (): string | undefined =>
  env().SMTP_URL === undefined ? path.resolve(env().GROUNDPLAN_DATA, 'mail') : undefined
