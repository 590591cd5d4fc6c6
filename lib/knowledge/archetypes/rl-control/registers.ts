import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const rlControlRegisters = {
  perf: {
    bottleneck:
      'The worst-case solve before each write decides, not load: {{arch.qpsPeak}} is small, yet a plan after {{arch.latencyP99Ms}} is discarded.',
    techniques: [
      {
        name: 'Warm-started solver',
        verdict: 'use',
        why: 'cuts {{arch.p99_solve}}: the shifted last plan is nearly right',
        risk: 'stays in a poor local plan after a fault',
      },
      {
        name: 'Move blocking',
        verdict: 'use',
        why: 'fewer free moves late in {{model.controlHorizonH}} shrink the problem',
        risk: 'too coarse at changeover',
      },
      {
        name: 'Generated C solver',
        verdict: 'later',
        why: '{{arch.headroomMs}} are free now; for a smaller computer later',
        risk: 'a rebuild for each change',
      },
      {
        name: 'Online RL on the live plant',
        verdict: 'refuse',
        why: 'learns a limit by crossing it, {{problem.cFN}} a time',
        risk: 'damage and lost trust',
      },
    ],
    scaling: [
      'Sites scale side by side; inside one, each [[entity]] is solved alone and shared capacity is settled by a small master problem.',
    ],
    tools: [
      { name: 'CasADi with do-mpc', why: 'constrained plans with exact derivatives; not for black-box simulators' },
      {
        name: 'OPC UA gateway',
        why: 'typed, access-controlled writes; not for fast interlocks',
      },
      { name: 'PyTorch with ONNX Runtime', why: 'only for learned residuals on the edge; balances need neither' },
      { name: 'MLflow', why: 'model, envelope and replay result under one version; the site keeps a copy' },
    ],
  },
  assumptions: [
    {
      path: 'problem.controlSavingTarget',
      value: 0.1,
      label: 'Reduction sought against the baseline',
      unit: 'ratio',
      note: 'The energy manager’s target replaces it.',
    },
    {
      path: 'problem.actionsCarryOver',
      value: true,
      label: 'An action changes later states',
      unit: 'bool',
      note: 'A step test on the plant replaces it.',
    },
    {
      path: 'model.controlStepMin',
      value: 5,
      label: 'Length of a control step',
      unit: 'min',
      note: 'The cycle agreed with the plant controller replaces it.',
    },
    {
      path: 'model.controlHorizonH',
      value: 6,
      label: 'Planning horizon',
      unit: 'h',
      note: 'A few measured thermal time constants replace it.',
    },
    {
      path: 'arch.heartbeatMisses',
      value: 2,
      label: 'Missed heartbeats before PID',
      unit: 'count',
      note: 'The safety engineer’s limit replaces it.',
    },
    {
      path: 'exp.controlBlockH',
      value: 24,
      label: 'Length of a switchback block',
      unit: 'h',
      note: 'The measured carry-over replaces it.',
    },
    {
      path: 'exp.washoutH',
      value: 4,
      label: 'Wash-out after a switch',
      unit: 'h',
      note: 'The measured settling time replaces it.',
    },
    {
      path: 'prod.overrideLimit',
      value: 0.02,
      label: 'Overridden steps tolerated',
      unit: 'ratio',
      note: 'The rate during the advice stage replaces it.',
    },
    {
      path: 'prod.cyclingLimit',
      value: 1.1,
      label: 'Starts and travel against the baseline',
      unit: 'x',
      note: 'The manufacturer’s limit replaces it.',
    },
  ],
  expressions: [
    {
      path: 'arch.failsafeMin',
      label: 'Time to fail-safe',
      unit: 'min',
      formula: '{arch.heartbeatMisses}*{model.controlStepMin}',
    },
    {
      path: 'exp.usableShare',
      label: 'Share of a block that counts',
      unit: 'ratio',
      formula: '({exp.controlBlockH}-{exp.washoutH})/{exp.controlBlockH}',
    },
  ],
  decisions: [
    {
      step: 'arch',
      title: 'Safety envelope',
      choice: 'Fixed limits and rates in separate code between optimizer and PLC',
      alternatives: [
        {
          option: 'Penalty in the reward',
          whyNot: 'a saving of {{problem.controlSavingTarget}} would buy a [[positive]]',
        },
      ],
      rationale:
        'A wrong model may cost [[resource]] for {{arch.failsafeMin}}, never a [[positive]] of {{problem.cFN}}.',
      confidence: 'high',
      revisitWhen: 'Clipping takes most of the saving',
    },
    {
      step: 'data',
      title: 'Overrides as data',
      choice: 'Log asked, clipped and applied action, with person and reason',
      alternatives: [
        {
          option: 'Delete overridden steps',
          whyNot: 'removes exactly the hard [[units]], up to {{prod.overrideLimit}}, and flatters the policy',
        },
      ],
      rationale:
        'At {{prod.overrideLimit}} of [[units]] overrides are the best lesson: dynamics use the applied action, rewards the assigned arm.',
      confidence: 'high',
      revisitWhen: 'Manual mode at the cabinet cannot be recorded',
    },
    {
      step: 'model',
      title: 'Source of variation',
      choice: 'Planned small setpoint steps inside the envelope, attended by the [[operator]]',
      alternatives: [
        {
          option: 'Random actions by the policy',
          whyNot: 'nobody can approve them before each {{model.controlStepMin}}',
        },
      ],
      rationale: '{{data.historyDays}} of [[baseline]] alone cannot identify the effect of a move.',
      confidence: 'high',
      revisitWhen: 'Overrides already cover the range',
    },
  ],
  risks: [
    {
      step: 'arch',
      risk: 'Unsafe exploration: a move outside known states causes a [[positive]]',
      severity: 'high',
      mitigation: 'Separate envelope, rate limits, planned steps, and attended start',
      owner: 'safety engineer',
    },
    {
      step: 'prod',
      risk: 'Sensor drift makes the [[plant]] look inside its limits while it is not',
      severity: 'high',
      mitigation: 'Redundant limit sensors, balance residuals, calibration record, PID in doubt',
      owner: 'instrument technician',
    },
    {
      step: 'arch',
      risk: 'Fail-safe to [[baseline]] does not work on the day: stale setpoint, wound-up integrator or lost link',
      severity: 'high',
      mitigation: 'Expiring setpoints, watchdog in the PLC, anti-windup, monthly drill',
      owner: 'control engineer',
    },
    {
      step: 'data',
      risk: 'An unlogged override of the [[operator]] is learned as a choice of the policy',
      severity: 'high',
      mitigation: 'Read mode and applied value from the PLC; one-touch reason; steps without mode are dropped',
      owner: 'control room',
    },
    {
      step: 'prod',
      risk: 'Frequent small moves wear each [[actuator]] and short-cycle machines',
      severity: 'medium',
      mitigation: 'Move cost, minimum run times, cycling guardrail and inspection',
      owner: 'maintenance',
    },
    {
      step: 'exp',
      risk: 'Weather or carry-over between blocks is reported as saved [[resource]]',
      severity: 'medium',
      mitigation: 'Random blocks, wash-out, matched weather, analysis by block',
      owner: 'energy manager',
    },
  ],
  questions: [
    {
      step: 'model',
      path: 'model.controlHorizonH',
      question: 'How long does the plant take to settle after a setpoint step?',
      whyItMatters: 'Moves D2.1 and D5.1: horizon, gap and wash-out.',
      meanwhile: 'plans over {{model.controlHorizonH}}',
    },
    {
      step: 'arch',
      path: 'arch.latencyP99Ms',
      question: 'How soon after a reading must the setpoint be written, and who may write it?',
      whyItMatters: 'Decides D4.1: advice or control.',
      meanwhile: '{{arch.latencyP99Ms}}, through one gateway',
    },
    {
      step: 'data',
      path: 'data.loggedPropensities',
      question: 'Does the log contain deliberate setpoint changes with their probabilities, and all overrides?',
      whyItMatters: 'Decides D3.1: without them offline RL has no support.',
      meanwhile: 'treated as a log of [[baseline]] without exploration',
    },
    {
      step: 'problem',
      path: 'problem.controlSavingTarget',
      question: 'Which saving pays for the work, at which tolerated limits?',
      whyItMatters: 'Moves D1.1: retuned loops may reach {{problem.controlSavingTarget}} already.',
      meanwhile: '{{problem.controlSavingTarget}}, at unchanged limits',
    },
    {
      step: 'arch',
      path: 'arch.heartbeatMisses',
      question: 'How long may the plant hold its last setpoint before PID takes over?',
      whyItMatters: 'Moves D4.2: {{arch.failsafeMin}} is how long a silent optimizer can do harm.',
      meanwhile: '{{arch.heartbeatMisses}} missed heartbeats, {{arch.failsafeMin}}',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
