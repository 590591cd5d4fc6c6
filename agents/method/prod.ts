import type { Method } from './types'

export const PROD: Method = {
  aim: 'Every alarm has a threshold above noise, an owner and a first move. What cannot be seen in time is bounded by exposure.',
  moves: [
    {
      decide: 'Objectives: of the service and of the decision, with the budget of errors they leave.',
      evidence: 'error_budget, burn_rate; availability of step 4.',
    },
    {
      decide: 'What is watched: inputs, outputs, outcomes, slices, freshness, skew, cost, people’s reactions.',
      evidence: 'how each failure of this system would show first, and how late labels are; knowledge kind "monitor".',
    },
    {
      decide: 'Each threshold, with its false alarms and what it detects.',
      evidence: 'psi_critical, ks_critical or jsd_critical for window and bins; false_alarm over features and checks.',
    },
    {
      decide: 'Rollout: shadow, then shares; what each stage can see; an exposure bound where it is blind.',
      evidence: 'canary on base rate, share and clustering; cost of a bad stage.',
    },
    {
      decide: 'Rollback: trigger, minutes, who, what state goes back with it.',
      evidence: 'rollback minutes against the budget of errors.',
    },
    {
      decide: 'Retraining: when, on what, through which gate, and who says yes.',
      evidence: 'age of labels; decay if measured, else assumed; cost of a run.',
    },
    {
      decide: 'Who owns it by day and by night, and the moves they have.',
      evidence: 'people of the brief: two engineers cannot hold a night rota.',
    },
    {
      decide: 'Governance: oversight, logs, documentation, disclosure that apply here.',
      evidence: 'class under the law named in step 1, with its date; not legal advice.',
    },
    {
      decide: 'Which tests of the ML Test Score are missing at launch, and what they wait for.',
      evidence: 'knowledge kind "practice".',
    },
  ],
  traps: [
    '“Alert when PSI > 0.2”: a fixed limit is noise at some sizes and blind at others.',
    'An alarm without a first move, or owned by “the team”.',
    'A canary too small to see the failure it is for.',
    'Retraining on drift without a gate: it learns the fault.',
    'Only machines watched: latency is fine while decisions are wrong.',
  ],
  tables: {
    monitors:
      'threshold a reference; why: false alarms and what it detects; who: a named role; move: the first thing done.',
    rollout: 'stage, share as a reference, and the evidence on which it goes on; exposure where it cannot see.',
    objectives: 'objective, budget, burn, alarms promised; value a reference.',
    score: 'only tests not done at launch; how: what they wait for, who does them.',
  },
  sections: {
    runbook: 'who is called, three moves in order, who may stop the system, how people are told.',
    governance: 'oversight, logs, documents, duties with date; only those that apply.',
  },
  ask: 'who owns it at night; how much harm a bad hour may do (it sets the first stage and rollback); who may stop it. Not: thresholds that the noise of the window sets.',
  good: '“The input-drift limit is {{prod.driftThreshold}}, above the noise of {{prod.psiNoise}} at this window: {{prod.falseAlarmsPerWeek}} false alarms. The fixed limit of the brief would wake someone daily. Revisit when the window doubles.”',
  bad: '“Monitor for drift and alert the team when performance degrades.”',
}
