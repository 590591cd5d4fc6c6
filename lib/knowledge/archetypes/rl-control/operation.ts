import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const rlControlOperation = {
  arch: {
    serving: 'edge',
    parts: [
      {
        id: 'sensors',
        name: 'Sensors and meters',
        kind: 'external',
        rhythm: 'request',
        note: 'redundant where a limit depends on one',
      },
      {
        id: 'estimator',
        name: 'State estimator',
        kind: 'service',
        rhythm: 'request',
        note: 'residual and age per sensor',
      },
      { id: 'optimiser', name: 'Optimizer', kind: 'model', rhythm: 'request', note: 'plan, first move and heartbeat' },
      {
        id: 'envelope',
        name: 'Safety envelope',
        kind: 'service',
        rhythm: 'request',
        note: 'fixed limits and rates, separate code',
      },
      {
        id: 'plc',
        name: 'PLC with PID',
        kind: 'external',
        rhythm: 'request',
        note: 'interlocks, watchdog, manual mode',
      },
      {
        id: 'operators',
        name: 'Control room',
        kind: 'people',
        rhythm: 'seconds',
        note: 'approve, override, give the reason',
        personal: true,
      },
      {
        id: 'historian',
        name: 'Historian and override log',
        kind: 'store',
        rhythm: 'seconds',
        note: 'asked, clipped, applied',
        personal: true,
      },
      {
        id: 'fit',
        name: 'Model fitting',
        kind: 'job',
        rhythm: 'days',
        note: 'rollouts, fault replay, signed releases',
      },
    ],
    links: [
      { from: 'sensors', to: 'estimator', label: 'readings' },
      { from: 'estimator', to: 'optimiser', label: 'state, trust' },
      { from: 'optimiser', to: 'envelope', label: 'proposed move' },
      { from: 'envelope', to: 'plc', label: 'limited setpoint' },
      { from: 'operators', to: 'plc', label: 'override' },
      { from: 'plc', to: 'historian', label: 'applied action' },
      { from: 'historian', to: 'fit', label: 'trajectories' },
      { from: 'fit', to: 'optimiser', label: 'signed release' },
    ],
    flow: [
      'Each {{model.controlStepMin}} the estimator reads sensors, the optimizer plans, the envelope clips, and the PLC accepts one setpoint with an expiry time.',
      'Asked, clipped, applied and overridden values are logged apart.',
    ],
    stages: [
      { id: 'read', name: 'sensor read', share: 0.15 },
      { id: 'estimate', name: 'state estimate', share: 0.1 },
      { id: 'solve', name: 'optimisation', share: 0.5 },
      { id: 'envelope', name: 'envelope and write', share: 0.1 },
    ],
    defaultLatencyMs: 10_000,
    concurrency: 8,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'pid',
      text: 'After {{arch.heartbeatMisses}} missed heartbeats, {{arch.failsafeMin}} in all, the PLC returns to [[baseline]] on its own with a bumpless ramp; no network is involved.',
    },
    security: [
      'The optimizer may write listed setpoints through one gateway; interlocks and the envelope cannot be written from its network.',
      'Releases are signed, limits twice.',
    ],
    alternatives: [
      { given: 'no write access to the plant', then: 'advice to the operator, with accepted and refused moves logged' },
      {
        given: 'many alike sites with a good link',
        then: 'models fitted centrally, with solver and envelope still on site',
      },
    ],
  },
  exp: {
    type: 'switchback',
    unit: 'plant and time block',
    why: 'One [[plant]] cannot run two policies at once: blocks of {{exp.controlBlockH}} alternate at random within matched weather, and {{exp.washoutH}} after each switch is not counted.',
    rejected: [
      {
        option: 'A/B by zone',
        whyNot: 'each [[entity]] shares the [[plant]]: one arm pays for the other within {{exp.washoutH}}',
      },
      { option: 'Before and after', whyNot: 'mild weather alone gives more than {{problem.controlSavingTarget}}' },
    ],
    offline: [
      'Rollouts over {{model.controlHorizonH}} on {{exp.testN}} later [[units]], half-width {{exp.halfWidth}}, resampled by day.',
      'Fault replay: biased sensor, stuck [[actuator]], lost forecast and late solver must each end in [[baseline]].',
    ],
    slices: ['hot and cold season', 'part load', 'changeover', 'one machine out of service', 'night'],
    fairness: ['Discomfort is compared by [[entity]], so that savings do not come from the same rooms each day.'],
    errorAnalysis:
      'Each override and [[positive]] is replayed and filed: sensor, model, envelope, equipment or preference.',
    online: { metric: 'steps above the weather-adjusted use of the baseline', baselineRate: 0.5, mdeRel: -0.1 },
  },
  prod: {
    canary: { formula: '{prod.overrideLimit}' },
    monitors: [
      {
        id: 'limits',
        watch: '[[positive]]s and clipped moves',
        threshold: 'one, or clipping for {{arch.failsafeMin}} on end',
        why: 'a policy that lives on the limit is exploiting the model',
        who: 'operator on shift',
        firstMove: 'return to PID, keep the trajectory',
      },
      {
        id: 'overrides',
        watch: 'Overridden [[units]] with reason',
        threshold: '{{prod.overrideLimit}} of [[units]], or any without a reason',
        why: 'operators see faults first',
        who: 'control engineer',
        firstMove: 'read the reasons with the shift',
      },
      {
        id: 'sensor_drift',
        watch: 'Redundancy and balance residuals',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'a biased sensor moves the true limit without an alarm',
        who: 'instrument technician',
        firstMove: 'drop the sensor, widen the margin, calibrate',
      },
      {
        id: 'rollout',
        watch: 'Rollout error over {{model.controlHorizonH}}',
        threshold: 'above its band of {{data.testDays}} for a day',
        why: 'season or equipment has left the fitted range',
        who: 'control engineer',
        firstMove: 'PID for that [[entity]], refit after inspection',
      },
    ],
    stages: [
      {
        id: 'Advice',
        share: 0,
        text: 'proposals beside the real moves; the [[operator]] marks each refusal with a reason',
      },
      {
        id: 'One zone, attended',
        share: 0.1,
        text: '{{prod.stage1N}} steps by day; {{prod.stage1Alarm}} overrides or one [[positive]] end it',
      },
      { id: 'Switchback', share: 0.5, text: 'random blocks for {{exp.plannedDays}}, read once on {{exp.readDay}}' },
      { id: 'All zones', share: 1, text: 'with recurring [[baseline]] blocks, so that the saving stays measurable' },
    ],
    retrainDays: 30,
    retraining:
      'Refit every {{prod.retrainCadenceDays}} or after maintenance; release only after fault replay. The envelope never changes with the model.',
    runbook: [
      '[[positive]]: PID at once, secure the [[plant]], then ask whether sensor, model or limit was wrong.',
      'Bad release: previous version in {{prod.rollbackMinutes}}, with [[baseline]] in between.',
      'Sensor in doubt: treat as missing; no optimization where its limit depends on it.',
    ],
    owner: 'plant-control',
    governance: [
      {
        text: 'A safety component of critical infrastructure is high-risk, with duties from December 2027; is the optimizer one, with safety in separate interlocks?',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689 Annex III(2), as amended 2026',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Interlocks keep their own safety case; the optimizer claims no safety function and the envelope is tested apart.',
        asOf: '2026-06',
        source: 'IEC 61508',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
