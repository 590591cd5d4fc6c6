import type { Archetype } from '../types'

/** Performance, decisions, risks and questions of the question-answering entry. */
export const ragRegisters = {
  perf: {
    bottleneck:
      'Decoding takes {{arch.p99_generate}} of {{arch.latencyP99Ms}}; prompt tokens dominate the cost, experts’ hours the progress.',
    techniques: [
      {
        name: 'Streaming after the citation check of each sentence',
        verdict: 'use',
        why: '[[consumer]] reads while the rest is written',
        risk: 'a sentence cannot be taken back',
      },
      {
        name: 'Prompt prefix caching',
        verdict: 'use',
        why: 'instructions repeat in each of the [[units]]',
        risk: 'none beyond version mix-ups',
      },
      {
        name: 'Fewer, reranked passages',
        verdict: 'use',
        why: 'cuts tokens and distraction together',
        risk: 'multi-page answers lose a part',
      },
      {
        name: 'Semantic answer cache',
        verdict: 'refuse',
        why: 'near [[units]] may need opposite answers and other permissions',
        risk: 'leak and staleness',
      },
      {
        name: 'Quantised vectors',
        verdict: 'later',
        why: 'memory matters once {{data.storedBytes}} outgrows one machine',
        risk: 'recall on rare codes',
      },
    ],
    scaling: [
      'Traffic of {{arch.qpsPeak}} is small; the index grows with copies of a [[entity]], so deduplicate before adding machines.',
    ],
    tools: [
      {
        name: 'OpenSearch or PostgreSQL with pgvector',
        why: 'lexical, vector and permission filter in one query; a separate vector store splits the filter',
      },
      { name: 'Sentence Transformers on PyTorch', why: 'embedding and reranker, tunable on graded pairs' },
      { name: 'vLLM', why: 'only when the writer must be inside; idle accelerators otherwise' },
      { name: 'MLflow', why: 'binds prompt, index, judge and model versions to a gold result; W&B where it exists' },
      { name: 'Airflow', why: 'nightly reconciliation of the event-driven index' },
    ],
  },
  decisions: [
    {
      step: 'problem',
      title: 'Abstention',
      choice: 'Answer only when a permitted passage supports it',
      alternatives: [{ option: 'Always answer', whyNot: 'an invention costs {{problem.cFP}}' }],
      rationale: 'An abstention costs {{problem.cFN}} and leaves [[consumer]] where they are today.',
      confidence: 'high',
      revisitWhen: 'Experts call most abstentions needless',
    },
    {
      step: 'data',
      title: 'Gold set first',
      choice: 'Write and grade {{data.goldQuestions}} before tuning',
      alternatives: [{ option: 'Generated [[units]]', whyNot: 'repeat the passage’s own words' }],
      rationale: 'Without it no change can be called better.',
      confidence: 'high',
      revisitWhen: 'The interval is narrower than the gains sought',
    },
    {
      step: 'arch',
      title: 'Permissions',
      choice: 'Filter inside the search, on live groups',
      alternatives: [
        { option: 'Filter the answer', whyNot: 'the writer has already read it' },
        { option: 'Public pages only', whyNot: 'kept as the first stage, too little as the last' },
      ],
      rationale: 'What was never retrieved cannot leak.',
      confidence: 'high',
      revisitWhen: 'The permission service cannot meet its stage',
    },
    {
      step: 'data',
      title: 'Stale pages',
      choice: 'Collapse copies, rank down the unreviewed, tell owners',
      alternatives: [{ option: 'Index everything equally', whyNot: 'old copies outvote the new [[entity]]' }],
      rationale: 'Conflicting passages make correct citations of wrong facts.',
      confidence: 'medium',
      revisitWhen: 'Owners review on schedule',
    },
  ],
  risks: [
    {
      step: 'model',
      risk: 'Hallucination: an unsupported claim beside a real citation',
      severity: 'high',
      mitigation: 'Sentence-level citation check, limit {{prod.unsupportedMax}}, abstention',
      owner: 'ML',
    },
    {
      step: 'data',
      risk: 'Stale, outdated or duplicate [[entity]] versions answer first',
      severity: 'high',
      mitigation: 'Collapse copies, review dates, owners notified',
      owner: 'document owners',
    },
    {
      step: 'arch',
      risk: 'Access control leak: restricted passages reach the wrong [[consumer]]',
      severity: 'high',
      mitigation: 'Filter in search, forbidden [[units]] in each release test',
      owner: 'security',
    },
    {
      step: 'arch',
      risk: 'Prompt injection inside a [[entity]]',
      severity: 'medium',
      mitigation: 'No tools, no remote content, planted attacks in the gold set',
      owner: 'security',
    },
    {
      step: 'exp',
      risk: 'No evaluation set, or a judge nobody calibrated',
      severity: 'high',
      mitigation: '{{data.goldQuestions}} graded by each [[expert]] group, judge agreement tracked',
      owner: 'ML',
    },
    {
      step: 'prod',
      risk: 'People stop writing pages because [[actor]] answers',
      severity: 'low',
      mitigation: 'Unanswered [[units]] become page requests with an owner',
      owner: 'document owners',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does a wrong answer cost when somebody acts on it?',
      whyItMatters: 'Sets how readily [[actor]] abstains.',
      meanwhile: '{{problem.cFP}}',
    },
    {
      step: 'data',
      path: 'data.goldQuestions',
      question: 'Who can grade, and how many [[units]] a week?',
      whyItMatters: 'Limits every claim of improvement.',
      meanwhile: '{{data.goldQuestions}}',
    },
    {
      step: 'data',
      path: 'data.retentionDays',
      question: 'How long may [[units]] and traces be kept?',
      whyItMatters: 'Leak search and grading need them.',
      meanwhile: 'the term of the source threads',
    },
    {
      step: 'data',
      path: 'data.thirdPartyApi',
      question: 'May passages be sent to an outside provider, and in which region?',
      whyItMatters: 'Decides hosted or own model.',
      meanwhile: 'masked text only, in region',
    },
    {
      step: 'exp',
      path: 'exp.baselineRate',
      question: 'What share of threads needs no person today?',
      whyItMatters: 'Length of the channel test.',
      meanwhile: '{{exp.baselineRate}}',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'decisions' | 'risks' | 'questions'>
