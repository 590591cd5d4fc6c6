import { rlControlOperation } from './operation'
import { rlControlRegisters } from './registers'
import { controlReasons } from './reasons'
import type { Archetype } from '../types'

export const rlControl: Archetype = {
  id: 'rl_control',
  name: 'Optimizing control of a running plant',
  problemType: 'rl_control',
  keywords: ['reinforcement', 'control', 'setpoints', 'cooling', 'hvac', 'bidding', 'policy', 'energy saving'],
  words: {
    unit: 'control step',
    units: 'control steps',
    positive: 'limit violation',
    entity: 'plant zone',
    action: 'move the setpoints inside the safety envelope',
    actor: 'the plant controller',
    consumer: 'the plant operator',
    task: 'setpoint control',
    plant: 'plant',
    resource: 'energy',
    load: 'load and weather',
    operator: 'operator',
    actuator: 'valve or fan',
    baseline: 'the PID loops',
  },
  sources: [
    'https://deepmind.google/blog/safety-first-ai-for-autonomous-data-centre-cooling-and-industrial-control/',
    'Gauci et al., Horizon, arXiv:1811.00260',
  ],
  metrics: {
    good: ['energy_kwh_vs_baseline', 'constraint_violation_rate', 'off_policy_value', 'regret'],
    pick: 'Use of [[resource]] against [[baseline]] at equal [[load]]: {{problem.controlSavingTarget}} counts only where [[positive]]s did not rise, for a saving bought with a broken limit is none.',
    bad: [
      { id: 'simulated_reward_only', why: 'the optimizer finds the errors of the simulator and is paid for them' },
      { id: 'rmse_one_step', why: 'slow plants repeat their last value; errors show only when rolled out' },
      { id: 'accuracy', why: 'there is no right setpoint to agree with, only consequences' },
    ],
    business: {
      id: 'resource_saved',
      name: 'Use of [[resource]] against [[baseline]] at equal [[load]]',
      target: 'a reduction of {{problem.controlSavingTarget}}, with no more [[positive]]s',
    },
    guardrails: [
      {
        id: 'envelope_violations',
        name: '[[positive]]s',
        limit: 'no more than under [[baseline]] in any pair of {{exp.controlBlockH}} blocks',
      },
      { id: 'operator_overrides', name: 'Overridden [[units]]', limit: 'below {{prod.overrideLimit}} of [[units]]' },
      {
        id: 'equipment_cycling',
        name: 'Starts and travel of each [[actuator]]',
        limit: 'at most {{prod.cyclingLimit}} the count under [[baseline]]',
      },
    ],
  },
  problem: {
    summary: [
      'At each [[unit]] choose setpoints for the [[plant]] that use less [[resource]] over {{model.controlHorizonH}}, without a [[positive]].',
      'The optimizer only proposes: a fixed safety envelope limits each move, and [[baseline]] take over when it is silent or wrong.',
    ],
    whyMl: [
      '[[baseline]] react to the present error; they cannot prepare for a peak or trade one [[entity]] against another.',
      'If retuned setpoints and a weather schedule reach {{problem.controlSavingTarget}}, stop there: they need no model to maintain.',
    ],
    antiGoals: [
      'No free exploration on the live [[plant]].',
      'No replacement of interlocks or of the [[operator]]’s manual mode.',
      'No reward without the cost of [[actuator]] wear.',
    ],
    falsePositive: 'the envelope stops a harmless move and the saving is lost',
    falseNegative: 'a move passes that drives the plant over a limit',
    baseline: {
      id: 'rules',
      text: '[[baseline]] with today’s schedules, retuned once, so that the saving is not only poor tuning; compared over the same {{data.testDays}} and the same weather, on the same split.',
    },
    stakeholders: [
      { who: 'Operators', cares: 'a reason for each move and a switch that always works' },
      { who: 'Energy manager', cares: 'savings that survive a change of weather' },
      { who: 'Safety engineer', cares: 'limits that no model can edit' },
      { who: 'Maintenance', cares: 'no extra starts or valve travel' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Plant historian',
        holds: 'sensor values, setpoints asked and positions reached',
        trap: 'deadband compression drops the small changes a dynamics model needs',
      },
      {
        name: 'Override log',
        holds: 'who, when, from which value to which, and why',
        trap: 'manual mode set at the cabinet never reaches it',
      },
      {
        name: 'Forecast archive',
        holds: '[[load]] as forecast at issue time',
        trap: 'only measured weather is kept, so replays see the future',
      },
    ],
    labels: [
      'Nothing is labeled: each [[unit]] logs state, action asked, action applied, and next state; reward is computed from metered [[resource]] and limits.',
      'Rewards settle over {{model.controlHorizonH}}, so a move is judged by the path after it, never by the next reading.',
    ],
    features: [
      {
        group: 'Temperatures, flows, power',
        available: 'each [[unit]]',
        trap: 'clock offset between meters reverses cause and effect',
      },
      {
        group: 'Forecast of [[load]]',
        available: 'at issue time',
        trap: 'trained on measured values, served on forecasts',
      },
      {
        group: 'Position of each [[actuator]]',
        available: 'each [[unit]]',
        trap: 'command taken for position; a stuck part looks obedient',
      },
    ],
    leaks: [
      'Setpoints after the decision and centered smoothing of sensors show the dynamics their own future.',
      'An override flag in the state: trouble the [[operator]] already saw.',
    ],
    split: {
      strategy: 'time_based',
      text: [
        'Fit on the first {{data.trainDays}}, test on the next {{data.testDays}}, with a gap of {{model.controlHorizonH}} so that no rollout crosses.',
        'Hot, cold and changeover weeks are reported apart; a season absent from {{data.historyDays}} runs under [[baseline]].',
      ],
      whyNotRandom: 'neighbors {{model.controlStepMin}} apart are almost one state: a random split tests memory',
    },
    quality: [
      'Redundant sensors and balances are compared daily, since drift hides in plausible values; a command without matching position takes the [[actuator]] out.',
    ],
    privacy: ['Occupancy enters as counts per [[entity]]; names in the override log are for operators’ review only.'],
  },
  model: {
    options: [
      {
        id: 'bandit',
        name: 'Contextual bandit over safe presets',
        fits: [{ path: 'problem.actionsCarryOver', is: false }],
        pro: 'When one [[unit]] does not alter the next, presets approved by the [[operator]] can be compared with little data.',
        con: 'Stored heat and minimum run times link [[units]], and a bandit sees only the next reward.',
        work: 'one score per preset',
      },
      {
        id: 'offline_rl',
        name: 'Conservative offline RL',
        fits: [
          { path: 'data.loggedPropensities', is: true },
          { path: 'data.nRows', above: 10_000_000 },
          { path: 'problem.engineers', above: 5 },
        ],
        pro: 'With {{data.nRows}} logged [[units]] and recorded exploration, it learns long effects that no short horizon reaches.',
        con: 'The log of [[baseline]] hardly varies within {{data.historyDays}}, so the value of any other action is invented.',
        work: 'one small dense pass',
      },
      {
        id: 'supervised_model_plus_optimizer',
        name: 'Learned plant model with constrained search',
        fits: [{ path: 'data.nRows', above: 1_000_000 }],
        pro: 'With {{data.nRows}} [[units]] an ensemble can learn chillers nobody modeled; its disagreement keeps the search near known states.',
        con: 'Needs more varied logs than {{data.historyDays}} of [[baseline]], and the search seeks out its errors.',
        work: 'an ensemble evaluated for many candidate actions',
      },
      {
        id: 'model_predictive_control',
        name: 'Model predictive control on a gray-box model',
        pro: 'Limits enter as constraints, few parameters fit from {{data.historyDays}}, and each plan can be shown to the [[operator]].',
        con: 'Its balances must be written for each [[plant]], and unmodeled equipment stays outside.',
        work: 'one constrained optimization over the horizon',
      },
    ],
    theory: [
      'In a closed loop the action answers the disturbance, so logs of [[baseline]] confuse both; small planned setpoint steps inside the envelope identify cause.',
      'Off-policy value needs overlap: where [[baseline]] never did less, no reweighting tells what would have happened.',
    ],
    loss: 'Error of free rollouts over {{model.controlHorizonH}}; the controller minimizes [[resource]] plus slack and wear costs.',
    augmentation: 'Sensor bias, delayed readings, and stuck [[actuator]] faults are injected in simulation.',
    regularization: 'Physical signs are fixed, moves are rate-limited, and plans far from logged states cost more.',
    optimization:
      'Warm start from the last plan; a solver without a feasible answer in {{arch.latencyP99Ms}} yields to [[baseline]].',
    interpretability: [
      'Each move shows the predicted path, the active limit, and the expected use of [[resource]] without it.',
    ],
  },
  reasons: controlReasons,
  ...rlControlOperation,
  ...rlControlRegisters,
}
