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

const BARE_PHRASE = /^[a-z][a-z-]*( [a-z][a-z-]*){0,2}$/
const PHRASE = /^the [a-z][a-z-]*( [a-z][a-z-]*){0,2}$/
const LOOSE = / (?:the|a|of|and|or|to|in|is|are|we|our|per|each|million)( |$)/

const phrases = all.flatMap(({ id, brief, words }) =>
  Object.entries(words).map(([key, phrase = '']) => ({
    id,
    key,
    phrase,
    low: brief.toLowerCase().replaceAll('-', ' '),
  })),
)

describe("the brief's own words", () => {
  it('are noun phrases in small letters that stand in a sentence', () => {
    const unclean = phrases.filter(({ key, phrase }) => {
      const shape = BARE.includes(key) ? BARE_PHRASE : WITH_ARTICLE.includes(key) ? PHRASE : undefined
      return !shape?.test(phrase) || LOOSE.test(phrase)
    })
    expect(unclean).toEqual([])
  })
  it('stand in the brief', () => {
    const invented = phrases.filter(({ phrase, low }) => {
      const bare = phrase.replace(/^the /, '')
      return ![bare, singularPhrase(bare), pluralPhrase(bare)].some((form) => low.includes(form.replaceAll('-', ' ')))
    })
    expect(invented).toEqual([])
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
