import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Page, place, settled, type View } from './fixtures/save-world'
import { Watched } from './fixtures/watched-world'
import { isAsked } from './save-entry'

type Step = { page: number; field: string; arrives: boolean; answers: boolean }
type Act = (world: Watched, page: Page, step: Step, text: string) => void | Promise<void>

const reloads = new WeakMap<Page, View>()
const pick = (list: readonly unknown[], index: number) => index % Math.max(1, list.length)

/** How often, and what. */
const ACTS: Record<string, [number, Act]> = {
  type: [6, (world, page, { field }, text) => world.type(page, field, text)],
  submit: [5, (world, page, { field }) => world.submit(page, field)],
  cancel: [1, (world, page, { field }) => world.cancel(page, field)],
  bringBack: [1, (world, page, { field }) => world.bringBack(page, field)],
  deliver: [6, (world, _, step) => world.deliver(pick(world.requests, step.page), step.arrives, step.answers)],
  pause: [4, (world, page, { field }) => world.submit(page, field, true)],
  revert: [1, (world, page, { field }) => world.revert(page, field)],
  // One sentence of a text, of which others may change another.
  typeSentence: [
    3,
    (world, page, { field }, text) => {
      const [first = '', ...rest] = (page.shown(field) ?? '').split(/(?<=\.)\s+/)
      world.type(page, field, [`${text.slice(0, -1)} ${first}`, ...rest].join(' '))
    },
  ],
  addSentenceElsewhere: [
    2,
    (world, _, { field }, text) => {
      const now = world.server.texts.get(field)
      if (now !== undefined) world.server.write(field, `${now} And ${text}`, null)
    },
  ],
  slowDevice: [1, (world) => void (world.slow = true)],
  deviceWorks: [4, (world, _, { page }) => world.letThrough(page)],
  fullDevice: [1, (world, _, { arrives }) => void (world.full = arrives)],
  brokenDevice: [1, (world, _, { arrives }) => void (world.broken = arrives)],
  kill: [1, (world, page, step) => world.closePage(page, true, step.page)],
  retry: [1, (_, page) => page.outbox.retry()],
  askForRendering: [1, (_, page) => void page.coming.push(null)],
  render: [
    3,
    (world, page) => {
      const asked = page.coming.indexOf(null)
      if (asked >= 0) page.coming[asked] = world.server.render()
    },
  ],
  showRendering: [
    3,
    (world, page) => {
      const [next, ...later] = page.coming
      if (next) page.show(next)
      if (next) page.coming = later
    },
  ],
  // The document of a reload is rendered; the old page still hears what comes before it arrives.
  beginReload: [2, (world, page) => void reloads.set(page, world.server.render())],
  endReload: [
    2,
    (world, page) => {
      const view = reloads.get(page)
      if (view) world.closePage(page)
      if (view) world.openPage(view)
    },
  ],
  open: [1, (world) => void (world.pages.length < 3 && world.openPage())],
  close: [1, (world, page) => world.closePage(page)],
  openBeside: [1, (world) => void (world.beside.length < 2 && world.openBeside())],
  turnBeside: [1, (world) => void world.turnBeside()],
  closeBeside: [1, (world, _, step) => world.beside[0] && world.closePage(world.beside[0], step.answers, step.page)],
  writeElsewhere: [2, (world, _, { field }, text) => void world.server.write(field, text, null)],
  takeAway: [
    1,
    (world) => {
      world.server.texts.delete('b')
      world.server.rev += 1
    },
  ],
}

const steps = fc.array(
  fc.record({
    act: fc.oneof(...Object.entries(ACTS).map(([name, [weight]]) => ({ weight, arbitrary: fc.constant(name) }))),
    page: fc.nat(3),
    field: fc.constantFrom('a', 'b'),
    arrives: fc.boolean(),
    answers: fc.boolean(),
  }),
  { minLength: 5, maxLength: 60 },
)

/** Network and device work, and nobody types any more. */
async function comeToRest(world: Watched): Promise<void> {
  Object.assign(world, { slow: false, full: false, broken: false })
  world.letThrough(Number.POSITIVE_INFINITY)
  await settled()
  for (const page of [...world.pages, ...world.beside]) page.outbox.retry()
  await settled()
  while (world.requests.length > 0 || world.pages.some((page) => page.coming.length > 0)) {
    await world.deliver(0, true, true)
    for (const page of world.pages) {
      if (page.coming.length > 0) page.show(world.server.render())
      page.coming = page.coming.slice(1)
    }
    world.check()
  }
  for (const page of world.pages) expect(page.view.rev).toBeGreaterThanOrEqual(page.due)
}

/** Every page has ended, and one opens. */
async function comeBack(world: Watched): Promise<Page> {
  for (const page of world.pages) world.closePage(page)
  const page = world.openPage()
  await comeToRest(world)
  return page
}

