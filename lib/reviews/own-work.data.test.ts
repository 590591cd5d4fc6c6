import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { closeDatabase } from '@/lib/db/client'
import { renameDesign } from '@/lib/designs/mutations'
import type { DesignScope } from '@/lib/auth/scope'
import { decideSuggestion } from '@/lib/suggestions/decide'
import { suggest } from '@/lib/suggestions/mutations'
import { readReviews } from './data'
import { outcome, Reviewed } from './fixtures/reviewed'
import { isOwnBy } from './looked'

afterAll(closeDatabase)

let team: Reviewed
beforeEach(async () => {
  team = await Reviewed.fresh()
})
const offered = async (who: DesignScope) => {
  const [review] = await readReviews(team.mara)
  return review && isOwnBy(review, who.actor.id)
}
const propose = async (who: DesignScope, value: string) => {
  const made = { id: randomUUID(), field: 'summary', base: 'First words of arch.', value }
  return (await suggest(who, 'arch', made)).id
}

describe('whoever changed a version last leaves its approval to others (R2)', () => {
  it('until somebody else changed something after them, also in a later round', async () => {
    await team.edit(team.ravi, 'arch', 'Ravi’s words.')
    await team.ask()
    expect(await outcome(team.say(team.ravi, 'approve'))).toBe('conflict')
    expect(await offered(team.ravi)).toBe('contributor')
    await renameDesign(team.mara, 'Another title')
    await team.handIn()
    expect((await team.row()).rounds.map(({ contributorName }) => contributorName)).toEqual(['Ravi', 'Mara'])
    expect([await offered(team.ravi), await offered(team.mara)]).toEqual([null, 'submitter'])
    expect(await team.say(team.ines, 'approve')).toBe('approved')
  })
  it('and may ask for changes', async () => {
    await team.edit(team.ravi, 'arch', 'Ravi’s words.')
    await team.ask()
    expect(await team.say(team.ravi, 'request_changes')).toBe('changes_requested')
  })
  it('also where it was their suggestion that somebody accepted, and not where that was refused', async () => {
    const [taken, refused] = [await propose(team.ravi, 'As Ravi has it.'), await propose(team.ines, 'As Ines has it.')]
    await decideSuggestion(team.mara, 'arch', taken, { action: 'accept' })
    await decideSuggestion(team.mara, 'arch', refused, { action: 'refuse' })
    await team.ask({}, team.olga)
    expect(await outcome(team.say(team.ravi, 'approve'))).toBe('conflict')
    expect([await offered(team.ravi), await offered(team.ines)]).toEqual(['contributor', null])
    expect(await team.say(team.ines, 'approve')).toBe('approved')
  })
})
