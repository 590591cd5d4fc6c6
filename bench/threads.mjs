// What is said about a design, in 500 threads: opening a step, their list, and an edit of the text that most of them are about.
import { randomUUID } from 'node:crypto'
import { median } from './figures.mjs'
import { OPENINGS, openings } from './openings.mjs'
import { heading, line } from './table.mjs'

const THREADS = 500
const EDITS = 30
/** Each of another sentence, so that each has a passage of its own. */
const SENTENCES = 250

const sentence = (n) => `Sentence ${n} says that charge number ${n * 7919} is scored before its answer is due.`

async function edit(app, designId, value) {
  const { design } = await (await app.get(`/api/designs/${designId}`)).json()
  const begin = performance.now()
  const answer = await fetch(`${app.url}/api/designs/${designId}/steps/problem`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'if-match': `"${design.steps[0].rev}"` },
    body: JSON.stringify({ editId: randomUUID(), field: 'summary', value }),
  })
  if (!answer.ok) throw new Error(`PATCH: ${answer.status} ${await answer.text()}`)
  return performance.now() - begin
}

async function designOf(app, brief, text) {
  const { designId, runId } = await app.post('/api/designs', { brief })
  await app.follow(runId)
  await edit(app, designId, text)
  return designId
}

export async function threads(app, brief, aims) {
  const text = Array.from({ length: SENTENCES }, (_, n) => sentence(n)).join(' ')
  const [full, none] = [await designOf(app, brief, text), await designOf(app, brief, text)]
  for (let n = 0; n < THREADS; n++) {
    const passage = { text: sentence(n % SENTENCES), before: '', after: '' }
    const ids = { id: randomUUID(), comment: randomUUID() }
    const about = { step: 'problem', kind: 'field', target: 'summary', passage }
    await app.post(`/api/designs/${full}/threads`, { ...ids, ...about, body: `Comment **${n}** on this.` })
  }
  const [opened, openedNone, list] = await openings(app, [
    `/designs/${full}/steps/problem`,
    `/designs/${none}/steps/problem`,
    `/api/designs/${full}/threads`,
  ])
  const times = { full: [], none: [] }
  for (let n = 0; n < EDITS; n++) {
    const next = text.replace(sentence(n * 8), `Rewritten once more, this is number ${n}.`)
    times.full.push(await edit(app, full, next))
    times.none.push(await edit(app, none, next))
  }
  const bytes = (await (await app.get(`/api/designs/${full}/threads`)).text()).length
  heading(`A design of ${THREADS} threads on passages of one text beside one of none, medians of ${OPENINGS}`)
  line('opening a step', opened, 'ms')
  line('against none', opened / openedNone, 'times', aims.opening)
  line('  all threads, asked for by the page once it stands', list, 'ms', aims.listMs)
  line('  their size', bytes / 1000, 'kB')
  line('an edit of that text, all passages followed', median(times.full), 'ms', aims.editMs)
  line('  against none', median(times.full) / median(times.none), 'times')
}
