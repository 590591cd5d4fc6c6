// A person types into a step: from the keystroke until the page says that it is saved, and what an edit costs the
// server where the step has been edited ten, a hundred or a thousand times before.
import { randomUUID } from 'node:crypto'
import { withChromium } from './chromium.mjs'
import { median } from './figures.mjs'
import { heading, line } from './table.mjs'

const KEYSTROKES = 100
/** Of components/wizard/use-autosave.ts: so long nobody types before words are sent. */
const PAUSE_MS = 800
const LENGTHS = [10, 100, 1_000]
const EDITS = 100

const quantile = (values, share) => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]
}

async function drafted(app, brief) {
  const { designId, runId } = await app.post('/api/designs', { brief })
  await app.follow(runId)
  return designId
}

/** Milliseconds from one keystroke until the bar says "Saved", many times over. */
async function keystrokes(app, designId) {
  return withChromium(async (browser) => {
    const page = await browser.newPage()
    await page.goto(`${app.url}/designs/${designId}/steps/problem`)
    await page.getByRole('button', { name: 'Edit summary' }).click()
    await page.getByRole('textbox', { name: 'Edit summary' }).focus()
    await page.evaluate(() => {
      const bar = document.querySelector('header [role=status]')
      window.taken = []
      let typed
      document.addEventListener('keydown', () => (typed = performance.now()), true)
      let wasSaved = true
      new MutationObserver(() => {
        const isSaved = bar.textContent === 'Saved'
        if (isSaved && !wasSaved && typed !== undefined) window.taken.push(performance.now() - typed)
        wasSaved = isSaved
      }).observe(bar, { childList: true, characterData: true, subtree: true })
    })
    for (let count = 1; count <= KEYSTROKES; count++) {
      await page.keyboard.press('x')
      await page.waitForFunction((wanted) => window.taken.length >= wanted, count)
    }
    return page.evaluate(() => window.taken)
  })
}

/** A design whose first step stands at that revision, and what edits it. */
async function longEdited(app, brief, length) {
  const designId = await drafted(app, brief)
  let rev = 1
  const edit = async () => {
    const before = performance.now()
    const answer = await fetch(`${app.url}/api/designs/${designId}/steps/problem`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': `"${rev}"` },
      body: JSON.stringify({ editId: randomUUID(), field: 'summary', value: `Text of revision ${rev + 1}.` }),
    })
    if (!answer.ok) throw new Error(`PATCH: ${answer.status} ${await answer.text()}`)
    rev = (await answer.json()).rev
    return performance.now() - before
  }
  while (rev < length) await edit()
  return { length, edit, taken: [] }
}

/** `app`: the whole of it; `aims`: milliseconds beside the pause, and how much dearer a long history may make an edit. */
export async function edits(app, brief, aims) {
  const taken = await keystrokes(app, await drafted(app, brief))
  heading(
    `A keystroke until the page says "Saved", ${KEYSTROKES} times; the pause before words are sent is ${PAUSE_MS} ms of it`,
  )
  line('p50', quantile(taken, 0.5), 'ms')
  line('p50 without the pause', quantile(taken, 0.5) - PAUSE_MS, 'ms', aims.p50Ms)
  line('p99', quantile(taken, 0.99), 'ms')
  line('p99 without the pause', quantile(taken, 0.99) - PAUSE_MS, 'ms', aims.p99Ms)

  const designs = []
  for (const length of LENGTHS) designs.push(await longEdited(app, brief, length))
  // In turn, so that a busy moment of the machine falls on all of them.
  for (let count = 0; count < EDITS; count++) for (const design of designs) design.taken.push(await design.edit())
  heading(`An edit over HTTP, where the step has so many revisions; median of ${EDITS}`)
  for (const { length, taken: own } of designs) line(`${length} revisions`, median(own), 'ms')
  const [shortest, longest] = [designs[0], designs.at(-1)]
  line('the longest against the shortest', median(longest.taken) / median(shortest.taken), 'times', aims.lengths)
}
