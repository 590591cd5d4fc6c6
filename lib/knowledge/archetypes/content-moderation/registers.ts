import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const contentModerationRegisters = {
  perf: {
    bottleneck: 'Moderators’ minutes cost more than machines: each needless hold is a person reading.',
    techniques: [
      {
        name: 'Three-way thresholds per language',
        verdict: 'use',
        why: 'moves people’s time to the band in which they change the outcome',
        risk: 'bands drift apart between languages',
      },
      {
        name: 'Dynamic batching on the encoder',
        verdict: 'use',
        why: '{{arch.p99_model}} leaves a few milliseconds to collect neighbours at {{arch.qpsPeak}}',
        risk: 'tail latency at quiet hours',
      },
      {
        name: 'Int8 quantisation',
        verdict: 'later',
        why: 'halves the machines once the identity set has been re-read on the quantised artefact',
        risk: 'small languages degrade first',
      },
      {
        name: 'Cascade: linear first',
        verdict: 'later',
        why: 'spares the encoder the obviously harmless [[units]]',
        risk: 'sarcasm is obviously harmless to it',
      },
      {
        name: 'A large model on each [[unit]]',
        verdict: 'refuse',
        why: 'slower than {{arch.latencyP99Ms}} allows, dearer than the queue, and steerable by the text it judges',
        risk: 'injection',
      },
    ],
    scaling: ['A new language starts on hold-only with its first graded set, and moves up when its interval does.'],
    tools: [
      {
        name: 'PyTorch with Hugging Face Transformers',
        why: 'multilingual checkpoints and tokenizers; Transformers has no TensorFlow or JAX any more',
      },
      {
        name: 'ONNX Runtime',
        why: 'the encoder on processors with int8 when it has been re-tested; Triton only if accelerators come',
      },
      { name: 'Label Studio', why: 'several readers a [[unit]] and adjudication out of the box' },
      { name: 'MLflow', why: 'one run a language and rule; W&B where the company has it already' },
      { name: 'Airflow', why: 'weekly sample, grading and gate; Kubeflow is more than this needs' },
    ],
  },
  assumptions: [
    {
      path: 'prod.identityRatio',
      value: 1.25,
      label: 'Largest ratio of wrong holds, with and without identity terms',
      unit: 'x',
      note: 'A screening line; the editors’ board sets its own.',
    },
  ],
  expressions: [
    {
      path: 'problem.violationsPerDay',
      label: 'Violations a day',
      unit: '1/d',
      formula: '{data.rowsPerDay}*{data.positiveRate}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'Three actions',
      choice: 'Publish, hold for human review, or reject, with two thresholds a rule and language',
      alternatives: [
        { option: 'Reject or publish', whyNot: 'turns every doubt into a silenced voice or a published insult' },
      ],
      rationale:
        'People decide where the model is unsure; {{problem.violationsPerDay}} cannot all be read, and need not be.',
      confidence: 'high',
      revisitWhen: 'The held band holds fewer violations than the published one',
    },
    {
      step: 'data',
      title: 'Languages',
      choice: 'Hold-only until a language has its own graded set',
      alternatives: [
        {
          option: 'Transfer the English model',
          whyNot: 'its quality elsewhere is unknown, and wrong holds are felt at once',
        },
      ],
      rationale: 'Cross-lingual transfer is a hypothesis; a few hundred native [[units]] test it.',
      confidence: 'high',
      revisitWhen: 'The interval of a language no longer overlaps the required precision',
    },
    {
      step: 'prod',
      title: 'Appeals as labels',
      choice: 'Overturned decisions enter the next training set with double weight in review',
      alternatives: [
        { option: 'Train on moderator decisions alone', whyNot: 'repeats the moderators’ own blind spots' },
      ],
      rationale: 'Appeals are the only voice of those whom the system silenced.',
      confidence: 'medium',
      revisitWhen: 'Appeals are gamed by campaigns',
    },
  ],
  risks: [
    {
      step: 'problem',
      risk: 'Identity terms: people who say that they are gay or Black are held for naming it (bias by dialect and term)',
      severity: 'high',
      mitigation: 'Paired test set, counterfactual training, ratio limit {{prod.identityRatio}}',
      owner: 'editors',
    },
    {
      step: 'data',
      risk: 'Languages without graded [[units]] collapse unseen',
      severity: 'high',
      mitigation: 'Per-language recall, hold-only start, native graders',
      owner: 'ML',
    },
    {
      step: 'data',
      risk: 'Low agreement: the guideline, not the model, is the limit',
      severity: 'high',
      mitigation: 'Rewrite with examples, adjudicate, measure kappa again before buying labels',
      owner: 'trust and safety',
    },
    {
      step: 'model',
      risk: 'Adversarial spelling passes within days',
      severity: 'medium',
      mitigation: 'Normalisation, character robustness tests, weekly sample',
      owner: 'ML',
    },
    {
      step: 'arch',
      risk: 'Encoder late at peak: [[units]] pile up unscored',
      severity: 'medium',
      mitigation: 'Rules and hold as fallback, catch-up queue',
      owner: 'platform',
    },
    {
      step: 'prod',
      risk: 'Appeals and statements of reasons are missing on the first day (DSA)',
      severity: 'high',
      mitigation: 'Both are part of the first stage, before any rejection',
      owner: 'legal',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.targetPrecision',
      question: 'Which precision must an automatic rejection have?',
      whyItMatters: 'Sets the upper threshold and the number of silenced voices.',
      meanwhile: 'no automatic rejection',
    },
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does one wrongly held [[unit]] cost you?',
      whyItMatters: 'Price of the lower threshold.',
      meanwhile: '{{problem.cFP}}',
    },
    {
      step: 'data',
      path: 'data.retentionDays',
      question: 'How long may judged [[units]] be kept?',
      whyItMatters: 'Appeals and training need the same text.',
      meanwhile: 'the term of appeals',
    },
    {
      step: 'exp',
      path: 'exp.baselineRate',
      question: 'What share of published [[units]] breaks the rules today?',
      whyItMatters: 'Size and length of the test.',
      meanwhile: '{{exp.baselineRate}}',
    },
    {
      step: 'prod',
      path: 'prod.owner',
      question: 'Who decides appeals, and in which languages?',
      whyItMatters: 'No rejection without somebody who can undo it.',
      meanwhile: '{{prod.owner}}',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
