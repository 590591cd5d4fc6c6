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
      { id: 'fleet', name: 'Fleet service', kind: 'service', rhythm: 'days', note: 'versions, health, roll-back' },
      {
        id: 'label',
        name: 'Labelling',
        kind: 'people',
        rhythm: 'days',
        note: 'mined clips, blind test scenes',
        personal: true,
      },
      {
        id: 'train',
        name: 'Training and device gate',
        kind: 'job',
        rhythm: 'days',
        note: 'tests on the target device',
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
      { from: 'operator', to: 'label', label: 'verdict' },
      { from: 'buffer', to: 'label', label: 'mined clips' },
      { from: 'label', to: 'train', label: 'boxes' },
      { from: 'train', to: 'fleet', label: 'signed file' },
      { from: 'fleet', to: 'detector', label: 'accepted version' },
    ],
    flow: [
      'The newest [[unit]] is taken and older ones are dropped: a late answer about the past is worse than none. Glass to event takes {{arch.sumP99Ms}} of {{arch.latencyP99Ms}} at p99.',
      {
        text: 'The link is {{arch.network}}: all decisions fall on the device, and clips travel when the link allows.',
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
      text: 'A heartbeat of real detections on a reference mark: when it stops, [[actor]] goes to its safe state (slow, stop, lamp on) and [[consumer]] is told that the camera is blind.',
    },
    security: [
      'Cameras sit in a network of their own, model files are signed, and a device accepts the last good version only from the fleet service.',
      'Stickers and clothing can hide a person from a detector: where somebody gains from that, a second sensor must disagree.',
    ],
    alternatives: [
      {
        given: 'recorded video overnight',
        then: 'a larger detector over tiles with tracking in both directions of time',
      },
      {
        given: 'a microcontroller without accelerator',
        then: 'a presence classifier on a small image, and detection only after it fires',
      },
      {
        given: 'many cameras on one server',
        then: 'batches across cameras, stream decoding as the limit to size first',
      },
    ],
  },
  exp: {
    type: 'cluster',
    unit: 'site',
    why: 'All [[units]] of one site share light, layout and people, so whole sites are switched in random order while the old alarm keeps running beside.',
    rejected: [
      { option: 'By frame', whyNot: 'frames of one scene are the same event many times' },
      { option: 'Before and after', whyNot: 'season and daylight change more than the detector' },
    ],
    offline: [
      'Events, not [[units]], are counted: recall over held-out sites at {{prod.falseAlarmsSite}} false alarms a camera and day, interval bootstrapped by site.',
      'The file that ships is tested on the device that runs it: decoder, resize and integer kernels each move boxes.',
      'Clips without any [[positive]] are most of the test by hours; false alarms come from there.',
    ],
    slices: [
      '[[condition]]',
      'size and distance of the object',
      'occlusion and crowds',
      'rare classes one by one',
      'new sites and camera heights',
      'skin tone, age and mobility aids where people are detected',
    ],
    fairness: [
      'Children, wheelchair users and dark clothing at night are test slices of their own; a gap beyond the intervals blocks a use that protects people.',
    ],
    errorAnalysis:
      'Missed events and false alarms are watched as clips weekly and sorted: too few pixels, occluded, [[condition]], unknown class, tracker, zone rule. Lens and lamp fix the first more often than training.',
    online: { metric: 'alarms confirmed by the operator', baselineRate: 0.3, mdeRel: 0.25 },
  },
  prod: {
    monitors: [
      {
        id: 'blind',
        watch: 'Reference mark, focus, pose and frozen picture',
        threshold: 'mark unseen for a minute of daylight',
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
        firstMove: 'watch the clips, mend the zone, then the threshold',
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
        threshold: 'below the interval of the acceptance test',
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
      {
        id: 'versions',
        watch: 'Version and hash per device',
        threshold: 'any device two releases behind',
        why: 'results are only comparable by version',
        who: 'fleet on call',
        firstMove: 'retry, then visit',
      },
    ],
    stages: [
      {
        id: 'Shadow at the first sites',
        share: 0,
        text: 'alarms logged, not sounded; clips graded blind by day and night',
      },
      {
        id: 'Advisory at one site',
        share: 0.05,
        text: 'fewer than {{prod.stage1Alarm}} false events in {{prod.stage1N}} [[units]]; operators report misses',
      },
      { id: 'A third of the sites', share: 0.33, text: 'the worst [[condition]] has occurred and was read' },
      { id: 'All sites', share: 1, text: 'old alarm removed after a season, last version kept on each device' },
    ],
    retrainDays: 60,
    retraining:
      'Every {{prod.retrainCadenceDays}} on mined clips: track breaks, dismissals, new sites. A candidate may lose in no condition and is tested on the device before the fleet sees it.',
    runbook: [
      'Missed event with harm: freeze the version, secure the clip, safe state at like sites, tell the safety engineer.',
      'Alarm flood: disable the zone, not the camera; watch clips; release with a changed rule and name.',
    ],
    owner: 'edge-vision',
    governance: [
      {
        text: 'Video of people in the EU needs purpose, signage and short storage; systematic monitoring of public areas needs an impact assessment.',
        asOf: '2026-06',
        source: 'GDPR art. 6, 13 and 35(3)(c)',
      },
      {
        text: 'Real-time remote biometric identification in public is prohibited with narrow exceptions; detection without identity is not, as long as it stays so.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2024/1689, art. 5',
      },
      {
        text: 'In vehicles and machines the detector is one element of a safety case with a stated operating domain.',
        asOf: '2026-06',
        source: 'ISO 26262, ISO 21448, UNECE R157',
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
