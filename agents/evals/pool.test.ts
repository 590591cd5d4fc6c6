import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inPool } from './pool'

const never = new AbortController().signal

describe('a pool', () => {
  it.each([1, 3, 50])('has %i at work and no more, and keeps the order', async (limit) => {
    const items = Array.from({ length: 12 }, (_, i) => i)
    let open = 0
    let most = 0
    const done = await inPool(
      items,
      limit,
      async (item) => {
        most = Math.max(most, ++open)
        await delay(item % 3)
        open -= 1
        return item * 2
      },
      never,
    )
    expect(done).toEqual(items.map((item) => item * 2))
    expect(most).toBe(Math.min(limit, items.length))
  })
  it('begins nothing more once one has failed or it is stopped, and waits for what was begun', async () => {
    const begun: number[] = []
    let ended = 0
    const failing = inPool(
      [0, 1, 2, 3],
      2,
      async (item) => {
        begun.push(item)
        if (item === 0) throw new Error('no')
        await delay(5)
        ended += 1
      },
      never,
    )
    await expect(failing).rejects.toThrow('no')
    expect([begun, ended]).toEqual([[0, 1], 1])

    const stop = new AbortController()
    const stopped = await inPool([1, 2, 3], 1, async (item) => (item === 2 ? (stop.abort(), item) : item), stop.signal)
    expect(stopped).toEqual([1, 2, undefined])
  })
})
