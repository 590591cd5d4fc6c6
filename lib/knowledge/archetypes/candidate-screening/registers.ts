import type { Archetype } from '../types'

/** Performance, assumptions, decisions, risks and questions of the screening entry. */
export const screeningRegisters = {
  perf: {
    bottleneck: 'Reading by people sets the pace; matching {{data.rowsPerDay}} [[units]] takes minutes of a night.',
    techniques: [
      {
        name: 'Passages encoded once',
        verdict: 'use',
        why: '{{data.rowsPerDay}} [[units]] a night, against every open [[entity]]',
        risk: 'stale after a corrected file',
      },
      {
        name: 'Larger encoder',
        verdict: 'refuse',
        why: '{{perf.servingUsd}} already matches all; a new encoder needs a new audit',
        risk: 'unaudited change',
      },
      {
        name: 'A hosted language model that judges',
        verdict: 'refuse',
        why: 'no audit holds for it, whatever of {{perf.servingUsd}} it saves',
        risk: 'text leaves, reasons invented',
      },
    ],
    scaling: [
      'More [[entity]]s mean more requirements to write, by people; the night’s run grows with [[units]] times requirements.',
    ],
    tools: [
      { name: 'Sentence Transformers on PyTorch', why: 'encoder frozen, on own machines' },
      { name: 'scikit-learn', why: 'thresholds and the weights on validated criteria' },
      { name: 'Fairlearn', why: 'rates by group with intervals' },
      { name: 'MLflow', why: 'encoder, thresholds and audit as one record' },
    ],
  },
  assumptions: [
    {
      path: 'problem.impactFloor',
      value: 0.8,
      label: 'Lowest ratio of selection rates between groups',
      unit: 'ratio',
      note: 'The four-fifths rule of thumb (29 CFR 1607.4): a screening line; counsel sets the real one.',
    },
    {
      path: 'problem.overrideFloor',
      value: 0.05,
      label: 'Orders changed by people, at least',
      unit: 'ratio',
      note: 'A sign of reading; replace by the share seen in shadow.',
    },
    {
      path: 'data.nLabeled',
      value: 600,
      label: 'Passages marked by two raters',
      unit: 'count',
      note: 'Some weeks of two people; replace by what was marked.',
    },
  ],
  expressions: [],
  decisions: [
    {
      step: 'problem',
      title: 'Evidence, not a verdict',
      choice: 'Sentences found for each requirement, in an order that a person may change; no rejection by the system',
      alternatives: [
        {
          option: 'A score learned from past hires',
          whyNot: 'learns past practice, bias included; {{data.rowsPerDay}} people get no reason',
        },
      ],
      rationale: 'A missed [[unit]] costs a person a job and us {{problem.cFN}}; only a reading can put that right.',
      confidence: 'high',
      revisitWhen: 'Validated criteria with work results exist for a role family',
    },
    {
      step: 'data',
      title: 'Groups for the audit',
      choice: 'Self-reported, apart, under another key; read by the audit alone',
      alternatives: [
        { option: 'No group data at all', whyNot: 'a ratio under {{problem.impactFloor}} could never be seen' },
      ],
      rationale:
        'Harm by group is measured at {{problem.impactFloor}} or not at all; guessing groups from names would be worse than asking.',
      confidence: 'medium',
      revisitWhen: 'Fewer than half of the applicants answer',
    },
  ],
  risks: [
    {
      step: 'problem',
      risk: 'Biased proxy: labels from past hires carry past discrimination',
      severity: 'high',
      mitigation: 'Blind marks, no training on hires',
      owner: 'HR compliance',
    },
    {
      step: 'problem',
      risk: 'Adverse impact on a protected group at the cut',
      severity: 'high',
      mitigation: 'Ratio {{problem.impactFloor}} at every cut, stop',
      owner: 'HR compliance',
    },
    {
      step: 'exp',
      risk: 'Automation bias: [[actor]] follows the order unread',
      severity: 'high',
      mitigation: 'Override floor {{problem.overrideFloor}}, order hidden at random',
      owner: 'Head of recruiting',
    },
    {
      step: 'model',
      risk: 'Explanations are owed and a score cannot give them',
      severity: 'medium',
      mitigation: 'A sentence for each requirement',
      owner: 'ML',
    },
    {
      step: 'prod',
      risk: 'High-risk duties (EU AI Act, GDPR art. 22) are met late',
      severity: 'high',
      mitigation: 'Assessment and council before data are used',
      owner: 'Legal',
    },
    {
      step: 'data',
      risk: 'Text written to please the finder',
      severity: 'medium',
      mitigation: 'Sentences are read; hidden text refused',
      owner: 'ML',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'reg.regions',
      question: 'In which countries and states do applicants live?',
      whyItMatters: 'Decides [[law]]: high-risk duties, audits, notices.',
      meanwhile: 'the strictest known rule',
    },
    {
      step: 'problem',
      path: 'reg.automation',
      question: 'May the system reject anybody without a person?',
      whyItMatters: 'Decides [[law]]; with {{problem.cFN}} at stake we take it that it may not.',
      meanwhile: 'never',
    },
    {
      step: 'data',
      path: 'data.nLabeled',
      question: 'How many [[units]] have been marked by two people against written requirements?',
      whyItMatters: 'Moves D3.1: {{data.nLabeled}} set the thresholds.',
      meanwhile: '{{data.nLabeled}} are marked first',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
