import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const anomalyDetectionOperation = {
  arch: {
    serving: 'stream',
    parts: [
      { id: 'stream', name: 'Metric stream', kind: 'external', rhythm: 'seconds', note: 'values, late marks' },
      { id: 'score', name: 'Scorer', kind: 'model', rhythm: 'seconds', note: 'expected band, surprise' },
      { id: 'state', name: 'Series state', kind: 'store', rhythm: 'seconds', note: 'season, level, version' },
      {
        id: 'group',
        name: 'Grouping and budget',
        kind: 'service',
        rhythm: 'seconds',
        note: 'one incident, not many alerts',
      },
      { id: 'channel', name: 'On-call channel', kind: 'people', rhythm: 'seconds', note: 'acknowledge or dismiss' },
      { id: 'log', name: 'Alert log', kind: 'store', rhythm: 'days', note: 'alerts, verdicts' },
      { id: 'replay', name: 'Replay', kind: 'job', rhythm: 'days', note: 'gold events, budget' },
      { id: 'calendar', name: 'Calendar of changes', kind: 'external', rhythm: 'days', note: 'planned changes' },
    ],
    links: [
      { from: 'stream', to: 'score', label: 'values' },
      { from: 'state', to: 'score', label: 'bands' },
      { from: 'score', to: 'group', label: 'surprises' },
      { from: 'calendar', to: 'group', label: 'expected jumps' },
      { from: 'group', to: 'channel', label: 'incident' },
      { from: 'channel', to: 'log', label: 'verdict' },
      { from: 'log', to: 'replay', label: 'gold events' },
      { from: 'replay', to: 'state', label: 'parameters' },
    ],
    flow: [
      'One keyed job holds the state of each [[entity]] and scores values as they arrive; a second ranks, groups by common dimension and spends {{prod.alertBudget}} a day.',
      'State is checkpointed with its input offset: a restart neither skips nor repeats a point.',
    ],
    stages: [
      { id: 'wait', name: 'wait for late points', share: 0.4 },
      { id: 'score', name: 'score', share: 0.15 },
      { id: 'group', name: 'group and rank', share: 0.25 },
    ],
    defaultLatencyMs: 300_000,
    concurrency: 20_000,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'static_limits',
      text: 'Static limits on the few series that [[vital]] page from another process and store.',
    },
    security: ['Series are readable by their owners only; alerts carry a link, not the figures.'],
    alternatives: [
      { given: 'an hour of patience', then: 'batch on hourly sums: fewer false alarms for the same budget' },
      { given: 'seconds', then: 'only the few series with enough events a second' },
      { given: 'labels in a year', then: 'a ranker trained on verdicts over the same scores' },
    ],
  },
  exp: {
    type: 'shadow',
    unit: 'series',
    why: 'A real [[positive]] cannot be withheld from half of the [[analysts]]: the detector posts to a silent channel, and its day is compared with what people found.',
    rejected: [
      { option: 'A/B test by reader of alerts', whyNot: 'both arms would see the same [[positive]]' },
      { option: 'Before and after', whyNot: '{{exp.plannedDays}} without an incident would look like success' },
    ],
    offline: [
      'Replay of the gold events: found or not, delay, alerts spent that day, each with its interval.',
      'A quiet month is replayed too: alerts in it are the price of the method.',
    ],
    slices: [
      '[[size]]',
      'sharp drop, slow leak, level shift',
      'series without season',
      'after [[launches]]',
      '[[groups]]',
    ],
    fairness: ['No person is scored; small sites and rare kinds get a share of the budget of their own.'],
    errorAnalysis:
      'Weekly, dismissed alerts and [[breakages]] found elsewhere end as calendar entry, grouping rule or gold event.',
    online: {
      metric: 'alerts that somebody acknowledges as real',
      baselineRate: 0.3,
      mdeRel: 0.3,
      perDay: { formula: '{prod.alertBudget}', cases: 'alerts' },
    },
  },
  prod: {
    canary: { formula: '1-{problem.ackFloor}' },
    monitors: [
      {
        id: 'budget',
        watch: 'Alerts a day',
        threshold: 'over {{prod.alertBudget}}',
        why: 'people mute a channel that says too much',
        who: 'metrics team',
        firstMove: 'raise the rank cut, look for a broken pipeline',
      },
      {
        id: 'ack',
        watch: 'Acknowledged share, weekly',
        threshold: 'below {{problem.ackFloor}}',
        why: 'trust is leaving',
        who: 'metrics team',
        firstMove: 'read the dismissed ones together',
      },
      {
        id: 'late',
        watch: 'Late feeds',
        threshold: 'later than the wait of {{arch.p99_wait}}',
        why: 'a gap is read as an outage',
        who: 'data platform',
        firstMove: 'suppress, repair, replay',
      },
      {
        id: 'shape',
        watch: 'Residual distribution per class of series',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'season has changed',
        who: 'metrics team',
        firstMove: 'refit from the change on',
      },
      {
        id: 'canary',
        watch: 'Planted [[breakage]] on a test series, daily',
        threshold: 'not alerted in {{arch.latencyP99Ms}}',
        why: 'silence is also what a dead detector sounds like',
        who: 'metrics team',
        firstMove: 'restart from checkpoint',
      },
    ],
    stages: [
      {
        id: 'Silent channel',
        share: 0,
        text: 'every [[positive]] found by people ranked inside the {{prod.alertBudget}}',
      },
      {
        id: 'One group of series',
        share: 0.05,
        text: 'at most {{prod.alertBudget}} a day, {{problem.ackFloor}} of them acknowledged',
      },
      { id: 'All owned series', share: 1, text: 'acknowledged share stays over {{problem.ackFloor}}' },
    ],
    retrainDays: 7,
    retraining:
      'Bands follow the data daily; parameters change only if the gold events are found no later at {{prod.alertBudget}} a day.',
    runbook: [
      'Alert storm: one parent cause, group by the widest common dimension and keep one incident.',
      '[[Launch]] today: enter it in the calendar; expected jumps are shown, not paged.',
      'Planted [[breakage]] missed: the detector is down, static limits are on.',
    ],
    owner: 'metrics-platform',
    governance: [
      {
        text: 'Where the operator is an essential or important entity, significant incidents are reported within set hours; the alert log is evidence.',
        asOf: '2026-06',
        source: 'Directive (EU) 2022/2555 (NIS2), art. 23',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
