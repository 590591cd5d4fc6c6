import type { Archetype } from '../types'

/** Performance, decisions, risks and questions of the text classification entry. */
export const textClassificationRegisters = {
  perf: {
    bottleneck:
      'Adjudicated labels in the tail and in each language limit quality; encoder passes decide the bill of {{perf.estCostUsdMonth}}.',
    techniques: [
      {
        name: 'Content-hash cache',
        verdict: 'use',
        why: 'variants and re-sent [[units]] are most of the volume',
        risk: 'stale after a tree change, so its version is in the key',
      },
      {
        name: 'Length-bucketed dynamic batches',
        verdict: 'use',
        why: 'padding is most of the arithmetic on short [[units]]',
        risk: 'waiting inside {{arch.latencyP99Ms}}',
      },
      {
        name: 'Language model as offline labeller of rare leaves',
        verdict: 'use',
        why: 'pays per label once instead of per [[unit]] for ever',
        risk: 'its errors repeat; every leaf is spot-checked',
      },
      {
        name: 'Distillation to fewer layers',
        verdict: 'later',
        why: 'worth it when {{arch.replicas}} replicas become many',
        risk: 'tail leaves and small languages lose first',
      },
      {
        name: 'One flat softmax with focal loss',
        verdict: 'refuse',
        why: 'treats siblings and strangers alike and still starves the rare leaf',
        risk: 'uncalibrated scores',
      },
    ],
    scaling: [
      'Nightly volume scales with changed [[units]], not with the catalogue; the API is sized for {{arch.qpsDesign}}.',
    ],
    tools: [
      {
        name: 'Hugging Face Transformers on PyTorch',
        why: 'multilingual encoders with tokenisers; TensorFlow builds lag',
      },
      { name: 'Label Studio', why: 'double reads and adjudication; Prodigy if labellers are developers' },
      { name: 'ONNX Runtime or Triton', why: 'batches in one process; vLLM is for decoders and not needed' },
      { name: 'MLflow', why: 'model and tree version together; W&B for sweeps if already paid' },
      { name: 'Airflow', why: 'nightly run and re-filing; Kubeflow only on an existing cluster' },
      { name: 'cleanlab', why: 'orders doubtful labels for a second read' },
    ],
  },
  decisions: [
    {
      step: 'data',
      title: 'Repair the guide before the model',
      choice: 'Adjudicate {{data.goldN}} [[units]], rewrite or merge leaves that two people cannot tell apart',
      alternatives: [{ option: 'Buy more labels of the same kind', whyNot: 'buys the same disagreement again' }],
      rationale: 'It costs {{data.goldHours}} of reading and moves the ceiling of every later model.',
      confidence: 'high',
      revisitWhen: 'Kappa at leaf level is good on two batches in a row',
    },
    {
      step: 'data',
      title: 'Languages',
      choice: 'Native gold [[units]] per served language, translated ones for training only',
      alternatives: [
        { option: 'Translate at serving', whyNot: 'adds a call and errors on brand names and idiom' },
        { option: 'Trust transfer', whyNot: 'unmeasured until customers complain' },
      ],
      rationale:
        'A multilingual encoder transfers to [[units]] in related languages and fails quietly elsewhere; only native gold shows where.',
      confidence: 'high',
      revisitWhen: 'A language proves equal in two audits',
    },
    {
      step: 'model',
      title: 'Depth of the answer',
      choice: 'Stop at the parent when the leaf is unsure',
      alternatives: [
        { option: 'Always a leaf', whyNot: 'turns doubt into a confident error' },
        { option: 'Always a person', whyNot: 'wastes a branch that is certain' },
      ],
      rationale:
        'At {{problem.autoPrecision}} a parent is usable by [[consumer]] and the rest is a small question for a labeller.',
      confidence: 'medium',
      revisitWhen: 'Downstream cannot use inner nodes',
    },
    {
      step: 'arch',
      title: 'Tree versions',
      choice: 'Node ids never reused, each change with a mapping, results store both versions',
      alternatives: [{ option: 'Edit in place', whyNot: 'old labels change meaning unnoticed' }],
      rationale: 'A [[tree]] lives longer than any model; without a mapping each split discards its labels.',
      confidence: 'high',
      revisitWhen: 'The tree is frozen',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Label noise: low agreement (kappa) and a vague labelling guide cap what any model on these [[units]] can reach',
      severity: 'high',
      mitigation: 'Guide repair, {{data.goldN}} adjudicated, noise-tolerant loss',
      owner: 'tree owner',
    },
    {
      step: 'data',
      risk: 'Near-duplicate variants of one [[entity]] leak from training to test',
      severity: 'high',
      mitigation: 'Families by MinHash, grouped split, cache key by content',
      owner: 'ML team',
    },
    {
      step: 'data',
      risk: 'Multilingual use with labels in one language: quality in the others is unknown',
      severity: 'high',
      mitigation: 'Native gold sets, automatic filing per measured language only',
      owner: 'labelling lead',
    },
    {
      step: 'model',
      risk: 'The long tail: a rare class of the hierarchy is never predicted',
      severity: 'medium',
      mitigation: 'Hierarchical head, logit adjustment, offline labels for the tail',
      owner: 'ML team',
    },
    {
      step: 'prod',
      risk: 'A taxonomy change without a version makes old labels wrong overnight',
      severity: 'medium',
      mitigation: 'Registry with mapping, re-filing of touched nodes',
      owner: 'tree owner',
    },
    {
      step: 'prod',
      risk: 'Feedback from suggestions: labellers accept what is proposed',
      severity: 'medium',
      mitigation: 'Blind share in the audit, agreement measured with and without a suggestion',
      owner: 'labelling lead',
    },
    {
      step: 'arch',
      risk: 'Batch and API drift apart and file one [[unit]] two ways',
      severity: 'low',
      mitigation: 'One container, one normaliser, daily diff on a sample',
      owner: 'ML team',
    },
  ],
  questions: [
    {
      step: 'data',
      path: 'data.kappa',
      question: 'How often do two labellers agree on the leaf?',
      whyItMatters: 'It is the ceiling, and says whether guide or model comes first.',
      meanwhile: 'measured on the first {{data.goldN}}',
    },
    {
      step: 'data',
      path: 'data.serveLanguages',
      question: 'Which languages must work, and who reads them?',
      whyItMatters: 'Each needs its own gold set.',
      meanwhile: 'people file unmeasured languages',
    },
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does a wrong class cost downstream, and is a wrong branch worse?',
      whyItMatters: 'It sets the cut and the weights of the loss.',
      meanwhile: '{{problem.cFP}} per wrongly filed item',
    },
    {
      step: 'problem',
      path: 'problem.autoPrecision',
      question: 'At what precision may an item be filed without a person?',
      whyItMatters: 'It trades coverage against corrections.',
      meanwhile: '{{problem.autoPrecision}}',
    },
    {
      step: 'arch',
      path: 'arch.latencyP99Ms',
      question: 'Does anybody wait for the answer?',
      whyItMatters: 'Without waiting, everything is a nightly run.',
      meanwhile: '{{arch.latencyP99Ms}}',
    },
    {
      step: 'prod',
      path: 'prod.owner',
      question: 'Who owns the class tree and its changes?',
      whyItMatters: 'Without an owner labels lose their meaning.',
      meanwhile: '{{prod.owner}}',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'decisions' | 'risks' | 'questions'>
