import type { Archetype } from '../types'

/** Architecture, experiments and operation */
export const objectDetectionOperation = {
  arch: {
    serving: 'edge',
    parts: [
      {
        id: 'camera',
        name: 'Camera',
        kind: 'external',
        rhythm: 'request',
        note: 'fixed exposure limits, time in sync',
        personal: true,
      },
      {
        id: 'prep',
        name: 'Decode and resize',
        kind: 'service',
        rhythm: 'request',
        note: 'newest frame only, no queue',
        personal: true,
      },
      { id: 'detector', name: 'Detector', kind: 'model', rhythm: 'request', note: 'boxes, classes, scores' },
      {
        id: 'tracker',
        name: 'Tracker and zone rules',
        kind: 'service',
        rhythm: 'request',
        note: 'tracks, dwell, direction',
      },
      {
        id: 'control',
        name: 'Local controller',
        kind: 'external',
        rhythm: 'request',
        note: 'warns, counts, stops; has its own safe state',
      },
      {
        id: 'buffer',
        name: 'Ring buffer',
        kind: 'store',
        rhythm: 'seconds',
        note: 'clip around an event, else overwritten',
        personal: true,
      },
      {
        id: 'operator',
        name: 'Operator',
        kind: 'people',
        rhythm: 'seconds',
        note: 'confirms, dismisses, reports misses',
      },
      {
        id: 'train',
        name: 'Labeling and training',
        kind: 'job',
        rhythm: 'days',
        note: 'mined clips, gate on the device',
        personal: true,
      },
    ],
    links: [
      { from: 'camera', to: 'prep', label: 'video' },
      { from: 'prep', to: 'detector', label: 'tensor' },
      { from: 'detector', to: 'tracker', label: 'boxes' },
      { from: 'tracker', to: 'control', label: 'event' },
      { from: 'prep', to: 'buffer', label: 'frames' },
      { from: 'tracker', to: 'buffer', label: 'keep clip' },
      { from: 'control', to: 'operator', label: 'alarm' },
      { from: 'operator', to: 'train', label: 'verdict' },
      { from: 'buffer', to: 'train', label: 'mined clips' },
      { from: 'train', to: 'detector', label: 'signed version' },
    ],
    flow: [
      'The newest [[unit]] is taken and older ones are dropped.',
      {
        text: 'The link is {{arch.network}}: decisions fall on the device, clips travel when it allows.',
        when: [{ path: 'arch.network', known: true }],
      },
    ],
    stages: [
      { id: 'grab', name: 'exposure, decode, resize', share: 0.25 },
      { id: 'detector', name: 'detector', share: 0.45 },
      { id: 'track', name: 'suppression, tracking, zones', share: 0.1 },
      { id: 'signal', name: 'signal to controller', share: 0.1 },
    ],
    defaultLatencyMs: 50,
    concurrency: 1,
    machine: 'g6.xlarge',
    fallback: {
      id: 'default',
      text: 'Heartbeat on a reference mark: when it stops, the controller goes to its safe state',
    },
    security: [
      'Cameras sit in a network of their own; a device accepts signed versions only.',
      'Clothing can hide a person: where somebody gains from that, a second sensor stands beside.',
    ],
    alternatives: [
      {
        given: 'recorded video overnight',
        then: 'a larger detector, tracking in both directions',
      },
      {
        given: 'a microcontroller without accelerator',
        then: 'a presence classifier that wakes the rest',
      },
      {
        given: 'many cameras on one server',
        then: 'stream decoding is sized first',
      },
    ],
  },
  exp: {
    type: 'cluster',
    unit: 'site',
    why: 'One [[entity]] shares light and layout, so whole ones are switched in random order beside the old alarm.',
    rejected: [
      { option: 'By frame', whyNot: 'frames of one scene are the same event many times' },
      { option: 'Before and after', whyNot: 'season and daylight change more than the detector' },
    ],
    offline: [
      'Recall of events over held-out [[entity]]s at {{prod.falseAlarmsSite}} false alarms, interval bootstrapped by [[entity]].',
      'The shipped file is tested on its device: decoder, resize and integer kernels move boxes.',
      'Most test hours hold no [[positive]]: false alarms come from there.',
    ],
    slices: [
      '[[condition]]',
      'size and distance of the object',
      'occlusion and crowds',
      'new sites and camera heights',
      'children and mobility aids',
    ],
    fairness: [
      'Children, wheelchair users and dark clothing at night: a gap beyond {{exp.conditionGap}} blocks a use that protects people.',
    ],
    errorAnalysis:
      'Missed events and false alarms are watched weekly and sorted: too few pixels, occluded, light, tracker, zone rule. Lens and lamp mend more than training.',
    online: { metric: 'alarms confirmed by the operator', baselineRate: 0.3, mdeRel: 0.25 },
  },
  prod: {
    monitors: [
      {
        id: 'blind',
        watch: 'Reference mark, focus, pose and frozen picture',
        threshold: 'mark unseen for {{prod.blindMin}}',
        why: 'a blind camera is silent like a safe one',
        who: 'site technician',
        firstMove: 'safe state, clean or re-aim',
      },
      {
        id: 'alarms',
        watch: 'Alarms and dismissals per camera',
        threshold: 'above {{prod.falseAlarmsSite}} dismissed a day',
        why: 'fatigue switches systems off',
        who: 'operators',
        firstMove: 'mend the zone, then the threshold',
      },
      {
        id: 'conditions',
        watch: 'Mix of light and weather, embedding drift',
        threshold: 'PSI {{prod.driftThreshold}} and above {{prod.psiNoise}}',
        why: 'first snow is a new domain',
        who: 'ML',
        firstMove: 'mine and label clips of that day',
      },
      {
        id: 'sampled',
        watch: 'Recall on blind-labelled random clips',
        threshold: 'lower by {{exp.conditionGap}}',
        why: 'missed events raise no alarm',
        who: 'ML',
        firstMove: 'compare by site and size',
      },
      {
        id: 'device',
        watch: 'Frame rate, temperature, dropped frames',
        threshold: 'p99 above {{arch.latencyP99Ms}}',
        why: 'heat throttles before it stops',
        who: 'fleet on call',
        firstMove: 'lower input rate, inspect the enclosure',
      },
    ],
    stages: [
      {
        id: 'Shadow at the first sites',
        share: 0,
        text: 'alarms logged, not sounded; within {{prod.falseAlarmsSite}} by day and night',
      },
      {
        id: 'Advisory at one site',
        share: 0.05,
        text: '{{prod.falseAlarmsSite}} false alarms a camera at most; operators report misses',
      },
      { id: 'A third of the sites', share: 0.33, text: 'worst [[condition]] read, within {{exp.conditionGap}}' },
      { id: 'All sites', share: 1, text: 'old alarm removed after {{prod.retrainCadenceDays}} without a miss' },
    ],
    retrainDays: 60,
    retraining:
      'Every {{prod.retrainCadenceDays}} on mined clips; a candidate may lose in no condition and is tested on the device.',
    runbook: [
      'Missed event with harm: secure the clip, safe state at like [[entity]]s, tell the safety engineer.',
      'Alarm flood: disable the zone, not the camera.',
    ],
    owner: 'edge-vision',
    governance: [
      {
        text: 'EU: video of people needs purpose, signs and short storage; large-scale monitoring of public areas an impact assessment.',
        asOf: '2026-06',
        source: 'GDPR art. 6, 13 and 35(3)(c)',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'EU: real-time remote biometric identification in public is all but prohibited; detection without identity is not.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689, art. 5',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
      {
        text: 'Where somebody can be hurt, the detector is one element of a safety case with a stated domain.',
        asOf: '2026-06',
        source: 'ISO 21448 (SOTIF)',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
