import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { closeDatabase, db } from '@/lib/db/client'
import { readReviews } from './data'
import { Reviewed } from './fixtures/reviewed'
import { dismissVerdict, withdrawReview } from './mutations'
import { recordMarkdown } from './record'
import { removeReviewer } from './reviewers'

afterAll(closeDatabase)

let team: Reviewed
beforeEach(async () => {
  team = await Reviewed.fresh()
})
const seats = async () =>
  (await team.row()).reviewers
    .map(({ name, required, carriedFrom }) => [name, required, carriedFrom])
    .toSorted((a, b) => `${a[0]}`.localeCompare(`${b[0]}`))
/** A review in which Ines asked for changes, taken back. */
const takenBack = async () => {
  await team.ask({ reviewers: [{ userId: team.ines.actor.id, isRequired: true }] })
  await team.say(team.ines, 'request_changes')
  await withdrawReview(team.mara, team.id)
}

describe('a request for changes of a review that was taken back', () => {
  it('is not got rid of: who made it is required in the next one until they decide', async () => {
    await takenBack()
    await team.ask()
    expect(await seats()).toEqual([['Ines', true, 1]])
    expect(await team.say(team.ravi, 'approve')).toBe('in_review')
    expect(await team.say(team.ines, 'approve')).toBe('approved')
  })
  it('is not got rid of by a change, another asker, being asked as not required, or by taking back again', async () => {
    await takenBack()
    await team.edit(team.tom, 'arch', 'Other words.')
    await team.ask({ reviewers: [{ userId: team.ines.actor.id, isRequired: false }] }, team.olga)
    expect(await seats()).toEqual([['Ines', true, 1]])
    await team.say(team.ines, 'comment')
    await withdrawReview(team.mara, team.id)
    await team.ask({ reviewers: [{ userId: team.ravi.actor.id, isRequired: false }] })
    expect(await seats()).toEqual([
      ['Ines', true, 1],
      ['Ravi', false, null],
    ])
    const [review] = await readReviews(team.mara)
    expect(review && recordMarkdown('X', review)).toMatch(/Ines, required, who asked for changes in review 1/)
  })
  it('is not got rid of with the membership of who made it', async () => {
    await takenBack()
    const { workspaceId, actor } = team.ines
    await db().membership.delete({ where: { workspaceId_userId: { workspaceId, userId: actor.id } } })
    await team.ask()
    expect(await team.say(team.ravi, 'approve')).toBe('in_review')
    const [ines] = (await team.row()).reviewers
    await removeReviewer(team.olga, team.id, ines?.id ?? '')
    expect(await team.status()).toBe('approved')
  })
  it('is over once it was answered, dismissed, or an admin took its author out of the next one', async () => {
    await team.ask({ needed: 3 })
    await team.say(team.ines, 'request_changes')
    await team.say(team.claire, 'request_changes')
    await team.say(team.claire, 'approve')
    const [asked] = (await team.row()).verdicts
    await dismissVerdict(team.olga, team.id, asked?.id ?? '', { reason: 'Ravi spoke for her.' })
    await withdrawReview(team.mara, team.id)
    await takenBack()
    await team.ask()
    const [ines] = (await team.row()).reviewers
    await removeReviewer(team.olga, team.id, ines?.id ?? '')
    await withdrawReview(team.mara, team.id)
    await team.ask()
    expect(await seats()).toEqual([])
  })
  it('is over for who decided since, or hands it in themselves', async () => {
    await takenBack()
    await team.ask({ needed: 2 })
    await team.say(team.ines, 'approve')
    await withdrawReview(team.mara, team.id)
    await team.ask()
    expect(await seats()).toEqual([])
    await team.say(team.ravi, 'request_changes')
    await withdrawReview(team.mara, team.id)
    await team.ask({}, team.ravi)
    expect(await seats()).toEqual([])
  })
})