describe('the outbox', () => {
  it.each([
    ['every text once', (index: number) => `t${index}.`],
    ['the same texts again', (index: number) => `t${index % 3}.`],
  ])('loses nothing, replaces nothing unseen and ends where the server is: %s', async (_, text) => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const world = new Watched()
        world.openPage()
        await settled()
        for (const [index, step] of list.entries()) {
          const page = world.pages[pick(world.pages, step.page)] ?? world.openPage()
          await ACTS[step.act]?.[1](world, page, step, text(index))
          await settled()
          world.check()
        }
        await comeToRest(world)
        const page = await comeBack(world)
        // What is left waits for a person's decision; everything else is as the server has it.
        const left = page.outbox.list().filter(({ words }) => words.phase !== 'aside')
        for (const { words, trouble } of left)
          expect(words.phase === 'waiting' ? trouble?.kind : words.phase).toBe(
            words.phase === 'waiting' ? 'conflict' : 'typing',
          )
        for (const field of ['a', 'b'])
          if (!page.outbox.field(place(field))) expect(page.shown(field)).toBe(world.server.texts.get(field))
        expect(page.outbox.state('d')).toBe(left.some(isAsked) ? 'asked' : left.length > 0 ? 'kept' : 'saved')
      }),
      { numRuns: 1000 },
    )
  })

  it('says so where the device keeps nothing, sends it all the same, and keeps it as soon as there is room', async () => {
    const world = new Watched()
    const page = world.openPage()
    world.full = true
    page.outbox.type(place('a'), page.seen('a'), 'mine')
    page.outbox.type(place('b'), page.seen('b'), 'mine too')
    await settled()
    expect(page.outbox.state('d')).toBe('unkept')
    expect(page.shown('a')).toBe('mine')
    page.outbox.submit(place('b'), page.seen('b'))
    await settled()
    world.full = false
    await world.deliver(0, true, true)
    page.show(world.server.render())
    await settled()
    expect(page.outbox.state('d')).toBe('saving')
    expect(world.words().map(({ value }) => value)).toEqual(['mine'])
  })

  it('sends nothing before the device has it, and loses nothing where the page is killed meanwhile', async () => {
    const world = new Watched()
    const page = world.openPage()
    await settled()
    world.type(page, 'a', 'mine')
    await settled()
    world.slow = true
    world.submit(page, 'a')
    await settled()
    expect([world.requests.length, page.outbox.state('d')]).toEqual([0, 'saving'])
    world.closePage(page, true, 0)
    world.slow = false
    const next = world.openPage()
    await settled()
    expect([next.shown('a'), next.outbox.state('d')]).toEqual(['mine', 'kept'])
    expect(world.requests).toEqual([])
  })

  it('says "saving" until a pause hands words in and while they are out, and not while it is only tried again', async () => {
    const world = new Watched()
    const page = world.openPage()
    world.type(page, 'a', 'mine')
    await settled()
    expect(page.outbox.state('d')).toBe('saving')
    world.submit(page, 'a', true)
    await settled()
    expect([page.outbox.state('d'), page.outbox.state('another')]).toEqual(['saving', 'saved'])
    await world.deliver(0, false, false)
    page.outbox.retry()
    expect([page.outbox.state('d'), page.outbox.field(place('a'))?.trouble?.kind]).toEqual(['kept', 'away'])
    await world.deliver(0, true, true)
    expect(page.outbox.state('d')).toBe('saved')
  })

  it('makes one text of changes in two sentences, and undoes that on request', async () => {
    const world = new Watched()
    const page = world.openPage()
    world.type(page, 'a', 'Mine. Same.')
    world.server.write('a', 'a0. Same. Theirs.', null)
    world.submit(page, 'a')
    await settled()
    await world.deliver(0, true, true)
    await world.deliver(0, true, true)
    expect(world.server.texts.get('a')).toBe('Mine. Same. Theirs.')
    expect(page.outbox.merge(place('a'))).toMatchObject({ theirs: 'a0. Same. Theirs.', mine: 'Mine. Same.', by: 'Ada' })
    page.show(world.server.render())
    page.outbox.undoMerge(place('a'), page.seen('a'))
    await settled()
    await world.deliver(0, true, true)
    expect(world.server.texts.get('a')).toBe('a0. Same. Theirs.')
    expect([page.outbox.aside(place('a'))?.value, page.outbox.merge(place('a'))]).toEqual(['Mine. Same.', null])
  })

  it('goes back on Escape to what stood there at first, on the server as well', async () => {
    const world = new Watched()
    const page = world.openPage()
    world.type(page, 'a', 'mine')
    world.submit(page, 'a', true)
    await settled()
    await world.deliver(0, true, true)
    page.show(world.server.render())
    world.type(page, 'a', 'mine and more')
    world.revert(page, 'a')
    await settled()
    await world.deliver(0, true, true)
    expect(world.server.texts.get('a')).toBe('a0. Same.')
    expect(page.outbox.aside(place('a'))?.value).toBe('mine and more')
    world.check()
  })
})
