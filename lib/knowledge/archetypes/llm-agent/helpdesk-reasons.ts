import type { Reasons } from '../reasons'

/** What a service desk would answer otherwise than customer support. */
export const helpdeskReasons: Reasons = {
  metric: {
    runnerUp: 'refusing each [[unit]] violates nothing and solves none of {{data.rowsPerDay}}',
    revisitWhen: 'Reopened [[units]] fall to the level of people’s',
  },
  split: { revisitWhen: 'A system is replaced, so that old [[units]] describe screens nobody has' },
  family: { revisitWhen: 'Nine in ten [[units]] are resets and unlocks: flows then do' },
  conditions: {
    rejected: [
      {
        option: 'Security questions asked by the model',
        whyNot: 'birthdays are known; {{prod.verifyFalseAccept}} is far beyond what they hold',
      },
    ],
    rationale: [
      'Code asks for a second factor before an account changes, refuses administrators, and closes the tool after {{prod.changesPerHour}} changes an hour.',
    ],
    revisitWhen: 'An impostor passes the second factor',
  },
  serving: {
    rejected: [
      {
        option: 'Tickets answered overnight',
        whyNot: 'a locked [[entity]] does nothing until then, at {{problem.cFN}} and a day’s work',
      },
    ],
    rationale: [
      '[[Consumer]] cannot work and waits: {{arch.latencyP99Ms}} holds checks, runbook and at most {{arch.maxToolCalls}} calls.',
    ],
    revisitWhen: 'Most [[units]] are orders of hardware',
  },
  fallback: {
    rejected: [
      { option: 'Try the reset again', whyNot: 'within {{arch.latencyP99Ms}} it may lock the account for good' },
    ],
    rationale: [
      'Resets run as fixed flows without a model, within {{arch.latencyP99Ms}}; everything else becomes a ticket with what was tried.',
    ],
    revisitWhen: 'The desk cannot take the hand-overs of one morning',
  },
  test: { revisitWhen: 'Teams share one login or pass solutions on, so that arms mix' },
  retraining: {
    rejected: [
      {
        option: 'Learn from closed tickets',
        whyNot: 'closed hides what was worked around, for {{prod.retrainCadenceDays}} and longer',
      },
    ],
    revisitWhen: 'The provider withdraws the pinned version',
  },
  release: {
    rejected: [
      {
        option: 'All tools on the first day',
        whyNot: 'a persuaded reset would repeat {{prod.hourN}} times an hour before anybody looked',
      },
    ],
    rationale: [
      'Explaining first, then approved actions: {{prod.stage1Alarm}} overturned ones in {{prod.stage1N}} [[units]] end a stage; {{prod.changesPerHour}} an hour bound a bad day.',
    ],
    revisitWhen: 'Red team or incident shows an unapproved right',
  },
  oversight: {
    rejected: [
      {
        option: 'Keep all traces for analysis',
        whyNot: 'requests tell of illness and conflict; {{exp.gradedPerWeek}} a week suffice to grade',
      },
    ],
    rationale: [
      'Staff know that a machine answers, traces are not used to judge them, and every change to an account is logged with its proof.',
    ],
    revisitWhen: 'Requests are to be counted by person or team',
  },
  optimise: {
    rejected: [
      {
        option: 'A smaller model for all',
        whyNot: 'a wrong step costs {{problem.cFP}}; all tokens cost {{perf.tokenUsd}}',
      },
    ],
    rationale: [
      'Schemas and runbook openings repeat in {{perf.tokensPerConversation}}; a stable prefix is read from cache.',
    ],
    revisitWhen: 'Tool calls take longer than decoding',
  },
  money: [
    'A [[unit]] handled by a person costs {{problem.cFN}}, by the assistant {{perf.estUsdPer1k}}; one account in other hands outweighs months of it.',
    {
      text: '{{problem.engineers}} engineers own tools, scenarios and one prompt; own weights would need as many again.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'MS-10': [
      'It may change accounts without limit: code proves identity, refuses administrators and stops at {{prod.changesPerHour}} an hour.',
    ],
    'MS-11': ['Ticket text and pages can carry orders; they are data, and tools ask for owner and proof themselves.'],
    'MS-09': [
      'No version can be called better before {{exp.scenariosPerLanguage}} scenarios, attacks among them, are graded.',
    ],
    'PF-05': ['Containment counts whoever gave up; solved, for the right person, and not reopened is what counts.'],
    'DS-14': ['Languages nobody graded start with hand-over and {{exp.scenariosPerLanguage}} scenarios of their own.'],
  },
  gaps: [
    { test: 'I4', how: 'red team against each writing tool before {{prod.stage1N}}' },
    { test: 'M2', how: 'scenario pass rate against reopened [[units]], {{exp.readDay}}' },
    { test: 'M6', how: 'wrong steps by system, language and new starters' },
  ],
}
