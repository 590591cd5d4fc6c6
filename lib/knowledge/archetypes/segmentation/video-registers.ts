import type { Overrides } from '../types'
import { segmentationRegisters as base } from './registers'

const KEPT = ['data.nPositives', 'data.maskUsdPerHour', 'data.secondShare', 'exp.testBlocks', 'exp.tolerancePx']

/** Performance, assumptions, decisions, risks and questions of live masks. */
export const videoRegisters: Pick<
  Overrides,
  'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'
> = {
  perf: {
    bottleneck:
      'The network takes {{arch.p99_net}} of {{arch.sumP99Ms}} on a cold device; after ten minutes heat halves the clock, and that is the case to plan for.',
    techniques: [
      {
        name: 'Eight-bit weights, trained so',
        verdict: 'use',
        why: 'part of {{arch.p99_net}}, on every chip',
        risk: 'soft borders; measured by group',
      },
      {
        name: 'Frames kept in graphics memory',
        verdict: 'use',
        why: 'no copies within {{arch.p99_shrink}}',
        risk: 'drivers differ',
      },
      {
        name: 'Every second frame',
        verdict: 'later',
        why: 'halves heat where {{arch.headroomMs}} is gone',
        risk: 'fast hands trail',
      },
      {
        name: 'A card in the cloud',
        verdict: 'refuse',
        why: '{{arch.latencyP99Ms}} is less than the way there and back',
        risk: 'private rooms uploaded',
      },
    ],
    scaling: [
      'Users bring their own machines: what grows is the list of devices to measure, so the weakest supported class is named and moved up once a year.',
    ],
    tools: [
      { name: 'PyTorch, then Core ML and LiteRT', why: 'one training, two runtimes that ship' },
      { name: 'WebGPU or WebAssembly', why: 'the browser, where the app is one' },
      { name: 'CVAT with tracking', why: 'clips drawn, not single frames' },
      { name: 'DVC', why: 'consent, clip, mask and version in one record' },
    ],
  },
  assumptions: [
    ...base.assumptions.filter((row) => KEPT.includes(row.path)),
    {
      path: 'problem.cFP',
      value: 0.05,
      label: 'Cost of one false alarm',
      unit: 'usd',
      note: 'Background seen for a moment; most see a wall.',
    },
    { path: 'problem.cFN', value: 0.02, label: 'Cost of one miss', unit: 'usd', note: 'A hand cut off for a moment.' },
    {
      path: 'problem.leakShare',
      value: 0.005,
      label: 'Frames that may show background',
      unit: 'ratio',
      note: 'What users do not notice; ask them.',
    },
    {
      path: 'data.minutesPerMask',
      value: 5,
      label: 'Minutes per mask',
      unit: 'min',
      note: 'Tracking between drawn frames included.',
    },
    {
      path: 'data.newMasks',
      value: 3_000,
      label: 'Masks still to be drawn',
      unit: 'count',
      note: 'By group, room and device.',
    },
    {
      path: 'exp.annotatorIou',
      value: 0.95,
      label: 'IoU of two people',
      unit: 'ratio',
      note: 'Outside the open zone of hair.',
    },
    {
      path: 'exp.worstIou',
      value: 0.9,
      label: 'IoU required in the weakest group',
      unit: 'ratio',
      note: 'Where users of that group stop noticing.',
    },
  ],
  expressions: base.expressions.filter((row) => row.path === 'data.maskUsd'),
  decisions: [
    {
      step: 'problem',
      title: 'Hide rather than show',
      choice: 'In doubt a pixel is background and is hidden; the first second is hidden whole',
      alternatives: [
        { option: 'Balanced errors', whyNot: 'a room once seen stays seen; {{problem.leakShare}} is the promise' },
      ],
      rationale:
        'Seen background may be private, a clipped ear is not: the cut follows {{problem.leakShare}}, not even odds.',
      confidence: 'high',
      revisitWhen: 'The mask is an overlay for a surgeon, where a missing edge does harm',
    },
    {
      step: 'data',
      title: 'Who is in the recordings',
      choice: 'Recordings are invited by group, room and device until each has {{exp.testBlocks}} for the test',
      alternatives: [
        {
          option: 'Whoever volunteers',
          whyNot: 'one office and its lamps; {{exp.worstIou}} would be measured on nobody else',
        },
      ],
      rationale: 'Hair, skin and head covering decide the border; {{data.maskUsd}} are spent where it fails.',
      confidence: 'high',
      revisitWhen: 'No group lies below the mean by more than its interval',
    },
  ],
  risks: [
    {
      step: 'problem',
      risk: 'Background shows for a moment, though hidden was promised',
      severity: 'high',
      mitigation: 'Hide in doubt, {{problem.leakShare}} as limit, remote switch',
      owner: 'privacy lead',
    },
    {
      step: 'data',
      risk: 'Groups missing in the recordings lose hair or hands',
      severity: 'high',
      mitigation: 'Invited by group; {{exp.worstIou}} for the weakest',
      owner: 'ML',
    },
    {
      step: 'model',
      risk: 'Flicker: single [[units]] are right and the video is not',
      severity: 'medium',
      mitigation: 'State, clip loss, border change as a metric',
      owner: 'ML',
    },
    {
      step: 'perf',
      risk: 'Heat slows the tenth minute past {{arch.latencyP99Ms}}',
      severity: 'high',
      mitigation: 'Measured hot; every second frame on weak devices',
      owner: 'app team',
    },
    {
      step: 'data',
      risk: 'Neighboring [[units]] on both sides inflate the figure',
      severity: 'high',
      mitigation: 'Recordings, people and rooms whole',
      owner: 'ML',
    },
    {
      step: 'prod',
      risk: 'A system update changes the camera path overnight',
      severity: 'medium',
      mitigation: 'Rack run on previews, telemetry by model',
      owner: 'app team',
    },
  ],
  questions: [
    {
      step: 'arch',
      path: 'arch.latencyP99Ms',
      question: 'Which is the weakest device that must keep up, at how many frames a second?',
      whyItMatters: 'Decides D3.1: {{arch.latencyP99Ms}} is our guess.',
      meanwhile: '{{arch.latencyP99Ms}}',
    },
    {
      step: 'problem',
      path: 'problem.leakShare',
      question: 'What may be seen of what is hidden, and for how long?',
      whyItMatters: 'Moves D1.3: the cut follows {{problem.leakShare}}.',
      meanwhile: '{{problem.leakShare}} of frames',
    },
    {
      step: 'data',
      path: 'data.newMasks',
      question: 'Which people, rooms and devices can be recorded with consent?',
      whyItMatters: 'Decides D2.3: {{data.maskUsd}} of masks.',
      meanwhile: '{{data.newMasks}} masks by group',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'Where is it used, and does a clinician act on it?',
      whyItMatters: 'Moves D6.2: consent for faces, medical device.',
      meanwhile: 'consent everywhere, no clinician',
    },
  ],
}
