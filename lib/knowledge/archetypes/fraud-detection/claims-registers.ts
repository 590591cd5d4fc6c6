import type { Overrides } from '../types'

/** Operation, decisions, risks and questions of a list of suspicious claims. */
export const claimsRegisters = {
  prod: {
    canary: { formula: '{prod.skipLimit}' },
    monitors: [
      {
        id: 'cleared',
        watch: 'Flags cleared at once',
        threshold: 'over {{prod.skipLimit}} in a week',
        why: 'trust goes before precision does',
        who: 'head of investigations',
        firstMove: 'read ten of them together',
      },
      {
        id: 'wait',
        watch: 'Wait of flagged, then paid [[units]]',
        threshold: 'over {{problem.waitDays}}',
        why: 'honest claimants pay for the list',
        who: 'claims handling',
        firstMove: 'release, shorten the list',
      },
      {
        id: 'random',
        watch: 'Confirmed among the random looks',
        threshold: 'over {{data.missShare}}, interval included',
        why: 'only sight of what the rank misses',
        who: 'model owner',
        firstMove: 'read them for a new pattern',
      },
      {
        id: 'drift',
        watch: 'Score by cause and repairer',
        threshold: 'PSI above {{prod.driftThreshold}}, noise {{prod.psiNoise}}',
        why: 'a storm looks like a ring',
        who: 'model owner',
        firstMove: 'split off the event',
      },
      {
        id: 'groups',
        watch: 'Flags by group of claimants',
        threshold: 'ratio above {{exp.fairRatio}}',
        why: 'a proxy reads as suspicion',
        who: 'compliance',
        firstMove: 'name the inputs, freeze releases',
      },
    ],
    stages: [
      { id: 'Beside the rules', share: 0, text: 'closed cases ranked inside {{prod.inspectionsPerDay}} a day' },
      { id: 'One line of cover', share: 0.2, text: 'stop at {{prod.stage1Alarm}} cleared at once in {{prod.stage1N}}' },
      { id: 'All lines', share: 1, text: 'waits under {{problem.waitDays}} for a quarter' },
    ],
    retrainDays: 90,
    retraining:
      'Each quarter, from closed cases {{data.labelDelayDays}} old; a new scheme is first met by a red-flag rule.',
    runbook: [
      'Storm or hail: its [[units]] leave the rank and go by rules.',
      'Claims system late: list on yesterday’s files, with their date.',
    ],
    owner: 'claims-fraud-analytics',
    governance: [
      {
        text: 'No decision with legal effect by the score alone; who is refused can ask for a person and the reason.',
        asOf: '2026-06',
        source: 'GDPR art. 22 and 15(1)(h)',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Health data in injury cases needs a ground of its own.',
        asOf: '2026-06',
        source: 'GDPR art. 9',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Suspected [[positive]] is reported to the state bureau where its law asks for it, and claims are settled within its terms.',
        asOf: '2026-06',
        source: 'State insurance fraud and unfair claims settlement acts',
        when: [{ path: 'reg.regions', has: ['US'] }],
      },
    ],
  },
  perf: {
    bottleneck:
      'Looks limit: {{prod.inspectionsPerDay}} a day, of {{data.rowsPerDay}} filed. Scoring is a job of minutes.',
    techniques: [
      {
        name: 'Link counts kept up nightly',
        verdict: 'use',
        why: 'walked once, not for each of {{data.rowsPerDay}}',
        risk: 'a day old when a ring starts',
      },
      {
        name: 'Grouping [[units]] of one accident',
        verdict: 'use',
        why: 'more found within {{prod.inspectionsPerDay}} looks',
        risk: 'two matters merged into one',
      },
      {
        name: 'Image check of damage photos',
        verdict: 'later',
        why: 'reused photos, beyond the first {{prod.inspectionsPerDay}} places',
        risk: 'repairers’ stock photos',
      },
      {
        name: 'Accelerators',
        verdict: 'refuse',
        why: 'serving costs {{perf.servingUsd}}; nobody waits for a score',
        risk: 'idle cost',
      },
    ],
    scaling: ['More [[units]] mean no more investigators: {{prod.inspectionsPerDay}} a day is what grows slowly.'],
    tools: [
      { name: 'LightGBM', why: 'monotone signs; {{data.rowsPerDay}} need no cluster' },
      { name: 'PostgreSQL', why: 'links and frozen states; no graph database before rings are many' },
      { name: 'MLflow and Airflow', why: 'version, thresholds and run in one place' },
    ],
  },
  assumptions: [
    {
      path: 'problem.cFN',
      value: 4000,
      label: 'Cost of one miss',
      unit: 'usd',
      note: 'A false or inflated amount paid; replaced by the mean of confirmed cases.',
    },
    {
      path: 'problem.cFP',
      value: 150,
      label: 'Cost of one false alarm',
      unit: 'usd',
      note: 'Hours of an investigator and the wait of a claimant; replaced by the cost accounts.',
    },
    {
      path: 'prod.inspectionsPerDay',
      value: 20,
      label: 'Claims looked into a day',
      unit: 'count',
      note: 'The roster of the investigators replaces it.',
    },
    {
      path: 'problem.waitDays',
      value: 10,
      label: 'Added wait of an honest claimant, limit',
      unit: 'd',
      note: 'Set by the settlement terms of law and policy.',
    },
    {
      path: 'data.exploreShare',
      value: 0.002,
      label: 'Unflagged claims looked into at random',
      unit: 'ratio',
      note: 'Sized by the looks that the unit can spare.',
    },
    {
      path: 'data.missShare',
      value: 0.01,
      label: 'Confirmed among random looks, limit',
      unit: 'ratio',
      note: 'Replaced by the first half-year of random looks.',
    },
    {
      path: 'prod.skipLimit',
      value: 0.3,
      label: 'Flags cleared at once',
      unit: 'ratio',
      note: 'Measured in the first month beside the rules.',
    },
    {
      path: 'exp.fairRatio',
      value: 1.25,
      label: 'Ratio of flags between groups',
      unit: 'x',
      note: 'A screening line; compliance sets its own.',
    },
  ],
  decisions: [
    {
      step: 'data',
      title: 'Random looks',
      choice: 'Look into {{data.exploreShare}} of unflagged [[units]] at random, probability logged',
      alternatives: [
        {
          option: 'Take unflagged ones as honest',
          whyNot: 'teaches the model what was suspected among {{data.rowsPerDay}}',
        },
      ],
      rationale: 'It is the only label outside suspicion; over {{data.missShare}} confirmed, the rank is reopened.',
      confidence: 'high',
      revisitWhen: 'A year of random looks confirms nothing',
    },
    {
      step: 'prod',
      title: 'Nothing refused by a machine',
      choice: 'The score orders; a person clears, reduces or refuses on evidence',
      alternatives: [
        {
          option: 'Hold payment above a score',
          whyNot: 'honest claimants would wait beyond {{problem.waitDays}} unseen',
        },
      ],
      rationale: 'A needless look costs {{problem.cFP}}; a wrong refusal costs a court case.',
      confidence: 'high',
      revisitWhen: 'Counsel agrees in writing to a short hold',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Selective labels: only suspected [[units]] were looked into, so the model learns old suspicion',
      severity: 'high',
      mitigation: '{{data.exploreShare}} looked into at random, weighted',
      owner: 'head of investigations',
    },
    {
      step: 'data',
      risk: 'Label delay of {{data.labelDelayDays}}: open cases count as honest',
      severity: 'high',
      mitigation: 'Gap in the split; only closed cases train',
      owner: 'model owner',
    },
    {
      step: 'model',
      risk: 'Postcode, name or language of the [[entity]] stands for suspicion',
      severity: 'high',
      mitigation: 'Kept out; flags by group at {{exp.fairRatio}}',
      owner: 'compliance',
    },
    {
      step: 'problem',
      risk: 'Honest claimants wait and leave at renewal',
      severity: 'medium',
      mitigation: 'Limit of {{problem.waitDays}}; a person releases',
      owner: 'claims handling',
    },
    {
      step: 'prod',
      risk: 'Rings adapt: amounts stay below what is looked into',
      severity: 'medium',
      mitigation: 'Links before amounts; random looks',
      owner: 'head of investigations',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'prod.inspectionsPerDay',
      question: 'How many [[units]] can be looked into in a day?',
      whyItMatters: 'Moves {{prod.inspectionsPerDay}}, the cut of D1.1.',
      meanwhile: '{{prod.inspectionsPerDay}} a day',
    },
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does one paid [[positive]] cost, inflated ones included?',
      whyItMatters: 'Moves {{problem.cFN}} and with it D1.2.',
      meanwhile: '{{problem.cFN}}',
    },
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does one needless look cost, hours and claimant together?',
      whyItMatters: 'Moves {{problem.cFP}} and with it D1.2.',
      meanwhile: '{{problem.cFP}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries are [[units]] filed?',
      whyItMatters: 'Terms of settlement and duties to report follow: D6.2.',
      meanwhile: 'a person decides, with reasons',
    },
  ],
} satisfies Overrides
