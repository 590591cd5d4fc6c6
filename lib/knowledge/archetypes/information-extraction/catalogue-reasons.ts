import type { Reasons } from '../reasons'

/** What a search team would answer otherwise than a records office. */
export const catalogueReasons: Reasons = {
  metric: {
    runnerUp:
      'one missed color fails a [[unit]] whose brand and product were right, {{model.fieldsPerDoc}} types alike',
    revisitWhen: 'Pages are built from the whole parse of [[a_unit]], so that one wrong tag spoils it',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'Filter on every tag',
        whyNot: 'a wrong filter costs {{problem.cFP}}, the right one adds {{problem.cFN}}',
      },
    ],
    rationale: [
      'A wrong filter costs {{problem.cFP}}, a missing one {{problem.cFN}}: only above {{problem.filterFrom}} does it pay.',
    ],
    revisitWhen: 'The replay shows purchases behind removed products',
  },
  split: { revisitWhen: '[[Units]] of a new language or category arrive: they are held out whole' },
  family: {
    revisitWhen: 'The full encoder fits {{arch.latencyP99Ms}}, or the tail gains less than {{problem.gainRel}} from it',
  },
  conditions: {
    rejected: [
      {
        option: 'Free values from the words',
        whyNot: 'a brand that no product carries empties the page at {{problem.cFP}}',
      },
    ],
    rationale: [
      'A tag must map to a value that products carry, and its sureness is fitted on {{data.goldDocs}} marked [[units]].',
    ],
    revisitWhen: 'More than a tenth of sure tags find no value',
  },
  serving: {
    rejected: [
      {
        option: 'A table of tagged heads',
        whyNot: 'right for the head and kept as a cache; of {{data.rowsPerDay}} the tail is new daily',
      },
    ],
    rationale: [
      '[[Consumer]] waits for the page: the tagger has {{arch.latencyP99Ms}} before retrieval may start, at {{arch.qpsPeak}}.',
    ],
    revisitWhen: 'Retrieval reads the meaning of [[units]] itself, and tags no longer filter',
  },
  fallback: {
    rejected: [{ option: 'Wait for the tagger', whyNot: 'past {{arch.latencyP99Ms}} the page is late for everybody' }],
    rationale: [
      'Without tags all of {{data.rowsPerDay}} are searched by words, as before; the head keeps its cached tags.',
    ],
    revisitWhen: '[[Units]] without tags sell as much',
  },
  test: { revisitWhen: 'Shoppers share devices so widely that arms mix' },
  retraining: {
    rejected: [
      {
        option: 'Nightly on purchases',
        whyNot: 'what was filtered away cannot be bought; in {{prod.retrainCadenceDays}} it would vanish',
      },
    ],
    revisitWhen: 'A season brings more unseen brands than a list update adds',
  },
  release: {
    rejected: [
      { option: 'Filters from the first day', whyNot: 'an emptied page is a lost sale, {{prod.hourN}} times an hour' },
    ],
    rationale: [
      'Boost before filter: {{prod.stage1Alarm}} emptied pages in {{prod.stage1N}} end the stage, type by type.',
    ],
    revisitWhen: 'A supplier finds its products filtered away',
  },
  oversight: {
    rejected: [
      {
        option: 'Keep raw words for good',
        whyNot: 'among {{data.rowsPerDay}} are names and ailments, kept for no purpose',
      },
    ],
    rationale: ['Words are cut to aggregates after {{data.historyDays}}, and no [[field]] describes a person.'],
    revisitWhen: 'Tags are joined with accounts',
  },
  optimise: {
    rejected: [{ option: 'Accelerators', whyNot: 'ten tokens fit a processor; model time is {{arch.p99_model}}' }],
    rationale: ['The head repeats: cached tags answer most of {{arch.qpsPeak}} without the model.'],
    revisitWhen: 'Fewer than half of {{data.rowsPerDay}} hit the cache',
  },
  money: [
    'Running costs {{perf.estUsdPer1k}} [[units]]; a hosted model would ask {{model.llmUsdMonth}}, and come too late.',
    {
      text: '{{problem.engineers}} engineers keep one tagger and its lists; weak labels replace an annotation department.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-05': ['A score over words rewards leaving them untagged; F1 over exact spans, by type, replaces it.'],
    'DS-01': [
      'The head repeats hourly, so shuffled [[units]] test what was learned by heart; words and dates separate.',
    ],
    'DS-02': ['The same words in another order are the same case; they stand on one side.'],
    'DS-14': [
      'Languages without marked [[units]] boost only, and never filter, until {{data.goldDocs}} of theirs are marked.',
    ],
  },
  gaps: [
    { test: 'M6', how: 'tail, unseen brands and misspellings, by {{exp.readDay}}' },
    { test: 'D6', how: 'hours from a new brand in the catalog to its first tag' },
    { test: 'M2', how: 'F1 gains on [[units]] against purchases, type by type' },
  ],
}
