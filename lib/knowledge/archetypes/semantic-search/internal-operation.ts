import type { Overrides } from '../types'

/** Architecture, experiment and production of search in internal documents. */
export const internalOperation: Pick<Overrides, 'arch' | 'exp' | 'prod'> = {
  arch: {
    parts: [
      { id: 'page', name: 'Search page', kind: 'external', rhythm: 'request', note: 'signed-in person, question' },
      {
        id: 'rights',
        name: 'Rights resolver',
        kind: 'service',
        rhythm: 'request',
        note: 'person to groups, live',
        personal: true,
      },
      { id: 'encode', name: 'Query encoder', kind: 'model', rhythm: 'request', note: 'inside the network' },
      { id: 'index', name: 'Passage index', kind: 'store', rhythm: 'request', note: 'words, vectors, group ids' },
      {
        id: 'fuse',
        name: 'Fusion and re-check',
        kind: 'service',
        rhythm: 'request',
        note: 'rights of each result again',
      },
      {
        id: 'sources',
        name: 'Document stores',
        kind: 'external',
        rhythm: 'seconds',
        note: 'release, change, rights events',
      },
      {
        id: 'ingest',
        name: 'Cutting and encoding',
        kind: 'job',
        rhythm: 'seconds',
        note: 'passages with their groups',
      },
      { id: 'pool', name: 'Judged pool and log', kind: 'store', rhythm: 'days', note: 'without persons' },
    ],
    links: [
      { from: 'page', to: 'rights', label: 'person' },
      { from: 'page', to: 'encode', label: 'question' },
      { from: 'rights', to: 'index', label: 'group filter' },
      { from: 'encode', to: 'index', label: 'vector' },
      { from: 'index', to: 'fuse', label: 'permitted passages' },
      { from: 'fuse', to: 'page', label: 'results' },
      { from: 'sources', to: 'ingest', label: 'documents, rights' },
      { from: 'ingest', to: 'index', label: 'passages' },
      { from: 'fuse', to: 'pool', label: 'ranks' },
    ],
    flow: [
      'Groups of the person are resolved at each [[unit]] and filter words and vectors inside the index; the {{problem.shown}} results are checked once more against the source before a snippet leaves.',
      'Rights events overtake documents in the queue. A new encoder means {{arch.reembedHours}} of encoding into a second index.',
    ],
    stages: [
      { id: 'rights', name: 'resolve groups', share: 0.1 },
      { id: 'encode', name: 'query encoder model', share: 0.2 },
      { id: 'search', name: 'filtered search, words and vectors', share: 0.35 },
      { id: 'check', name: 'fusion and re-check', share: 0.15 },
    ],
    defaultLatencyMs: 1000,
    machine: 'g4dn.xlarge',
    fallback: {
      id: 'own_search',
      text: 'If rights cannot be resolved, nothing is shown; if only the encoder is down, the word index answers under the same filter.',
    },
    security: [
      'Rights fail closed. Vectors, snippets, counts and completions obey the same filter; the index is encrypted with the keys of the strictest source.',
      'Texts of documents are data: nothing in them is executed or followed.',
    ],
    alternatives: [
      { given: 'a department of some thousand documents', then: 'exact search, no graph; rights still inside' },
      { given: 'a sealed project', then: 'an index of its own, searched only by members' },
      { given: 'answers in sentences are wanted', then: 'the question-answering design, on these rights' },
    ],
  },
  exp: {
    unit: 'department',
    type: 'cluster',
    why: 'Colleagues forward what they found, so whole departments get the new search in random order; [[units]] inside one are alike.',
    rejected: [
      { option: 'By person', whyNot: 'a found [[positive]] is mailed to the other arm the same day' },
      {
        option: 'Before and after',
        whyNot: 'a project that ends changes {{exp.baselineRate}} more than a search does',
      },
    ],
    offline: [
      'Judged recall within {{arch.candidates}} and NDCG over {{problem.shown}}, each under the rights of the asker, paired bootstrap by question.',
      'Leak suite: persons × sealed documents, {{exp.leakN}} probes over results, snippets, counts and completions.',
      'Approximate against exact neighbors for persons with wide and with narrow rights, {{arch.annRecall}} for both.',
    ],
    slices: [
      'narrow against wide rights',
      'trade',
      'scans and drawings',
      'part numbers',
      'question in one language, text in another',
    ],
    fairness: [
      'Recall by site and language: a plant whose reports are scans or in the smaller language finds less, and is served first by text recognition.',
    ],
    errorAnalysis:
      'Monthly, an engineer a trade brings questions that ended in a phone call; each is traced to missing text, missing right, cut, fusion or wording.',
    online: {
      metric: 'searches with an opened result and no new wording',
      baselineRate: 0.4,
      mdeRel: 0.1,
      clusterSize: 300,
      icc: 0.02,
    },
  },
  prod: {
    monitors: [
      {
        id: 'leak',
        watch: 'Leak probes, nightly',
        threshold: 'one in {{exp.leakN}}',
        why: 'inheritance or a new source',
        who: 'information security',
        firstMove: 'source out of the index',
      },
      {
        id: 'rights',
        watch: 'Age of the oldest rights event',
        threshold: 'over {{arch.rightsMinutes}}',
        why: 'queue behind a bulk import',
        who: 'platform',
        firstMove: 'pause documents, drain rights',
      },
      {
        id: 'empty',
        watch: 'Pages emptied by rights or words',
        threshold: '{{prod.weekAlarm}} of {{prod.weekN}} a week',
        why: 'group renamed, source stopped',
        who: 'search team',
        firstMove: 'compare by source',
      },
      {
        id: 'ann',
        watch: 'Neighbors found under narrow rights',
        threshold: 'below {{arch.annRecall}}',
        why: 'filters disconnect the graph',
        who: 'platform',
        firstMove: 'exact search for such persons',
      },
      {
        id: 'fresh',
        watch: 'Release to findable',
        threshold: 'over {{arch.freshMinutes}}',
        why: 'text recognition lags',
        who: 'platform',
        firstMove: 'words first, vectors later',
      },
    ],
    stages: [
      { id: 'Shadow', share: 0, text: 'leak suite and judged questions only; nobody sees results' },
      {
        id: 'First departments',
        share: 0.05,
        text: '{{prod.stage1N}} [[units]]; one leak or {{prod.stage1Alarm}} complaints end it',
      },
      { id: 'Half the departments', share: 0.5, text: '{{exp.plannedDays}}, read on {{exp.readDay}}' },
      { id: 'All', share: 1, text: 'a source joins only with {{exp.leakN}} clean probes' },
    ],
    retrainDays: 180,
    retraining:
      'Every {{prod.retrainCadenceDays}} the public encoders are compared on the judged questions; a change is worth {{arch.reembedHours}} of encoding and a new leak run, or it waits.',
    runbook: [
      'A leak: source out of the index at once, access log to its owner, cause named before it returns.',
      'Directory down: search closed, with a link to the stores’ own search.',
      'Project ends: its group is emptied; findable no longer within {{arch.rightsMinutes}}.',
    ],
    owner: 'knowledge-platform',
    governance: [
      {
        text: 'In Germany software that can monitor employees needs the works council’s agreement; the search log is part of it.',
        asOf: '2026-06',
        source: 'BetrVG § 87(1) No. 6 (Germany)',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Personal data in documents are found only by those who may process them.',
        asOf: '2026-06',
        source: 'GDPR art. 5(1)(f), art. 25(2), art. 32',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
      {
        text: 'Do drawings fall under export control? Then nationality and place of the person decide findability too.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2021/821; 15 CFR 734.13 (EAR)',
      },
    ],
  },
}
