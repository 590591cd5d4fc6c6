import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { ACCOUNTS, freshPerson, join, type Person } from '@/lib/auth/fixtures/people'
import { mintMemberScope, type WorkspaceScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { freshWorkspace } from '@/lib/drafts/fixtures/designs'
import type { Job } from './fixtures/instance'
import { invite } from './invitations/mutations'

const register = path.resolve('scripts/register.mjs')
const instance = path.resolve(import.meta.dirname, 'fixtures/instance.ts')

/** An instance of the app's code in a process of its own, on this database; `go` has it do its jobs at once. */
async function start(jobs: readonly Job[]) {
  const child: ChildProcess = spawn(process.execPath, ['--import', register, instance, JSON.stringify({ jobs })], {
    env: { ...process.env, ...ACCOUNTS },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let output = ''
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (data) => {
      output += String(data)
      if (output.startsWith('ready\n')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`The instance ended with ${code}.`)))
  })
  const ended = new Promise<void>((resolve) => void child.once('close', () => resolve()))
  await ready
  return async (): Promise<boolean[]> => {
    child.stdin?.end('go\n')
    await ended
    return z.array(z.boolean()).parse(JSON.parse(output.slice('ready\n'.length)))
  }
}
async function onTwo(first: readonly Job[], second: readonly Job[]): Promise<[boolean[], boolean[]]> {
  const [one, two] = await Promise.all([start(first), start(second)])
  return Promise.all([one(), two()])
}

let workspaceId: string
let owner: Person
let scope: WorkspaceScope
beforeAll(() => {
  for (const [name, value] of Object.entries(ACCOUNTS)) vi.stubEnv(name, value)
})
beforeEach(async () => {
  workspaceId = (await freshWorkspace()).workspaceId
  owner = await freshPerson('Ada')
  await join(owner, workspaceId, 'owner')
  scope = await mintMemberScope({ id: owner.id, name: 'Ada' }, workspaceId, db())
})
afterAll(async () => {
  await closeDatabase()
  vi.unstubAllEnvs()
})

it('40 invitations, each accepted ten times at once on two instances, are accepted once each', async () => {
  const people = await Promise.all(Array.from({ length: 40 }, () => freshPerson('Many')))
  const jobs: Job[] = []
  for (const { id, email } of people) {
    await invite(scope, { email, role: 'commenter' })
    const mail = await db().outbox.findFirst({ where: { to: email } })
    const token = /\/join\/([\w-]{43})\n/.exec(mail?.text ?? '')?.[1] ?? ''
    for (let time = 0; time < 5; time++) jobs.push({ kind: 'accept', token, person: { id, email } })
  }
  const outcomes = await onTwo(jobs, jobs)
  const successes = people.map(
    (_, at) => outcomes.flatMap((done) => done.slice(at * 5, at * 5 + 5)).filter(Boolean).length,
  )
  expect(successes).toEqual(people.map(() => 1))
  expect(await db().membership.count({ where: { workspaceId, role: 'commenter' } })).toBe(40)
  expect(await db().auditEvent.count({ where: { workspaceId, action: 'member.join' } })).toBe(40)
})

it('of the last owners who leave at once on two instances one stays', async () => {
  const grace = await freshPerson('Grace')
  await join(grace, workspaceId, 'owner')
  const job = ({ id, email }: Person): Job => ({ kind: 'leave', workspaceId, person: { id, email } })
  const outcomes = await onTwo([job(owner)], [job(grace)])
  expect(outcomes.flat().toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true])
  expect(await db().membership.count({ where: { workspaceId, role: 'owner' } })).toBe(1)
})
