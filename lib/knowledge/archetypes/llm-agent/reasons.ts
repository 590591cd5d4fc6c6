import type { Reasons } from '../reasons'

/** Why each decision of the request resolution entry falls as it does. */
export const agentReasons: Reasons = {
  metric: {
    runnerUp: 'a refusal of every [[unit]] violates nothing and resolves none of {{data.rowsPerDay}}',
    revisitWhen: '[[Units]] raised again fall to the level of people’s',
  },
  split: { revisitWhen: 'A rule or system changes, so that old [[units]] ask for what is no longer there' },
  family: { revisitWhen: 'Most [[units]] fall into flows that a classifier could route' },
  conditions: {
    rejected: [
      {
        option: 'A careful prompt',
        whyNot: 'one sentence in [[a_unit]] or a record can overrule it; {{problem.cFP}} would be the price each time',
      },
    ],
    rationale: [
      'What can be undone runs by itself, anything else waits for a person, and {{problem.changesPerHour}} an hour bound the loss to {{problem.hourExposure}}.',
    ],
    revisitWhen: 'The cap stops an honest hour',
  },
  serving: {
    rejected: [
      {
        option: 'Answers worked through overnight',
        whyNot: 'of {{data.rowsPerDay}} many would be asked a second time, by telephone',
      },
      { option: 'Model on the device', whyNot: 'tools, rights and rules are on our side' },
    ],
    rationale: [
      '[[Consumer]] can be asked back only while still there; {{arch.latencyP99Ms}} holds checks, rules and at most {{arch.maxToolCalls}} calls, and mail takes the same path.',
    ],
    revisitWhen: 'Most [[units]] come by mail or form and nobody waits',
  },
  fallback: {
    rejected: [
      {
        option: 'Try again until it answers',
        whyNot: 'spends {{arch.latencyP99Ms}} on the part that fails, and may act twice',
      },
    ],
    rationale: [
      'After {{arch.latencyP99Ms}} or two failed calls a person gets the [[unit]]; nothing is changed while nobody looks.',
    ],
    revisitWhen: 'Hand-overs exceed the people there are',
  },
  test: { revisitWhen: 'People pass answers on to each other, so that arms mix' },
  retraining: {
    rejected: [
      {
        option: 'Fine-tune on resolved [[units]]',
        whyNot:
          'teaches what was done in each, mistakes included, and rules that end within {{prod.retrainCadenceDays}}',
      },
    ],
    revisitWhen: 'The pinned version is withdrawn by its provider',
  },
  release: {
    rejected: [
      {
        option: 'Writing tools on the first day',
        whyNot: 'one working trick would repeat in {{prod.hourN}} [[units]] an hour',
      },
    ],
    rationale: [
      'Read-only first; in {{prod.stage1N}} [[units]] {{prod.stage1Alarm}} overturned changes end a stage, and {{problem.hourExposure}} bounds a bad hour.',
    ],
    revisitWhen: 'An approved change is overturned above its stage’s rate',
  },
  oversight: {
    rejected: [
      {
        option: 'Say “assistant” and leave it there',
        whyNot: '[[consumer]] is owed to know that it is a machine',
      },
    ],
    rationale: [
      'It speaks to people and may cost {{problem.cFP}} when wrong: disclosure, hand-over and complaints are settled by region first.',
    ],
    revisitWhen: 'A tool is added that decides about people',
  },
  optimise: {
    rejected: [
      {
        option: 'A smaller model for all',
        whyNot: 'a wrong change costs {{problem.cFP}}; all tokens cost {{perf.tokenUsd}}',
      },
    ],
    rationale: [
      'Rules, schemas and history make up most of {{perf.tokensPerConversation}}; a stable opening is read from cache.',
    ],
    revisitWhen: 'Tool calls take longer than decoding',
  },
  money: [
    'A [[unit]] resolved wrongly costs {{problem.cFP}}, one handled by a person {{problem.cFN}}; by the assistant they cost {{perf.estUsdPer1k}}.',
    {
      text: '{{problem.engineers}} engineers own prompt, tools and suite; own weights would need as many again.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'MS-10': [
      'It may change records without limit or approval: code checks each call, and at {{problem.changesPerHour}} an hour the tool closes.',
    ],
    'MS-11': [
      'Orders can stand in the text of [[a_unit]] or a record; text is data, and tools check right and owner themselves.',
    ],
    'MS-09': ['No version can be called better before {{exp.scenarios}} scenarios are graded.'],
    'DS-14': ['Languages never graded start with hand-over and scenarios of their own, out of {{exp.scenarios}}.'],
    'PF-05': ['Deflection counts people who gave up; resolved and not raised again is what counts.'],
  },
  gaps: [
    { test: 'M6', how: 'violations by intent and tool, {{exp.gradedPerWeek}} graded a week' },
    { test: 'M2', how: 'scenario pass rate against [[units]] raised again, {{exp.readDay}}' },
    { test: 'I4', how: 'adversarial scenarios before each version' },
  ],
}
