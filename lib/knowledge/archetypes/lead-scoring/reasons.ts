import type { Reasons } from '../reasons'

/** Why each decision of the lead entry falls as it does. */
export const leadReasons: Reasons = {
  metric: {
    runnerUp: 'averages over {{data.rowsPerDay}} [[units]], most of which nobody has an hour for',
    revisitWhen: 'The number of sellers changes by a third',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'Above a chance of one half',
        whyNot: 'no [[unit]] reaches it, and an hour of {{problem.cFP}} pays far below',
      },
    ],
    rationale: [
      'A signed [[entity]] brings {{problem.costRatio}} the hour it takes, so the list is cut by hours and not by a chance.',
    ],
    revisitWhen: 'Sellers finish the list before the day ends',
  },
  split: { revisitWhen: 'Contracts close in half of {{data.labelDelayDays}}: the months left out come back' },
  family: { revisitWhen: 'Twice {{data.rowsPerDay}} [[units]] arrive, or a year of dated copies is complete' },
  conditions: {
    rejected: [
      {
        option: 'Ranks without chances',
        whyNot: 'cannot weigh a small sure contract against a large doubtful one of {{problem.cFN}}',
      },
    ],
    rationale: [
      'Chance times value orders the day; a chance that is wrong by size of firm sends [[actor]] to {{problem.cFP}} hours in the wrong firms.',
    ],
    revisitWhen: 'Contract values differ by less than a tenth',
  },
  serving: {
    rejected: [
      {
        option: 'A score on each click in the CRM',
        whyNot: '[[actor]] plans once a morning; {{arch.latencyP99Ms}} is soon enough',
      },
      { option: 'A weekly list', whyNot: 'trial use of yesterday is the best news there is about [[a_unit]]' },
    ],
    rationale: [
      'Lists are made before the day begins, from {{data.rowsPerDay}} [[units]] and yesterday’s use; nothing waits for an answer.',
    ],
    revisitWhen: 'Inbound [[units]] are called within minutes of the form',
  },
  fallback: {
    rejected: [
      { option: 'Yesterday’s list', whyNot: '[[units]] called yesterday head it again' },
      { option: 'No list', whyNot: 'sellers go back to the [[entity]]s they like' },
    ],
    rationale: ['[[Baseline]] needs the CRM alone, and loses at most the gain of {{problem.gainRel}} for a day.'],
    revisitWhen: 'The run fails twice in one quarter',
  },
  test: { revisitWhen: 'Territories differ more than {{exp.icc}} in a quarter without a list' },
  retraining: {
    rejected: [
      { option: 'Monthly', whyNot: '[[units]] of the last {{data.labelDelayDays}} have neither signed nor gone' },
    ],
    revisitWhen: 'A product or price list changes what a good [[unit]] is',
  },
  release: {
    rejected: [
      {
        option: 'All sellers on Monday',
        whyNot: 'a wrong merge would cost {{problem.cFP}} an hour in every territory, and the trust of all of them',
      },
    ],
    rationale: [
      'Two territories see {{prod.stage1N}} [[units]]; {{prod.stage1Alarm}} complaints end it, lost contracts show only after {{data.labelDelayDays}}.',
    ],
    revisitWhen: 'Adoption stays below {{problem.adoptionFloor}} for a month',
  },
  oversight: {
    rejected: [
      {
        option: 'Leave it to the CRM vendor',
        whyNot: 'the vendor does not know what is derived from a person who objects',
      },
    ],
    rationale: [
      'Scored contacts are persons: source and purpose are stored, and an objection removes the [[unit]] before the next of the {{prod.retrainCadenceDays}} ends.',
    ],
    revisitWhen: 'Private consumers enter the list',
  },
  optimise: {
    rejected: [
      {
        option: 'A faster run',
        whyNot: 'it ends within {{arch.latencyP99Ms}}, and {{perf.servingUsd}} is not what selling costs',
      },
    ],
    rationale: ['Hours are the scarce part: an hour costs {{problem.cFP}}, scoring {{perf.estUsdPer1k}}.'],
    revisitWhen: 'Sellers wait for the list in the morning',
  },
  money: [
    'A lost contract costs {{problem.cFN}}; scoring costs {{perf.estUsdPer1k}} [[units]].',
    {
      text: '{{problem.engineers}} engineers keep one morning run and one copy of the CRM alive; a feature store would serve nobody else.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-03': ['Few [[units]] sign, so “none will” scores {{problem.constantAccuracy}} and fills no list.'],
    'DS-01': [
      'Shuffled [[units]] share an [[entity]] and a campaign with the test, and {{data.labelDelayDays}} of them are still in negotiation.',
    ],
    'DS-16': [
      'Whom nobody calls cannot sign, so old lists make their own labels; {{problem.exploreSlots}} random slots a day are the way out.',
    ],
  },
  gaps: [
    { test: 'D2', how: 'each bought column ablated before its contract is renewed' },
    { test: 'M2', how: 'calls against contracts in the territory test, {{exp.readDay}}' },
  ],
}
