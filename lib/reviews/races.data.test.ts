import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { mintMemberDesignScope } from '@/lib/auth/scope'
import { closeDatabase, db, pool } from '@/lib/db/client'
import { getDesignState } from '@/lib/designs/data'
import { threadOn } from '@/lib/designs/threads/fixtures/people'
import { beginThread } from '@/lib/designs/threads/mutations'
import { removeMember } from '@/lib/members/mutations'
import { outcome, Reviewed } from './fixtures/reviewed'
import { hashesOf } from './hashes'
import { askReview, giveVerdict } from './mutations'

afterAll(closeDatabase)

let team: Reviewed
beforeEach(async () => {
  team = await Reviewed.fresh()
})

/** Lets these begin while the design is held by somebody else, so that all of them wait for it, and then go on. */
async function heldBack<T>(begin: () => readonly Promise<T>[], meanwhile: () => Promise<unknown> = async () => {}) {
  const holder = await pool().connect()
  try {
    await holder.query('begin')
    await holder.query('select 1 from "Design" where "id" = $1 for no key update', [team.mara.designId])
    const begun = begin()
    const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%"Design"%'`
    await expect.poll(async () => (await pool().query(waiting)).rowCount, { timeout: 8_000 }).toBeGreaterThan(0)
    await meanwhile()
    await holder.query('commit')
    return await Promise.all(begun)
  } finally {
    holder.release()
  }
}
const give = (who: Reviewed['mara'], verdict: 'approve' | 'request_changes', id: string = randomUUID()) =>
  outcome(giveVerdict(who, team.id, { id, round: 1, verdict, text: 'So it is.' }))

describe('at once', () => {
  it('an approval and an edit: the version is approved, and the edit is never part of it', async () => {
    await team.ask()
    const before = hashesOf((await getDesignState(team.mara)).design)
    await Promise.all([give(team.ravi, 'approve'), team.edit(team.tom, 'arch', 'At the same moment.')])
    const row = await team.row()
    expect([row.status, row.rounds.at(-1)?.hashes]).toEqual(['approved', before])
    expect(hashesOf((await getDesignState(team.mara)).design).whole).not.toBe(before.whole)
  })
  it('an approval and a request for changes: whichever comes first decides, never both', async () => {
    await team.ask()
    const both = await heldBack(() => [give(team.ravi, 'approve'), give(team.ines, 'request_changes')])
    const { status, verdicts } = await team.row()
    const asked = verdicts.some(({ verdict }) => verdict === 'request_changes')
    // Too late, it is refused and says so; in time, it holds.
    expect(status).toBe(asked ? 'changes_requested' : 'approved')
    expect(both.includes('conflict')).toBe(!asked)
    expect((await team.events()).filter((event) => event === 'approved')).toHaveLength(asked ? 0 : 1)
  })
  it('two approvals where two are needed: approved once, and by both', async () => {
    await team.ask({ needed: 2 })
    await heldBack(() => [give(team.ravi, 'approve'), give(team.ines, 'approve')])
    const row = await team.row()
    expect([row.status, row.approval?.length]).toEqual(['approved', 2])
    expect((await team.events()).filter((event) => event === 'approved')).toHaveLength(1)
  })
  it('an approval and a blocking thread: no approval passes an open one by', async () => {
    await team.ask()
    const thread = threadOn({ kind: 'step', target: '', isBlocking: true })
    await heldBack<unknown>(() => [beginThread(team.claire, thread), give(team.ravi, 'approve')])
    const { status, closedAt } = await team.row()
    const begun = await db().thread.findFirst({ where: { id: thread.id }, select: { createdAt: true } })
    // Where it is approved the thread came after.
    if (status === 'approved') expect(Number(begun?.createdAt)).toBeGreaterThanOrEqual(Number(closedAt))
    else expect(status).toBe('in_review')
  })
  it('50 submits with one key make one review; of 50 keys one is taken', async () => {
    const body = { id: randomUUID(), reviewers: [], needed: 1, note: '' }
    const same = await Promise.all(Array.from({ length: 50 }, () => outcome(askReview(team.mara, body))))
    expect(same).toEqual(same.map(() => ({ id: body.id, version: 1 })))
    expect(await outcome(askReview(team.mara, { ...body, needed: 2 }))).toBe('unprocessable')
    expect(await outcome(askReview(team.olga, body))).toBe('unprocessable')
    expect(await db().review.count({ where: { designId: team.mara.designId } })).toBe(1)
    expect(await team.events()).toEqual(['ask'])
    team = await Reviewed.fresh()
    const other = await Promise.all(
      Array.from({ length: 20 }, () => outcome(askReview(team.mara, { ...body, id: randomUUID() }))),
    )
    expect(other.filter((one) => one === 'conflict')).toHaveLength(19)
  })
  it('50 times one verdict is one', async () => {
    await team.ask({ needed: 2 })
    const id = randomUUID()
    await Promise.all(Array.from({ length: 50 }, () => give(team.ravi, 'approve', id)))
    expect((await team.row()).verdicts).toHaveLength(1)
    expect(await give(team.ravi, 'request_changes', id)).toBe('unprocessable')
    expect(await team.events()).toEqual(['ask', 'verdict'])
  })
})

describe('a reviewer who is taken out in the middle', () => {
  it('decides nothing with a request that was on its way', async () => {
    await team.ask()
    const [came] = await heldBack(
      () => [give(team.ravi, 'approve')],
      () => removeMember(team.olga, team.ravi.actor.id),
    )
    expect(came).toBe('forbidden')
    expect([await team.status(), (await team.row()).verdicts]).toEqual(['in_review', []])
  })
  it('no longer counts for who approves after them, and is still asked for where they were required', async () => {
    await team.ask({ needed: 2, reviewers: [{ userId: team.claire.actor.id, isRequired: true }] })
    await give(team.ravi, 'approve')
    await removeMember(team.olga, team.ravi.actor.id)
    await give(team.ines, 'approve')
    expect(await team.status()).toBe('in_review')
    await removeMember(team.olga, team.claire.actor.id)
    expect(await give(await roleOf('Nora'), 'approve')).toEqual({ status: 'in_review' })
    expect((await team.row()).reviewers).toMatchObject([{ name: 'Claire', removedAt: null }])
  })
  it('stays until what counts them is decided', async () => {
    await team.ask()
    const free = () => db().$queryRaw`
      select 1 from "Membership" where "userId" = ${team.ravi.actor.id} for update skip locked`
    const { listPeople } = await import('./data')
    await db().$transaction(async (tx) => {
      await listPeople(team.ravi, tx, [team.ravi.actor.id])
      expect(await free()).toEqual([])
    })
    expect(await free()).toHaveLength(1)
  })
})

async function roleOf(name: string) {
  const user = await db().user.create({ data: { name, email: `${randomUUID()}@example.com` }, select: { id: true } })
  const { workspaceId, designId } = team.mara
  await db().membership.create({ data: { workspaceId, userId: user.id, role: 'reviewer' } })
  return mintMemberDesignScope({ id: user.id, name }, designId, db())
}
