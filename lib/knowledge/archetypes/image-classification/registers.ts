import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const imageClassificationRegisters = {
  perf: {
    bottleneck:
      'Upload and decoding outlast {{arch.p99_forward}} of network; labeled [[entity]]s, not compute, limit quality.',
    techniques: [
      {
        name: 'Shrink on the device before upload',
        verdict: 'use',
        why: 'upload takes {{arch.p99_upload}} of {{arch.latencyP99Ms}}',
        risk: 'recompression removes fine texture',
      },
      {
        name: 'Dynamic batching with half precision',
        verdict: 'use',
        why: 'fills the GPU at {{arch.qpsDesign}}',
        risk: 'waiting time at low load',
      },
      {
        name: 'Quantize to int8 with own calibration [[units]]',
        verdict: 'later',
        why: 'pays on the phone, or when {{arch.replicas}} replicas become many',
        risk: 'rare classes and confidence suffer first',
      },
      {
        name: 'Distil a large teacher on unlabeled [[units]]',
        verdict: 'later',
        why: '{{data.rowsPerDay}} pictures come unlabeled',
        risk: 'hands the teacher’s shortcuts on',
      },
      {
        name: 'Test-time augmentation',
        verdict: 'refuse',
        why: 'multiplies {{arch.p99_forward}} for what a retake gives free',
        risk: 'hides sensitivity to framing',
      },
    ],
    scaling: [
      'Replicas follow {{arch.qpsPeak}}; the expert queue follows abstention, {{prod.abstainedPerDay}} at the limit.',
    ],
    tools: [
      {
        name: 'PyTorch with timm',
        why: 'pretrained backbones, exact preprocessing',
      },
      { name: 'Label Studio', why: 'double reading of [[units]] with history' },
      { name: 'DVC', why: 'versions images with group lists' },
      { name: 'MLflow', why: 'weights, class list and temperature as one version' },
      { name: 'ONNX Runtime or Triton', why: 'batching on the server; LiteRT or Core ML on the phone' },
    ],
  },
  assumptions: [
    {
      path: 'model.acceptPrecision',
      value: 0.95,
      label: 'Right among answered pictures',
      unit: 'ratio',
      note: 'The price of a wrong answer against a refusal, once the product owner names it.',
    },
    {
      path: 'model.abstainMax',
      value: 0.15,
      label: 'Largest share of pictures without an answer',
      unit: 'ratio',
      note: 'The hours the experts really have, and what users accept in the pilot.',
    },
    {
      path: 'exp.deviceGap',
      value: 0.05,
      label: 'Largest gap in recall between cameras',
      unit: 'ratio',
      note: 'The gap between two human readers on the same cameras.',
    },
    {
      path: 'data.openSetN',
      value: 500,
      label: 'Test pictures outside the class list',
      unit: 'count',
      note: 'A count drawn from real pilot traffic.',
    },
  ],
  expressions: [
    {
      path: 'prod.abstainedPerDay',
      label: 'Pictures without an answer a day, at the limit',
      unit: '1/d',
      formula: '{data.rowsPerDay}*{model.abstainMax}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'Abstention',
      choice: 'Abstain below {{model.acceptPrecision}} right answers, for at most {{model.abstainMax}} of [[units]]',
      alternatives: [
        {
          option: 'Always give the top class',
          whyNot: 'makes each of {{data.openSetN}} outside [[units]] a confident error',
        },
        { option: 'An "other" class', whyNot: 'learns only the kinds of other that were collected' },
      ],
      rationale: 'A refusal costs a retake; a confident wrong class costs {{problem.cFP}} and trust.',
      confidence: 'high',
      revisitWhen: 'Experts can no longer read the abstained pictures',
    },
    {
      step: 'data',
      title: 'External test groups',
      choice: 'One region and one [[device]] stay unseen until release',
      alternatives: [
        {
          option: 'Use all groups for training',
          whyNot: 'a gap of {{exp.deviceGap}} at the next [[entity]] would go unseen',
        },
      ],
      rationale: 'Only there a gap of {{exp.deviceGap}} between subject and background learning shows.',
      confidence: 'high',
      revisitWhen: 'Pilot traffic covers many new groups',
    },
    {
      step: 'arch',
      title: 'Quality gate before the model',
      choice: 'Refuse unreadable [[units]] at capture with one concrete hint',
      alternatives: [{ option: 'Let the model cope', whyNot: 'confidence is least reliable on a blurred [[unit]]' }],
      rationale: 'A retake is possible only while [[consumer]] stands there: {{arch.latencyP99Ms}}, not tomorrow.',
      confidence: 'high',
      revisitWhen: 'More than a few retakes fail again',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Shortcut learning: background, ruler or [[device]] predicts the class instead of the subject',
      severity: 'high',
      mitigation: 'Class by group tables, masked-subject tests, pasted backgrounds, unseen groups',
      owner: 'ML engineer',
    },
    {
      step: 'model',
      risk: 'Open-set inputs: [[units]] outside the list get a confident class',
      severity: 'high',
      mitigation: 'Confidence and embedding distance, tested on {{data.openSetN}} outside [[units]]',
      owner: 'ML engineer',
    },
    {
      step: 'prod',
      risk: 'Device shift: a new [[device]] or app release changes color and sharpness',
      severity: 'high',
      mitigation: 'Worst-device limit {{exp.deviceGap}}, golden pictures, staged app release',
      owner: 'app team',
    },
    {
      step: 'data',
      risk: 'Near-copies of one [[entity]] leak over the split and flatter every figure',
      severity: 'high',
      mitigation: 'Group first, perceptual hash second, augment last',
      owner: 'data engineer',
    },
    {
      step: 'exp',
      risk: 'A [[positive]] has too few test groups for any claim',
      severity: 'medium',
      mitigation: 'Report the interval, route the class to experts until it narrows',
      owner: 'product owner',
    },
    {
      step: 'prod',
      risk: 'Abstention fills the queue with {{prod.abstainedPerDay}} and experts stop looking',
      severity: 'medium',
      mitigation: 'Cap, retake hints, order by cost of error',
      owner: 'expert team',
    },
  ],
  questions: [
    {
      step: 'arch',
      path: 'arch.network',
      question: 'Is there a connection where the pictures are taken?',
      whyItMatters: 'Decides D3.1 and D4.1: a server model or a small one on the phone.',
      meanwhile: 'Connected; the server answers within {{arch.latencyP99Ms}}',
    },
    {
      step: 'data',
      path: 'data.nLabeled',
      question: 'How many labeled pictures are there, from how many sites and cameras?',
      whyItMatters: 'Decides D2.1 and D3.1: independent groups limit what can be shown.',
      meanwhile: 'Few labels: pretrained backbone, [[baseline]] beside it',
    },
    {
      step: 'data',
      path: 'data.kappa',
      question: 'How often do two experts agree from the picture alone?',
      whyItMatters: 'Moves D1.1: it is the ceiling, and shows which classes to merge.',
      meanwhile: 'Double reading of the test [[units]] starts first',
    },
    {
      step: 'problem',
      path: 'model.acceptPrecision',
      question: 'How often may a given answer be wrong before people act badly on it?',
      whyItMatters: 'Moves {{model.acceptPrecision}}, {{model.abstainMax}} and D1.3.',
      meanwhile: '{{model.acceptPrecision}} right among answered [[units]]',
    },
    {
      step: 'prod',
      path: 'model.abstainMax',
      question: 'How many pictures a day can experts read?',
      whyItMatters: 'Moves {{model.abstainMax}} and D1.3: nobody may be left waiting.',
      meanwhile: 'At most {{model.abstainMax}} abstained, {{prod.abstainedPerDay}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries are the pictures taken?',
      whyItMatters: 'Decides [[law]]: what faces and places in a picture ask for.',
      meanwhile: 'location cut, faces blurred',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
