import type { Archetype } from '../types'

/** The size of the index where the brief gives it, by whatever noun. */
export const counted = (path: string) => ({
  path: 'arch.catalogue',
  label: 'Items in the index',
  unit: 'count',
  formula: `{${path}}`,
  when: [{ path, above: 5_000 }],
})

/** Performance, assumptions, decisions, risks and questions of search by meaning. */
export const semanticSearchRegisters = {
  perf: {
    bottleneck:
      'Both searches take {{arch.p99_search}} of {{arch.sumP99Ms}}; what grows with the catalog is memory, {{arch.indexBytes}} on every replica.',
    techniques: [
      {
        name: 'Byte codes for vectors',
        verdict: 'use',
        why: '{{arch.indexBytes}} instead of {{arch.indexRawBytes}}',
        risk: 'near ties change places',
      },
      {
        name: 'Filters inside the graph walk',
        verdict: 'use',
        why: 'filtering after it leaves fewer than {{problem.shown}} results',
        risk: 'narrow filters disconnect the graph',
      },
      {
        name: 'Reranker on the first places',
        verdict: 'later',
        why: 'needs a card and part of {{arch.headroomMs}}',
        risk: 'long texts are cut',
      },
      {
        name: 'Accelerators for the graph search',
        verdict: 'refuse',
        why: '{{arch.qpsPeak}} fit {{arch.machines}} processors; memory is the limit',
        risk: 'index must fit the card',
      },
    ],
    scaling: [
      'Load adds replicas, the catalog adds {{arch.indexBytes}} to each; past one machine’s memory the index is cut into shards that every [[unit]] asks.',
    ],
    tools: [
      { name: 'OpenSearch or Elasticsearch', why: 'words, vectors and filters in one query' },
      { name: 'Sentence Transformers on PyTorch', why: 'encoder tuned on pairs, served as ONNX' },
      { name: 'MLflow', why: 'encoder, index setting and pool result as one version' },
    ],
  },
  assumptions: [
    {
      path: 'problem.shown',
      value: 10,
      label: 'Places on the first page',
      unit: 'count',
      note: 'Read off the page; phones show fewer.',
    },
    {
      path: 'arch.candidates',
      value: 200,
      label: 'Results each index hands over',
      unit: 'count',
      note: 'Where judged recall flattens.',
    },
    {
      path: 'arch.catalogue',
      value: 1_000_000,
      label: 'Items in the index',
      unit: 'count',
      note: 'The live catalog; count it.',
    },
    {
      path: 'arch.vectorsPerItem',
      value: 1,
      label: 'Vectors an item needs',
      unit: 'count',
      note: 'Short texts need one; long ones one a passage.',
    },
    {
      path: 'arch.embedDim',
      value: 384,
      label: 'Dimensions of a vector',
      unit: 'count',
      note: 'A small sentence encoder; where judged recall flattens.',
    },
    {
      path: 'arch.graphLinks',
      value: 32,
      label: 'Links a vector keeps in the graph',
      unit: 'count',
      note: 'Two lists of four-byte ids a vector (HNSW).',
    },
    {
      path: 'arch.annRecall',
      value: 0.97,
      label: 'Share of the exact neighbors to be found',
      unit: 'ratio',
      note: 'Where the page no longer changes.',
    },
    {
      path: 'arch.freshMinutes',
      value: 15,
      label: 'Publication to findable',
      unit: 'min',
      note: 'What the catalog team is promised.',
    },
    {
      path: 'arch.embedsPerS',
      value: 300,
      label: 'Items one machine encodes a second',
      unit: '1/s',
      note: 'Measure on a thousand of your own texts.',
    },
    {
      path: 'exp.exactFloor',
      value: 0.98,
      label: 'Known items in first place',
      unit: 'ratio',
      note: 'What BM25 reaches today.',
    },
    {
      path: 'data.judgedQueries',
      value: 400,
      label: 'Judged wordings',
      unit: 'count',
      note: 'Enough for a paired comparison by frequency band; more if slices are decided on.',
    },
    {
      path: 'data.poolDepth',
      value: 20,
      label: 'Results graded for a wording',
      unit: 'count',
      note: 'Union of the first places of all candidates.',
    },
    {
      path: 'data.secondsPerGrade',
      value: 15,
      label: 'Seconds per grading',
      unit: 's',
      note: 'Time the first hundred.',
    },
  ],
  expressions: [
    ...['recipes', 'pictures', 'photos', 'records', 'documents', 'items', 'products'].map((noun) =>
      counted(`brief.${noun}`),
    ),
    counted('data.nRows'),
    {
      path: 'arch.indexRawBytes',
      label: 'Vector index at full precision',
      unit: 'B',
      formula: '{arch.catalogue}*{arch.vectorsPerItem}*(4*{arch.embedDim}+8*{arch.graphLinks})',
    },
    {
      path: 'arch.indexBytes',
      label: 'Vector index in byte codes',
      unit: 'B',
      formula: '{arch.catalogue}*{arch.vectorsPerItem}*({arch.embedDim}+8*{arch.graphLinks})',
    },
    {
      path: 'arch.reembedHours',
      label: 'Encoding the whole catalog anew',
      unit: 'h',
      formula: '{arch.catalogue}*{arch.vectorsPerItem}/{arch.embedsPerS}/3600',
    },
    {
      path: 'arch.reembedUsd',
      label: 'Machines for it',
      unit: 'usd',
      formula: '{arch.reembedHours}*{arch.usdPerHour}',
    },
    { path: 'data.judgements', label: 'Gradings', unit: 'n', formula: '{data.judgedQueries}*{data.poolDepth}' },
    {
      path: 'data.gradeHours',
      label: 'Grading hours',
      unit: 'h',
      formula: '{data.judgements}*{data.secondsPerGrade}/3600',
    },
  ],
  decisions: [
    {
      step: 'data',
      title: 'Judged pool before any encoder',
      choice:
        '{{data.judgedQueries}} wordings, pooled from all candidates, {{data.judgements}} grades, twice graded where assessors differ',
      alternatives: [
        {
          option: 'Grades by a language model',
          whyNot: 'drafts only: checked against a tenth of the {{data.judgements}} by people',
        },
      ],
      rationale: '{{data.gradeHours}} of grading buy the one figure that does not favor the system that made the log.',
      confidence: 'high',
      revisitWhen: 'Two assessors disagree on more than a fifth of the pairs',
    },
    {
      step: 'arch',
      title: 'One encoder version per index',
      choice: 'Query encoder and vectors switch together, by alias; the old pair stays a week',
      alternatives: [
        {
          option: 'Replace vectors in place',
          whyNot: 'for {{arch.reembedHours}} half of the neighbors would come from another space',
        },
      ],
      rationale: 'Two times {{arch.indexBytes}} in memory for a week is the price of a way back.',
      confidence: 'high',
      revisitWhen: 'Memory no longer holds two indexes',
    },
  ],
  risks: [
    {
      step: 'model',
      risk: 'Dense misses rare tokens: names and numbers of [[positive]]s vanish behind look-alikes',
      severity: 'high',
      mitigation: 'Fusion with words, exact names first, probe at {{exp.exactFloor}}',
      owner: 'search team',
    },
    {
      step: 'data',
      risk: 'Position bias: clicks repeat the order of the old search',
      severity: 'high',
      mitigation: 'Clicks for training pairs only, {{data.judgedQueries}} judged wordings as the test',
      owner: 'search team',
    },
    {
      step: 'arch',
      risk: 'Embedding versions mix after a change of model, and neighbors become random',
      severity: 'high',
      mitigation: 'Alias switch, version check on each [[unit]]',
      owner: 'platform',
    },
    {
      step: 'exp',
      risk: 'Unjudged results count as wrong and punish the newer system',
      severity: 'medium',
      mitigation: 'Grade the new system’s {{problem.shown}} places first; report the judged share',
      owner: 'search team',
    },
    {
      step: 'perf',
      risk: 'Index outgrows memory during a rebuild, when two copies stand side by side',
      severity: 'medium',
      mitigation: 'Plan for twice {{arch.indexBytes}}; shards before that',
      owner: 'platform',
    },
  ],
  questions: [
    {
      step: 'arch',
      path: 'arch.catalogue',
      question: 'How many [[positive]]s are searched, and how many change a day?',
      whyItMatters: 'Moves D4.3 and {{arch.indexBytes}} of memory a replica.',
      meanwhile: '{{arch.catalogue}}',
    },
    {
      step: 'problem',
      path: 'problem.businessMetric',
      question: 'What shows that [[a_unit]] succeeded: a purchase, a save, a long visit?',
      whyItMatters: 'Moves D1.1 and D5.1: {{exp.mdeRel}} is read on it.',
      meanwhile: 'a result that is kept',
    },
    {
      step: 'data',
      path: 'data.judgedQueries',
      question: 'Who can grade {{data.judgements}} pairs, and knows the catalog?',
      whyItMatters: 'Decides D2.3: {{data.gradeHours}} of work before any encoder is compared.',
      meanwhile: '{{data.judgedQueries}} wordings',
    },
    {
      step: 'data',
      path: 'data.serveLanguages',
      question: 'In which languages is searched and described?',
      whyItMatters: 'Moves D3.1: each needs judged wordings of its own.',
      meanwhile: 'one',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which regions do the searchers live?',
      whyItMatters: 'Moves D6.2: transparency of ranking and the life of query logs.',
      meanwhile: 'the strictest rules',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
