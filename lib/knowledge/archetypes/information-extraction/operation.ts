import type { Archetype } from '../types'

/** Architecture, experiment and production of the extraction entry. */
export const extractionOperation = {
  arch: {
    serving: 'online',
    parts: [
      {
        id: 'inbox',
        name: 'Intake',
        kind: 'external',
        rhythm: 'request',
        note: 'uploads, mail, feeds',
        personal: true,
      },
      { id: 'parse', name: 'Parser', kind: 'service', rhythm: 'request', note: 'text, headings, offsets' },
      { id: 'model', name: 'Extractor', kind: 'model', rhythm: 'request', note: 'spans with probability' },
      {
        id: 'check',
        name: 'Normalizer and checks',
        kind: 'service',
        rhythm: 'request',
        note: 'dates, units, registers',
      },
      {
        id: 'review',
        name: 'Review screen',
        kind: 'people',
        rhythm: 'days',
        note: 'value beside sentence',
        personal: true,
      },
      {
        id: 'record',
        name: 'Record store',
        kind: 'store',
        rhythm: 'seconds',
        note: 'value, span, version',
        personal: true,
      },
      { id: 'label', name: 'Blind annotation', kind: 'people', rhythm: 'days', note: 'test and training spans' },
    ],
    links: [
      { from: 'inbox', to: 'parse', label: 'file' },
      { from: 'parse', to: 'model', label: 'windows' },
      { from: 'model', to: 'check', label: 'spans' },
      { from: 'check', to: 'record', label: 'sure records' },
      { from: 'check', to: 'review', label: 'unsure records' },
      { from: 'review', to: 'record', label: 'corrections' },
      { from: 'record', to: 'label', label: 'random sample' },
      { from: 'label', to: 'model', label: 'training spans' },
    ],
    flow: [
      'Parse to text with offsets, extract spans, normalize, check against registers, then take over or queue the whole record.',
      'Every value keeps its offsets and the version that read it, so a wrong release is found and undone by query.',
    ],
    stages: [
      { id: 'parse', name: 'parsing', share: 0.35 },
      { id: 'model', name: 'span model', share: 0.4 },
      { id: 'check', name: 'normalizing and registers', share: 0.1 },
    ],
    defaultLatencyMs: 3_000,
    concurrency: 16,
    machine: 'g4dn.xlarge',
    fallback: {
      id: 'patterns_and_queue',
      text: '[[Baseline]] fills what it can; everything else goes to [[actor]] empty and marked',
    },
    security: [
      'Text is data: a sentence that gives orders to a model is extracted like any other and reaches no tool.',
      'Parsers of uploaded files run without network and with a memory limit; archives are refused.',
    ],
    alternatives: [
      { given: 'scanned pages and tables', then: 'a layout model behind OCR; boxes become the evidence' },
      { given: 'an answer while somebody types', then: 'a distilled encoder, dictionary first' },
      { given: 'a new [[field]] every week', then: 'a language model with a schema, encoder once labels exist' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'document',
    why: 'Each [[unit]] is filled by the new or the present version at random, within each queue: nobody knows which, and both meet the same hands.',
    rejected: [
      {
        option: 'Half of the reviewers',
        whyNot: 'people differ more than versions; {{exp.mdeRel}} would drown in habits',
      },
      { option: 'Offline F1 alone', whyNot: 'says nothing of minutes; one hard [[field]] holds up the record' },
    ],
    offline: [
      'F1 by [[field]] on {{data.goldDocs}}: exact, after normalization, and border errors apart; the interval is {{data.goldHalfWidth}}.',
      'Share taken over unseen against wrong values in it, as one curve; the point is {{problem.reviewFrom}}.',
    ],
    slices: [
      'unseen [[entity]]s',
      'rare [[field]]s',
      'long [[units]], last windows',
      'empty [[field]]s that should stay empty',
      'broken parses',
      { text: 'each language served', when: [{ path: 'data.serveLanguages', known: true }] },
    ],
    fairness: [
      'Recall of names by origin and script where lawfully sampled: an encoder misses names it was not trained on, and those people are typed by hand.',
    ],
    errorAnalysis:
      'Weekly, wrong [[field]]s are sorted into border, wrong type, missed, invented, wrong normalization and parser; the parser’s share is repaired there.',
    online: { metric: 'records taken over without a correction', baselineRate: 0.5, mdeRel: 0.1 },
  },
  prod: {
    monitors: [
      {
        id: 'blind',
        watch: 'Wrong [[field]]s in the blind sample',
        threshold: 'above {{prod.fieldErrorMax}} by its interval',
        why: 'nobody corrects what nobody sees',
        who: 'record owner',
        firstMove: 'review that [[field]] always',
      },
      {
        id: 'corrections',
        watch: 'Corrected [[field]]s an hour',
        threshold: '{{prod.hourAlarm}} of {{prod.hourN}}',
        why: 'a parser or version broke',
        who: 'platform on call',
        firstMove: 'return to the last version',
      },
      {
        id: 'mix',
        watch: 'Empty share and type mix by [[entity]]',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'a new [[template]] or language',
        who: 'ML engineer',
        firstMove: 'sample that [[entity]] for marking',
      },
      {
        id: 'queue',
        watch: 'Hours of review a day',
        threshold: 'above {{prod.reviewHoursPerDay}}',
        why: 'probabilities lost calibration',
        who: 'review lead',
        firstMove: 'refit the accept rule',
      },
    ],
    stages: [
      {
        id: 'Beside the typists',
        share: 0,
        text: 'values are hidden; {{data.goldDocs}} [[units]] compared with typed records',
      },
      {
        id: 'Shown to reviewers',
        share: 0.1,
        text: '{{prod.stage1N}} [[units]], every record looked at; ends at {{prod.stage1Alarm}} wrong confirmations',
      },
      { id: 'Half', share: 0.5, text: 'runs {{exp.plannedDays}}; sure records of known [[entity]]s unseen' },
      { id: 'All', share: 1, text: 'a [[field]] goes unseen once its blind error is below {{prod.fieldErrorMax}}' },
    ],
    retrainDays: 60,
    retraining:
      'Every {{prod.retrainCadenceDays}} on blind marks, then corrections, weighted by the chance that the record was shown; gate is the worst [[field]] on unseen [[entity]]s.',
    runbook: [
      'Wrong values in the record: find them by version and [[field]], restore from review or empty, tell those who read them.',
      'Parser changes its text: offsets break, so parser and extractor are released and rolled back together.',
      'Hosted model withdrawn or changed: the pinned version’s blind result decides before the new one reads a [[unit]].',
    ],
    owner: 'records-extraction',
    governance: [
      {
        text: 'Only the agreed [[field]]s are kept from a text with personal data; text and training copy get a term of deletion of their own.',
        asOf: '2026-06',
        source: 'GDPR art. 5(1)(c) and (e)',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
      {
        text: 'A hosted model is a processor: instructions, region, sub-processors and deletion stand in the contract.',
        asOf: '2026-06',
        source: 'GDPR art. 28 and 44',
        when: [
          { path: 'reg.regions', has: ['EU', 'UK'] },
          { path: 'data.thirdPartyApi', not: false },
        ],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
