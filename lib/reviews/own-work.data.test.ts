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

describe('one’s own work is approved by others (R2)', () => {
  it('also after somebody else changed something after one, in the same round or a later one', async () => {
    await team.edit(team.ravi, 'arch', 'Ravi’s words.')
    await team.ask()
    expect(await outcome(team.say(team.ravi, 'approve'))).toBe('conflict')
    await renameDesign(team.mara, 'Another title')
    await team.handIn()
    expect(await outcome(team.say(team.ravi, 'approve'))).toBe('conflict')
    expect(await offered(team.ravi)).toBe('contributor')
    expect((await team.row()).rounds.map(({ contributorName }) => contributorName)).toEqual(['Ravi', 'Mara'])
    expect(await team.say(team.ines, 'approve')).toBe('approved')
  })
  it('also where it is the first round that somebody else changed last', async () => {
    await team.edit(team.ravi, 'arch', 'Ravi’s words.')
    await renameDesign(team.mara, 'Another title')
    await team.ask()
    for (const who of [team.ravi, team.tom]) expect(await outcome(team.say(who, 'approve'))).toBe('conflict')
    expect(await team.say(team.ravi, 'request_changes')).toBe('changes_requested')
  })
  it('also where it came in as a suggestion that somebody accepted, and not where that was refused', async () => {
    const [taken, refused] = [await propose(team.ravi, 'As Ravi has it.'), await propose(team.ines, 'As Ines has it.')]
    await decideSuggestion(team.mara, 'arch', refused, { action: 'refuse' })
    await decideSuggestion(team.mara, 'arch', taken, { action: 'accept' })
    await renameDesign(team.mara, 'Another title')
    await team.ask({}, team.olga)
    expect(await outcome(team.say(team.ravi, 'approve'))).toBe('conflict')
    expect([await offered(team.ravi), await offered(team.ines)]).toEqual(['contributor', null])
    expect(await team.say(team.ines, 'approve')).toBe('approved')
  })
  it('until a version with it was approved by others', async () => {
    await team.edit(team.ravi, 'arch', 'Ravi’s words.')
    await team.ask()
    await team.say(team.ines, 'approve')
    await renameDesign(team.mara, 'Another title')
    await team.ask()
    expect(await offered(team.ravi)).toBeNull()
    expect(await team.say(team.ravi, 'approve')).toBe('approved')
  })
})
