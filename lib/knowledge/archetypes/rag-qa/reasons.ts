import type { Reasons } from '../reasons'

/** Why each decision of the question answering entry falls as it does. */
export const ragReasons: Reasons = {
  metric: {
    runnerUp: 'may stand on the wrong [[entity]]; experts see that in {{data.goldQuestions}}',
    revisitWhen: 'Readers stop opening the cited pages',
  },
  split: { revisitWhen: 'Pages are rewritten faster than the questions about them' },
  family: {
    revisitWhen: 'Answers without retrieval reach {{prod.unsupportedMax}} on {{data.goldQuestions}} questions',
  },
  conditions: {
    rejected: [
      {
        option: 'Fluent answers, checked by another model',
        whyNot: 'without {{data.goldQuestions}} a judge agrees with fluency',
      },
    ],
    rationale: [
      'Each sentence cites a passage that [[consumer]] may read, or is not said; {{data.goldQuestions}} questions graded by people gate each release.',
    ],
    revisitWhen: 'Graders disagree with the gate twice',
  },
  serving: {
    rejected: [
      {
        option: 'Answers written overnight',
        whyNot: 'questions of the day are new; {{data.rowsPerDay}} of them name what changed today',
      },
      { option: 'Links alone', whyNot: 'that is the search people have today' },
    ],
    rationale: [
      '[[Consumer]] waits for the answer: {{arch.latencyP99Ms}} holds rights, search and writing, with the first words early.',
    ],
    revisitWhen: 'Questions come by ticket, answered within hours',
  },
  fallback: {
    rejected: [{ option: 'An answer from memory', whyNot: 'unsupported, at {{problem.cFP}} a time when acted on' }],
    rationale: [
      'Passages with links need no writer; rights are checked by the same search, within {{arch.latencyP99Ms}}.',
    ],
    revisitWhen: 'Half of [[units]] end there',
  },
  test: { revisitWhen: 'Askers pass answers on to other [[channels]]' },
  retraining: {
    rejected: [
      {
        option: 'Fine-tune on each week’s answers',
        whyNot: 'within {{prod.retrainCadenceDays}} pages change and weights do not',
      },
    ],
    revisitWhen: 'Retrieval of new pages falls behind old ones',
  },
  release: {
    rejected: [{ option: 'Everybody at once', whyNot: 'one wrong page would reach all of {{data.rowsPerDay}}' }],
    rationale: [
      '{{prod.stage1Alarm}} answers reported wrong in {{prod.stage1N}} close the stage again; silence is always allowed.',
    ],
    revisitWhen: 'An unsupported answer is acted on',
  },
  oversight: {
    rejected: [
      {
        option: 'Index all, filter later',
        whyNot: 'a page once read into a vector is a page shown: rights lag at most {{prod.aclLagMin}}',
      },
    ],
    rationale: [
      'Rights of [[consumer]] bind every passage within {{prod.aclLagMin}}, and people are told that a machine answers.',
    ],
    revisitWhen: 'Personal or regulated pages enter the index',
  },
  optimise: {
    rejected: [
      {
        option: 'A cache by likeness',
        whyNot: 'two like questions may have different rights; {{arch.headroomMs}} are left anyway',
      },
    ],
    rationale: [
      'Writing takes {{arch.p99_generate}} of {{arch.sumP99Ms}}: [[consumer]] reads the first checked sentence long before the last.',
    ],
    revisitWhen: 'Search takes longer than writing',
  },
  money: [
    'A wrong answer costs {{problem.cFP}}, answering costs {{perf.estUsdPer1k}}: experts’ hours are the larger sum.',
    {
      text: '{{problem.engineers}} engineers run one index and one writer; a second vector store buys nothing that ranking would not.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'MS-09': [
      'Nobody can say whether an answer got better: {{data.goldQuestions}} questions, unanswerable ones among them, come first.',
    ],
    'MS-11': ['Pages can hold orders to the writer; passages are data, and the bot has no tool that acts.'],
    'DS-05': ['Copies of a page on both sides answer the test by heart; they are merged first.'],
    'PF-05': ['Likeness of words rewards fluent nonsense; support by the cited passage is what is graded.'],
    'MS-08': ['An answer without its source cannot be checked at night; each sentence cites or is left out.'],
    'DS-02': ['A thread cut in two puts question and answer on both sides; whole threads move together.'],
  },
  gaps: [
    { test: 'M2', how: 'graded support against solved [[threads]], {{exp.readDay}}' },
    { test: 'M6', how: 'by team, page age and language' },
    { test: 'I4', how: 'planted orders in pages, before each release' },
  ],
}
