import { describe, expect, it } from 'vitest'
import { hushing } from './hush'

const KEY = 'k3y/"of\\ours'

describe('hushing', () => {
  const hush = hushing([KEY, 'sk-another-1', 'short'])

  it('takes keys out of a text, as they are and as JSON has them', () => {
    expect(hush?.text(`No ${KEY}, no ${JSON.stringify(KEY)}, no sk-another-1.`)).toBe('No [key], no "[key]", no [key].')
    expect(hush?.isIn(JSON.stringify({ key: KEY }))).toBe(true)
    expect(hush?.isIn('A short text.')).toBe(false)
  })

  it('takes them out of a value at any depth, and of its names', () => {
    const value = { error: { [KEY]: [1, null, `has ${KEY}`], nested: JSON.stringify({ key: KEY }) } }
    expect(hush?.value(value)).toEqual({ error: { '[key]': [1, null, 'has [key]'], nested: '{"key":"[key]"}' } })
  })

  it('leaves a value that holds none as it is', () => {
    const value = { at: new Date(0), list: ['a', { b: undefined }] }
    expect(hush?.value(value)).toBe(value)
  })

  it('is nothing where no secret is long enough', () => {
    expect(hushing(['short', ''])).toBeNull()
  })
})
