import type { Archetype } from '../types'

/** Architecture, experiment and production of the predictive maintenance entry. */
export const predictiveMaintenanceOperation = {
  arch: {
    serving: 'stream',
    parts: [
      { id: 'asset', name: 'Assets', kind: 'external', rhythm: 'seconds', note: 'signals, fault messages' },
      {
        id: 'edge',
        name: 'Edge aggregation',
        kind: 'job',
        rhythm: 'seconds',
        note: 'summaries, raw kept on event',
      },
      {
        id: 'features',
        name: 'Cycle features',
        kind: 'job',
        rhythm: 'seconds',
        note: 'regime normalization, residuals',
      },
      {
        id: 'config',
        name: 'Configuration history',
        kind: 'store',
        rhythm: 'days',
        note: 'serial, software, sensor swaps',
      },
      { id: 'hazard', name: 'Hazard model', kind: 'model', rhythm: 'seconds', note: 'hazard per asset' },
      { id: 'worklist', name: 'Worklist', kind: 'service', rhythm: 'seconds', note: 'cut at capacity, reasons' },
      { id: 'control', name: 'Maintenance control', kind: 'people', rhythm: 'days', note: 'inspect, defer, refuse' },
      {
        id: 'orders',
        name: 'Orders, findings, training',
        kind: 'store',
        rhythm: 'days',
        note: 'events, censored lives, folds',
      },
    ],
    links: [
      { from: 'asset', to: 'edge', label: 'signals' },
      { from: 'edge', to: 'features', label: 'summaries' },
      { from: 'config', to: 'features', label: 'segments' },
      { from: 'features', to: 'hazard', label: 'residuals' },
      { from: 'hazard', to: 'worklist', label: 'hazard' },
      { from: 'worklist', to: 'control', label: 'requests' },
      { from: 'control', to: 'orders', label: 'decision' },
      { from: 'features', to: 'orders', label: 'history' },
      { from: 'orders', to: 'hazard', label: 'version' },
    ],
    flow: [
      'Signals are summed up per cycle; a late download replays in event time and rewrites its own cycle only.',
      'The worklist is cut once, before the maintenance window, {{arch.latencyP99Ms}} after the last arrival.',
    ],
    stages: [
      { id: 'arrive', name: 'arrive and decode', share: 0.35 },
      { id: 'features', name: 'cycle features', share: 0.3 },
      { id: 'score', name: 'hazard', share: 0.05 },
      { id: 'worklist', name: 'rank and explain', share: 0.1 },
    ],
    defaultLatencyMs: 900_000,
    concurrency: 2000,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'interval_and_limits',
      text: 'The maker’s interval and fixed residual limits keep running in the maintenance system; a stale score ranks nothing.',
    },
    security: ['One-way path out of the control network: nothing here writes to an [[entity]].'],
    alternatives: [
      {
        given: 'one planning round a day',
        then: 'a nightly batch; the stream only ingests',
      },
      {
        given: 'links that drop for days',
        then: 'the hazard runs on the asset',
      },
    ],
  },
  exp: {
    type: 'shadow',
    unit: 'asset',
    why: 'The score runs silent while [[actor]] works as today; each event is judged by its warning.',
    rejected: [
      {
        option: 'A/B test over assets',
        whyNot: 'the fleet yields too few failures to see {{problem.disruptionCut}} fewer',
      },
      { option: 'Before and after', whyNot: 'a mild season would look like success' },
    ],
    offline: [
      'Rotated replay: rank and first warning day of each held-out [[positive]] at {{prod.inspectionsPerDay}} a day, exact interval on the share.',
      'Concordance with censoring weights orders models.',
      'Inspected healthy lives count against {{prod.noFaultLimit}}.',
    ],
    slices: [
      'type and configuration of the asset',
      'component age',
      'failure mode',
      'after a sensor or software change',
    ],
    fairness: ['No person is scored; the old sub-fleet with few sensors is read alone.'],
    errorAnalysis:
      'Every miss and no-fault [[pull]] is read on its signals, and ends as feature, unseen mode or corrected label.',
    online: {
      metric: 'requested inspections that find degradation',
      baselineRate: 0.2,
      mdeRel: 0.75,
      perDay: { formula: '{prod.inspectionsPerDay}', cases: 'inspections' },
    },
  },
  prod: {
    canary: { formula: '{prod.noFaultLimit}' },
    monitors: [
      {
        id: 'channels',
        watch: 'Missing or frozen channels per [[entity]]',
        threshold: 'a top input silent for {{prod.silentHours}}',
        why: 'a dead sensor reads as perfect health',
        who: 'data engineers',
        firstMove: 'mark the score stale',
      },
      {
        id: 'residual_drift',
        watch: 'Fleet median of each residual',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'recalibration moves the whole fleet at once',
        who: 'reliability',
        firstMove: 'open a new segment',
      },
      {
        id: 'requests',
        watch: 'Requests a day and how many are refused',
        threshold: 'over {{prod.inspectionsPerDay}}, or refusals doubling',
        why: 'first sign of lost trust',
        who: 'maintenance control',
        firstMove: 'read the refusals together',
      },
      {
        id: 'nff',
        watch: 'No fault found',
        threshold: 'above {{prod.noFaultLimit}}',
        why: 'paid twice, spare and slot',
        who: 'reliability',
        firstMove: 'raise the cut, read the cases',
      },
      {
        id: 'missed',
        watch: 'Failures without a warning',
        threshold: 'each one, read within {{prod.readDays}}',
        why: 'events are too few for a rate',
        who: 'reliability',
        firstMove: 'preserve the raw signals',
      },
    ],
    stages: [
      {
        id: 'Silent beside control',
        share: 0,
        text: 'each failure is listed with its rank; no request leaves the team',
      },
      {
        id: 'One sub-fleet, advisory',
        share: 0.2,
        text: 'no-fault [[pulls]] under {{prod.noFaultLimit}}, never over {{prod.inspectionsPerDay}} requests a day',
      },
      {
        id: 'Whole fleet, advisory',
        share: 1,
        text: 'no-fault [[pulls]] under {{prod.noFaultLimit}} for a season',
      },
    ],
    retrainDays: 90,
    retraining:
      'A version is taken only if no known [[positive]] loses its warning at {{prod.inspectionsPerDay}} inspections.',
    runbook: [
      'Many jump at once: software, not wear; freeze the worklist, open a segment.',
      'A low-ranked [[entity]] fails: save its raw signals first.',
    ],
    owner: 'reliability-engineering',
    governance: [
      {
        text: {
          text: 'As a safety component of critical infrastructure a model is high-risk; an advisory ranking with today’s limits intact is kept outside that role, in writing.',
          when: [{ path: 'reg.regions', has: ['EU'] }],
        },
        asOf: '2026-06',
        source: 'AI Act Annex III 2',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
