import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions of moderated comments. */
export const contentModerationRegisters = {
  perf: {
    bottleneck:
      'People, not processors: reading every [[positive]] takes {{prod.moderatorHours}} of moderators a day, so the width of the held band is the price.',
    techniques: [
      {
        name: 'Held band per rule and language',
        verdict: 'use',
        why: 'each point of precision moves part of {{prod.moderatorHours}}',
        risk: 'languages treated unequally',
      },
      {
        name: 'Small batches on the encoder',
        verdict: 'use',
        why: '{{arch.headroomMs}} spare lets neighbors at {{arch.qpsPeak}} share a pass',
        risk: 'idle waiting at night',
      },

      {
        name: 'Language model on every [[unit]]',
        verdict: 'refuse',
        why: 'decoding cannot end in {{arch.p99_model}}',
        risk: 'obeys the text it judges',
      },
    ],
    scaling: [
      'A language enters as hold-only with {{data.gradedPerLanguage}} graded [[units]]; machines matter from ten times {{arch.qpsPeak}}.',
    ],
    tools: [
      { name: 'PyTorch with Hugging Face', why: 'multilingual checkpoints; JAX has fewer of them' },
      { name: 'ONNX Runtime', why: 'encoder beside the gate on processors; Triton once accelerators come' },
      { name: 'Label Studio', why: '{{data.readersPerItem}} readers and an adjudicator; Prodigy is one reader’s tool' },
      { name: 'MLflow', why: 'weights, thresholds, guideline as one version' },
    ],
  },
  assumptions: [
    {
      path: 'data.positiveRate',
      value: 0.02,
      label: 'Share of texts that break a rule',
      unit: 'ratio',
      note: 'Replaced by the weekly draw.',
    },
    {
      path: 'problem.rejectPrecision',
      value: 0.95,
      label: 'Precision that automatic rejection needs',
      unit: 'ratio',
      note: 'Set it to what two moderators reach against an adjudicator.',
    },
    {
      path: 'prod.overturnMax',
      value: 0.05,
      label: 'Rejections reversed on appeal, at most',
      unit: 'ratio',
      note: 'Replaced by the share for human rejections.',
    },
    {
      path: 'prod.identityRatio',
      value: 1.25,
      label: 'Wrong holds with identity terms over those without, at most',
      unit: 'x',
      note: 'A screening line; the policy owner sets its own.',
    },
    {
      path: 'prod.holdHours',
      value: 2,
      label: 'A held text waits at most',
      unit: 'h',
      note: 'Half-life of a thread; read it off the log.',
    },
    {
      path: 'prod.minutesPerHold',
      value: 0.5,
      label: 'Minutes to decide a held text',
      unit: 'min',
      note: 'Timed on a shift.',
    },
    {
      path: 'data.gradedPerLanguage',
      value: 600,
      label: 'Graded texts a language, to begin with',
      unit: 'count',
      note: 'Enough for an interval of a few points; grows with the rules.',
    },
    {
      path: 'data.readersPerItem',
      value: 3,
      label: 'Readers a graded text',
      unit: 'count',
      note: 'Two suffice once kappa is good.',
    },
    {
      path: 'data.counterLagS',
      value: 2,
      label: 'Age of the posting counter',
      unit: 's',
      note: 'Replaced by the measured lag.',
    },
  ],
  expressions: [
    {
      path: 'problem.violationsPerDay',
      label: 'Violations a day',
      unit: '1/d',
      formula: '{data.rowsPerDay}*{data.positiveRate}',
    },
    {
      path: 'prod.moderatorHours',
      label: 'Moderator hours a day, were each violation read',
      unit: 'h',
      formula: '{problem.violationsPerDay}*{prod.minutesPerHold}/60',
    },
    {
      path: 'data.gradeHours',
      label: 'Hours to grade one language',
      unit: 'h',
      formula: '{data.gradedPerLanguage}*{data.readersPerItem}*{prod.minutesPerHold}/60',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'Three outcomes',
      choice: 'Publish, hold or reject: doubt goes to a person, rejection needs {{problem.rejectPrecision}} precision',
      alternatives: [
        {
          option: 'Publish or reject',
          whyNot: 'at {{problem.costRatio}} the price of a wrong hold every doubt would silence someone',
        },
      ],
      rationale: 'Holding costs minutes and is undone by a click; a rejection costs a voice.',
      confidence: 'high',
      revisitWhen: 'A month in which moderators publish fewer than one held [[unit]] in ten',
    },
    {
      step: 'data',
      title: 'Languages',
      choice:
        'Rejection is unlocked per language by {{data.gradedPerLanguage}} native graded [[units]]; until then it may hold',
      alternatives: [
        {
          option: 'Trust a model of another language',
          whyNot: 'transfer is a hope until {{data.gradedPerLanguage}} native [[units]] have measured it',
        },
      ],
      rationale: '{{data.gradeHours}} of reading buys the answer for one language.',
      confidence: 'high',
      revisitWhen: 'Two languages in a row pass without a native example in training',
    },
  ],
  risks: [
    {
      step: 'problem',
      risk: 'Identity bias: people are held for naming themselves, in some dialects more than others',
      severity: 'high',
      mitigation: 'Sentence pairs, swapped terms in training, ratio {{prod.identityRatio}}',
      owner: 'policy owner',
    },
    {
      step: 'data',
      risk: 'Languages without native graded [[units]] fail in silence',
      severity: 'high',
      mitigation: 'Hold-only until {{data.gradedPerLanguage}} are read; recall by language',
      owner: 'ML',
    },
    {
      step: 'data',
      risk: 'Moderators disagree (low kappa), so the guideline caps every model of [[positive]]',
      severity: 'high',
      mitigation: 'Adjudicate, rewrite, measure agreement again',
      owner: 'trust and safety',
    },
    {
      step: 'model',
      risk: 'Adversarial spelling gets past within days',
      severity: 'medium',
      mitigation: 'Homoglyph folding, evasion suite, weekly draw',
      owner: 'ML',
    },
    {
      step: 'prod',
      risk: 'Rejections begin before appeals and statements of reasons (DSA) work',
      severity: 'high',
      mitigation: 'Last stage waits for both',
      owner: 'legal',
      when: [{ path: 'reg.regions', has: ['EU'] }],
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.rejectPrecision',
      question: 'How often may an automatic rejection be wrong?',
      whyItMatters: 'Moves {{problem.rejectPrecision}} and with it D1.3 and the hours of moderators.',
      meanwhile: '{{problem.rejectPrecision}}, proved per language',
    },
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does one wrongly held [[unit]] cost, readers lost included?',
      whyItMatters: 'Moves {{problem.cFP}} and with it D1.2.',
      meanwhile: '{{problem.cFP}}',
    },
    {
      step: 'exp',
      path: 'exp.baselineRate',
      question: 'What share of published [[units]] is taken down after a report?',
      whyItMatters: 'Moves {{exp.baselineRate}}, and so size and length of D5.1.',
      meanwhile: '{{exp.baselineRate}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries or regions do authors and readers live?',
      whyItMatters: 'Moves reasons, appeals and deadlines in D6.2.',
      meanwhile: 'reasons and appeals for everyone',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
