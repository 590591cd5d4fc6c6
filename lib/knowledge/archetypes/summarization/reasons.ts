import type { Reasons } from '../reasons'

/** Why each decision of the summary entry falls as it does. */
export const summaryReasons: Reasons = {
  metric: {
    runnerUp: 'rewards saying much; each sentence more risks {{problem.cFP}}',
    revisitWhen: 'Readers open the source although the draft was right',
  },
  split: { revisitWhen: 'Most [[units]] come from one [[entity]]: date alone then separates' },
  family: {
    revisitWhen: 'Another candidate keeps more supported [[point]]s by {{problem.gainRel}} on the longest tenth',
  },
  conditions: {
    rejected: [
      {
        option: 'Ask the writer whether it is sure',
        whyNot: 'it agrees with itself; {{data.gradedDocs}} graded [[units]] show how often wrongly',
      },
    ],
    rationale: [
      'A sentence stays if its passage supports it, by a checker fitted on {{data.gradedDocs}} graded [[units]]; numbers, names and negations must match literally.',
    ],
    revisitWhen: 'Graders overrule the checker in one of ten sentences',
  },
  serving: {
    rejected: [
      {
        option: 'Every source, overnight',
        whyNot: 'most of {{data.rowsPerDay}} are never opened, and the rest change by morning',
      },
    ],
    rationale: [
      '[[Actor]] asks and waits: {{arch.latencyP99Ms}} holds {{model.sections}} sections, the merge and the check, and the first checked sentence shows early.',
    ],
    revisitWhen: 'Nine in ten summaries are opened long after their source arrived',
  },
  fallback: {
    rejected: [
      {
        option: 'The draft without its check',
        whyNot: 'that is when inventions pass, at {{problem.cFP}} each',
      },
    ],
    rationale: ['Chosen sentences cannot be invented and need {{arch.p99_cut}}; worse to read, safe to pass on.'],
    revisitWhen: 'Editors keep chosen sentences as often as drafts',
  },
  test: { revisitWhen: 'Editors of one arm paste from the other' },
  retraining: {
    rejected: [
      {
        option: 'Tune the writer on accepted drafts',
        whyNot: 'accepted often means unread; within {{prod.retrainCadenceDays}} it would learn to please',
      },
    ],
    revisitWhen: 'The provider announces the end of the pinned version',
  },
  release: {
    rejected: [
      {
        option: 'All sources at once',
        whyNot: 'a kind nobody graded would go out {{prod.hourN}} times an hour',
      },
    ],
    rationale: [
      'Volunteers first: {{prod.stage1Alarm}} factual corrections in {{prod.stage1N}} drafts end it. A clean week proves no better than {{prod.cleanWeekBound}}.',
    ],
    revisitWhen: 'A correction is asked for from outside',
  },
  oversight: {
    rejected: [
      {
        option: 'A notice that text may be wrong',
        whyNot: 'moves {{problem.cFP}} to [[consumer]] and repairs nothing',
      },
    ],
    rationale: [
      '[[Actor]] releases, the text is marked as generated, and access follows the source; {{prod.gradedPerWeek}} a week are graded for as long as it runs.',
    ],
    revisitWhen: 'Summaries go out without [[actor]]',
  },
  optimise: {
    rejected: [
      {
        option: 'One read of everything',
        whyNot: 'saves instructions of {{model.sections}} sections and loses the middle of {{model.sourceTokens}}',
      },
    ],
    rationale: ['Sections do not wait for each other: of {{arch.p99_generate}} only the longest and the merge remain.'],
    revisitWhen: 'The check takes longer than writing',
  },
  money: [
    'Writing by hand takes {{problem.hoursByHand}} each day; drafts cost {{perf.estUsdPer1k}}, {{perf.usdPerSummary}} of tokens each. Grading is the dear part.',
    {
      text: 'Writing by hand takes {{problem.hoursByHand}} each day; drafts cost {{perf.estUsdPer1k}}.',
      when: [{ path: 'perf.usdPerSummary', known: false }],
    },
    {
      text: '{{problem.engineers}} engineers run sections, one checker and one prompt; an agent framework adds nothing to them.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'RG-13': [
      'A draft is marked as generated until somebody answers for it by name (EU AI Act art. 50); readers see that on the page.',
    ],
    'PF-05': [
      'Overlap with one reference hardly moves when a number is wrong; support, sentence by sentence, is judged instead.',
    ],
    'MS-09': [
      'Nobody can say how much is invented: {{data.gradedDocs}} [[units]] with listed [[point]]s come before any tuning.',
    ],
    'MS-11': ['A source can carry orders; the writer has no tools, and planted orders are tested at each release.'],
    'DS-02': [
      'Versions of one [[unit]] on both sides give the summary away; they move together, with their [[entity]].',
    ],
    'DS-01': [
      'Shuffled [[units]] hold later versions of the same text; judging is done on later ones by other [[entity]]s.',
    ],
    'DS-14': ['Languages that nobody graded get chosen sentences until {{data.gradedDocs}} of theirs are.'],
  },
  gaps: [
    { test: 'M6', how: 'length, middle third and language, {{exp.readDay}}' },
    { test: 'M2', how: 'graded support against factual edits' },
    { test: 'I4', how: 'planted orders and swapped numbers, before {{prod.stage1N}}' },
  ],
}
