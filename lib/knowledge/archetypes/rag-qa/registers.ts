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
        why: 'hides most of {{arch.p99_generate}} from [[consumer]]',
        risk: 'a sentence cannot be taken back',
      },
      {
        name: 'Prompt prefix caching',
        verdict: 'use',
        why: 'instructions repeat {{data.rowsPerDay}} times',
        risk: 'none beyond version mix-ups',
      },
      {
        name: 'Fewer, reranked passages',
        verdict: 'use',
        why: 'cuts prompt tokens within {{arch.p99_generate}}',
        risk: 'multi-page answers lose a part',
      },
      {
        name: 'Semantic answer cache',
        verdict: 'refuse',
        why: '{{arch.headroomMs}} are free; near [[units]] differ in permissions',
        risk: 'leak and staleness',
      },
      {
        name: 'Quantized vectors',
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
        why: 'words, vectors and permissions in one query',
      },
      { name: 'Sentence Transformers on PyTorch', why: 'embedding and reranker, tunable on graded pairs' },
      { name: 'vLLM', why: 'only when the writer must be inside; idle accelerators otherwise' },
      { name: 'MLflow', why: 'binds prompt, index and judge versions to a gold result' },
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
      alternatives: [{ option: 'Generated [[units]]', whyNot: '[[units]] written from a passage repeat its words' }],
      rationale: 'Without {{data.goldQuestions}} no change can be called better.',
      confidence: 'high',
      revisitWhen: 'The interval is narrower than the gains sought',
    },
    {
      step: 'arch',
      title: 'Permissions',
      choice: 'Filter inside the search, on live groups',
      alternatives: [
        { option: 'Filter the answer', whyNot: 'the writer has read the [[entity]] by then' },
        { option: 'Public pages only', whyNot: 'first stage only: restricted ones hold many answers' },
      ],
      rationale: 'What was never retrieved cannot leak; groups are at most {{prod.aclLagMin}} old.',
      confidence: 'high',
      revisitWhen: 'The permission service cannot meet its stage',
    },
    {
      step: 'data',
      title: 'Stale pages',
      choice: 'Collapse copies, rank down the unreviewed, tell owners',
      alternatives: [
        {
          option: 'Index everything equally',
          whyNot: 'old copies outvote the new one, at {{problem.cFP}} a wrong answer',
        },
      ],
      rationale: 'Conflicting passages are cited correctly and still wrong: a price of {{problem.cFP}} each.',
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
      risk: 'Access control leak: restricted passages reach [[consumer]] without the right to them',
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
      whyItMatters: 'Moves {{problem.cFP}} and with it D1.3.',
      meanwhile: '{{problem.cFP}}',
    },
    {
      step: 'data',
      path: 'data.goldQuestions',
      question: 'Who can grade, and how many [[units]] a week?',
      whyItMatters: 'Moves {{data.goldQuestions}} and with it D2.3.',
      meanwhile: '{{data.goldQuestions}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries do the askers work, and which rules bind there?',
      whyItMatters: 'Decides [[law]]: disclosure, works council and where text may go.',
      meanwhile: 'disclosure everywhere, text stays in region',
    },
    {
      step: 'data',
      path: 'data.thirdPartyApi',
      question: 'May passages be sent to an outside provider, and in which region?',
      whyItMatters: 'Decides D3.1: a hosted or an own writer.',
      meanwhile: 'masked text only, in region',
    },
    {
      step: 'exp',
      path: 'exp.baselineRate',
      question: 'What share of [[threads]] needs no person today?',
      whyItMatters: 'Moves {{exp.baselineRate}} and the days of D5.1.',
      meanwhile: '{{exp.baselineRate}}',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'decisions' | 'risks' | 'questions'>
