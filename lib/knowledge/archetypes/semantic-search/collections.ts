import type { Setting } from '../types'
import { semanticSearchReasons as reasons } from './reasons'

/** Collections described by cataloguers and visited by the public: museums, archives, libraries. */
export const collections: Setting = {
  id: 'collections',
  name: 'Museum, archive and library collections',
  signs: [
    /\bmuseums?\b|\bartworks?\b|\bgaller(?:y|ies)\b/i,
    /\b(?:photo|picture|newspaper|broadcast|film|sound|national|city) archives?\b|\blibrar(?:y|ies) catalogue\b/i,
  ],
  over: {
    words: {
      positive: 'work',
      actor: 'the collection page',
      consumer: 'the visitor',
      task: 'search in the collection',
      baseline: 'keyword search over the catalog fields',
    },
    problem: {
      summary: [
        '[[Consumer]] describes what a [[positive]] shows or feels like; within {{arch.latencyP99Ms}} the page brings {{problem.shown}} of them, from the record, the picture, or both.',
        'Inventory numbers, artists and titles stay exact look-ups beside it.',
      ],
      whyMl: [
        'Cataloguers wrote for cataloguers: “oil on panel, c. with staffage” is a winter village with skaters to [[consumer]]. A thesaurus spans some of it; picture and text in one space span the rest.',
        'Dates, places and makers are fields and filters.',
      ],
      antiGoals: [
        'No generated description shown as the record.',
        'No search by a face.',
        'No hiding of works with a short record.',
      ],
      falsePositive: 'a place on the page goes to a work that only looks alike',
      falseNegative: 'a work nobody has named in these words stays in the depot for ever',
      baseline: {
        id: 'bm25',
        text: '[[baseline]] with a thesaurus of the field, on the same judged [[entity]] set and the same split.',
      },
      stakeholders: [
        { who: '[[Consumer]]', cares: 'found without the jargon' },
        { who: 'Curators', cares: 'records stay theirs; old words are handled with care' },
        { who: 'Rights office', cares: 'pictures shown within their license' },
      ],
    },
    data: {
      sources: [
        {
          name: 'Catalog records',
          holds: 'title, maker, subject, date',
          trap: 'many fields empty, terms of their century',
        },
        { name: 'Pictures', holds: 'views of a work', trap: 'frame, scale bar and gray card' },
        { name: 'Search log', holds: 'words, opened works, rank', trap: 'school classes search alike on one day' },
        {
          name: 'Judged pool',
          holds: 'graded pairs, by curators and visitors',
          trap: 'curators know what visitors meant',
        },
      ],
      labels: [
        'Curators and visitors grade {{data.judgedQueries}} descriptions over the union of all candidate lists: {{data.judgements}} grades, {{data.gradeHours}}, read apart for both, since they disagree on what fits.',
        'Opened works train and never test: what keyword search never brought has none.',
      ],
      features: [
        { group: 'Description typed', available: 'at once', trap: 'names of living persons' },
        {
          group: 'Record and thesaurus terms',
          available: 'when cataloged',
          trap: 'outdated terms for peoples and places',
        },
        { group: 'Vector of the picture', available: 'when photographed', trap: 'color of the studio light' },
        { group: 'Popularity', available: 'daily', trap: 'banned from recall: the same ten works' },
      ],
      leaks: [
        'Views of one work on both sides.',
        'Captions of the test works in the encoder’s public training pairs: famous ones are marked.',
        'Descriptions written by somebody who had the record open.',
      ],
      split: {
        strategy: 'group_time',
        text: [
          'Descriptions fall whole on one side with their spelling variants; a work with all its views too; the last {{data.testDays}} are the test.',
          'Works of the canon and of the depot are read apart.',
        ],
        whyNotRandom:
          'a class of pupils types one description all morning: {{data.trainDays}} of log answer it by heart',
      },
      quality: [
        'Monthly: works without picture, without vector, with a record under five words; share of each department on first pages.',
      ],
      privacy: [
        'The log keeps words without account; living persons in records keep the protection they had in the catalog.',
      ],
    },
    model: {
      options: [
        {
          id: 'hybrid_retrieval',
          name: 'BM25 on records and a bi-encoder of text and picture, fused by rank',
          pro: 'Names come from the record, moods and motifs from the picture: a work with an empty record is found as well, within {{arch.latencyP99Ms}}.',
          con: 'Two indexes to keep in step.',
          work: 'one text pass, two look-ups',
        },
        {
          id: 'bi_encoder',
          name: 'Bi-encoder of pictures alone',
          pro: 'Needs no record.',
          con: 'Maker, place and technique are not to be seen; {{exp.exactFloor}} on titles is missed.',
          work: 'one text pass, one graph walk',
        },
        {
          id: 'cross_encoder',
          name: 'Cross-encoder over the first page',
          pro: 'Orders best.',
          con: 'One pass a pair, on {{arch.candidates}} pairs, for records of a few words.',
          work: 'one encoder pass a pair',
        },
      ],
      theory: [
        'Text and picture share one space, so a description reaches a [[positive]] that nobody described; public encoders know the canon and guess at the rest, which the judged pool shows.',
        'With {{arch.catalogue}} works exact search is affordable: a graph comes later.',
      ],
      loss: 'Contrastive on description with record and with picture, negatives from the same department.',
      augmentation: 'Thesaurus terms replaced by plain words in training descriptions; none for tests.',
      regularization: 'Few passes from public weights; departments balanced.',
      optimization: 'Chosen by recall on works of the depot, not of the canon.',
      interpretability: ['Each result says whether words of the record or the picture brought it.'],
    },
    arch: { machine: 'g4dn.xlarge' },
    reasons: {
      family: { revisitWhen: 'Records have been described so fully that pictures add less than {{problem.gainRel}}' },
      split: { revisitWhen: 'Descriptions rarely repeat within a season' },
      test: { revisitWhen: 'Guided groups share one device, so that arms cannot be told apart' },
      money: [
        'Running costs {{perf.estUsdPer1k}} [[units]]; {{data.gradeHours}} of curators are the dearer part, and better records outlast any encoder.',
        {
          text: '{{problem.engineers}} engineers keep the search engine that is there and one vector field in it.',
          when: [{ path: 'problem.engineers', below: 7 }],
        },
      ],
      answers: {
        ...reasons.answers,
        'PF-05': [
          'Mean closeness of pictures says how alike the studio shots are; graded descriptions say what was found.',
        ],
      },
    },
  },
}
