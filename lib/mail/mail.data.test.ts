import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeDatabase, db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { smtpServer } from './fixtures/smtp-server'
import { type Mail, queueMail, sendDue } from './mutations'
import { transportOf } from './transport'

beforeEach(async () => {
  vi.stubEnv('LOG_LEVEL', 'silent')
  await db().outbox.deleteMany()
})
afterEach(() => vi.unstubAllEnvs())
afterAll(closeDatabase)

const mailOf = (text = 'Open https://plans.example.com/join/abc'): Mail => ({
  kind: 'invitation',
  to: `${randomUUID()}@example.com`,
  subject: 'An invitation',
  text,
})
const rows = () => db().outbox.findMany({ orderBy: { createdAt: 'asc' } })

describe('mail', () => {
  it('is not sent where what it tells did not happen', async () => {
    const failing = transaction(async (tx) => {
      await queueMail(mailOf(), tx)
      throw new Error('undone')
    })
    await expect(failing).rejects.toThrow('undone')
    expect(await rows()).toEqual([])
  })
  it('goes out once, however many instances send at once, and keeps no token afterwards', async () => {
    const mails = Array.from({ length: 30 }, () => mailOf())
    for (const mail of mails) await queueMail(mail, db())
    const sent: string[] = []
    const transport = async ({ to }: Mail) => void sent.push(to)
    const counts = await Promise.all(Array.from({ length: 6 }, () => sendDue(transport)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30)
    expect(sent.sort()).toEqual(mails.map(({ to }) => to).sort())
    expect((await rows()).map(({ text, sentAt }) => [text, sentAt !== null])).toEqual(mails.map(() => ['', true]))
  })
  it('comes again later where it could not be sent, and is given up at last', async () => {
    await queueMail(mailOf(), db())
    const broken = () => Promise.reject(new Error('no route'))
    for (let attempt = 1; attempt <= 8; attempt++) {
      expect(await sendDue(broken)).toBe(0)
      expect(await rows()).toMatchObject([{ attempts: attempt, sentAt: null }])
      // Not before its time, which the database says.
      await sendDue(broken)
      expect(await rows()).toMatchObject([{ attempts: attempt }])
      await db().$executeRaw`update "Outbox" set "dueAt" = clock_timestamp()`
    }
    expect(await sendDue(broken)).toBe(0)
    expect(await rows()).toMatchObject([{ attempts: 8, text: '', failedAt: expect.any(Date) }])
  })
  it('becomes a file that its owner alone reads, where no server is set up', async () => {
    const directory = await mkdtemp(path.join(os.tmpdir(), 'groundplan-mail-'))
    vi.stubEnv('GROUNDPLAN_DATA', directory)
    const mail = mailOf()
    await queueMail(mail, db())
    await sendDue(transportOf())
    const [file = ''] = await readdir(path.join(directory, 'mail'))
    expect(await readFile(path.join(directory, 'mail', file), 'utf8')).toContain(`To: ${mail.to}\n`)
    expect((await stat(path.join(directory, 'mail', file))).mode & 0o777).toBe(0o600)
  })
  it('goes by SMTP, to its one address, with no header that a name could add', async () => {
    const server = await smtpServer()
    vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${server.port}`)
    const mail = { ...mailOf(), subject: 'Eve\r\nBcc: everybody@example.com invites you' }
    await queueMail(mail, db())
    expect(await sendDue(transportOf())).toBe(1)
    const [{ to, data } = { to: [], data: '' }] = server.received
    expect(to).toEqual([mail.to])
    expect(data).toContain('https://plans.example.com/join/abc')
    expect(data).toMatch(/^Subject: Eve Bcc: everybody@example\.com invites you\r$/m)
    expect(data).not.toMatch(/^Bcc:/m)
    await server.close()
  })
})
