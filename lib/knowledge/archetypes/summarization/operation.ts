import type { Archetype } from '../types'

/** Architecture, experiment and production of the summary entry. */
export const summaryOperation = {
  arch: {
    serving: 'online',
    parts: [
      {
        id: 'source',
        name: 'Source system',
        kind: 'external',
        rhythm: 'request',
        note: 'text with access',
        personal: true,
      },
      { id: 'cut', name: 'Sectioner', kind: 'service', rhythm: 'request', note: 'sections, versions, copies' },
      { id: 'write', name: 'Writer', kind: 'model', rhythm: 'request', note: 'draft with links' },
      { id: 'check', name: 'Support checker', kind: 'model', rhythm: 'request', note: 'sentence against passage' },
      { id: 'edit', name: 'Editor view', kind: 'people', rhythm: 'seconds', note: 'sentence beside passage' },
      {
        id: 'store',
        name: 'Summary store',
        kind: 'store',
        rhythm: 'seconds',
        note: 'version, links, edits',
        personal: true,
      },
      { id: 'grade', name: 'Grading', kind: 'people', rhythm: 'days', note: 'weekly, blind' },
    ],
    links: [
      { from: 'source', to: 'cut', label: 'text' },
      { from: 'cut', to: 'write', label: 'sections' },
      { from: 'write', to: 'check', label: 'sentences' },
      { from: 'check', to: 'write', label: 'once more' },
      { from: 'check', to: 'edit', label: 'draft' },
      { from: 'edit', to: 'store', label: 'accepted' },
      { from: 'store', to: 'grade', label: 'random sample' },
      { from: 'grade', to: 'check', label: 'graded pairs' },
    ],
    flow: [
      'Cut into sections, write each with links, merge, check every sentence against its passage, show what holds.',
      'A changed source makes its summary stale at once; the old one is marked, not served.',
    ],
    stages: [
      { id: 'cut', name: 'sections', share: 0.05 },
      { id: 'generate', name: 'generation', share: 0.65 },
      { id: 'check', name: 'support check', share: 0.15 },
    ],
    defaultLatencyMs: 20_000,
    concurrency: 8,
    machine: 'g6.xlarge',
    fallback: {
      id: 'chosen_sentences',
      text: 'Sentences chosen from the source, marked as such, with their places; nothing written',
    },
    security: [
      'A source may hold orders to the writer: it has no tools and no links to fetch, and planted orders are part of every release test.',
      'Access is checked when a summary is opened, not when it was written.',
    ],
    alternatives: [
      { given: 'text that may not leave', then: 'an own writer behind the same {{model.sections}} sections' },
      { given: 'a summary of many [[units]]', then: 'facts by [[unit]] first, with dates, then one merge' },
      { given: 'a short text and a second to spare', then: 'chosen sentences, or a tuned encoder-decoder' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'editor',
    why: 'Editors are the unit: each has a threshold of patience, and whoever has learned to trust drafts edits less in both arms.',
    rejected: [
      { option: 'By document', whyNot: 'one editor would meet both arms and carry habits over; {{exp.mdeRel}} blurs' },
      {
        option: 'A model as judge',
        whyNot: 'prefers its own style; allowed once it agrees with graders within {{exp.halfWidth}}',
      },
    ],
    offline: [
      'Support by sentence and coverage by listed [[point]] on {{data.gradedDocs}} [[units]], graded blind; the interval of the first is {{data.gradedHalfWidth}} at best.',
      'Errors are counted by kind and [[unit]]: number, name, negation, time, who said it, and not in the source at all.',
    ],
    slices: [
      'longest tenth',
      '[[point]]s in the middle third',
      'numbers and dates',
      'negations and conditions',
      '[[entity]]s not tuned on',
      { text: 'each language served', when: [{ path: 'data.serveLanguages', known: true }] },
    ],
    fairness: [
      'Support and coverage by [[entity]]’s language and by who is named: what a minority said must not be what is cut for length.',
    ],
    errorAnalysis:
      'Weekly, unsupported sentences are traced to section, merge or source; contradictions inside the source are shown to [[actor]], never resolved by the writer.',
    online: { metric: 'kept lightly edited', baselineRate: 0.4, mdeRel: 0.2, clusterSize: 60, icc: 0.05 },
  },
  prod: {
    monitors: [
      {
        id: 'support',
        watch: 'Unsupported sentences in the weekly grading',
        threshold: 'above {{prod.unsupportedMax}}; clean proves {{prod.cleanWeekBound}}',
        why: 'inventions read well',
        who: 'editorial lead',
        firstMove: 'chosen sentences for that kind',
      },
      {
        id: 'edits',
        watch: 'Factual edits an hour',
        threshold: '{{prod.hourAlarm}} of {{prod.hourN}}',
        why: 'provider or parser changed',
        who: 'platform on call',
        firstMove: 'return to the pinned version',
      },
      {
        id: 'inputs',
        watch: 'Length, kind and language of [[units]]',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'longer sources lose their middle',
        who: 'ML engineer',
        firstMove: 'grade that kind this week',
      },
      {
        id: 'checker',
        watch: 'Checker against graders',
        threshold: 'apart by {{exp.halfWidth}}',
        why: 'it decides what stays',
        who: 'ML engineer',
        firstMove: 'refit on the newest gradings',
      },
      {
        id: 'tokens',
        watch: 'Tokens read for a draft',
        threshold: 'above {{model.promptTokens}} by half',
        why: 'longer sources, second tries',
        who: 'product owner',
        firstMove: 'cap sections',
      },
    ],
    stages: [
      { id: 'Silent drafts', share: 0, text: 'graders read {{data.gradedDocs}}; nobody else does' },
      {
        id: 'Volunteer editors',
        share: 0.1,
        text: '{{prod.stage1N}} drafts; ends at {{prod.stage1Alarm}} factual corrections after release',
      },
      { id: 'Half of the editors', share: 0.5, text: 'runs {{exp.plannedDays}}, read on {{exp.readDay}}' },
      { id: 'All', share: 1, text: 'each kind of source once below {{prod.unsupportedMax}} on its own' },
    ],
    retrainDays: 60,
    retraining:
      'Every {{prod.retrainCadenceDays}} the checker is refitted on gradings, and writer, prompt and length are tried again; a provider’s new version passes the same {{data.gradedDocs}} first.',
    runbook: [
      'Invented statement published: withdraw, correct visibly, find all drafts of that version with the same kind of claim.',
      'Provider changes or stops a version: pinned fallback, chosen sentences meanwhile; back within {{prod.rollbackMinutes}}.',
      'Source withdrawn or its access cut: its summary goes the same hour.',
    ],
    owner: 'editorial-tools',
    governance: [
      {
        text: 'Generated text is marked as such, in machine-readable form by the provider and visibly where it informs the public without an editor’s responsibility.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689, art. 50(2) and (4)',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Names in sources stay personal data in the summary: same purpose, access and deletion; a hosted writer is a processor.',
        asOf: '2026-06',
        source: 'GDPR art. 5 and 28',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
