import type { Overrides } from '../types'
import { counted, semanticSearchRegisters as base } from './registers'

const OWN = [
  'arch.catalogue',
  'arch.vectorsPerItem',
  'arch.freshMinutes',
  'arch.candidates',
  'arch.annRecall',
  'data.secondsPerGrade',
  'data.judgedQueries',
  'data.poolDepth',
  'exp.exactFloor',
]

/** Performance, assumptions, decisions, risks and questions of search for references. */
export const priorArtRegisters: Pick<
  Overrides,
  'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'
> = {
  perf: {
    bottleneck:
      'At {{arch.qpsPeak}} nothing is slow; {{arch.indexRawBytes}} of passage vectors are the weight, and {{arch.reembedHours}} of encoding the wait.',
    techniques: [
      {
        name: 'Byte codes, exact re-scoring',
        verdict: 'use',
        why: '{{arch.indexBytes}} in memory, {{arch.indexRawBytes}} on disk',
        risk: 'disk reads at the busiest hour',
      },
      {
        name: 'Wide graph search',
        verdict: 'use',
        why: '{{arch.p99_search}} buys {{arch.annRecall}}',
        risk: 'slow under narrow dates',
      },
      {
        name: 'Card for encoding the corpus',
        verdict: 'later',
        why: 'rented once instead of {{arch.reembedHours}}',
        risk: 'texts leave the house: public ones only',
      },
      {
        name: 'Fewer dimensions',
        verdict: 'refuse',
        why: '{{perf.servingUsd}} is small; recall is the product',
        risk: 'fields merge',
      },
    ],
    scaling: [
      'The corpus grows by its weekly intake, not with {{arch.qpsPeak}}: disk first, a second shard by decade later.',
    ],
    tools: [
      { name: 'OpenSearch', why: 'words by language, vectors, date filters in one query' },
      { name: 'Sentence Transformers on PyTorch', why: 'multilingual encoder tuned on citations' },
      { name: 'trec_eval, PRES', why: 'recall-oriented figures others can repeat' },
      { name: 'DVC or a dated dump', why: 'a search on file can be run again' },
    ],
  },
  assumptions: [
    ...base.assumptions.filter((row) => !OWN.includes(row.path)),
    {
      path: 'problem.cFP',
      value: 5,
      label: 'Cost of one false alarm',
      unit: 'usd',
      note: 'Minutes of a professional on a useless text.',
    },
    {
      path: 'problem.cFN',
      value: 3000,
      label: 'Cost of one miss',
      unit: 'usd',
      note: 'Mean over matters: most misses cost nothing, some the patent or the case.',
    },
    {
      path: 'data.labelDelayDays',
      value: 120,
      label: 'Search to complete citations',
      unit: 'd',
      note: 'Until search reports or appeals are in; count it on closed matters.',
    },
    {
      path: 'arch.candidates',
      value: 100,
      label: 'Texts read to the end',
      unit: 'count',
      note: 'What a professional reads in the hours of a search.',
    },
    {
      path: 'arch.catalogue',
      value: 5_000_000,
      label: 'Texts in the corpus',
      unit: 'count',
      note: 'Families or rulings, counted once.',
    },
    {
      path: 'arch.vectorsPerItem',
      value: 3,
      label: 'Passages of a text',
      unit: 'count',
      note: 'An abstract needs one, a full text dozens.',
    },
    {
      path: 'arch.freshMinutes',
      value: 1440,
      label: 'Publication to findable',
      unit: 'min',
      note: 'Follows the rhythm of the sources.',
    },
    {
      path: 'arch.annRecall',
      value: 0.99,
      label: 'Share of the exact neighbors to be found',
      unit: 'ratio',
      note: 'Load is low: time is spent on recall.',
    },
    {
      path: 'data.judgedQueries',
      value: 150,
      label: 'Past searches graded',
      unit: 'count',
      note: 'By field and language pair.',
    },
    {
      path: 'data.poolDepth',
      value: 60,
      label: 'Texts graded for a search',
      unit: 'count',
      note: 'Union of all candidate lists.',
    },
    {
      path: 'data.secondsPerGrade',
      value: 60,
      label: 'Seconds per grading',
      unit: 's',
      note: 'A professional reads the passage; time the first hundred.',
    },
    {
      path: 'exp.lostShare',
      value: 0.02,
      label: 'References of Boolean search missing here',
      unit: 'ratio',
      note: 'What the quality partner accepts while both are run.',
    },
  ],
  expressions: [
    ...['patents', 'patentAbstracts', 'abstracts', 'rulings', 'decisions', 'judgments'].map((noun) =>
      counted(`brief.${noun}`),
    ),
    ...base.expressions,
  ],
  decisions: [
    {
      step: 'data',
      title: 'Graded union over citations',
      choice: '{{data.judgedQueries}} closed searches, the union of all lists graded by professionals of the field',
      alternatives: [
        {
          option: 'Citations only',
          whyNot:
            'favor the tool that found them: most of {{arch.candidates}} new lines were never before anybody’s eyes',
        },
      ],
      rationale: '{{data.gradeHours}} of professionals show what Boolean search never reached.',
      confidence: 'high',
      revisitWhen: 'The union brings nothing beyond citations in two fields',
    },
    {
      step: 'problem',
      title: 'Beside, not instead',
      choice: 'Both searches run on each matter; what only one finds is marked',
      alternatives: [{ option: 'One search field', whyNot: 'hides the {{exp.lostShare}} that words alone find' }],
      rationale: 'Recall of two different searches adds up; within {{arch.candidates}} places the union is read.',
      confidence: 'high',
      revisitWhen: 'A year of matters shows no reference found by words alone',
    },
  ],
  risks: [
    {
      step: 'model',
      risk: 'Rare terms, compound names and statute numbers blur in one vector, and a [[positive]] is lost',
      severity: 'high',
      mitigation: 'Fusion with words, lost references under {{exp.lostShare}}',
      owner: 'search team',
    },
    {
      step: 'problem',
      risk: 'An empty list is taken as proof that no [[positive]] exists',
      severity: 'high',
      mitigation: 'Wording on the page, signature of the professional',
      owner: 'quality partner',
    },
    {
      step: 'data',
      risk: 'Leak through dates: later texts answer the search of the past',
      severity: 'high',
      mitigation: 'Cut-off first, families whole, gap of {{data.labelDelayDays}}',
      owner: 'search team',
    },
    {
      step: 'arch',
      risk: 'A pasted [[entity]] is disclosed before filing',
      severity: 'high',
      mitigation: 'In the house, memory only, hash in the log',
      owner: 'information security',
    },
    {
      step: 'model',
      risk: 'Language gap: texts in the smaller language rank last',
      severity: 'medium',
      mitigation: 'Recall by language pair, translations as training pairs',
      owner: 'search team',
    },
    {
      step: 'perf',
      risk: 'Re-embedding of {{arch.catalogue}} texts is put off, and encoder versions mix',
      severity: 'medium',
      mitigation: 'Second index, alias moved once whole',
      owner: 'platform',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'arch.candidates',
      question: 'How many texts of a list are read to the end?',
      whyItMatters: 'Moves D1.1: recall is counted at {{arch.candidates}}.',
      meanwhile: '{{arch.candidates}}',
    },
    {
      step: 'arch',
      path: 'arch.vectorsPerItem',
      question: 'Abstracts or full texts, and how many of them?',
      whyItMatters: 'Moves {{arch.indexRawBytes}} of vectors and {{arch.reembedHours}} of encoding.',
      meanwhile: '{{arch.catalogue}} of {{arch.vectorsPerItem}} passages',
    },
    {
      step: 'data',
      path: 'data.judgedQueries',
      question: 'Which professionals grade {{data.judgements}} pairs of closed searches?',
      whyItMatters: 'Decides D2.3: {{data.gradeHours}} before an encoder is chosen.',
      meanwhile: '{{data.judgedQueries}} searches',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries, and does an authority or a court use the list?',
      whyItMatters: 'Moves D6.2: secrecy, high-risk class.',
      meanwhile: 'a private house, the strictest secrecy',
    },
  ],
}
