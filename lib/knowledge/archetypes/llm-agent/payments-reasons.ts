import type { Reasons } from '../reasons'

/** Why each decision of the request resolution entry falls as it does. */
export const paymentsReasons: Reasons = {
  metric: {
    runnerUp: 'a refusal of every [[unit]] violates nothing and resolves nothing',
    revisitWhen: 'Reopened [[units]] fall to the level of people’s',
  },
  split: { revisitWhen: 'A policy changes, so that old [[units]] ask for what is no longer given' },
  family: { revisitWhen: 'Most [[units]] fall into flows that a classifier could route' },
  conditions: {
    rejected: [
      {
        option: 'A careful prompt',
        whyNot: 'one sentence of a customer can overrule it; {{problem.autoRefundUsd}} would be the price each time',
      },
    ],
    rationale: [
      'Tools check amount, owner and count in code: up to {{problem.autoRefundUsd}} by itself, above it a person, {{prod.refundCapUsd}} a day in all.',
    ],
    revisitWhen: 'A cap stops a day’s honest refunds',
  },
  serving: {
    rejected: [
      { option: 'Answers by mail, hours later', whyNot: '{{data.rowsPerDay}} people a day chat because they wait' },
      { option: 'Model on the phone', whyNot: 'tools and policy are on our side' },
    ],
    rationale: [
      '[[Consumer]] waits in the chat; {{arch.latencyP99Ms}} holds checks, policy and at most {{arch.maxToolCalls}} calls.',
    ],
    revisitWhen: 'Most [[units]] come by mail',
  },
  fallback: {
    rejected: [
      {
        option: 'Try again until it answers',
        whyNot: 'spends {{arch.latencyP99Ms}} on the part that fails, and may act twice',
      },
    ],
    rationale: [
      'After {{arch.latencyP99Ms}} or two failed calls a person gets the [[unit]]; nothing is paid while nobody looks.',
    ],
    revisitWhen: 'Hand-overs exceed the people there are',
  },
  test: { revisitWhen: 'One household is found in both arms' },
  retraining: {
    rejected: [
      {
        option: 'Fine-tune on resolved [[units]]',
        whyNot: 'teaches what was granted in each [[unit]], mistakes included',
      },
    ],
    revisitWhen: 'The pinned version is withdrawn by its provider',
  },
  release: {
    rejected: [
      { option: 'All languages at once', whyNot: 'Nobody graded {{data.serveLanguages}} alike' },
      {
        when: [{ path: 'data.serveLanguages', known: false }],
        option: 'Writing tools on the first day',
        whyNot: 'one working trick would repeat in {{prod.hourN}} [[units]] an hour',
      },
    ],
    rationale: [
      'Read-only first; in {{prod.stage1N}} [[units]] {{prod.stage1Alarm}} overturned approvals end a stage, and {{prod.refundCapUsd}} bounds a bad day.',
    ],
    revisitWhen: 'An approved action is overturned above its stage’s rate',
  },
  oversight: {
    rejected: [
      {
        option: 'Say “assistant” and leave it there',
        whyNot: '[[consumer]] is owed to know that it is a machine',
      },
    ],
    rationale: [
      'It speaks to people and moves up to {{problem.autoRefundUsd}}: disclosure, hand-over and complaints are settled by region first.',
    ],
    revisitWhen: 'Credit decisions or another sector are added',
  },
  optimise: {
    rejected: [
      {
        option: 'A smaller model for all',
        whyNot: 'a wrong fee costs {{problem.cFP}}; all tokens cost {{perf.tokenUsd}}',
      },
    ],
    rationale: [
      'Policy and history make up most of {{perf.tokensPerConversation}}; a stable opening is read from cache.',
    ],
    revisitWhen: 'Plans take longer than answers',
  },
  money: [
    'A [[unit]] resolved wrongly costs {{problem.cFP}}; running costs {{perf.estUsdPer1k}} [[units]]. People’s minutes are saved.',
    {
      text: '{{problem.engineers}} engineers own prompts, tools and graders; own weights would need as many again.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'MS-10': [
      'It may pay without limit or approval: code caps each action at {{problem.autoRefundUsd}} and every day at {{prod.refundCapUsd}}.',
    ],
    'MS-11': ['Orders can stand in a customer’s text; text is data, and tools ask for owner and amount themselves.'],
    'MS-09': ['No version can be called better before {{exp.scenariosPerLanguage}} scenarios a language are graded.'],
    'DS-14': ['Languages never graded start with hand-over and {{exp.scenariosPerLanguage}} scenarios of their own.'],
    'PF-05': ['Deflection counts people who gave up; resolved and not reopened is what counts.'],
  },
  gaps: [
    { test: 'M6', how: 'violations by language and intent, {{exp.gradedPerWeek}} graded a week' },
    { test: 'M2', how: 'scenario pass rate against reopened [[units]], {{exp.readDay}}' },
    { test: 'I4', how: 'adversarial scenarios before each version' },
  ],
}
