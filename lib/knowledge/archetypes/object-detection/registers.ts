import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const objectDetectionRegisters = {
  perf: {
    bottleneck:
      'Decoding and resize take {{arch.p99_grab}}, the detector {{arch.p99_detector}}: measured on the hot device.',
    techniques: [
      {
        name: 'Int8 with calibration on own scenes',
        verdict: 'use',
        why: 'holds {{arch.p99_detector}} on embedded hardware',
        risk: 'dim objects are lost first: repeat every slice',
      },
      {
        name: 'Tracking between detections',
        verdict: 'use',
        why: 'spares {{arch.p99_detector}} on most [[units]]',
        risk: 'fast objects enter and leave unseen',
      },
      {
        name: 'Region of interest and tiles',
        verdict: 'use',
        why: 'spends {{arch.p99_detector}} where the [[positive]] is small',
        risk: 'objects cut at tile borders',
      },
      {
        name: 'Structured pruning',
        verdict: 'later',
        why: 'at most {{perf.amdahlModel}} on the path, if channels are skipped',
        risk: 'rare classes',
      },
      {
        name: 'Sending video to a cloud model',
        verdict: 'refuse',
        why: '{{arch.headroomMs}} are left for a link that fails',
        risk: 'blind at the first network fault',
      },
    ],
    scaling: ['A device carries a fixed number of streams; a new [[entity]] brings its own.'],
    tools: [
      {
        name: 'PyTorch',
        why: 'training and export; some YOLO code is AGPL: check before it ships',
      },
      { name: 'TensorRT or ONNX Runtime', why: 'integer kernels on the target; LiteRT on microcontrollers' },
      { name: 'CVAT', why: 'boxes, tracks and interpolation with review' },
      { name: 'DVC', why: 'clips and boxes under one version' },
    ],
  },
  assumptions: [
    {
      path: 'prod.falseAlarmsSite',
      value: 2,
      label: 'False alarms a camera may raise in a day',
      unit: '1/d',
      note: 'What operators still look at; ask them after the shadow weeks.',
    },
    {
      path: 'exp.conditionGap',
      value: 0.1,
      label: 'Recall lost in the worst condition, limit',
      unit: 'ratio',
      note: 'The safety engineer or operations lead replaces it by what lamp and staff can cover.',
    },
    {
      path: 'prod.blindMin',
      value: 5,
      label: 'A blind camera is noticed within',
      unit: 'min',
      note: 'Replaced by the time the place may go unwatched.',
    },
  ],
  expressions: [
    {
      path: 'prod.falseAlarmShare',
      label: 'Share of the frames that may alarm falsely, one camera',
      unit: 'ratio',
      formula: '{prod.falseAlarmsSite}/{data.rowsPerDay}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'What is counted',
      choice: 'Events per track, at {{prod.falseAlarmsSite}} false alarms',
      alternatives: [{ option: 'Boxes per frame', whyNot: 'many easy [[units]] outweigh one short dangerous event' }],
      rationale: 'People act on events; of {{data.rowsPerDay}} single [[units]] nearly all are copies.',
      confidence: 'high',
      revisitWhen: 'The decision has to fall on a single image',
    },
    {
      step: 'data',
      title: 'Operating domain',
      choice: 'State sizes, distances, light and weather in which recall is proven',
      alternatives: [{ option: 'Promise recall everywhere', whyNot: 'no labeled [[unit]] shows fog' }],
      rationale: 'Beyond a gap of {{exp.conditionGap}} a lamp, a fence or a person covers what is known to be missed.',
      confidence: 'high',
      revisitWhen: 'A season outside the domain has been labeled',
    },
    {
      step: 'arch',
      title: 'Where it runs',
      choice: 'At the camera, boxes leave and video stays',
      alternatives: [{ option: 'Central server', whyNot: 'an outage blinds every [[entity]], and video travels' }],
      rationale: '{{arch.latencyP99Ms}} and privacy ask for the same place.',
      confidence: 'medium',
      revisitWhen: 'Several cameras of one site must agree on one object',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Domain shift: a new site, season or camera height has far more misses than the test',
      severity: 'high',
      mitigation: 'Held-out sites, shadow weeks, declared domain',
      owner: 'ML',
    },
    {
      step: 'data',
      risk: 'Neighboring [[units]] leak into the test and recall looks far too good',
      severity: 'high',
      mitigation: 'Split by site and day, near-copies removed first',
      owner: 'ML',
    },
    {
      step: 'model',
      risk: 'Rare classes and small distant objects are missed behind a good mean',
      severity: 'high',
      mitigation: 'Recall per class and size, pixel budget fixed with the lens',
      owner: 'ML',
    },
    {
      step: 'perf',
      risk: 'Quantization loses small objects at night, unseen in the float test',
      severity: 'medium',
      mitigation: 'All slices on the shipped file and device',
      owner: 'edge',
    },
    {
      step: 'problem',
      risk: 'False alarms above {{prod.falseAlarmsSite}} a day: the alarm is muted',
      severity: 'high',
      mitigation: 'Track confirmation, zone rules, dismissal review',
      owner: 'operations',
    },
    {
      step: 'arch',
      risk: 'A blind, moved or frozen camera is taken for quiet',
      severity: 'high',
      mitigation: 'Reference mark, pose check, safe state',
      owner: 'site technician',
    },
    {
      step: 'prod',
      risk: 'Video of people is kept or re-used to identify them',
      severity: 'medium',
      mitigation: 'Blur before storage, deletion tested, no identity in the label set',
      owner: 'data protection',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does one missed [[positive]] cost, and can anybody be hurt?',
      whyItMatters: 'Moves {{problem.cFN}} and D3.1: advice, or a safety case with a second sensor.',
      meanwhile: 'advisory only, {{problem.cFN}} a miss',
    },
    {
      step: 'arch',
      path: 'arch.edgeMemoryMB',
      question: 'Which device stands at the camera, and how much memory is free?',
      whyItMatters: 'Decides D3.1, the detector family.',
      meanwhile: 'an embedded accelerator',
    },
    {
      step: 'arch',
      path: 'arch.network',
      question: 'Is there a link at the site, always or at times?',
      whyItMatters: 'Decides D4.1 and how versions arrive.',
      meanwhile: 'intermittent',
    },
    {
      step: 'data',
      path: 'data.externalValidation',
      question: 'How many sites exist, and can some be kept out of training?',
      whyItMatters: 'Decides D2.1: the only estimate for the next one.',
      meanwhile: 'whole sites are held out',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries do the cameras stand, and do they film public ground?',
      whyItMatters: 'Decides [[law]]: signs, storage and an impact assessment.',
      meanwhile: 'event clips only, faces blurred',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
