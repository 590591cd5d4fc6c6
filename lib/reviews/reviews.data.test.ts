import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { DesignScope } from '@/lib/auth/scope'
import { closeDatabase, db, pool } from '@/lib/db/client'
import { getDesignState } from '@/lib/designs/data'
import { threadOn } from '@/lib/designs/threads/fixtures/people'
import { listThreads } from '@/lib/designs/threads/data'
import { actOnThread, beginThread } from '@/lib/designs/threads/mutations'
import { freshDesign, freshWorkspace } from '@/lib/drafts/fixtures/designs'
import { listReviews } from './data'
import { draftStep, outcome, Reviewed } from './fixtures/reviewed'
import { hashesOf } from './hashes'
import { askReview, dismissVerdict, giveVerdict, resubmit, withdrawReview } from './mutations'
import { addReviewer, removeReviewer } from './reviewers'
import { settleReview } from './settle'

afterAll(closeDatabase)

let team: Reviewed
beforeEach(async () => {
  team = await Reviewed.fresh()
})
const block = async (who: DesignScope) =>
  (await beginThread(who, threadOn({ kind: 'step', target: '', isBlocking: true }))).id
const resolve = (who: DesignScope, id: string) => outcome(actOnThread(who, id, 'resolve', settleReview))

describe('a review', () => {
  it('goes from being asked for over changes to an approval, and says each of it in the log', async () => {
    await team.ask({ reviewers: [{ userId: team.ines.actor.id, role: 'sre', isRequired: true }] })
    expect(await team.say(team.ines, 'request_changes')).toBe('changes_requested')
    await team.edit(team.tom, 'arch', 'Three zones.')
    await team.handIn()
    expect(await team.status()).toBe('in_review')
    expect(await team.say(team.ravi, 'approve')).toBe('in_review')
    expect(await team.say(team.ines, 'approve')).toBe('approved')
    const row = await team.row()
    expect(row.approval?.map(({ name }) => name).toSorted()).toEqual(['Ines', 'Ravi'])
    expect(row.rounds.map(({ version }) => version.number)).toEqual([1, 2])
    expect(await team.events()).toEqual(['ask', 'verdict', 'resubmit', 'verdict', 'verdict', 'approved'])
  })
  it('is of a version that never changes, and changes nothing of what the design says', async () => {
    const { rev, design } = await getDesignState(team.mara)
    await team.ask()
    await team.say(team.ravi, 'comment')
    const [row] = (await team.row()).rounds
    expect(row?.hashes).toEqual(hashesOf(design))
    expect((await getDesignState(team.mara)).rev).toBe(rev)
    for (const sql of [
      `update "ReviewRound" set "submitterName" = 'X' where "reviewId" = $1`,
      `update "Verdict" set "text" = 'X' where "reviewId" = $1`,
    ])
      await expect(pool().query(sql, [team.id])).rejects.toThrow(/never changed/)
  })
  it('there is one open one of a design, and one approved one; a newer approval supersedes the older', async () => {
    const first = await team.ask()
    expect(await outcome(team.ask())).toBe('conflict')
    await team.say(team.ravi, 'approve')
    await team.edit(team.tom, 'arch', 'Other words.')
    await team.ask()
    expect((await listReviews(team.mara)).map(({ status }) => status)).toEqual(['in_review', 'approved'])
    await team.say(team.ines, 'approve')
    expect((await listReviews(team.mara)).map(({ status }) => status)).toEqual(['approved', 'superseded'])
    expect((await team.events()).slice(-2)).toEqual(['supersede', 'approved'])
    await expect(db().review.update({ where: { id: first }, data: { status: 'approved' } })).rejects.toMatchObject({
      code: 'P2002',
    })
  })
  it('that is over is decided on no more', async () => {
    await team.ask()
    await team.say(team.ravi, 'approve')
    const [verdict] = (await team.row()).verdicts
    const late = [
      team.say(team.ines, 'request_changes'),
      team.handIn(),
      dismissVerdict(team.olga, team.id, verdict?.id ?? '', { reason: 'No.' }),
      addReviewer(team.mara, team.id, { role: 'ml', isRequired: true }),
      withdrawReview(team.mara, team.id),
    ]
    expect(await Promise.all(late.map(outcome))).toEqual(late.map(() => 'conflict'))
    expect(await team.status()).toBe('approved')
  })
  it('taken back counts for nothing, and another one can be asked for', async () => {
    await team.ask()
    await team.say(team.ravi, 'request_changes')
    await withdrawReview(team.mara, team.id)
    expect(await team.status()).toBe('withdrawn')
    await team.ask()
    expect((await team.row()).number).toBe(2)
  })
  it('needs something to look at, and whom it may ask', async () => {
    const empty = await freshDesign(await freshWorkspace())
    expect(await outcome(askReview(empty, { id: randomUUID(), reviewers: [], needed: 1, note: '' }))).toBe('conflict')
    const asked = (userId: string) => outcome(team.ask({ reviewers: [{ userId, isRequired: true }] }))
    const stranger = await Reviewed.fresh()
    for (const who of [team.mara, stranger.ravi]) expect(await asked(who.actor.id)).toBe('unprocessable')
    const twice = { userId: team.ines.actor.id, isRequired: true }
    expect(await outcome(team.ask({ reviewers: [twice, twice] }))).toBe('unprocessable')
    expect(await listReviews(team.mara)).toEqual([])
  })
  it('of another design is not there', async () => {
    await team.ask()
    const { ravi } = await Reviewed.fresh()
    const body = { id: randomUUID(), round: 1, verdict: 'approve', text: '' } as const
    for (const wrong of [
      () => giveVerdict(ravi, team.id, body),
      () => resubmit(ravi, team.id, { id: randomUUID(), note: '' }),
      () => withdrawReview(ravi, team.id),
      () => addReviewer(ravi, team.id, { role: 'ml', isRequired: true }),
      () => removeReviewer(ravi, team.id, randomUUID()),
      () => giveVerdict(ravi, 'no-id', body),
    ])
      await expect(wrong()).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('who decides', () => {
  it('is nobody on their own work: neither who handed it in nor who changed it last (R2)', async () => {
    await team.ask({}, team.ravi)
    expect(await outcome(team.say(team.ravi, 'approve'))).toBe('conflict')
    expect(await outcome(team.say(team.ravi, 'request_changes'))).toBe('conflict')
    expect(await team.say(team.ravi, 'comment')).toBe('in_review')
    expect(await outcome(team.say(team.tom, 'approve'))).toBe('conflict')
    expect(await team.say(team.tom, 'request_changes')).toBe('changes_requested')
  })
  it('is nobody who changed it since they approved, once that is handed in', async () => {
    await team.ask({ needed: 2 })
    for (const step of ['problem', 'data', 'model', 'exp', 'prod', 'perf'] as const)
      await team.say(team.ravi, 'approve', { step })
    await team.say(team.ravi, 'approve')
    await team.edit(team.ravi, 'arch', 'Mine.')
    await team.handIn()
    expect(await outcome(team.say(team.ravi, 'approve', { step: 'arch' }))).toBe('conflict')
    expect(await team.say(team.ines, 'approve')).toBe('in_review')
    expect(await team.say(team.claire, 'approve')).toBe('approved')
  })
  it('is no agent and nobody who is no member, whatever scope they come with', async () => {
    await team.ask()
    const { mintWorkspaceScope, mintDesignScope } = await import('@/lib/auth/scope')
    for (const id of ['advisor:expert', 'local', randomUUID()]) {
      const agent = await mintWorkspaceScope(team.mara.workspaceId, db(), { id, name: 'Agent' })
      const scope = await mintDesignScope(agent, team.mara.designId, db())
      expect(await outcome(team.say(scope, 'approve'))).toBe('forbidden')
    }
    expect(await team.status()).toBe('in_review')
  })
  it('is the one owner of an installation without members only as far as to comment', async () => {
    const scope = await freshDesign(await freshWorkspace())
    await draftStep(scope, 'problem')
    const { id } = await askReview(scope, { id: randomUUID(), reviewers: [], needed: 1, note: '' })
    const give = (verdict: 'approve' | 'request_changes' | 'comment') =>
      outcome(giveVerdict(scope, id, { id: randomUUID(), round: 1, verdict, text: 'x' }))
    expect([await give('approve'), await give('request_changes')]).toEqual(['conflict', 'conflict'])
    expect(await give('comment')).toEqual({ status: 'in_review' })
  })
})
describe('what was approved', () => {
  it('stays approved as the version it is; the text that was changed since is another one', async () => {
    await team.ask()
    await team.say(team.ravi, 'approve')
    const same = async () =>
      hashesOf((await getDesignState(team.mara)).design).whole === (await team.row()).rounds.at(-1)?.hashes.whole
    expect(await same()).toBe(true)
    await team.edit(team.tom, 'arch', 'Since then.')
    expect([await same(), await team.status()]).toEqual([false, 'approved'])
    await team.edit(team.tom, 'arch', 'First words of arch.')
    expect(await same()).toBe(true)
  })
  it('holds for the next round where it is the same, and where it changed for what did not', async () => {
    await team.ask({ needed: 2 })
    await team.say(team.ravi, 'approve')
    await team.edit(team.tom, 'arch', 'Other words.')
    await team.edit(team.tom, 'arch', 'First words of arch.')
    await team.handIn()
    // Other revisions, the same words: nothing to look at again.
    expect(await team.say(team.ines, 'approve')).toBe('approved')
  })
  it('is asked for again of the step alone that changed', async () => {
    await team.ask()
    await team.say(team.ines, 'request_changes', { step: 'data' })
    await team.say(team.ravi, 'approve')
    await team.edit(team.tom, 'data', 'Labels after 90 days.')
    await team.handIn()
    expect(await team.status()).toBe('in_review')
    expect(await team.say(team.ravi, 'approve', { step: 'arch' })).toBe('in_review')
    expect(await team.say(team.ravi, 'approve', { step: 'data' })).toBe('approved')
  })
  it('handed in unchanged is no other round', async () => {
    await team.ask()
    expect(await outcome(team.handIn())).toBe('conflict')
    expect((await team.row()).rounds).toHaveLength(1)
  })
  it('is the version that was looked at, not one that was handed in meanwhile', async () => {
    await team.ask()
    await team.edit(team.tom, 'arch', 'Unseen.')
    await team.handIn()
    expect(await outcome(team.say(team.ravi, 'approve', { round: 1 }))).toBe('conflict')
    expect(await team.status()).toBe('in_review')
  })
})

describe('a blocking thread', () => {
  it('holds an approval back while it is open, and lets it be when it is resolved', async () => {
    await team.ask({ reviewers: [{ userId: team.ines.actor.id, isRequired: true }] })
    const thread = await block(team.claire)
    await team.say(team.ines, 'approve')
    expect(await team.status()).toBe('in_review')
    expect(await resolve(team.claire, thread)).toEqual({ status: 'resolved' })
    expect([await team.status(), (await team.events()).at(-1)]).toEqual(['approved', 'approved'])
  })
  it('is resolved by its author or a required reviewer, and by no other one (R4)', async () => {
    await team.speaksFor(team.claire, 'privacy')
    await team.speaksFor(team.ravi, 'ml')
    await team.ask({
      reviewers: [
        { userId: team.ines.actor.id, isRequired: true },
        { role: 'privacy', isRequired: true },
        { role: 'ml', isRequired: false },
      ],
    })
    const may = async (who: DesignScope) => {
      const thread = await block(team.mara)
      const isOffered = (await listThreads(who)).find(({ id }) => id === thread)?.maySettle
      const came = await resolve(who, thread)
      return [isOffered, came === 'forbidden' ? false : true]
    }
    for (const who of [team.mara, team.ines, team.claire]) expect(await may(who)).toEqual([true, true])
    for (const who of [team.ravi, team.tom, team.olga]) expect(await may(who)).toEqual([false, false])
    await expect(actOnThread(team.olga, await block(team.mara), 'resolve', settleReview)).rejects.toMatchObject({
      message: 'A blocking thread is resolved by who began it, or by a required reviewer: Claire, Ines.',
    })
    const ines = (await team.row()).reviewers.find(({ userId }) => userId === team.ines.actor.id)
    await removeReviewer(team.olga, team.id, ines?.id ?? '')
    expect(await may(team.ines)).toEqual([false, false])
  })
})

describe('dismissing', () => {
  it('takes a verdict out of the count, once, with its reason in the record', async () => {
    await team.ask()
    await team.say(team.ines, 'request_changes')
    await team.say(team.ravi, 'approve')
    expect(await team.status()).toBe('changes_requested')
    const [asked] = (await team.row()).verdicts
    const dismiss = (reason: string) => dismissVerdict(team.olga, team.id, asked?.id ?? '', { reason })
    expect(await dismiss('She is on leave; Ravi spoke for her.')).toEqual({ status: 'approved' })
    expect((await team.row()).verdicts[0]).toMatchObject({
      dismissedByName: 'Olga',
      dismissReason: 'She is on leave; Ravi spoke for her.',
    })
    await expect(
      pool().query(`update "Verdict" set "dismissReason" = 'X' where "id" = $1`, [asked?.id]),
    ).rejects.toThrow(/dismissed once/)
  })
})

describe('who is asked', () => {
  it('can be more or fewer; taking the last one who is missing out decides it', async () => {
    await team.ask({ reviewers: [{ role: 'privacy', isRequired: true }] })
    await team.say(team.ravi, 'approve')
    await addReviewer(team.mara, team.id, { userId: team.ines.actor.id, isRequired: true })
    expect(await outcome(addReviewer(team.mara, team.id, { role: 'privacy', isRequired: true }))).toBe('conflict')
    const [privacy, ines] = (await team.row()).reviewers
    await removeReviewer(team.olga, team.id, privacy?.id ?? '')
    expect(await team.status()).toBe('in_review')
    await removeReviewer(team.olga, team.id, ines?.id ?? '')
    expect(await team.status()).toBe('approved')
  })
})
