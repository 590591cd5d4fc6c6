import { describe, expect, it } from 'vitest'
import { readBrief } from '@/lib/brief/read'
import { bareFigure } from './bare-figures'
import { Corpus } from './corpus'
import { decodeCorpus, encodeCorpus } from './corpus-file'
import { briefKey, contentWords, maskSentence, properNames, stem } from './mask'
import { splitSentences } from './passages'
import { PUBLIC_CORPUS } from './public-corpus'
import { unreadFigures } from './unread-figures'

describe('sentences', () => {
  it('end at full stops and lines, not inside abbreviations or references', () => {
    expect(
      splitSentences(
        'Reads take {{arch.p99_reads}} of it, e.g. Redis reads. Trees take the rest of it.\n- No card is closed by one score.',
      ),
    ).toEqual([
      'Reads take {{arch.p99_reads}} of it, e.g. Redis reads.',
      'Trees take the rest of it.',
      'No card is closed by one score.',
    ])
  })
  it('are neither labels nor the source and decision that a line ends with', () => {
    expect(splitSentences('Log loss')).toEqual([])
    expect(splitSentences('- A review by a person is owed. (GDPR art. 22(3); as of 2026-06.)')).toEqual([
      'A review by a person is owed.',
    ])
    expect(splitSentences('Later charges teach about earlier ones. (D2.1)')).toEqual([
      'Later charges teach about earlier ones.',
    ])
  })
})

describe('masking', () => {
  it('takes singular and plural for one word', () => {
    expect(['charges', 'queries', 'classes', 'bus', 'loss', 'batches'].map(stem)).toEqual([
      'charge',
      'query',
      'class',
      'bus',
      'loss',
      'batch',
    ])
  })
  it('leaves out figures, quotes, ids and words without meaning', () => {
    expect(contentWords('The score of D1.1 holds {{a.b}} of 12 charges, “as said”, at p99.')).toEqual([
      'score',
      'hold',
      'charge',
    ])
  })
  it('makes the same sentence of two briefs equal once their names are masked', () => {
    const mask = (text: string, ...names: string[]) => [...maskSentence(text, new Set(names))].join(' ')
    expect(mask('A random split lets later charges of a card teach it.', 'charge', 'card')).toBe(
      mask('A random split lets later orders of a kitchen teach it.', 'order', 'kitchen'),
    )
  })
  it('knows proper names inside a sentence', () => {
    expect(properNames('We run on AWS in Spain. Money is short.')).toEqual(['aws', 'spain'])
  })
  it('names a brief whatever its spacing', () => {
    expect(briefKey('a  b\n')).toBe(briefKey('a b'))
    expect(briefKey('a b')).not.toBe(briefKey('a c'))
  })
})

describe('the corpus', () => {
  const documents = [
    { id: 'one', brief: 'x', kind: 'rag_qa', sentences: [['alpha', 'beta', 'gamma', 'delta', 'epsilon']] },
    {
      id: 'two',
      brief: 'y',
      kind: 'ranking',
      sentences: [
        ['alpha', 'beta', 'gamma', 'delta', 'epsilon'],
        ['zeta', 'eta', 'theta'],
      ],
    },
  ]
  const corpus = new Corpus(documents)
  const find = (words: string, brief = 'z', kind = 'ranking') => corpus.find(new Set(words.split(' ')), { brief, kind })

  it('finds what shares four fifths of the words, in a document of another kind first', () => {
    expect(find('alpha beta gamma delta epsilon')).toEqual({ document: 'one', kind: 'rag_qa' })
    expect(find('epsilon delta gamma beta')?.document).toBe('one')
    expect(find('alpha beta gamma other words')).toBeUndefined()
  })
  it('never compares a document with itself', () => {
    expect(find('zeta eta theta', 'y')).toBeUndefined()
    expect(find('zeta eta theta', 'x')?.document).toBe('two')
    expect(corpus.documentsWith('alpha', 'x')).toBe(1)
  })
  it('takes two words for no sentence', () => {
    expect(find('zeta eta')).toBeUndefined()
  })
  it('survives its file', () => {
    expect(decodeCorpus(JSON.parse(JSON.stringify(encodeCorpus(documents))))).toEqual(documents)
  })
  it('ships documents for twenty briefs', () => {
    expect(new Set(PUBLIC_CORPUS.map((document) => document.brief)).size).toBe(20)
    for (const { sentences } of PUBLIC_CORPUS) expect(sentences.length).toBeGreaterThan(80)
  })
})

describe('a figure in prose', () => {
  it.each([
    'Peak is {{arch.qpsPeak}}, read at p99 by D1.2 and M6.',
    'Allowed under Regulation (EU) 2019/1150 art. 5 since 2020-07.',
    'Owed by law. (12 CFR 1002.9; as of 2026-06.)',
    'BM25 and INT8 on an H100, 3-D Secure, “random 80/20 split”, week 2.',
  ])('may be a name: %s', (text) => {
    expect(bareFigure(text)).toBeUndefined()
  })
  it.each([
    ['We expect 15% less.', '15%'],
    ['It costs $3,000 a month.', '$3,000'],
    ['A threshold of 0.5 is used.', '0.5'],
    ['Runs for 14 days.', '14'],
  ])('is typed in: %s', (text, figure) => {
    expect(bareFigure(text)).toBe(figure)
  })
})

describe('figures of a brief', () => {
  it('are unread where no fact covers them; years and names are none', () => {
    const brief = 'Since 2019 we score 9 million charges a day on H100 cards, split 80/20. Code 17.25 is odd.'
    const { figures, unread } = unreadFigures(brief, {}, { ...readBrief(brief), quantities: [] })
    expect(figures).toBe(2)
    expect(unread).toHaveLength(1)
    expect(unread[0]).toContain('17.25')
  })
})
