import { randomUUID } from 'node:crypto'
import { expect, FRAUD_BRIEF, test } from './fixtures'
import { FieldOnPage } from './pages/field'
import { editAnswer, gate } from './pages/gate'
import { PresenceOnPage } from './pages/presence'
import { StructureOnPage } from './pages/structure'

const MINE = 'We decide on every charge while the card waits.'

test('what waited on this device is not told to the page that sends it as another window’s', async ({
  page,
  field,
  design,
  context,
}) => {
  await design.create(FRAUD_BRIEF)
  const [address, { id }] = [page.url(), design]
  await field.pencil.click()
  await expect(field.box).toBeFocused()
  await context.setOffline(true)
  await field.box.fill(MINE)
  await expect(field.bar).toHaveText('Not saved, kept on this device')
  await page.close()
  await context.setOffline(false)

  const next = await context.newPage()
  // Every line that is ever said.
  await next.addInitScript(() => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver(() => said.push(document.querySelector('.updated')?.textContent ?? '')).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  // The page has sent the words before anybody follows the design: nobody hears which page they come from.
  const [sent, drawn] = [gate(), gate()]
  await next.route(/\/api\/designs\/[^/]+\/live/, async (route) => {
    await sent.opened
    await route.continue()
  })
  await next.route(/[?&]_rsc=/, async (route) => {
    await drawn.opened
    await route.continue()
  })
  const answered = editAnswer(next)
  await next.goto(address)
  expect((await answered).ok()).toBe(true)
  const headers = { 'content-type': 'application/json' }
  const other = { page: randomUUID(), place: 'problem', field: null }
  await next.request.post(`/api/designs/${id}/presence`, { headers, data: other })
  sent.open()
  const seen = new PresenceOnPage(next)
  // It has been told how things stand.
  await expect(seen.people.first()).toBeVisible()
  drawn.open()
  await new FieldOnPage(next).expectSaved(MINE)

  const { steps } = await design.read(id)
  const edited = await next.request.patch(`/api/designs/${id}/steps/problem`, {
    headers: { ...headers, 'if-match': `"${steps[0]?.rev}"` },
    data: { editId: randomUUID(), field: 'decisions/D1.1/title', value: 'Who decides' },
  })
  expect(edited.ok()).toBe(true)
  await expect(seen.updated).toContainText('title by You')
  const said = await next.evaluate(() => ('said' in window && Array.isArray(window.said) ? window.said : []))
  expect(said.filter((line) => String(line).includes('Summary'))).toEqual([])
})

test('what was just added and worded is taken out, though the page itself has not come again since', async ({
  page,
  design,
}) => {
  await design.create(FRAUD_BRIEF)
  const drawn = gate()
  await page.route(/[?&]_rsc=/, async (route) => {
    await drawn.opened
    await route.continue()
  })
  const structure = new StructureOnPage(page)
  await structure.add('Add a risk')
  await structure.write('The bank changes its codes')
  await structure.saved()
  await structure.choose(/^Move or take out: risk “The bank/, 'Take out')
  await structure.saved()
  drawn.open()
  await expect(structure.rows('Risks').filter({ hasText: 'changes its codes' })).toHaveCount(0)
  const risks = (await design.read()).steps[0]?.content?.draft.risks ?? []
  expect(risks.filter(({ risk }) => risk === 'The bank changes its codes')).toEqual([])
})
