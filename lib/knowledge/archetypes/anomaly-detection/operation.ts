import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const anomalyDetectionOperation = {
  arch: {
    serving: 'stream',
    parts: [
      { id: 'stream', name: 'Metric stream', kind: 'external', rhythm: 'seconds', note: 'minute values, late marks' },
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
      { id: 'calendar', name: 'Launch calendar', kind: 'external', rhythm: 'days', note: 'planned changes' },
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
      'One keyed stream job holds the state of each [[entity]] and scores its values as they arrive; a second job ranks, groups by common dimension and spends the budget.',
      'State is checkpointed with its input offset, so that a restart neither skips nor repeats a minute.',
    ],
    stages: [
      { id: 'wait', name: 'wait for late points', share: 0.4 },
      { id: 'score', name: 'score', share: 0.15 },
      { id: 'group', name: 'group and rank', share: 0.25 },
    ],
    defaultLatencyMs: 300_000,
    concurrency: 200,
    machine: 'c7i.8xlarge',
    fallback: {
      id: 'static_limits',
      text: 'Static limits on the few series that carry the business page by themselves, from another process and another store.',
    },
    security: ['Revenue series are readable by their owners only; alerts carry a link, not the figures.'],
    alternatives: [
      { given: 'an hour of patience', then: 'batch on hourly sums: fewer false alarms for the same budget' },
      { given: 'seconds', then: 'only the few series with enough events a second' },
      { given: 'labels in a year', then: 'a ranker trained on verdicts over the same scores' },
    ],
  },
  exp: {
    type: 'shadow',
    unit: 'metric',
    why: 'A real breakage cannot be withheld from half of the analysts: the detector first posts to a silent channel, and its day is compared with what people found.',
    rejected: [
      { option: 'A/B test by analyst', whyNot: 'both arms watch the same incident' },
      { option: 'Before and after', whyNot: 'a quiet month would look like success' },
    ],
    offline: [
      'Replay of the gold events: found or not, delay, and alerts spent that day, each with its interval since events are few.',
      'A quiet month of [[units]] is replayed too: alerts in it are the price of the method.',
    ],
    slices: [
      'size of the metric in money',
      'sharp drop, slow leak, level shift',
      'series without season',
      'after a launch',
      'country and platform',
    ],
    fairness: [
      'No person is scored. Small countries get their own share of the budget, or their breakages are never seen.',
    ],
    errorAnalysis:
      'Weekly, on-call and engineer read dismissed alerts and breakages found elsewhere; each ends as a calendar entry, a grouping rule, or a gold event. Search is a replay over window and penalty.',
    online: { metric: 'alerts that somebody acknowledges as real', baselineRate: 0.3, mdeRel: 0.3 },
  },
  prod: {
    monitors: [
      {
        id: 'budget',
        watch: 'Alerts a day',
        threshold: 'over {{prod.alertBudget}}',
        why: 'alert fatigue is how the last attempt ended',
        who: 'metrics team',
        firstMove: 'raise the rank cut, look for a broken pipeline',
      },
      {
        id: 'ack',
        watch: 'Acknowledged share, weekly',
        threshold: 'below the month before, outside its interval',
        why: 'trust is leaving',
        who: 'metrics team',
        firstMove: 'read the dismissed ones together',
      },
      {
        id: 'late',
        watch: 'Late partitions',
        threshold: 'more than the wait allows',
        why: 'late points look like drops',
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
        watch: 'Planted breakage on a test series, daily',
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
        text: 'every breakage that people found in the month was ranked inside the budget',
      },
      { id: 'One team’s metrics', share: 0.05, text: 'the team keeps it switched on' },
      { id: 'All owned metrics', share: 1, text: 'budget kept for four weeks' },
    ],
    retrainDays: 7,
    retraining:
      'Bands follow the data daily; parameters are replayed every {{prod.retrainCadenceDays}} and change only if the gold events are found no later at the same budget.',
    runbook: [
      'Alert storm: one parent cause, group by the widest common dimension and keep one incident.',
      'Launch today: enter it in the calendar; expected jumps are shown, not paged.',
      'Planted breakage missed: the detector is down, static limits are on.',
    ],
    owner: 'metrics-platform',
    governance: [
      {
        text: 'Revenue figures before publication are inside information: access to alerts on them is logged.',
        asOf: '2026-06',
        source: 'Regulation (EU) 596/2014',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
