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
        note: 'per-cycle summaries, raw kept on event',
      },
      {
        id: 'features',
        name: 'Cycle features',
        kind: 'job',
        rhythm: 'seconds',
        note: 'regime normalisation, residuals',
      },
      {
        id: 'config',
        name: 'Configuration history',
        kind: 'store',
        rhythm: 'days',
        note: 'serial, position, software, sensor swaps',
      },
      { id: 'hazard', name: 'Hazard model', kind: 'model', rhythm: 'seconds', note: 'hazard per asset' },
      { id: 'worklist', name: 'Worklist', kind: 'service', rhythm: 'seconds', note: 'cut at capacity, reasons' },
      { id: 'control', name: 'Maintenance control', kind: 'people', rhythm: 'days', note: 'inspect, defer, refuse' },
      { id: 'orders', name: 'Work orders and findings', kind: 'store', rhythm: 'days', note: 'events, censored lives' },
      { id: 'train', name: 'Training', kind: 'job', rhythm: 'days', note: 'lives, folds, replay' },
    ],
    links: [
      { from: 'asset', to: 'edge', label: 'signals' },
      { from: 'edge', to: 'features', label: 'summaries' },
      { from: 'config', to: 'features', label: 'segments' },
      { from: 'features', to: 'hazard', label: 'residuals' },
      { from: 'hazard', to: 'worklist', label: 'hazard' },
      { from: 'worklist', to: 'control', label: 'requests' },
      { from: 'control', to: 'orders', label: 'decision' },
      { from: 'orders', to: 'train', label: 'lives' },
      { from: 'features', to: 'train', label: 'history' },
      { from: 'train', to: 'hazard', label: 'version' },
    ],
    flow: [
      'Signals are summed up per [[unit]] at the edge or on arrival; a late download replays in event time and rewrites its own [[unit]] only.',
      'Scores follow each [[unit]], the worklist is cut once before the maintenance window, within {{arch.latencyP99Ms}} of the last arrival.',
    ],
    stages: [
      { id: 'arrive', name: 'arrive and decode', share: 0.35 },
      { id: 'features', name: 'cycle features', share: 0.3 },
      { id: 'score', name: 'hazard', share: 0.05 },
      { id: 'worklist', name: 'rank and explain', share: 0.1 },
    ],
    defaultLatencyMs: 900_000,
    concurrency: 100,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'interval_and_limits',
      text: 'The maker’s interval and the fixed residual limits keep running in the maintenance system; a stale score is shown as stale and ranks nothing.',
    },
    security: [
      'One-way path out of the control network: nothing here can write to an [[entity]].',
      'Signals that reveal routes or production volume of a customer stay within that customer’s tenancy.',
    ],
    alternatives: [
      {
        given: 'one planning round a day',
        then: 'a nightly batch over cycle summaries; the stream only carries ingestion',
      },
      {
        given: 'links that drop for days',
        then: 'the hazard runs on the asset, its log comes home with the next download',
      },
      { given: 'hundreds of failures of one mode', then: 'a sequence network as challenger on the same folds' },
    ],
  },
  exp: {
    type: 'shadow',
    unit: 'asset',
    why: 'Failures are too rare for arms of any size to differ; the score first runs silent while [[actor]] works as today, and each event is judged by its warning.',
    rejected: [
      {
        option: 'A/B test over assets',
        whyNot: 'even the whole fleet yields too few failures a year to see a halving',
      },
      { option: 'Before and after', whyNot: 'a mild season or a modified component would look like success' },
    ],
    offline: [
      'Rotated replay: for each held-out [[positive]] its rank and first warning day at {{prod.inspectionsPerDay}} inspections a day, exact binomial interval on the share.',
      'Concordance with censoring weights decides between models; the event table decides whether [[actor]] would have acted.',
      'Inspections that the replay asks for on healthy lives are counted against the no-fault limit of {{prod.noFaultLimit}}.',
    ],
    slices: [
      'type and configuration of the asset',
      'component age',
      'climate and season',
      'failure mode',
      'after a sensor or software change',
    ],
    fairness: [
      'No person is scored; the slice that could be treated worse is the old sub-fleet with few sensors, and its recall is read alone.',
    ],
    errorAnalysis:
      'Every missed [[positive]] and every no-fault pull is read on its signals by an engineer and a data scientist; each ends as a feature, a mode that cannot be seen, or a label corrected. Search stays within the declared list.',
    online: { metric: 'requested inspections that find degradation', baselineRate: 0.2, mdeRel: 0.75 },
  },
  prod: {
    monitors: [
      {
        id: 'channels',
        watch: 'Missing or frozen channels per [[entity]]',
        threshold: 'any input of the top features silent for a day',
        why: 'a dead sensor reads as perfect health',
        who: 'data engineers',
        firstMove: 'mark the score stale, ask for a sensor check',
      },
      {
        id: 'residual_drift',
        watch: 'Fleet median of each residual',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'recalibration and software change move the whole fleet at once',
        who: 'reliability',
        firstMove: 'open a new segment, compare with the release notes',
      },
      {
        id: 'requests',
        watch: 'Requests a day and how many are refused',
        threshold: 'over {{prod.inspectionsPerDay}}, or refusals doubling',
        why: 'refusals are the first sign of lost trust',
        who: 'maintenance control',
        firstMove: 'read the refusals together',
      },
      {
        id: 'nff',
        watch: 'No fault found in the shop',
        threshold: 'above {{prod.noFaultLimit}}',
        why: 'each is paid twice, spare and slot',
        who: 'reliability',
        firstMove: 'raise the cut, read the cases',
      },
      {
        id: 'missed',
        watch: 'Failures without a warning',
        threshold: 'every single one',
        why: 'events are too few for a rate',
        who: 'reliability',
        firstMove: 'read the signals within the week',
      },
    ],
    stages: [
      {
        id: 'Silent beside control',
        share: 0,
        text: 'each failure of the period is listed with its rank; no request leaves the team',
      },
      {
        id: 'One sub-fleet, advisory',
        share: 0.2,
        text: 'findings confirm degradation more often than the interval inspections do',
      },
      {
        id: 'Whole fleet, advisory',
        share: 1,
        text: 'no-fault pulls under {{prod.noFaultLimit}} through one full season',
      },
    ],
    retrainDays: 90,
    retraining:
      'Refit every {{prod.retrainCadenceDays}} or after a batch of new findings; a version is taken only if no known [[positive]] loses its warning at the same capacity.',
    runbook: [
      'Many of the fleet jump at once: a software or calibration change, not wear; freeze the worklist and open a segment.',
      'Download backlog: rank on the last complete [[unit]] and show its age.',
      'A failure on an [[entity]] that ranked low: preserve the raw signals before the ring buffer turns over.',
    ],
    owner: 'reliability-engineering',
    governance: [
      {
        text: 'Where the [[entity]] is an aircraft the output stays advisory: release to service belongs to certifying staff, and interval credit would need approval of the maintenance programme.',
        asOf: '2026-06',
        source: 'EASA Part-145.A.50, Part-M M.A.302; FAA AC 43-218',
      },
      {
        text: 'A model that acts as a safety component of critical infrastructure would be high-risk; an advisory ranking with today’s limits intact is kept outside that role, in writing.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689 Annex III',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
