import type { Reasons } from '../reasons'

/** Why each decision of the estimate entry falls as it does. */
export const tabularReasons: Reasons = {
  metric: {
    runnerUp: 'is what the bounds are fitted by, and says nothing in the unit of {{problem.cFN}}',
    revisitWhen: 'Errors on one side cost twice those on the other',
  },
  split: { revisitWhen: '[[Units]] of no new [[area]] are estimated for a year' },
  family: { revisitWhen: 'The linear model comes within {{problem.gainRel}} at two retrainings' },
  conditions: {
    rejected: [
      {
        option: 'A figure without an interval',
        whyNot: 'the [[units]] known least would be treated like the rest, at {{problem.cFN}}',
      },
    ],
    rationale: [
      'Before one decision is taken, {{problem.intervalCoverage}} of later [[outcome]]s lie inside, in each [[area]].',
    ],
    revisitWhen: 'Intervals are so wide that more than {{problem.abstainShare}} go to people',
  },
  serving: {
    rejected: [
      { option: 'A service that is always on', whyNot: 'nobody waits: {{data.rowsPerDay}} estimates fit one run' },
    ],
    rationale: [
      'Attributes change seldom and decisions are planned: one run writes all estimates within {{arch.latencyP99Ms}}.',
    ],
    revisitWhen: 'An estimate is wanted while somebody waits',
  },
  fallback: {
    rejected: [
      { option: 'No estimate', whyNot: 'plans on {{data.rowsPerDay}} [[units]] would stop for one late source' },
    ],
    rationale: [
      'A dated estimate is off by little before {{prod.retrainCadenceDays}}; only actions on new [[units]] wait.',
    ],
    revisitWhen: 'Attributes of a tenth of [[units]] change between two runs',
  },
  test: { revisitWhen: 'A decision on one [[unit]] changes the [[outcome]] of another' },
  retraining: {
    rejected: [
      {
        option: 'With every run',
        whyNot: 'between two runs hardly an [[outcome]] arrives; {{data.labelDelayDays}} pass before one does',
      },
    ],
    revisitWhen: 'A model a year old is no worse',
  },
  release: {
    rejected: [
      {
        option: 'All decisions at once',
        whyNot: 'a wrong merge would cost {{problem.cFN}} on every [[unit]] it touches',
      },
    ],
    rationale: [
      'People see {{prod.stage1N}} estimates first and overrule what they know to be wrong; {{prod.stage1Alarm}} of one kind end the stage.',
    ],
    revisitWhen: 'Overruled estimates turn out right',
  },
  oversight: {
    rejected: [
      {
        option: 'Publish without comment',
        whyNot: 'readers act on {{data.rowsPerDay}} figures whose width they never see',
      },
    ],
    rationale: ['Interval, date and a way to correct attributes stand beside each of {{data.rowsPerDay}} estimates.'],
    revisitWhen: 'Somebody decides about a person with it',
  },
  optimise: {
    rejected: [{ option: 'Faster trees', whyNot: 'they are {{perf.modelShare}} of the run' }],
    rationale: ['As-of joins over {{data.historyDays}} take the time; rows that did not change need none.'],
    revisitWhen: 'A run takes longer than its window',
  },
  money: [
    'A low estimate costs {{problem.cFN}}, a high one {{problem.cFP}}; estimates cost {{perf.estUsdPer1k}}.',
    {
      text: '{{problem.engineers}} people keep one table, one model and one scheduled run; a feature store has nothing to do here.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'DS-01': [
      'Shuffled rows let later [[outcome]]s of one [[area]] tell the earlier; the test is later than all of training.',
    ],
    'DS-06': ['A field filled in once the [[outcome]] is known explains it perfectly, and is empty when it is needed.'],
    'DS-16': ['Only some [[units]] show their [[outcome]]: a random sample is measured whatever the estimate says.'],
  },
  gaps: [
    { test: 'M2', how: 'error against cost of decisions, {{exp.readDay}}' },
    { test: 'D2', how: 'each source left out once, on the later block' },
    { test: 'M4', how: 'models of one to four quarters on the same test' },
  ],
}
