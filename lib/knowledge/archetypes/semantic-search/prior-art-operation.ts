import type { Overrides } from '../types'

/** Architecture, experiment and production of search for references by professionals. */
export const priorArtOperation: Pick<Overrides, 'arch' | 'exp' | 'prod'> = {
  arch: {
    parts: [
      { id: 'desk', name: 'Search desk', kind: 'external', rhythm: 'request', note: 'text, date, classes' },
      { id: 'encode', name: 'Query encoder', kind: 'model', rhythm: 'request', note: 'in the house' },
      { id: 'words', name: 'Word index', kind: 'store', rhythm: 'request', note: 'by language, fields' },
      { id: 'vectors', name: 'Passage vectors', kind: 'store', rhythm: 'request', note: 'on disk, codes in memory' },
      {
        id: 'fuse',
        name: 'Fusion, one a family',
        kind: 'service',
        rhythm: 'request',
        note: 'date first, best passage',
      },
      { id: 'intake', name: 'Weekly intake', kind: 'job', rhythm: 'days', note: 'new texts, corrected dates' },
      {
        id: 'file',
        name: 'Search record',
        kind: 'store',
        rhythm: 'days',
        note: 'settings, version, kept texts',
        personal: true,
      },
      { id: 'pool', name: 'Judged pool', kind: 'store', rhythm: 'days', note: 'citations and grades' },
    ],
    links: [
      { from: 'desk', to: 'encode', label: 'passages' },
      { from: 'desk', to: 'words', label: 'terms, date' },
      { from: 'encode', to: 'vectors', label: 'vectors' },
      { from: 'words', to: 'fuse', label: 'ranks' },
      { from: 'vectors', to: 'fuse', label: 'ranks' },
      { from: 'fuse', to: 'desk', label: 'list' },
      { from: 'intake', to: 'words', label: 'texts' },
      { from: 'intake', to: 'vectors', label: 'vectors' },
      { from: 'desk', to: 'file', label: 'kept references' },
      { from: 'file', to: 'pool', label: 'closed matters' },
    ],
    flow: [
      'The date filter comes first, words and vectors search in parallel, families collapse to one line, and {{arch.candidates}} lines are shown with the passage that brought them.',
      'Encoding the corpus takes {{arch.reembedHours}} on one machine, so an encoder is chosen on a tenth of it before the rest is run.',
    ],
    stages: [
      { id: 'encode', name: 'encoder model on the pasted passages', share: 0.3 },
      { id: 'search', name: 'both indexes, exact re-scoring', share: 0.4 },
      { id: 'fuse', name: 'dates, families, fusion', share: 0.1 },
    ],
    defaultLatencyMs: 2000,
    concurrency: 8,
    fallback: {
      id: 'boolean',
      text: 'Boolean and BM25 search on the same screen, marked as words only in the record, so that the search is repeated later.',
    },
    security: [
      'Everything runs in the house: a pasted claim may be unfiled, and disclosure destroys novelty. Searches of one matter are walled from other teams.',
    ],
    alternatives: [
      { given: 'under some hundred thousand texts', then: 'exact vector search: recall of one, no graph' },
      { given: 'memory short', then: 'product quantization, full vectors from disk for the first {{arch.candidates}}' },
      { given: 'a watch instead of a search', then: 'new texts of the week against stored profiles, at night' },
    ],
  },
  exp: {
    type: 'interleaving',
    unit: 'search',
    why: 'Few professionals search, each in another field: both lists are interleaved within one [[unit]], so that field and person cancel out, and kept texts vote.',
    rejected: [
      {
        option: 'A/B by person',
        whyNot: 'fields differ more than systems, and {{exp.nPerArm}} searches an arm would take one field a year',
      },
      { option: 'Mean similarity', whyNot: 'rises with the longer text, whatever was found' },
    ],
    offline: [
      'Citations of the test year: recall within {{arch.candidates}}, as a lower bound; then the graded union for {{data.judgedQueries}} searches, paired bootstrap by search.',
      'Lost references: found by Boolean search and not here, at most {{exp.lostShare}}, each one read.',
      'Graph against exact neighbors: {{arch.annRecall}}.',
    ],
    slices: [
      'language pair',
      'technical field or area of law',
      'role of the citation',
      'age of the text',
      'length of the pasted text',
    ],
    fairness: [
      'Recall by language of the [[positive]], since machine-translated texts are found less; by field, since small ones train less.',
    ],
    errorAnalysis:
      'Each reference that surfaces later in opposition or appeal is replayed: not in corpus, wrong date, lost by the graph, outranked, or read and put aside.',
    online: { metric: 'kept references that came from the new list', baselineRate: 0.5, mdeRel: 0.1 },
  },
  prod: {
    monitors: [
      {
        id: 'late',
        watch: 'References that surface later, per quarter',
        threshold: 'any above {{exp.lostShare}} of matters',
        why: 'a field the encoder does not know',
        who: 'quality partner',
        firstMove: 'words only in that field',
      },
      {
        id: 'kept',
        watch: 'Searches without a kept text',
        threshold: '{{prod.weekAlarm}} of {{prod.weekN}} a week',
        why: 'intake stopped, or a new field',
        who: 'search team',
        firstMove: 'compare both lists',
      },
      {
        id: 'ann',
        watch: 'Graph against exact, weekly',
        threshold: 'below {{arch.annRecall}}',
        why: 'graph degrades with inserts',
        who: 'platform',
        firstMove: 'rebuild',
      },
      {
        id: 'intake',
        watch: 'Publication to findable',
        threshold: 'over {{arch.freshMinutes}}',
        why: 'source format changed',
        who: 'platform',
        firstMove: 'notice on the desk',
      },
      {
        id: 'drift',
        watch: 'Field and language of searches',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'new clients',
        who: 'search team',
        firstMove: 'grade searches of that field',
      },
    ],
    stages: [
      { id: 'Replay', share: 0, text: 'closed matters of a year, before anybody sees a list' },
      {
        id: 'First teams',
        share: 0.1,
        text: '{{prod.stage1N}} searches beside Boolean; {{prod.stage1Alarm}} complaints end it',
      },
      { id: 'Interleaved', share: 0.5, text: '{{exp.plannedDays}}, read on {{exp.readDay}}' },
      { id: 'All teams', share: 1, text: 'beside Boolean, while lost references stay under {{exp.lostShare}}' },
    ],
    retrainDays: 365,
    retraining:
      'Every {{prod.retrainCadenceDays}}: citations of {{data.labelDelayDays}} and older are complete by then, and a change repeats {{arch.reembedHours}} of encoding. A search on file names its version, so an old one can be run again.',
    runbook: [
      'Corpus gap found: searches of the period are listed for repetition.',
      'Wrong date in a source: text out, date corrected, matters notified.',
      'Pasted text in a log: deleted, reported to the partner in charge.',
    ],
    owner: 'search-and-quality',
    governance: [
      {
        text: 'Professional secrecy covers what is pasted; outside providers need the clauses of the profession.',
        asOf: '2026-06',
        source: 'national rules of the profession; ask counsel',
      },
      {
        text: 'Public, anonymized rulings and patents are taken under the terms of their source; personal names in them remain personal data.',
        asOf: '2026-06',
        source: 'GDPR art. 4(1), art. 6(1)(f)',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
      {
        text: 'Does a public authority or court use the list to research law or facts? Then it may be high-risk.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689 Annex III(8)(a)',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
    ],
  },
}
