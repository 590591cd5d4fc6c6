import type { Overrides } from '../types'

/** Architecture, operation, performance, decisions, risks and questions of this setting. */
export const catalogueRegisters = {
  arch: {
    parts: [
      { id: 'search', name: 'Search front', kind: 'external', rhythm: 'request', note: 'words in, page out' },
      { id: 'cache', name: 'Tag cache', kind: 'store', rhythm: 'request', note: 'head, by version' },
      { id: 'model', name: 'Tagger', kind: 'model', rhythm: 'request', note: 'spans with sureness' },
      { id: 'map', name: 'Value lookup', kind: 'service', rhythm: 'request', note: 'catalog values only' },
      { id: 'log', name: 'Query log', kind: 'store', rhythm: 'seconds', note: 'tags, filters, orders', personal: true },
      { id: 'weak', name: 'Weak labels', kind: 'job', rhythm: 'days', note: 'lists and purchases vote' },
      { id: 'mark', name: 'Annotators', kind: 'people', rhythm: 'days', note: 'tail and disagreements' },
    ],
    links: [
      { from: 'search', to: 'cache', label: 'words' },
      { from: 'cache', to: 'model', label: 'misses' },
      { from: 'model', to: 'map', label: 'spans' },
      { from: 'map', to: 'search', label: 'filters, boosts' },
      { from: 'search', to: 'log', label: 'page and order' },
      { from: 'log', to: 'weak', label: 'purchases' },
      { from: 'weak', to: 'mark', label: 'disputed' },
      { from: 'mark', to: 'model', label: 'spans' },
    ],
    flow: [
      'Normalize, look in the cache, tag what is new, map to values, then filter, boost or leave.',
      'Titles pass the same tagger at night, so that [[units]] and products meet in one set of values.',
    ],
    stages: [
      { id: 'parse', name: 'normalizing and cache', share: 0.15 },
      { id: 'model', name: 'tagger', share: 0.5 },
      { id: 'check', name: 'value lookup', share: 0.2 },
    ],
    defaultLatencyMs: 30,
    machine: 'c7i.8xlarge',
    fallback: { id: 'untagged_words', text: 'Cached tags for the head, plain words for the rest; no filter' },
    security: [
      'Sellers stuff titles with other brands: a tag of a title counts only where brand and listing agree.',
      'Annotators see words that many people typed, never rare ones.',
    ],
    alternatives: [
      { given: 'titles only, nobody waits for [[units]]', then: 'the full encoder in a nightly run' },
      { given: 'dense retrieval that reads meaning', then: '[[units]] are tagged for dimensions alone' },
      { given: 'a new type each month', then: 'a language model marks, the tagger learns' },
    ],
  },
  prod: {
    owner: 'search-understanding',
    monitors: [
      {
        id: 'empty',
        watch: 'Pages emptied by a filter, an hour',
        threshold: '{{prod.hourAlarm}} of {{prod.hourN}}',
        why: 'a list or value changed',
        who: 'search on call',
        firstMove: 'boost only, until below {{prod.fieldErrorMax}}',
      },
      {
        id: 'mix',
        watch: 'Tags of [[units]] and their sureness by type',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'a season of other [[units]], or a broken list',
        who: 'ML engineer',
        firstMove: 'diff last night’s lists',
      },
      {
        id: 'tail',
        watch: 'Wrong tags on marked tail [[units]]',
        threshold: 'above {{prod.fieldErrorMax}} by its interval',
        why: 'the head of [[units]] hides it',
        who: 'ML engineer',
        firstMove: 'mark that category',
      },
      {
        id: 'late',
        watch: 'Tagger time, p99',
        threshold: 'above {{arch.p99_model}}',
        why: 'cache of [[units]] lost after a release',
        who: 'platform',
        firstMove: 'warm the cache, words meanwhile',
      },
    ],
    stages: [
      { id: 'Tags unused', share: 0, text: 'replay: removed products that were bought, on {{data.goldDocs}}' },
      { id: 'Boost', share: 0.1, text: '{{prod.stage1N}} searches; ends at {{prod.stage1Alarm}} emptied pages' },
      { id: 'Filter, half', share: 0.5, text: 'runs {{exp.plannedDays}}, above {{problem.filterFrom}} only' },
      { id: 'All', share: 1, text: 'each type once below {{prod.fieldErrorMax}} in the tail' },
    ],
    retrainDays: 30,
    retraining:
      'Lists nightly, tagger every {{prod.retrainCadenceDays}} on weak labels and newly marked tail; gate is unseen words.',
    runbook: [
      'Pages empty for one brand: remove the value from the lookup, then look for the list that brought it.',
      'Tagger slow or down: [[units]] by words only; the page never waits.',
      'Catalog renames a value: lookup and tags of [[units]] are released together.',
    ],
    governance: [
      {
        text: 'Search words are personal data once joined with an account; storage has a purpose and an end.',
        asOf: '2026-06',
        source: 'GDPR art. 5(1)(b) and (e)',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
      {
        text: 'Main parameters of ranking and filtering are described to sellers and consumers.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2019/1150 art. 5',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
    ],
  },
  perf: {
    bottleneck:
      'Reading {{arch.qpsPeak}} in {{arch.latencyP99Ms}}: the tagger has {{arch.p99_model}}; marking the tail is what people do.',
    techniques: [
      {
        name: 'Cache of head tags',
        verdict: 'use',
        why: 'the head repeats; what is left of {{arch.qpsPeak}} is the tail',
        risk: 'stale after a release',
      },
      {
        name: 'Distillation from the log',
        verdict: 'use',
        why: 'twice as fast gives {{perf.amdahlModel}} on the path',
        risk: 'the tail goes first',
      },
      {
        name: 'Int8 on processors',
        verdict: 'later',
        why: 'when machines exceed {{perf.servingUsd}}',
        risk: 'borders in [[units]] move by a word',
      },
      {
        name: 'Language model in the request',
        verdict: 'refuse',
        why: '{{model.llmUsdMonth}}, and slower than {{arch.latencyP99Ms}}',
        risk: 'invented values',
      },
    ],
    scaling: [
      'Load grows with the tail only; {{arch.replicas}} replicas carry {{arch.qpsDesign}} even with a cold cache.',
    ],
    tools: [
      { name: 'Hugging Face Transformers', why: 'teacher and student read [[units]] by one tokenizer' },
      { name: 'Snorkel or skweak', why: 'votes of lists and purchases on [[units]], with their disagreement' },
      { name: 'ONNX Runtime', why: 'the student reads [[units]] on processors beside search' },
      { name: 'Redis', why: 'head tags by version' },
      { name: 'Label Studio', why: 'two annotators on disputed [[units]]' },
    ],
  },
  decisions: [
    {
      step: 'problem',
      title: 'Filter, boost or leave',
      choice: 'Filter above {{problem.filterFrom}}, boost below, words otherwise',
      alternatives: [
        {
          option: 'Filter whatever is tagged',
          whyNot: 'an emptied page costs {{problem.cFP}}, a filter adds {{problem.cFN}}',
        },
      ],
      rationale: 'A wrong filter costs {{problem.cFP}}, a missing one {{problem.cFN}}; their sum gives the cut.',
      confidence: 'medium',
      revisitWhen: 'The replay prices emptied pages otherwise',
    },
    {
      step: 'data',
      title: 'Weak labels, marked tail',
      choice: 'Purchases and lists teach; {{data.goldDocs}} marked [[units]] test, half of them tail',
      alternatives: [
        { option: 'Mark everything by hand', whyNot: '{{data.rowsPerDay}} arrive; annotators reach the head alone' },
      ],
      rationale:
        'Votes are plentiful and biased to the head; {{data.goldDocs}} bound a type’s error to {{data.goldHalfWidth}}.',
      confidence: 'high',
      revisitWhen: 'Marked and weak labels agree in the tail for two months',
    },
  ],
  risks: [
    {
      step: 'model',
      risk: 'Boundary and type errors: “red bull” filters by a color',
      severity: 'high',
      mitigation: 'Spans with type; filter above {{problem.filterFrom}} only',
      owner: 'Search team',
    },
    {
      step: 'data',
      risk: 'Catalog drift: new brands are unknown [[units]] and are filtered away',
      severity: 'high',
      mitigation: 'Lists nightly; below {{problem.filterFrom}} it stays words',
      owner: 'Catalog team',
    },
    {
      step: 'data',
      risk: 'Weak labels teach what was bought after [[a_unit]], not what was meant',
      severity: 'medium',
      mitigation: 'Votes with disagreement; {{data.goldDocs}} marked',
      owner: 'ML engineer',
    },
    {
      step: 'model',
      risk: 'Unseen tail: F1 over traffic hides errors of rare [[units]]',
      severity: 'high',
      mitigation: 'Tail of [[units]] reported apart, even sample',
      owner: 'ML engineer',
    },
    {
      step: 'prod',
      risk: 'Feedback: filtered products are never bought, so the [[unit]] confirms itself',
      severity: 'medium',
      mitigation: 'A share of [[units]] unfiltered even above {{problem.filterFrom}}',
      owner: 'Search team',
    },
    {
      step: 'arch',
      risk: 'Latency: the tagger holds up the page of each [[unit]]',
      severity: 'medium',
      mitigation: 'Deadline {{arch.p99_model}}, words after it',
      owner: 'Platform',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What is a page emptied by a wrong filter worth?',
      whyItMatters: 'Moves {{problem.filterFrom}} and with it D1.3.',
      meanwhile: '{{problem.cFP}}',
    },
    {
      step: 'data',
      path: 'data.nLabeled',
      question: 'How many [[units]] are marked by people, and how many of them tail?',
      whyItMatters: 'Decides D3.1; {{data.goldDocs}} are for the test.',
      meanwhile: 'weak labels train',
    },
    {
      step: 'data',
      path: 'data.catalogueFilled',
      question: 'Which share of products carries brand, type, color and size?',
      whyItMatters: 'Decides D1.3: a filter on empty attributes hides what fits.',
      meanwhile: 'boost where attributes are sparse',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries do the shoppers live, and how long are words kept?',
      whyItMatters: 'Moves D6.2: storage and what sellers are told.',
      meanwhile: 'aggregates only',
    },
  ],
} satisfies Pick<Overrides, 'arch' | 'prod' | 'perf' | 'decisions' | 'risks' | 'questions'>
