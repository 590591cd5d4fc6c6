import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type DesignScope, mintWorkspaceScope } from '@/lib/auth/scope'
import { closeDatabase, db } from '@/lib/db/client'
import { changeRole, handOver, setReviews } from '@/lib/members/mutations'
import { Reviewed } from './fixtures/reviewed'

afterAll(closeDatabase)

let team: Reviewed
beforeEach(async () => {
  team = await Reviewed.fresh()
})
const admin = () => mintWorkspaceScope(team.mara.workspaceId, db(), team.olga.actor)
const role = async (who: DesignScope, next: 'commenter' | 'reviewer') => changeRole(await admin(), who.actor.id, next)

describe('a review follows what its reviewers may', () => {
  it('and is approved as the last one who did may decide again', async () => {
    await team.ask({ needed: 2 })
    await team.say(team.ines, 'approve')
    await role(team.ines, 'commenter')
    expect(await team.say(team.ravi, 'approve')).toBe('in_review')
    await role(team.ines, 'reviewer')
    expect(await team.status()).toBe('approved')
    expect((await team.row()).approval?.map(({ name }) => name)).toEqual(['Ines', 'Ravi'])
    expect(await team.events()).toEqual(['ask', 'verdict', 'verdict', 'approved'])
  })
  it('and as somebody who approved speaks for what it waits for, or is made an owner', async () => {
    await team.ask({ reviewers: [{ role: 'sre', isRequired: true }] })
    expect(await team.say(team.ines, 'approve')).toBe('in_review')
    await setReviews(await admin(), team.ines.actor.id, ['sre'])
    expect(await team.status()).toBe('approved')
    await team.edit(team.tom, 'arch', 'Other words.')
    await team.ask({ needed: 2 })
    await team.say(team.ravi, 'approve')
    await role(team.ravi, 'commenter')
    expect(await team.say(team.ines, 'approve')).toBe('in_review')
    await handOver(await admin(), team.ravi.actor.id)
    expect(await team.status()).toBe('approved')
  })
  it('and not what somebody else said, nor a request for changes of who may no longer decide', async () => {
    await team.ask()
    await team.say(team.ines, 'request_changes')
    await role(team.ines, 'commenter')
    expect(await team.status()).toBe('changes_requested')
    await role(team.ravi, 'commenter')
    await role(team.ravi, 'reviewer')
    expect(await team.status()).toBe('changes_requested')
  })
})
