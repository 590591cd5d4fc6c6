import type { Setting } from '../types'
import { catalogueFigures } from './catalogue-figures'
import { catalogueReasons } from './catalogue-reasons'
import { catalogueRegisters } from './catalogue-registers'

/** Shop queries and product titles: a few words, read in milliseconds, whose tags become filters. */
export const catalogue: Setting = {
  id: 'queries_and_titles',
  name: 'Shop queries and product titles',
  signs: [
    /\b(?:search )?quer(?:y|ies)\b/i,
    /\b(?:product|item|listing) (?:titles?|names?|descriptions?)\b/i,
    /\bbrands?\b/i,
    /\battributes?\b/i,
    /\bshoppers?\b|\be-?commerce\b|\bonline shop|\bmarketplace\b|\bcatalogue?\b/i,
  ],
  over: {
    words: {
      unit: 'query',
      units: 'queries',
      positive: 'tag',
      entity: 'query text',
      actor: 'the search engine',
      consumer: 'the shopper',
      action: 'filter, boost or leave the words as they are',
      baseline: 'the longest match in the brand and product lists',
      field: 'tag',
    },
    metrics: {
      pick: 'A [[field]] counts when its words and its type agree; entity F1 by type, because brand is easy and what is {{model.fieldsPerDoc}} types deep in the tail is what empties pages.',
      business: {
        id: 'searches_with_purchase',
        name: 'Searches that end in a purchase',
        target: '{{exp.mdeRel}} more than in the control',
      },
      guardrails: [
        {
          id: 'emptied_pages',
          name: 'Pages emptied by a wrong filter',
          limit: 'below {{prod.fieldErrorMax}} of filtered ones',
        },
        { id: 'latency', name: 'Time of the tagger, p99', limit: 'within {{arch.latencyP99Ms}}' },
        { id: 'null_rate', name: '[[Units]] without any [[field]]', limit: 'no rise beyond {{problem.gainRel}}' },
      ],
    },
    problem: {
      summary: [
        'In each of {{data.rowsPerDay}} [[units]] words are tagged by {{model.fieldsPerDoc}} types, brand and product among them, and mapped to values of the catalog.',
        'A [[field]] surer than {{problem.filterFrom}} filters the page, a weaker one only lifts products, the rest stay words.',
      ],
      whyMl: [
        '[[Baseline]] takes “apple” for the fruit or for the phone, whichever list is longer; the words beside it, and what was bought after it, decide.',
      ],
      antiGoals: [
        'No hard filter of [[a_unit]] from a single unsure [[field]].',
        'No new brand invented: values exist in the catalog or stay words.',
        'No [[field]] about [[consumer]]: size and taste are of the product.',
      ],
      falsePositive: 'a wrong filter hides the product that was meant',
      falseNegative: 'a [[unit]] stays words, and its page is less precise',
      stakeholders: [
        { who: 'Shoppers', cares: 'the product their [[unit]] named, on the first page' },
        { who: 'Search team', cares: 'milliseconds, and who broke the page' },
        { who: 'Catalog team', cares: 'one value for each spelling in [[units]]' },
      ],
    },
    data: {
      sources: [
        {
          name: 'Query log with purchases',
          holds: 'words, clicks, orders',
          trap: 'what was bought is not always what [[a_unit]] meant',
        },
        { name: 'Catalog attributes', holds: 'brand, type, color, size', trap: 'typed by sellers; half are empty' },
        { name: 'Marked [[units]]', holds: 'span, type, two annotators', trap: 'heads marked, tail never' },
        { name: 'Brand and product lists', holds: 'names, spellings', trap: 'grown from test months' },
      ],
      labels: [
        'Attributes of what was bought label the words that name them: weak, plentiful, and wrong where a shopper settled for something else.',
        '{{data.goldDocs}} [[units]] are marked twice by people, drawn by traffic and again evenly from the tail; they alone are tested on.',
        'Labeling functions vote (lists, purchases, patterns); where they disagree, the next ones to mark are found.',
      ],
      features: [
        {
          group: 'Words and characters',
          available: 'when typed',
          trap: 'spelling of [[units]] corrected first, or twice',
        },
        { group: 'List and unit matches', available: 'when typed', trap: 'copies the weak label' },
        {
          group: 'Category share of orders after [[a_unit]]',
          available: 'nightly, to the day before',
          trap: 'counts this order',
        },
        { group: 'What was clicked on this page', available: 'after the answer', trap: 'banned: chosen by the filter' },
      ],
      leaks: [
        'The same words on both sides, in another order or spelling.',
        'Lists extended with names from test [[units]].',
      ],
      split: {
        strategy: 'group_time',
        text: [
          'By normalized words and by date: none of the {{data.testDays}} of test [[units]] was trained on in any spelling.',
          'Head and tail of [[units]] are reported apart, weighted by traffic and unweighted.',
        ],
        whyNotRandom: 'the head repeats hourly: of {{data.rowsPerDay}} drawn at random most tests would be copies',
      },
      quality: [
        'Lists are diffed each night; a value that enters with many products is looked at before it can filter.',
      ],
      privacy: [
        '[[Units]] hold names, addresses and health by accident: patterns drop them before storage, and rare ones are not shown to annotators.',
      ],
    },
    model: {
      options: [
        {
          id: 'distilled_encoder',
          name: 'Distilled encoder',
          fits: [{ path: 'arch.latencyP99Ms', below: 100 }],
          pro: 'A few layers answer within {{arch.latencyP99Ms}} on a processor; a large tagger teaches them on the log.',
          con: 'Loses the tail first, and {{arch.latencyP99Ms}} leaves room for more layers.',
          work: 'a few layers over ten tokens',
        },
        {
          id: 'crf',
          name: 'Conditional random field',
          fits: [{ path: 'data.nLabeled', below: 1_000 }],
          pro: 'With {{data.nLabeled}} marked [[units]] and good lists it is level with anything larger.',
          con: 'Knows spellings it was shown; the tail of {{data.rowsPerDay}} is spelled otherwise.',
          work: 'one Viterbi pass',
        },
        {
          id: 'llm_extraction',
          name: 'LLM, offline teacher',
          fits: [{ path: 'data.labelsAvailable', is: 'none' }],
          pro: 'Nothing is marked yet: it tags a sample, people correct it, and the encoder learns from both.',
          con: 'At {{data.rowsPerDay}} it costs {{model.llmUsdMonth}} and answers too late; it marks training data instead.',
          work: 'a decode a query',
        },
        {
          id: 'fine_tuned_encoder',
          name: 'Fine-tuned encoder',
          pro: 'Titles wait for a night, so the full encoder reads them; {{data.goldDocs}} marked ones show each type.',
          con: 'Twice over what {{arch.latencyP99Ms}} allows; it is the teacher.',
          work: 'one encoder pass',
        },
      ],
      theory: [
        'Tags decide among few words, so neighbors and lists are the evidence: a span head scores begin, end and type together.',
        'Tag and value are two steps: “navy” is a color here, and which color of the catalog is a lookup with its own errors.',
        'Filtering pays above {{problem.filterFrom}}: below it a wrong filter at {{problem.cFP}} outweighs a missed one at {{problem.cFN}}.',
      ],
      loss: 'Span cross-entropy; weak labels of [[units]] weighted by agreement of the voters',
      augmentation: 'Words dropped, swapped, misspelt as in the log; not in the test',
      regularization: 'Early stopping on unseen [[units]]; list features dropped at random',
      optimization: 'Teacher first, then layers against {{arch.latencyP99Ms}}',
      interpretability: ['A debug page shows tags, sureness, value and what the page would be without them.'],
    },
    exp: {
      type: 'ab',
      unit: 'shopper',
      why: 'Shoppers are the unit: one who meets an emptied page searches again, so a second query belongs to the arm that caused it.',
      rejected: [
        { option: 'By query', whyNot: 'the repaired second try lands in the other arm, and {{exp.mdeRel}} with it' },
        { option: 'F1 alone', whyNot: 'a better tag of a word that search had understood sells nothing' },
      ],
      offline: [
        'F1 by type on {{data.goldDocs}} [[units]], head and tail apart; precision at {{problem.filterFrom}} to {{data.goldHalfWidth}}.',
        'Replay of {{data.goldDocs}} pages: what would a filter have removed that was bought.',
      ],
      slices: [
        'tail by frequency',
        'unseen brands',
        'misspellings',
        'several products in one',
        'units and sizes',
        'each language',
      ],
      fairness: [
        'Tags and emptied pages by language and by size of the seller: unknown small brands are filtered away first.',
      ],
      errorAnalysis:
        'Weekly, emptied pages are sorted into wrong border, wrong type, wrong value, missing attribute of the product; the last belongs to the catalog.',
      online: { metric: 'search with a purchase', baselineRate: 0.05, mdeRel: 0.02, clusterSize: 6, icc: 0.1 },
    },
    reasons: catalogueReasons,
    ...catalogueFigures,
    ...catalogueRegisters,
  },
}
