import { describe, expect, it } from 'vitest'
import { anchorAt, CONTEXT, relocator } from './anchor'

const TEXT =
  'Labels arrive after ninety days. A charge is scored while the card waits. The bank decides on every alert within the hour.'
const PASSAGE = 'scored while the card waits'

const on = (text: string, quote: string) => {
  const start = text.indexOf(quote)
  return { ...anchorAt(text, { start, end: start + quote.length }), isLost: false }
}
const after = (before: string, next: string, quote = PASSAGE) => relocator(before, next)(on(before, quote))?.quote

describe('a passage', () => {
  it('keeps 32 characters of what stands on either side', () => {
    const { prefix, suffix } = on(TEXT, PASSAGE)
    expect([prefix.length, suffix.length]).toEqual([CONTEXT, CONTEXT])
    expect(TEXT).toContain(`${prefix}${PASSAGE}${suffix}`)
  })
  it.each([
    ['stays where text is put before it', `Read this first. ${TEXT}`, PASSAGE],
    ['is mapped through edits beside it', TEXT.replace('A charge is', 'Each payment will be'), PASSAGE],
    [
      'goes with a sentence that is moved',
      'A charge is scored while the card waits. The bank decides on every alert within the hour. Labels arrive after ninety days.',
      PASSAGE,
    ],
    [
      'is what was written into it',
      TEXT.replace('the card', 'the customer’s card'),
      'scored while the customer’s card waits',
    ],
    [
      'is found by what it is much like, in a text written anew',
      'New words here. Each is scored whilst the card waits, we say.',
      'scored whilst the card waits',
    ],
  ])('%s', (_, next, quote) => expect(after(TEXT, next)).toBe(quote))
  it.each([
    ['is deleted', TEXT.replace(' A charge is scored while the card waits.', '')],
    ['is taken out with all that is there', ''],
    ['could be two places', `${PASSAGE}, and ${PASSAGE}`],
  ])('is lost where it %s', (_, next) => expect(after(TEXT, next)).toBeUndefined())
  it('is not the same words elsewhere', () => {
    const twice = 'The model is retrained each week. Costs are flat. The model is retrained each week.'
    const second = { ...anchorAt(twice, { start: 50, end: twice.length }), isLost: false }
    expect(relocator(twice, twice.slice(0, 49))(second)).toBeUndefined()
    const kept = relocator(twice, `Now: ${twice}`)(second)
    expect([kept?.start, kept?.quote]).toEqual([55, 'The model is retrained each week.'])
  })
  it('is not put together from words that stood outside of it', () => {
    const one = 'precision replay {{arch.qpsPeak}} store.'
    const head = 'queue team late. '
    const text = `${head}${one} ${one} ${one} ${one}`
    const start = head.length + one.length + 2
    const placed = { ...anchorAt(text, { start, end: start + 75 }), isLost: false }
    const next = `${text.slice(0, start + 70)}holdout it limit the reads late and limit withis the store`
    for (const cut of [0, 17, 41, 42]) {
      const found = relocator(text, next.slice(0, head.length) + next.slice(head.length + cut))(placed)
      expect(found === undefined || found.start >= start - cut).toBe(true)
    }
  })
  it('that was lost is found when its words come back, and not in words that were there all the time', () => {
    const lost = { ...on(TEXT, PASSAGE), isLost: true }
    const without = TEXT.replace(' A charge is scored while the card waits.', '')
    expect(relocator(without, TEXT)(lost)?.start).toBe(TEXT.indexOf(PASSAGE))
    expect(relocator(TEXT, `${TEXT} More.`)(lost)).toBeUndefined()
  })
  it('of one short word is told by what stands beside it', () => {
    const text = 'We keep the model small, and the model of the bank large.'
    const word = { ...anchorAt(text, { start: 12, end: 17 }), isLost: false }
    expect(relocator(text, text.replace('small', 'tiny'))(word)?.start).toBe(12)
    expect(relocator(text, 'Something else about the model.')(word)).toBeUndefined()
  })
})
