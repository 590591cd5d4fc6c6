import { afterAll, beforeEach, expect, it } from 'vitest'
import { closeDatabase } from '@/lib/db/client'
import { getDesignState } from '@/lib/designs/data'
import { listDesigns } from '@/lib/designs/list/data'
import { NO_FILTER, type StateFilter } from '@/lib/designs/list/schema'
import { setFact } from '@/lib/designs/mutations'
import { buildDocument } from '@/lib/document/model'
import { renderHtml } from '@/lib/export/html'
import { renderMarkdown } from '@/lib/export/markdown'
import { createShare } from '@/lib/sharing/mutations'
import { openShare } from '@/lib/sharing/data'
import { readReviews } from './data'
import { Reviewed } from './fixtures/reviewed'
import { sinceVersion } from './looked'
import { recordJson, recordMarkdown } from './record'
import { standingWords } from './schema'
import { readStanding } from './standing'

afterAll(closeDatabase)

let team: Reviewed
beforeEach(async () => {
  team = await Reviewed.fresh()
  await team.speaksFor(team.ines, 'sre')
})
const standing = async () => readStanding(team.mara, await getDesignState(team.mara))
const words = async () => standingWords((await standing()).standing)
const listed = async (state: StateFilter) =>
  (await listDesigns(team.mara, { ...NO_FILTER, state })).designs.map(({ review }) => review?.status)
const documentText = async () => {
  const { approval } = await standing()
  const model = buildDocument((await getDesignState(team.mara)).design, { approval })
  return { markdown: renderMarkdown(model), html: renderHtml(model) }
}

it('a design says how it stands, and never “approved” of what nobody approved', async () => {
  expect([await words(), await listed('in-review')]).toEqual(['Draft', []])
  await team.ask()
  expect([await words(), await listed('in-review')]).toEqual(['v1 in review', ['in_review']])
  await team.say(team.ines, 'request_changes')
  expect([await words(), await listed('changes-requested')]).toEqual(['v1: changes requested', ['changes_requested']])
  await team.say(team.ines, 'approve')
  expect([await words(), await listed('approved'), await listed('approved-before')]).toEqual([
    'v1 approved',
    ['approved'],
    [],
  ])
  await team.edit(team.tom, 'arch', 'Since then.')
  expect([await words(), await listed('approved'), await listed('approved-before')]).toEqual([
    'v1 approved · unreviewed changes',
    [],
    ['approved'],
  ])
})

it('the document says who approved what, as page, Markdown, HTML and behind a link, and no word of what they wrote', async () => {
  await team.ask()
  await team.say(team.ines, 'approve', { text: 'Words-of-the-team' })
  const share = await createShare(team.mara, {})
  for (const text of Object.values(await documentText())) {
    expect(text).toMatch(/Version 1, which this document is, was approved/)
    for (const part of ['Ines', 'SRE', 'Approvals']) expect(text).toContain(part)
    expect(text).not.toContain('Words-of-the-team')
  }
  await team.edit(team.tom, 'arch', 'Since then.')
  const { markdown } = await documentText()
  expect(markdown).toMatch(/has changes since then that nobody has reviewed/)
  expect(markdown).not.toMatch(/which this document is/)
  // A frozen version is what was approved.
  const opened = await openShare(share.token)
  expect(opened?.status === 'open' && opened.shown.approval).toMatchObject({
    version: 1,
    isChanged: false,
    by: [{ name: 'Ines', roles: ['SRE'] }],
  })
})

it('a change of a figure names the approvals that do not cover it', async () => {
  const change = async (value: number) => (await setFact(team.mara, { path: 'data.rowsPerDay', value })).approvals
  expect(await change(5)).toEqual([])
  await team.ask({ needed: 2 }, team.olga)
  await team.say(team.ines, 'approve')
  expect(await change(6)).toMatchObject([{ version: 1, isDecided: false, by: ['Ines'] }])
  await team.say(team.claire, 'approve')
  expect(await change(7)).toMatchObject([{ version: 1, isDecided: true, by: ['Claire', 'Ines'] }])
})

it('what is in review is compared with what one decided on last', async () => {
  await team.ask()
  await team.say(team.ines, 'request_changes')
  await team.edit(team.tom, 'arch', 'Second.')
  await team.handIn()
  await team.edit(team.tom, 'arch', 'Third.')
  await team.handIn()
  const reviews = await readReviews(team.mara)
  expect(sinceVersion(reviews, team.ines.actor.id, 3)).toEqual({ version: 1, isOwn: true })
  expect(sinceVersion(reviews, team.ravi.actor.id, 3)).toEqual({ version: 2, isOwn: false })
  expect(sinceVersion(reviews, team.ravi.actor.id, 1)).toBeNull()
})

it('the record holds all of it, with nothing that Markdown takes for its own', async () => {
  await team.ask({ reviewers: [{ role: 'sre', isRequired: true }], note: 'Look at <b>zones</b>.' })
  await team.say(team.ines, 'request_changes', { step: 'arch', text: '# Not [so](http://x)\n\n- at all' })
  await team.say(team.ines, 'approve')
  const [review] = await readReviews(team.mara)
  if (!review) throw new Error('There is no review.')
  const text = recordMarkdown('Card fraud', review)
  expect(text).toContain('**Ines, SRE** asks for changes on Architecture Design: \\# Not \\[so\\](http://x) - at all')
  expect(text).toContain('- SRE, required')
  expect(text).toMatch(/- State: Approved on /)
  expect(text).toContain('Look at \\<b\\>zones\\</b\\>.')
  expect(text).toMatch(/SHA-256 [0-9a-f]{64}/)
  expect(JSON.parse(recordJson('Card fraud', review))).toMatchObject({ formVersion: 1, status: 'approved', number: 1 })
})
