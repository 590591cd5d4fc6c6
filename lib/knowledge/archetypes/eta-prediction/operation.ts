import type { Archetype } from '../types'

/** Architecture, experiment, production and performance of the entry on eta prediction. */
export const etaPredictionOperation: Pick<Archetype, 'arch' | 'exp' | 'prod' | 'perf'> = {
  arch: {
    serving: 'online',
    parts: [
      { id: 'app', name: 'Quote and tracking', kind: 'external', rhythm: 'request', note: 'quote and updates' },
      { id: 'eta', name: 'ETA service', kind: 'service', rhythm: 'request', note: 'features, sorting, promise' },
      { id: 'routing', name: 'Routing engine', kind: 'service', rhythm: 'request', note: 'road time by forecast' },
      {
        id: 'state',
        name: 'Live state',
        kind: 'store',
        rhythm: 'request',
        note: 'queue, [[courier]]s, pace',
        personal: true,
      },
      { id: 'model', name: 'Quantile model', kind: 'model', rhythm: 'request', note: 'total and stages' },
      { id: 'stream', name: 'Event stream', kind: 'job', rhythm: 'seconds', note: 'counters, live updates' },
      {
        id: 'log',
        name: 'Quote log',
        kind: 'store',
        rhythm: 'days',
        note: 'features as served, quantile',
        personal: true,
      },
      {
        id: 'train',
        name: 'Training and coverage',
        kind: 'job',
        rhythm: 'days',
        note: 'censoring weights, calibration',
      },
    ],
    links: [
      { from: 'app', to: 'eta', label: 'contents, address cell' },
      { from: 'eta', to: 'routing', label: 'route' },
      { from: 'eta', to: 'state', label: 'read' },
      { from: 'eta', to: 'model', label: 'score' },
      { from: 'model', to: 'eta', label: 'quantiles' },
      { from: 'stream', to: 'state', label: 'counters' },
      { from: 'eta', to: 'log', label: 'quote' },
      { from: 'log', to: 'train', label: 'joined with arrivals' },
      { from: 'train', to: 'model', label: 'version' },
    ],
    flow: [
      'Routing and live state are read in parallel; one call returns the sorted quantiles and policy picks the promise.',
      'Later events rescore the remaining stages only; the shown time moves after a change worth telling, never with each second.',
    ],
    stages: [
      { id: 'route', name: 'route and live state, in parallel', share: 0.45 },
      { id: 'score', name: 'score', share: 0.2 },
      { id: 'policy', name: 'sort, calibrate, promise', share: 0.1 },
    ],
    defaultLatencyMs: 100,
    concurrency: 40,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'table_quantile',
      text: 'A table of quantiles by [[place]], distance band and hour, kept in the process; routing down means distance by cell.',
    },
    security: [
      'Addresses leave the service only as cells; the quote log is reachable by two roles.',
      'A [[courier]] position is shown to one customer and only while the [[unit]] is open.',
    ],
    alternatives: [
      { given: 'no live state', then: 'wider quantiles, and nothing to update from' },
      { given: 'the promise is a slot', then: 'on-time probability per slot instead of a quantile' },
    ],
  },
  exp: {
    type: 'switchback',
    unit: 'city and time window',
    why: '[[units]] share [[courier]]s, so a quote in one arm moves the wait in the other; whole [[area]]-windows switch, with a wash-out between.',
    rejected: [
      {
        option: 'A/B by user',
        whyNot: 'interference: at {{data.rowsPerDay}} both arms queue for the same [[courier]]s',
      },
      { option: 'Before and after', whyNot: 'a dry month alone brings {{exp.mdeRel}}' },
    ],
    offline: [
      'Pinball and coverage at {{problem.promiseQuantile}} on {{exp.testN}} later [[units]], half-width {{exp.halfWidth}}, clustered by [[area]]-day.',
      'Replay of promises: the trade-off curve of late share against quoted minutes, beside [[baseline]]; a model must move the curve, not slide along it.',
    ],
    slices: ['city, and bias by hour', 'new [[place]]', 'rain or event', 'long quotes', '[[stacked]]', 'cancelled'],
    fairness: ['Coverage by district: a quarter that is always promised too little, or always padded, loses service.'],
    errorAnalysis:
      'Weekly, one [[area]] at a time: late [[units]] by guilty stage, then the traces of the worst; each finding is a feature, a label repair or a job for operations.',
    online: { metric: 'deliveries after the promise', baselineRate: 0.2, mdeRel: -0.1 },
  },
  prod: {
    canary: { formula: '{problem.lateShare}' },
    monitors: [
      {
        id: 'coverage',
        watch: 'Share inside the promise by [[area]] and hour',
        threshold: 'off {{problem.promiseQuantile}} outside its clustered interval',
        why: 'the promise is the product',
        who: 'ETA team',
        firstMove: 'shift the calibration table of that cell',
      },
      {
        id: 'length',
        watch: 'Median quoted minutes',
        threshold: 'up while {{problem.promiseQuantile}} is kept',
        why: 'padding creeps in',
        who: 'product',
        firstMove: 'find the stage that widened',
      },
      {
        id: 'state',
        watch: 'Age of live counters',
        threshold: 'over {{arch.stateAgeS}}',
        why: 'an old queue is an optimistic quote',
        who: 'platform',
        firstMove: 'switch to the table',
      },
      {
        id: 'ready',
        watch: 'Missing or batched ready marks per [[place]]',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: '[[kitchen]] time becomes unlearnable',
        who: 'operations',
        firstMove: 'call the [[place]], use its trace-based pace',
      },
      {
        id: 'latency',
        watch: 'Answer time by stage',
        threshold: '{{arch.latencyP99Ms}} at p99',
        why: 'the caller waits',
        who: 'platform',
        firstMove: 'drop routing to cells',
      },
    ],
    stages: [
      { id: 'Shadow quotes', share: 0, text: 'coverage right in every [[area]] over a full week' },
      { id: 'Few city windows', share: 0.05, text: 'no rise of long quotes or cancels' },
      { id: 'Switchback', share: 0.5, text: 'curve moved as replayed' },
      { id: 'All cities', share: 1, text: 'coverage holds through a rainy [[peak]]' },
    ],
    retrainDays: 7,
    retraining:
      'Calibration tables daily, trees every {{prod.retrainCadenceDays}}; a version ships if pinball is lower and no large [[area]] loses coverage.',
    runbook: [
      'Storm or match: raise the promised quantile for that [[area]] by hand, log it, end it.',
      'Live state late: table quantiles, updates off.',
      'Late share up: look at the guilty stage first; a dispatch change is no model fault. Back within {{prod.rollbackMinutes}}.',
    ],
    owner: 'eta-team',
    governance: [
      {
        text: 'EU: platform workers must be told of automated systems that monitor or affect their work; traces used here belong in that notice.',
        asOf: '2026-06',
        source: 'Directive (EU) 2024/2831',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'EU: location traces are personal data; purpose and deletion date are fixed before training.',
        asOf: '2026-06',
        source: 'GDPR art. 5',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
    ],
  },
  perf: {
    bottleneck:
      'The routing call and the live reads take most of {{arch.latencyP99Ms}}; tree walks for all heads are short.',
    techniques: [
      {
        name: 'Parallel reads with deadlines',
        verdict: 'use',
        why: 'the slower of two in {{arch.p99_route}}, not their sum',
        risk: 'a missed deadline widens the quote',
      },
      {
        name: 'Route cache by cell pair and quarter hour',
        verdict: 'use',
        why: 'peaks repeat pairs: part of {{arch.p99_route}}',
        risk: 'road closures: short life',
      },
      {
        name: 'Compiled trees',
        verdict: 'use',
        why: 'twice as fast gives {{perf.amdahlModel}}',
        risk: 'bit-equality test per release',
      },
      {
        name: 'One network for all heads',
        verdict: 'later',
        why: 'pays beyond {{data.rowsPerDay}}',
        risk: 'crossing quantiles',
      },
      {
        name: 'Caching whole quotes',
        verdict: 'refuse',
        why: 'queues move within {{arch.stateAgeS}}',
        risk: 'confidently stale promises',
      },
    ],
    scaling: [
      '[[Rush]] peaks of {{arch.qpsPeak}} are known by the clock; {{arch.replicas}} replicas are scaled by schedule before the rush, since autoscaling follows it.',
    ],
    tools: [
      { name: 'LightGBM', why: 'quantile objective is there; PyTorch waits for the deep variant' },
      { name: 'Flink and Redis', why: 'event-time counters with seconds of lag; Spark batches would be a minute old' },
      { name: 'ONNX Runtime or Treelite', why: 'compiled heads in the service; Triton is built for accelerators' },
      { name: 'Airflow', why: 'weekly training and censoring weights' },
      { name: 'MLflow', why: 'model, calibration table and quantile under one version; W&B adds little here' },
    ],
  },
}
