import type { Overrides } from '../types'

/** Architecture, experiment and production of masks on live video. */
export const videoOperation: Pick<Overrides, 'arch' | 'exp' | 'prod'> = {
  arch: {
    serving: 'edge',
    parts: [
      { id: 'camera', name: 'Camera', kind: 'external', rhythm: 'request', note: 'frames, clock', personal: true },
      { id: 'shrink', name: 'Shrink and color', kind: 'service', rhythm: 'request', note: 'on the graphics chip' },
      { id: 'net', name: 'Mask network', kind: 'model', rhythm: 'request', note: 'eight bit, with state' },
      {
        id: 'edge',
        name: 'Border refinement',
        kind: 'service',
        rhythm: 'request',
        note: 'full size, guided by color',
      },
      { id: 'pace', name: 'Pacer', kind: 'service', rhythm: 'request', note: 'skips, moves the last mask' },
      { id: 'screen', name: 'Picture shown', kind: 'external', rhythm: 'request', note: 'composed', personal: true },
      { id: 'count', name: 'Telemetry', kind: 'store', rhythm: 'days', note: 'times, switch-offs; no pictures' },
      { id: 'train', name: 'Training and device test', kind: 'job', rhythm: 'days', note: 'clips, rack of devices' },
    ],
    links: [
      { from: 'camera', to: 'shrink', label: 'frame' },
      { from: 'shrink', to: 'net', label: 'small frame' },
      { from: 'net', to: 'edge', label: 'mask' },
      { from: 'edge', to: 'pace', label: 'full mask' },
      { from: 'pace', to: 'screen', label: 'mask in time' },
      { from: 'pace', to: 'count', label: 'times' },
      { from: 'count', to: 'train', label: 'where it is slow' },
      { from: 'train', to: 'net', label: 'signed version' },
    ],
    flow: [
      'Frames never leave the graphics memory: they are shrunk, masked, refined at the border and composed; late masks are replaced by the last one, moved along.',
      'Before the first mask is ready, the whole picture is hidden: nothing leaks in the first second.',
    ],
    stages: [
      { id: 'shrink', name: 'shrink and convert', share: 0.15 },
      { id: 'net', name: 'network inference', share: 0.45 },
      { id: 'edge', name: 'refine and compose', share: 0.25 },
    ],
    defaultLatencyMs: 33,
    fallback: {
      id: 'hide_all',
      text: 'If no mask was ready for several [[units]], the whole picture is blurred and a sign says so: more is hidden, never less.',
    },
    security: [
      'The version is signed and checked before it is loaded; telemetry carries counts only, and its fields are listed for the user.',
    ],
    alternatives: [
      { given: 'recorded video instead of live', then: 'frames to come may be read: both directions, a large network' },
      { given: 'a weak device', then: 'every second frame, masks moved between' },
      { given: 'an overlay for a surgeon', then: 'delay bound end to end, a device under medical law' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'device',
    why: 'A person keeps one device and one habit: versions are drawn by lot for each, and the [[units]] and sessions of one device are alike.',
    rejected: [
      {
        option: 'By session',
        whyNot: 'the second session remembers the first: switched off once, it stays off for {{exp.plannedDays}}',
      },
      { option: 'IoU alone', whyNot: 'one point of {{exp.annotatorIou}} hides a border that flickers' },
    ],
    offline: [
      'IoU and border distance on {{exp.testBlocks}} held-out recordings, paired by recording; change of the mask where the picture stands still.',
      'The same on every class of device as shipped: time a frame after ten minutes of heat.',
      'Groups of skin tone, hair and head covering, each with {{exp.testN}} drawn [[units]].',
    ],
    slices: [
      'skin tone, hair, head covering',
      'weak and hot devices',
      'dim, backlit, colored light',
      'two people, pets, chairs',
      'fast hands',
    ],
    fairness: [
      'IoU and cut-off hands by skin tone, hair and head covering, with intervals: {{exp.worstIou}} holds for the weakest, or the version waits.',
    ],
    errorAnalysis:
      'Each release, consented clips in which users switched off are watched: leak, cut-off, flicker, heat, or taste.',
    online: { metric: 'sessions with the mask left on', baselineRate: 0.7, mdeRel: 0.02, clusterSize: 10, icc: 0.3 },
  },
  prod: {
    monitors: [
      {
        id: 'off',
        watch: 'Sessions in which it is switched off',
        threshold: '{{prod.weekAlarm}} of {{prod.weekN}} a week',
        why: 'leak, flicker or heat',
        who: 'app team',
        firstMove: 'split by device model',
      },
      {
        id: 'late',
        watch: 'Frames over {{arch.latencyP99Ms}} by device class',
        threshold: '{{problem.leakShare}} of [[units]]',
        why: 'a driver or system update',
        who: 'app team',
        firstMove: 'every second frame there',
      },
      {
        id: 'leak',
        watch: 'Reports that something was seen',
        threshold: 'twice {{prod.canaryP0}}',
        why: 'the promise is broken',
        who: 'privacy lead',
        firstMove: 'blur all on that model',
      },
      {
        id: 'drift',
        watch: 'Brightness, mask area by device',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'a new camera',
        who: 'ML',
        firstMove: 'record it on the rack',
      },
    ],
    stages: [
      { id: 'Own staff', share: 0, text: 'both masks computed, the old one shown; heat and battery read' },
      {
        id: 'First devices',
        share: 0.01,
        text: '{{prod.stage1N}} [[units]]; back at {{prod.stage1Alarm}} switch-offs',
      },
      { id: 'Half by lot', share: 0.5, text: '{{exp.plannedDays}}, read on {{exp.readDay}}' },
      { id: 'All models', share: 1, text: 'each device class only with its own time under {{arch.latencyP99Ms}}' },
    ],
    retrainDays: 120,
    retraining:
      'Every {{prod.retrainCadenceDays}}, with the app: {{data.newMasks}} masks from new devices and weak groups; the old version stays in the download for a way back.',
    runbook: [
      'Leak reported: blur all for that model by remote switch, within {{prod.rollbackMinutes}} of the decision.',
      'New operating system: rack run before its release day.',
      'Consent withdrawn: recording, masks and composed scenes deleted, version noted.',
    ],
    owner: 'video-effects',
    governance: [
      {
        text: 'Are faces in training clips used to tell who somebody is? Not here; the clips still need consent and a date of deletion.',
        asOf: '2026-06',
        source: 'GDPR art. 4(14), art. 6(1)(a)',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
      {
        text: 'Scans of face geometry need written consent; masks keep none, and this is documented.',
        asOf: '2026-06',
        source: 'Illinois 740 ILCS 14 (BIPA)',
        when: [{ path: 'reg.regions', has: ['US'] }],
      },
      {
        text: 'Shown to a clinician during treatment, is it a medical device?',
        asOf: '2026-06',
        source: 'Regulation (EU) 2017/745 art. 2(1); 21 CFR 807',
      },
    ],
  },
}
