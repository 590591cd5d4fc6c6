import type { Overrides } from '../types'
import { semanticSearchRegisters as base } from './registers'

const OWN = ['arch.catalogue', 'arch.vectorsPerItem', 'arch.freshMinutes', 'data.secondsPerGrade']

/** Performance, assumptions, decisions, risks and questions of search in internal documents. */
export const internalRegisters: Pick<
  Overrides,
  'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'
> = {
  perf: {
    bottleneck:
      'Filtered search takes {{arch.p99_search}} of {{arch.sumP99Ms}}; passages make the memory, {{arch.indexBytes}} a replica.',
    techniques: [
      {
        name: 'Byte codes, copies dropped',
        verdict: 'use',
        why: '{{arch.indexBytes}} instead of {{arch.indexRawBytes}}',
        risk: 'a copy with other rights',
      },
      {
        name: 'Exact search under narrow rights',
        verdict: 'use',
        why: 'few passages: complete within {{arch.p99_search}}',
        risk: 'slow where rights are wide',
      },
      {
        name: 'Groups cached for a person',
        verdict: 'later',
        why: 'saves {{arch.p99_rights}}, if shorter than {{arch.rightsMinutes}}',
        risk: 'a withdrawn right lives on',
      },
      {
        name: 'Result cache',
        verdict: 'refuse',
        why: '{{arch.headroomMs}} are free, and rights differ by person',
        risk: 'one person’s page for another',
      },
    ],
    scaling: [
      '{{arch.qpsPeak}} is little; passages grow with every source, so old revisions leave the graph and stay in the word index before a machine is added.',
    ],
    tools: [
      { name: 'OpenSearch, or PostgreSQL with pgvector', why: 'words, vectors and groups in one filter' },
      { name: 'Sentence Transformers, ONNX', why: 'multilingual encoder on processors inside' },
      { name: 'Tesseract', why: 'scans without text, before any encoder' },
      { name: 'MLflow', why: 'encoder, cut and leak run as one version' },
    ],
  },
  assumptions: [
    ...base.assumptions.filter((row) => !OWN.includes(row.path)),
    {
      path: 'problem.cFP',
      value: 4,
      label: 'Cost of one false alarm',
      unit: 'usd',
      note: 'Minutes spent on a look-alike.',
    },
    {
      path: 'problem.cFN',
      value: 40,
      label: 'Cost of one miss',
      unit: 'usd',
      note: 'A colleague is phoned, or the work is done again; ask a project lead.',
    },
    {
      path: 'arch.catalogue',
      value: 500_000,
      label: 'Documents in the index',
      unit: 'count',
      note: 'Count by source, copies dropped.',
    },
    {
      path: 'arch.vectorsPerItem',
      value: 12,
      label: 'Passages of a document',
      unit: 'count',
      note: 'Mean over a sample of each source.',
    },
    {
      path: 'arch.freshMinutes',
      value: 60,
      label: 'Release to findable',
      unit: 'min',
      note: 'What document owners are promised.',
    },
    {
      path: 'arch.rightsMinutes',
      value: 5,
      label: 'Withdrawn right to not findable',
      unit: 'min',
      note: 'Set by information security.',
    },
    {
      path: 'data.secondsPerGrade',
      value: 40,
      label: 'Seconds per grading',
      unit: 's',
      note: 'Engineers read a passage in context; time the first hundred.',
    },
    {
      path: 'exp.leakN',
      value: 3000,
      label: 'Leak probes',
      unit: 'n',
      note: 'Persons times sealed documents; more where a leak costs more.',
    },
  ],
  expressions: [
    ...base.expressions,
    {
      path: 'exp.leakBound',
      label: 'Leak rate still possible after no leak (rule of three)',
      unit: 'ratio',
      formula: '3/{exp.leakN}',
    },
  ],
  decisions: [
    {
      step: 'arch',
      title: 'Rights',
      choice: 'Group filter inside both searches, live groups, and a second check at the source',
      alternatives: [
        { option: 'Copy rights into the index nightly', whyNot: 'promises {{arch.rightsMinutes}} and keeps a day' },
        {
          option: 'Filter the results',
          whyNot: 'with narrow rights less than {{problem.shown}} remain, and counts tell',
        },
      ],
      rationale: 'Two independent checks, and {{exp.leakN}} probes that hold them to it.',
      confidence: 'high',
      revisitWhen: 'A source cannot report a rights change within {{arch.rightsMinutes}}',
    },
    {
      step: 'data',
      title: 'Judged questions by trade',
      choice: '{{data.judgedQueries}} questions graded by engineers under the asker’s rights',
      alternatives: [
        {
          option: 'Questions generated from reports',
          whyNot: 'they repeat the report’s words; all {{data.judgedQueries}} would favor words',
        },
      ],
      rationale: '{{data.gradeHours}} once, then every encoder and cut is compared in an hour.',
      confidence: 'high',
      revisitWhen: 'A new trade or source joins',
    },
  ],
  risks: [
    {
      step: 'arch',
      risk: 'Leak: a [[positive]] without right shows in a snippet, a count or a completion',
      severity: 'high',
      mitigation: 'Filter inside, re-check, {{exp.leakN}} probes nightly',
      owner: 'information security',
    },
    {
      step: 'arch',
      risk: 'Withdrawn rights stay findable while the queue is long',
      severity: 'high',
      mitigation: 'Rights events first; {{arch.rightsMinutes}} watched',
      owner: 'platform',
    },
    {
      step: 'data',
      risk: 'An outdated revision of a [[positive]] ranks above the released one',
      severity: 'high',
      mitigation: 'State as a filter, revisions folded into one result',
      owner: 'document owners',
    },
    {
      step: 'model',
      risk: 'Part numbers are noise to the encoder',
      severity: 'medium',
      mitigation: 'Whole tokens in the word index, probe at {{exp.exactFloor}}',
      owner: 'search team',
    },
    {
      step: 'model',
      risk: 'Narrow rights cut the graph and recall falls for newcomers',
      severity: 'medium',
      mitigation: 'Exact search below a permitted share; recall by width of rights',
      owner: 'search team',
    },
    {
      step: 'prod',
      risk: 'The [[entity]] log becomes a record of persons',
      severity: 'medium',
      mitigation: 'No person after {{data.labelDelayDays}}; no report by name',
      owner: 'works council',
    },
  ],
  questions: [
    {
      step: 'arch',
      path: 'arch.catalogue',
      question: 'How many documents by source, and how many are copies or scans?',
      whyItMatters: 'Moves {{arch.indexBytes}} and {{arch.reembedHours}} of encoding.',
      meanwhile: '{{arch.catalogue}}',
    },
    {
      step: 'arch',
      path: 'arch.rightsMinutes',
      question: 'Within what time must a withdrawn right hold, and can every source report it?',
      whyItMatters: 'Decides D4.3: a source that cannot is left out.',
      meanwhile: '{{arch.rightsMinutes}}',
    },
    {
      step: 'data',
      path: 'data.judgedQueries',
      question: 'Which engineers of each trade can grade {{data.judgements}} passages?',
      whyItMatters: 'Decides D2.3: {{data.gradeHours}} before any encoder is compared.',
      meanwhile: '{{data.judgedQueries}} questions',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries do the searchers work, and are drawings under export control?',
      whyItMatters: 'Moves D6.2: works council, export rules.',
      meanwhile: 'the strictest rules',
    },
  ],
}
