import type { Overrides } from '../types'
import { summaryRegisters } from './registers'

/** Architecture, test, operation, decisions, risks and questions of this setting. */
export const caseRegisters = {
  arch: {
    defaultLatencyMs: 60_000,
    parts: [
      {
        id: 'source',
        name: 'Record system',
        kind: 'external',
        rhythm: 'request',
        note: 'entries with access',
        personal: true,
      },
      { id: 'cut', name: 'Entry reader', kind: 'service', rhythm: 'request', note: 'copies, dates, restrictions' },
      { id: 'write', name: 'Fact and page writer', kind: 'model', rhythm: 'request', note: 'dated facts, then prose' },
      { id: 'check', name: 'Support checker', kind: 'model', rhythm: 'request', note: 'sentence against newest entry' },
      {
        id: 'edit',
        name: 'Signing view',
        kind: 'people',
        rhythm: 'days',
        note: 'draft beside entries',
        personal: true,
      },
      {
        id: 'store',
        name: 'Signed pages',
        kind: 'store',
        rhythm: 'days',
        note: 'versions, edits, signer',
        personal: true,
      },
      { id: 'grade', name: 'Blind grading', kind: 'people', rhythm: 'days', note: 'by the profession' },
    ],
    links: [
      { from: 'source', to: 'cut', label: 'entries' },
      { from: 'cut', to: 'write', label: 'sections' },
      { from: 'write', to: 'check', label: 'sentences' },
      { from: 'check', to: 'edit', label: 'draft' },
      { from: 'edit', to: 'store', label: 'signed' },
      { from: 'store', to: 'grade', label: 'random sample' },
      { from: 'grade', to: 'check', label: 'graded pairs' },
    ],
    flow: [
      'Entries as the signer may see them, copies marked, dated facts by section, newest by kind, prose, check, signature.',
      'A draft expires when an entry reaches the [[unit]]; what was signed stays as it was, with its version.',
    ],
    fallback: { id: 'dated_facts', text: 'Newest facts by kind with dates, no prose; the rest is written by hand' },
    security: [
      'The writer reads with the rights of the signer and keeps nothing; restricted entries never reach its prompt.',
      'Letters from outside may hold orders to a model: they become facts or nothing, and planted ones are tested.',
    ],
    alternatives: [
      { given: 'a page of each [[unit]] at every change of shift', then: 'facts kept current, prose at the hour' },
      {
        given: 'a page that steers treatment or a ruling',
        then: 'device or high-risk rules first; this design only drafts',
      },
    ],
  },
  perf: {
    techniques: [
      {
        name: 'Facts kept',
        verdict: 'use',
        why: 'of {{model.sections}} sections only those with new entries are read again',
        risk: 'an entry corrected in place',
      },
      {
        name: 'Sections in parallel',
        verdict: 'use',
        why: '{{model.sections}} decodes at once within {{arch.p99_generate}}',
        risk: 'the same fact dated twice',
      },
      {
        name: 'Draft before it is asked for',
        verdict: 'later',
        why: 'hides {{arch.p99_generate}} when the due hour is known',
        risk: 'stale on arrival',
      },
      {
        name: 'Skip the check on short files',
        verdict: 'refuse',
        why: 'saves {{arch.p99_check}}, risks {{problem.cFP}} a sentence',
        risk: 'signed as it stands',
      },
    ],
  },
  exp: {
    unit: 'professional',
    why: 'Those who sign are the unit: each edits by habit, and a person’s [[units]] in both arms would carry wording from one to the other.',
    rejected: [
      { option: 'By file', whyNot: 'one signer would meet both arms, and {{exp.mdeRel}} is smaller than a habit' },
      { option: 'Time saved alone', whyNot: 'fastest is signing unread' },
    ],
    slices: [
      'longest tenth',
      'disputed or superseded facts',
      'negations and refusals',
      'each department',
      'copied entries',
      'short stays or first cases',
    ],
    fairness: [
      'Support and omissions by sex, age, origin and language of the [[entity]]: words that judge a person are not carried from entry to page.',
    ],
    errorAnalysis:
      'Weekly, false sentences are sorted into outdated, inferred, wrong person, wrong value, not there; “outdated” belongs to the facts, the rest to the writer.',
    online: { metric: 'signed lightly edited', baselineRate: 0.4, mdeRel: 0.25, clusterSize: 60, icc: 0.08 },
  },
  prod: {
    owner: 'records-and-documentation',
    monitors: [
      {
        id: 'support',
        watch: 'False or outdated sentences on graded [[units]]',
        threshold: 'above {{prod.unsupportedMax}}; clean proves {{prod.cleanWeekBound}}',
        why: 'a signed page is believed',
        who: 'professional lead',
        firstMove: 'dated facts only for that kind',
      },
      {
        id: 'after',
        watch: '[[Units]] corrected after signing, a week',
        threshold: '{{prod.weekAlarm}} of {{prod.weekN}}',
        why: 'signed unread',
        who: 'professional lead',
        firstMove: 'call the signers, show planted errors',
      },
      {
        id: 'inputs',
        watch: 'Entries, copies and length of [[units]]',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'a new form or template',
        who: 'ML engineer',
        firstMove: 'grade that department',
      },
      {
        id: 'checker',
        watch: 'Checker against graders',
        threshold: 'apart by {{exp.halfWidth}}',
        why: 'it decides what is shown',
        who: 'ML engineer',
        firstMove: 'refit, and widen what is marked',
      },
    ],
    stages: [
      { id: 'Closed files', share: 0, text: '{{data.gradedDocs}} graded blind beside what was signed then' },
      {
        id: 'One department',
        share: 0.1,
        text: '{{prod.stage1N}} drafts read with their entries open',
      },
      { id: 'Half of those who sign', share: 0.5, text: 'runs {{exp.plannedDays}}, read on {{exp.readDay}}' },
      { id: 'All departments', share: 1, text: 'each once below {{prod.unsupportedMax}} on its own' },
    ],
    retraining:
      'Every {{prod.retrainCadenceDays}} the checker is refitted on gradings; a new writer or form passes the same {{data.gradedDocs}} and the department left out.',
    runbook: [
      'False fact signed: correct the page with a mark, tell those who read it, list all [[units]] of that version with facts of the kind.',
      'Entry of another person in a draft: stop the service, privacy officer at once, search the mix-up in the record system.',
    ],
    governance: [
      {
        text: 'Whoever signs answers for the page as if written by hand; draft, edits and signer stay in the [[unit]].',
        asOf: '2026-06',
        source: 'documentation rules of the profession, by seat of the institution',
      },
      {
        text: 'Health text is protected: minimum necessary, access logged, agreement with any vendor that reads it.',
        asOf: '2026-06',
        source: '45 CFR 164.502(b) and 164.504(e)',
        when: [
          { path: 'reg.regions', has: ['US'] },
          { path: 'data.phi', is: true },
        ],
      },
      {
        text: 'Health data and data on offenses need a basis of their own, and usually an impact assessment first.',
        asOf: '2026-06',
        source: 'GDPR art. 9, 10 and 35',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
      {
        text: 'Help to a court in researching facts and law is high-risk; a narrow preparatory task may not be, which is argued in writing.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689, Annex III no. 8(a) and art. 6(3)',
        when: [
          { path: 'reg.regions', has: ['EU'] },
          { path: 'reg.euAiActClass', is: 'high' },
        ],
      },
    ],
  },
  decisions: [
    {
      step: 'problem',
      title: 'What the page may say',
      choice: 'What the newest entry of its kind holds; disputes with both sides; nothing inferred',
      alternatives: [
        {
          option: 'A coherent story',
          whyNot: 'coherence is what is invented: at {{problem.cFP}} a false fact, gaps stay gaps',
        },
      ],
      rationale:
        'A missing fact costs {{problem.cFN}} and is looked up; a false one costs {{problem.cFP}} and is signed.',
      confidence: 'high',
      revisitWhen: 'Those who sign add the same inference to most drafts',
    },
    {
      step: 'data',
      title: 'Facts listed before drafts',
      choice: '{{data.gradedDocs}} [[units]], facts that decide listed by two of the profession from entries alone',
      alternatives: [
        {
          option: 'Signed pages as truth',
          whyNot: 'they hold what was known by heart, in most of {{data.gradedDocs}}',
        },
      ],
      rationale:
        'It bounds unsupported sentences to {{data.gradedHalfWidth}} at best, and is the only view of what is missing.',
      confidence: 'high',
      revisitWhen: 'The two lists differ more than draft and list',
    },
  ],
  risks: [
    {
      step: 'model',
      risk: 'Hallucinated or inferred fact in the page of a [[unit]]: a diagnosis, a date, a motive',
      severity: 'high',
      mitigation: 'Prose from dated facts; limit {{prod.unsupportedMax}}',
      owner: 'Professional lead',
    },
    {
      step: 'model',
      risk: 'An outdated fact is written as current: copied entries of the [[unit]] outvote the newest',
      severity: 'high',
      mitigation: 'Copies marked; newest by kind wins',
      owner: 'ML engineer',
    },
    {
      step: 'model',
      risk: 'Omitted negation in a [[unit]]: “denies” or “not proven” is lost',
      severity: 'high',
      mitigation: 'Slice of its own; checker trained on dropped “no”',
      owner: 'ML engineer',
    },
    {
      step: 'arch',
      risk: 'Privacy: a restricted entry, or another [[entity]]’s, shows in the page',
      severity: 'high',
      mitigation: 'Rights of the signer; search for another [[entity]]',
      owner: 'Privacy officer',
    },
    {
      step: 'prod',
      risk: 'Signed unread: automation bias at the end of a shift',
      severity: 'high',
      mitigation: 'Planted errors, {{prod.gradedPerWeek}} graded a week',
      owner: 'Professional lead',
    },
    {
      step: 'exp',
      risk: 'No evaluation set of long, disputed [[units]]: the easy ones are graded',
      severity: 'medium',
      mitigation: 'Strata by length and dispute among {{data.gradedDocs}}',
      owner: 'ML engineer',
    },
  ],
  questions: [
    ...summaryRegisters.questions.filter((asked) => asked.path === 'problem.cFP'),
    ...summaryRegisters.questions.filter((asked) => asked.path === 'problem.minutesByHand'),
    {
      step: 'data',
      path: 'data.gradedDocs',
      question: 'Which professionals can list facts and grade, and who frees their hours?',
      whyItMatters: 'Moves {{data.gradedHalfWidth}} and with it D2.3.',
      meanwhile: '{{prod.gradedPerWeek}} a week',
    },
    {
      step: 'data',
      path: 'data.thirdPartyApi',
      question: 'May a hosted service read the [[units]], under which contract?',
      whyItMatters: 'Decides D3.1: hosted or inside.',
      meanwhile: 'not without contract and surrogates',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which country is the institution, and does a page ever decide something by itself?',
      whyItMatters: 'Decides [[law]]: secrecy, impact assessment, device or high-risk rules.',
      meanwhile: 'a person signs everything',
    },
  ],
} satisfies Pick<Overrides, 'arch' | 'perf' | 'exp' | 'prod' | 'decisions' | 'risks' | 'questions'>
