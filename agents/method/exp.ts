import type { Method } from './types'

export const EXP: Method = {
  aim: 'Say what a test can see before it is run: unit, interference, sample, delay of the outcome, price of looking early.',
  moves: [
    {
      decide: 'Offline protocol: which windows, which comparison, how large the test set for the gain to be seen.',
      evidence: 'wilson_n or auc_se for the width; mcnemar_n for paired models; zero_failure_n for "none" claims.',
    },
    {
      decide: 'Error analysis: which cases are read by whom before the first release, and the search’s budget.',
      evidence: 'costs of errors; hours of experts.',
    },
    {
      decide: 'Slices and fairness: which groups, smallest size that can be read, ratio that stops a release.',
      evidence: 'wilson per slice; fairness; law on the groups; whether attributes may be held at all.',
    },
    {
      decide: 'The online design: A/B, switchback, interleaving, shadow or staged exposure where a test cannot see it.',
      evidence: 'interference between units; traffic; whether a harm would show in time.',
    },
    {
      decide: 'Unit of randomization, unit of analysis, and the design effect where they differ.',
      evidence: 'design_effect on cluster size and correlation.',
    },
    {
      decide: 'Smallest effect worth acting on, sample, power, days, in whole weeks.',
      evidence: 'ab_two_prop or ab_means, ab_duration, mde_prop; value of the effect.',
    },
    {
      decide: 'When it may be read: outcome delay, sequential limits, what is read early and what it may decide.',
      evidence: 'label delay; group_sequential or msprt_halfwidth.',
    },
    {
      decide: 'Primary metric, guardrails, correction for several comparisons, and the rule for each outcome.',
      evidence: 'step 1’s metrics; number of comparisons.',
    },
    {
      decide: 'Tracking: what is recorded of a run so that it can be repeated.',
      evidence: 'versions of data, code, configuration, seed; who compares.',
    },
  ],
  traps: [
    '“Two weeks at 95 %” without sample, power or label delay.',
    'Reading before outcomes are in, or daily without limits for it.',
    'Randomizing requests where people or shops feel both arms.',
    'Before against after as evidence.',
    'A claimed uplift instead of the effect that the plan can see: say both.',
  ],
  tables: {
    plan: 'unit, allocation, effect, sample, days, reading day, guardrails, stop rule; value a reference; why from this brief.',
    slices: 'each slice that is read alone, with the number it needs.',
  },
  sections: {
    offline: 'windows, paired comparison, size of the test, what a release must beat.',
    errors: 'which errors are read, by whom, how many; search space and budget; tracking.',
    fairness: 'groups, measure, limit, what is done when it is crossed; or why none applies.',
  },
  ask: 'the smallest gain that would be worth a release (it sets the size of the test); how long a test may last; whether units influence each other. Not: a significance level.',
  good: '“Randomize merchants, not charges: a fraudster learns within a shop. With a design effect of {{exp.deff}} each arm needs {{exp.nPerArm}}, read on {{exp.readDay}} when outcomes are in. Revisit when the correlation within shops is measured.”',
  bad: '“Run an A/B test for two weeks with 95% confidence.”',
}
