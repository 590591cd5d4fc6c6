import { describe, expect, it } from 'vitest'
import briefs from './fixtures/briefs.json'
import { FOURTH, THIRD } from './fixtures/cases'
import { SECOND } from './fixtures/second'
import { UNSEEN } from './fixtures/unseen'
import { pluralOf, pluralPhrase, singularOf, singularPhrase } from './nouns'
import { readBrief } from './read'

const all = [...briefs, ...UNSEEN, ...SECOND, ...THIRD, ...FOURTH].map(({ id, brief }) => ({
  id,
  brief,
  words: readBrief(brief).words,
}))
const BARE = ['unit', 'units', 'entity', 'entities', 'positive']
const WITH_ARTICLE = ['actor', 'consumer', 'place', 'company']

describe("the brief's own words", () => {
  it('are noun phrases in small letters that stand in a sentence', () => {
    for (const { id, words } of all)
      for (const [key, phrase] of Object.entries(words)) {
        expect([...BARE, ...WITH_ARTICLE], id).toContain(key)
        const shape = BARE.includes(key)
          ? /^[a-z][a-z-]*( [a-z][a-z-]*){0,2}$/
          : /^the [a-z][a-z-]*( [a-z][a-z-]*){0,2}$/
        expect(phrase, `${id} ${key}`).toMatch(shape)
        expect(phrase, `${id} ${key}`).not.toMatch(/ (?:the|a|of|and|or|to|in|is|are|we|our|per|each|million)( |$)/)
      }
  })
  it('stand in the brief', () => {
    for (const { id, brief, words } of all) {
      const low = brief.toLowerCase().replaceAll('-', ' ')
      for (const [key, phrase = ''] of Object.entries(words)) {
        const bare = phrase.replace(/^the /, '')
        const forms = [bare, singularPhrase(bare), pluralPhrase(bare)].map((form) => form.replaceAll('-', ' '))
        expect(
          forms.some((form) => low.includes(form)),
          `${id} ${key} ${phrase}`,
        ).toBe(true)
      }
    }
  })
  it('are these: read the file after a change', async () => {
    const lines = all.map(({ id, words }) =>
      [id, ...Object.entries(words).map(([key, phrase]) => `${key}=${phrase}`)].join('  '),
    )
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./fixtures/words.snap.txt')
  })
  it('are left to the knowledge base where the kind of system is open', () => {
    expect(readBrief('We would like to do something with our customers and our invoices.').words).toEqual({})
  })
})

describe('nouns', () => {
  it.each([
    ['claim', 'claims'],
    ['enquiry', 'enquiries'],
    ['search', 'searches'],
    ['bus', 'buses'],
    ['box', 'boxes'],
    ['glass', 'glasses'],
    ['time series', 'time series'],
    ['aircraft', 'aircraft'],
    ['salesperson', 'salespeople'],
    ['child', 'children'],
    ['die', 'dies'],
    ['ad', 'ads'],
    ['house', 'houses'],
    ['invoice', 'invoices'],
    ['delivery', 'deliveries'],
    ['x-ray', 'x-rays'],
  ])('%s has the plural %s', (one, many) => {
    const last = (phrase: string) => phrase.split(' ').at(-1) ?? ''
    expect(pluralOf(last(one))).toBe(last(many))
    expect(singularOf(last(many))).toBe(last(one))
    expect(singularOf(last(one))).toBe(last(one))
  })
})
