// What being signed in costs on a database of its own, beside what cannot be done without. Prints JSON, times in milliseconds.
import { randomUUID } from 'node:crypto'
import os from 'node:os'
import { freshPerson, join } from '@/lib/auth/fixtures/people'
import { identity } from '@/lib/auth/identity'
import { countTry } from '@/lib/auth/limits'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { mintMemberDesignScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'

const CHECKS = 300
const SIGN_INS = 24
const AT_ONCE = 8
const PASSWORD = 'a quiet afternoon'
const ACCOUNTS = {
  GROUNDPLAN_AUTH: 'accounts',
  GROUNDPLAN_ORIGIN: 'https://plans.example.com',
  GROUNDPLAN_SECRET: Buffer.alloc(32, 7).toString('base64'),
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

async function medianOf(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let n = 0; n < times; n++) {
    const begin = performance.now()
    await work()
    taken.push(performance.now() - begin)
  }
  return median(taken.slice(times >> 3))
}

/** How many a second, `AT_ONCE` under way at any time. */
async function rateOf(times: number, work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  let left = times
  const worker = async () => {
    while (left-- > 0) await work()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return times / ((performance.now() - begin) / 1000)
}

Object.assign(process.env, ACCOUNTS)
const workspace = await freshWorkspace()
const { designId } = await freshDesign(workspace)
const person = await freshPerson()
await join(person, workspace.workspaceId, 'editor')
const hash = await hashPassword(PASSWORD)
await db().account.create({
  data: { userId: person.id, providerId: 'credential', accountId: person.id, password: hash },
})
const headers = new Headers({ cookie: person.cookie })

const roundTrip = await medianOf(CHECKS, () => db().$queryRaw`select 1 as "one"`)
/** The two halves of `requireDesign`, which needs Next around it. */
const check = async () => {
  const session = await identity().api.getSession({ headers, query: { disableRefresh: true } })
  if (!session) throw new Error('Nobody is signed in.')
  const { id, name } = session.user
  ;(await mintMemberDesignScope({ id, name }, designId, db())).demand('design.read')
}
const checked = await medianOf(CHECKS, check)

const body = { email: person.email, password: PASSWORD }
const signIn = () => identity().api.signInEmail({ body, headers: new Headers() })
const verify = () => verifyPassword({ hash, password: PASSWORD })
const verified = await medianOf(SIGN_INS, verify)
const signedIn = await medianOf(SIGN_INS, signIn)
const verifications = await rateOf(SIGN_INS * 2, verify)
const signIns = await rateOf(SIGN_INS * 2, signIn)

// Others go on while people sign in: the hash is worked out off the main thread.
let isOver = false
const load = rateOf(SIGN_INS * 2, signIn).finally(() => (isOver = true))
const meanwhile: number[] = []
while (!isOver) meanwhile.push(await medianOf(1, check))
await load

const account = `${randomUUID()}@example.com`
const refused = await medianOf(CHECKS, () =>
  countTry('signIn', { account, headers: new Headers() }).catch(() => undefined),
)

console.log(
  JSON.stringify({
    roundTrip,
    checked,
    verified,
    signedIn,
    verifications,
    signIns,
    meanwhile: median(meanwhile),
    refused,
    processors: os.availableParallelism(),
  }),
)
await closeDatabase()
