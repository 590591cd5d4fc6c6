// Many designs in one workspace: a page of their list, and a large file that is imported. Milliseconds as a client sees them.
import { median } from './figures.mjs'

const TIMES = 15
const FEW = 100
const MANY = 1_000
const AT_ONCE = 4
const FILE_BYTES = 1_000_000

async function ms(work, times = TIMES) {
  await work()
  const taken = []
  for (let time = 0; time < times; time++) {
    const begin = performance.now()
    await work()
    taken.push(performance.now() - begin)
  }
  return median(taken)
}

/** Finished designs, each as large as a worked example. */
async function fill(app, example, count) {
  for (let done = 0; done < count; done += AT_ONCE) {
    const now = Array.from({ length: Math.min(AT_ONCE, count - done) }, (_, n) => done + n)
    await Promise.all(now.map((n) => app.post(`/api/designs/${example}/copies`, { title: `Design ${n} of ${count}` })))
  }
}

async function listed(app) {
  const read = (query) => async () => (await app.get(query)).text()
  const first = performance.now()
  await read('/api/designs?finding=warning')()
  return {
    /** Of designs whose findings nobody has asked for yet: what is worked out then is kept. */
    first: performance.now() - first,
    list: await ms(read('/api/designs')),
    page: await ms(read('/')),
    search: await ms(read('/api/designs?q=chargeback%20900')),
    finding: await ms(read('/api/designs?finding=warning')),
  }
}

const SENTENCE = 'Each charge is scored before the bank answers. '
const SECTION_BYTES = 18_000

/** A design of a million bytes: one sentence again and again, in as many more sections of its steps as that takes. */
async function largeFile(app, example) {
  const file = await (await app.get(`/api/designs/${example}/file`)).json()
  const missing = FILE_BYTES - JSON.stringify(file).length
  const markdown = SENTENCE.repeat(SECTION_BYTES / SENTENCE.length)
  for (let n = 0; n < missing / SECTION_BYTES; n++)
    file.steps[n % file.steps.length].sections.push({ id: `more-${n}`, heading: `More ${n}`, markdown })
  return file
}

export async function designLists(app) {
  const { designId: example } = await app.post('/api/examples/payment-fraud')
  await fill(app, example, FEW)
  const few = await listed(app)
  await fill(app, example, MANY - FEW)
  const many = await listed(app)
  const file = await largeFile(app, example)
  let number = 0
  // Each is another file: the same one again is no second design.
  const textOf = () => JSON.stringify({ ...file, title: `Large ${number++}` })
  const imported = await ms(() => app.post('/api/imports', { name: 'large.groundplan.json', text: textOf() }), 5)
  return { few, many, imported, bytes: textOf().length }
}
