import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const objectDetectionRegisters = {
  perf: {
    bottleneck:
      'Video decoding and resize often take longer than the network; measure glass to event on the device at temperature.',
    techniques: [
      {
        name: 'Int8 with calibration on own scenes',
        verdict: 'use',
        why: 'makes {{arch.latencyP99Ms}} possible on embedded hardware; night [[units]] belong into the calibration',
        risk: 'small and dim objects are lost first: repeat every slice',
      },
      {
        name: 'Tracking between detections',
        verdict: 'use',
        why: 'a detector every few [[units]] and a tracker between them hold the rate',
        risk: 'fast objects enter and leave unseen',
      },
      {
        name: 'Region of interest and tiles',
        verdict: 'use',
        why: 'pixels are spent where the [[positive]] is small',
        risk: 'objects cut at tile borders',
      },
      {
        name: 'Structured pruning',
        verdict: 'later',
        why: 'pays only if the accelerator skips whole channels, which is measured first',
        risk: 'rare classes',
      },
      {
        name: 'Sending video to a cloud model',
        verdict: 'refuse',
        why: 'bandwidth, privacy and an outage each break {{arch.latencyP99Ms}}; only mined clips leave',
        risk: 'blind at the first network fault',
      },
    ],
    scaling: [
      'Capacity is cameras times rate: a device carries a fixed number of streams, and a new site brings its own.',
    ],
    tools: [
      {
        name: 'PyTorch',
        why: 'detector training and export; check the licence of a YOLO implementation (AGPL) before it ships',
      },
      { name: 'TensorRT or ONNX Runtime', why: 'integer kernels on the target; LiteRT on microcontrollers' },
      { name: 'CVAT', why: 'boxes, tracks and interpolation with review' },
      { name: 'DVC', why: 'clips and boxes under one version; lakeFS for several teams' },
      { name: 'MLflow', why: 'one run per device file with all slices; W&B where image tables are wanted' },
      { name: 'Triton', why: 'only for many cameras on one server; on the device it is dead weight' },
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
      alternatives: [{ option: 'Boxes per frame', whyNot: 'a long easy event outweighs a short dangerous one' }],
      rationale: 'People act on events; single [[units]] are correlated copies.',
      confidence: 'high',
      revisitWhen: 'The decision has to fall on a single image',
    },
    {
      step: 'data',
      title: 'Operating domain',
      choice:
        'State sizes, distances, light and weather in which recall is proven; outside it the system says that it is blind',
      alternatives: [{ option: 'Promise recall everywhere', whyNot: 'fog has no labels' }],
      rationale: 'A known limit can be covered by a lamp, a fence or a person.',
      confidence: 'high',
      revisitWhen: 'A season outside the domain has been labelled',
    },
    {
      step: 'arch',
      title: 'Where it runs',
      choice: 'At the camera, boxes leave and video stays',
      alternatives: [
        { option: 'Central server', whyNot: 'an outage blinds all sites at once, and video of people travels' },
      ],
      rationale: '{{arch.latencyP99Ms}} and privacy ask for the same place.',
      confidence: 'medium',
      revisitWhen: 'Several cameras of one site must agree on one object',
    },
    {
      step: 'data',
      title: 'What is labelled next',
      choice: 'Mined clips for training, random blind clips for measurement',
      alternatives: [
        {
          option: 'One pool for both',
          whyNot: 'a test of hard clips has no rate, and a training set of random ones no content',
        },
      ],
      rationale: 'Two questions, two samples.',
      confidence: 'high',
      revisitWhen: 'Mined clips stop changing the model',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Domain shift: a new site, season or camera height has far more misses than the test',
      severity: 'high',
      mitigation: 'Held-out sites, shadow weeks per site, declared operating domain',
      owner: 'ML',
    },
    {
      step: 'data',
      risk: 'Neighbouring [[units]] leak into the test and recall looks far too good',
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
      risk: 'Quantisation loses small objects at night, unseen in the float test',
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
      whyItMatters: 'Decides between advice and a safety case with a second sensor.',
      meanwhile: 'advisory only, {{problem.cFN}} a miss',
    },
    {
      step: 'arch',
      path: 'arch.edgeMemoryMB',
      question: 'Which device stands at the camera, and how much memory is free?',
      whyItMatters: 'Fixes the detector family.',
      meanwhile: 'an embedded accelerator',
    },
    {
      step: 'arch',
      path: 'arch.network',
      question: 'Is there a link at the site, always or at times?',
      whyItMatters: 'What falls on the device and how versions arrive.',
      meanwhile: 'intermittent',
    },
    {
      step: 'data',
      path: 'data.externalValidation',
      question: 'How many sites exist, and can some be kept out of training?',
      whyItMatters: 'The only estimate for the next site.',
      meanwhile: 'whole sites are held out',
    },
    {
      step: 'prod',
      path: 'data.retentionDays',
      question: 'How long may clips be kept?',
      whyItMatters: 'Mining and evidence need them; privacy limits them.',
      meanwhile: 'event clips only',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
