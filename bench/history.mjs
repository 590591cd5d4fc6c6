// What a long history costs: opening a design, an edit, its list, and telling two versions apart.
import { randomUUID } from 'node:crypto'
import { median } from './figures.mjs'
import { openings } from './openings.mjs'
import { heading, line } from './table.mjs'

const LONG = 1000
const SHORT = 10

/** Milliseconds of each edit. They go round three fields: not all of them are one entry of the history. */
async function edit(app, designId, from, count) {
  const times = []
  const { design } = await (await app.get(`/api/designs/${designId}`)).json()
  const draft = design.steps[0].content.draft
  const known = ['summary', ...draft.risks.slice(0, 2).map(({ id }) => `risks/${id}/mitigation`)]
  let rev = design.steps[0].rev
  for (let n = from; n < from + count; n++) {
    const body = JSON.stringify({ editId: randomUUID(), field: known[n % known.length], value: `Words of edit ${n}.` })
    const begin = performance.now()
    const answer = await fetch(`${app.url}/api/designs/${designId}/steps/problem`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': `"${rev}"` },
      body,
    })
    times.push(performance.now() - begin)
    if (!answer.ok) throw new Error(`PATCH: ${answer.status} ${await answer.text()}`)
    rev = (await answer.json()).rev
  }
  return times
}

async function designOf(app, brief) {
  const { designId, runId } = await app.post('/api/designs', { brief })
  await app.follow(runId)
  return designId
}

export async function history(aims, withApp, brief) {
  const { compareFigures } = await import('./history-pure.ts')
  const { bytes, light, whole } = await compareFigures(brief)
  heading(`Two versions of ${Math.round(bytes / 1000)} kB, parsed and told apart`)
  line('a word in every fifth sentence differs, risks gone and moved', light, 'ms CPU', aims.compareMs)
  line('every word of the prose differs', whole, 'ms CPU', aims.compareMs)
  await withApp(async (app) => {
    const [long, short] = [await designOf(app, brief), await designOf(app, brief)]
    await edit(app, short, 0, SHORT)
    const first = await edit(app, long, 0, LONG / 10)
    await edit(app, long, LONG / 10, (LONG * 8) / 10)
    const last = await edit(app, long, (LONG * 9) / 10, LONG / 10)
    await app.post(`/api/designs/${long}/versions`, { name: 'Bench' })
    const [opened, openedShort, list, listShort, compare] = await openings(app, [
      `/designs/${long}/steps/problem`,
      `/designs/${short}/steps/problem`,
      `/designs/${long}/history`,
      `/designs/${short}/history`,
      `/designs/${long}/history/compare?from=r${LONG / 2}&to=now`,
    ])
    heading('A design of 1,000 revisions beside one of 10, median of 40')
    line('opening a step', opened, 'ms')
    line('against the short history', opened / openedShort, 'times', aims.opening)
    line('an edit, the last hundred against the first', median(last) / median(first), 'times', aims.edit)
    line('an edit', median(last), 'ms')
    line('the newest page of the history', list, 'ms', aims.pageMs)
    line('the same of the short history', listShort, 'ms')
    line('two moments compared, 500 edits between them', compare, 'ms')
  })
}
