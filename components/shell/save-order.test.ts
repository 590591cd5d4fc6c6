import { describe, expect, it } from 'vitest'
import { place, settled } from './fixtures/save-world'
import { Watched } from './fixtures/watched-world'

const ITEM = 'risks/N'
const OWNER = 'risks/N/owner'

/** A page on which an item was added, and one of its texts written right after. */
async function adding() {
  const world = new Watched()
  // Not there yet, which is an empty text; a text of it is none before the item is.
  world.server.texts.set(ITEM, '')
  const page = world.openPage()
  await settled()
  const hand = (field: string, value: string) => {
    page.outbox.type(place(field), page.seen(field), value)
    page.outbox.submit(place(field), page.seen(field))
  }
  return { world, hand, asked: () => world.requests.map(({ words }) => words.field) }
}

describe('what is written in a new item', () => {
  it('waits for the item where no answer came for that', async () => {
    const { world, hand, asked } = await adding()
    hand(ITEM, 'the item')
    await settled()
    await world.deliver(0, false, false)
    hand(OWNER, 'mine')
    hand('b', 'elsewhere')
    await settled()
    expect(asked()).toEqual(['b'])
    await world.deliver(0, true, true)
    world.pages[0]?.outbox.retry()
    await settled()
    expect(asked()).toEqual([ITEM])
    world.server.texts.set(OWNER, '')
    await world.deliver(0, true, true)
    await settled()
    expect(asked()).toEqual([OWNER])
  })

  it('waits while the item, refused for another revision, is being kept anew', async () => {
    const { world, hand, asked } = await adding()
    hand(ITEM, 'the item')
    await settled()
    world.server.write('b', 'theirs', null)
    world.slow = true
    hand(OWNER, 'mine')
    world.letThrough(9)
    await settled()
    // The device is asked to keep the item under its new edit id, and has not answered yet.
    await world.deliver(0, true, true)
    expect(asked()).toEqual([])
    world.slow = false
    world.letThrough(9)
    await settled()
    expect(asked()).toEqual([ITEM])
  })
})
