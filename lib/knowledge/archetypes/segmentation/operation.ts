import type { Archetype } from '../types'

/** Architecture, experiment and production of mapping from above. */
export const segmentationOperation = {
  arch: {
    serving: 'batch',
    parts: [
      { id: 'images', name: 'Image archive', kind: 'external', rhythm: 'days', note: 'scenes with dates' },
      { id: 'prepare', name: 'Correction and tiling', kind: 'job', rhythm: 'days', note: 'clouds, grid, halo' },
      { id: 'net', name: 'Segmentation network', kind: 'model', rhythm: 'days', note: 'scores by class' },
      { id: 'stitch', name: 'Stitching and outlining', kind: 'job', rhythm: 'days', note: 'halo dropped, polygons' },
      { id: 'edit', name: 'Interpreters', kind: 'people', rhythm: 'days', note: 'open and uncertain areas' },
      { id: 'map', name: 'Map store', kind: 'store', rhythm: 'days', note: 'version, date, uncertainty' },
      { id: 'sample', name: 'Probability sample', kind: 'store', rhythm: 'days', note: 'points, two readers' },
      { id: 'train', name: 'Training and region test', kind: 'job', rhythm: 'days', note: 'blocks, gate' },
    ],
    links: [
      { from: 'images', to: 'prepare', label: 'scenes' },
      { from: 'prepare', to: 'net', label: 'windows' },
      { from: 'net', to: 'stitch', label: 'scores' },
      { from: 'stitch', to: 'map', label: 'areas' },
      { from: 'stitch', to: 'edit', label: 'uncertain' },
      { from: 'edit', to: 'map', label: 'corrected' },
      { from: 'edit', to: 'train', label: 'masks' },
      { from: 'sample', to: 'map', label: 'area estimate' },
      { from: 'train', to: 'net', label: 'version' },
    ],
    flow: [
      'Windows of {{arch.windowPx}} pixels overlap by a halo; only the middle of each is kept, so no border runs along a seam. Scores are stitched first and outlined once.',
      'A [[unit]] that fails or is too uncertain stays open in the map and stands in the interpreters’ list, never filled from its neighbors.',
    ],
    stages: [
      { id: 'prepare', name: 'read, correct, tile', share: 0.45 },
      { id: 'net', name: 'network inference', share: 0.25 },
      { id: 'stitch', name: 'stitch and outline', share: 0.15 },
    ],
    defaultLatencyMs: 86_400_000,
    concurrency: 2,
    machine: 'g4dn.xlarge',
    fallback: {
      id: 'last_map',
      text: 'The last accepted map with its date stays in force for [[units]] that could not be mapped; a gap is shown as a gap.',
    },
    security: [
      'Images under license stay in the processing account; positions of protected sites are generalized before a map is published.',
    ],
    alternatives: [
      {
        given: 'an answer within minutes of acquisition',
        then: 'the same network on one warm card, stitching by strip',
      },
      { given: 'a device in the field', then: 'smaller windows in int8, measured again on its own images' },
      { given: 'single objects instead of areas', then: 'instance masks: touching [[units]] must be told apart' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'scene',
    why: 'Interpreters get each [[entity]] with the mask of one version drawn by lot and do not know which; what they leave unchanged is the measure, and [[units]] of one [[entity]] are alike.',
    rejected: [
      {
        option: 'Random [[units]]',
        whyNot: 'two versions would meet at every edge, and borders jump there by more than {{exp.tolerancePx}} pixels',
      },
      {
        option: 'Offline overlap alone',
        whyNot: 'a point of IoU on easy borders saves nobody {{data.minutesPerMask}}',
      },
    ],
    offline: [
      'IoU by class and region over {{exp.testBlocks}} held-out blocks, paired bootstrap by block; border overlap within {{exp.tolerancePx}} pixels beside it.',
      'Area of [[positive]] from the probability sample with its interval, against mapped area: {{exp.areaBias}} apart at most.',
      'Two interpreters on the same blocks give {{exp.annotatorIou}}: gains above it are not counted.',
    ],
    slices: [
      'region and sensor',
      'season, haze, shadow',
      'size of the area',
      'class pairs that are confused',
      'distance from training images',
    ],
    fairness: [
      'IoU falls with size, and small holdings make small areas: recall by size band shows whom the map forgets.',
    ],
    errorAnalysis:
      'Each round the worst blocks are sorted with an interpreter: class, border, small area, cloud, or a mask itself wrong; wrong masks are redrawn on both sides.',
    online: {
      metric: 'tiles accepted without redrawing',
      baselineRate: 0.5,
      mdeRel: 0.1,
      clusterSize: 20,
      icc: 0.1,
    },
  },
  prod: {
    monitors: [
      {
        id: 'redrawn',
        watch: 'Redrawn [[units]] of those sampled',
        threshold: '{{prod.weekAlarm}} of {{prod.weekN}} a week',
        why: 'a region or season unlike the training',
        who: 'interpreters',
        firstMove: 'hold back that region',
      },
      {
        id: 'area',
        watch: 'Mapped area against sample estimate',
        threshold: 'apart by {{exp.areaBias}}',
        why: 'bias of one class grows unseen',
        who: 'statistician',
        firstMove: 'publish the sample’s figure',
      },
      {
        id: 'open',
        watch: 'Area left open',
        threshold: 'over {{prod.abstainShare}}',
        why: 'cloud, or a new sensor',
        who: 'processing team',
        firstMove: 'another date, then people',
      },
      {
        id: 'drift',
        watch: 'Band statistics by region and date',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'calibration of the sensor changed',
        who: 'processing team',
        firstMove: 'compare over fixed sites',
      },
      {
        id: 'seams',
        watch: 'Borders that follow the grid',
        threshold: 'twice {{prod.canaryP0}} of [[units]]',
        why: 'halo too small, or a lost window',
        who: 'processing team',
        firstMove: 'stitch again',
      },
    ],
    stages: [
      { id: 'Replay', share: 0, text: 'last season mapped again, beside the accepted map' },
      {
        id: 'First regions',
        share: 0.1,
        text: '{{prod.stage1N}} [[units]]; stops at {{prod.stage1Alarm}} redrawn beyond today’s',
      },
      { id: 'Half by lot', share: 0.5, text: '{{exp.plannedDays}} of the blind comparison, read on {{exp.readDay}}' },
      { id: 'All regions', share: 1, text: 'each only with {{exp.worstIou}} on its own test blocks' },
    ],
    retrainDays: 180,
    retraining:
      'Every {{prod.retrainCadenceDays}}, and before the first map of a new region: {{data.newMasks}} masks from where interpreters redraw. The gate is the worst region; a map already published is not redrawn without a version.',
    runbook: [
      'Sensor replaced: maps stop for its images until {{exp.testBlocks}} blocks of it are tested.',
      'Wrong areas published: version withdrawn, difference layer sent to [[consumer]].',
      'Cards missing: regions are mapped in the order of their deadline.',
    ],
    owner: 'mapping-team',
    governance: [
      {
        text: 'Does a payment or a fine follow from an area? Then its owner can have it checked on the ground.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2021/2116 art. 70 (area monitoring); national law elsewhere',
      },
      {
        text: 'Parcels joined with owners are personal data; large-scale monitoring of a public area may need an impact assessment.',
        asOf: '2026-06',
        source: 'GDPR art. 4(1), art. 35(3)(c)',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
      {
        text: 'Drone flights have their own rules for privacy and place.',
        asOf: '2026-06',
        source: 'Regulation (EU) 2019/947',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
    ],
  },
} satisfies Pick<Archetype, 'arch' | 'exp' | 'prod'>
