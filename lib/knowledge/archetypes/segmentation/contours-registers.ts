import type { Overrides } from '../types'
import { segmentationRegisters as base } from './registers'

const SHARED = ['data.nPositives', 'data.secondShare']

/** Performance, assumptions, decisions, risks and questions of contours. */
export const contoursRegisters: Pick<
  Overrides,
  'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'
> = {
  perf: {
    bottleneck:
      'The network takes {{perf.modelShare}} of a run and nobody waits for it; a reader’s {{data.minutesPerMask}} is the bottleneck.',
    techniques: [
      {
        name: 'Crop to the body region first',
        verdict: 'use',
        why: 'fewer patches: part of the {{perf.modelShare}} spent inferring',
        risk: 'unusual anatomy cropped away',
      },
      {
        name: 'Half precision',
        verdict: 'use',
        why: 'network only: {{perf.amdahlModel}} at most',
        risk: 'thin structures; tested by structure',
      },
      {
        name: 'Distilled single network',
        verdict: 'later',
        why: 'five folds in one, once {{arch.latencyMinutes}} bind',
        risk: 'no disagreement to flag by',
      },
      {
        name: 'Eight-bit weights',
        verdict: 'refuse',
        why: '{{arch.latencyMinutes}} suffice; a changed device costs new evidence',
        risk: 'small structures suffer first',
      },
    ],
    scaling: [
      'A card a hospital contours far more than {{data.rowsPerDay}}; growth is hospitals, each with its silent phase, not machines.',
    ],
    tools: [
      { name: 'nnU-Net on PyTorch', why: 'the recipe that others can repeat' },
      { name: 'pydicom, SimpleITK', why: 'orientation and spacing done once' },
      { name: 'ONNX Runtime', why: 'one frozen file in the device' },
      { name: 'MLflow', why: 'folds, data and evidence by version' },
    ],
  },
  assumptions: [
    ...base.assumptions.filter((row) => SHARED.includes(row.path)),
    {
      path: 'problem.cFP',
      value: 60,
      label: 'Cost of one false alarm',
      unit: 'usd',
      note: 'Minutes of a reader and a second look.',
    },
    {
      path: 'problem.cFN',
      value: 2_000,
      label: 'Cost of one miss',
      unit: 'usd',
      note: 'A replanned treatment; a harm has no price. Ask the department.',
    },
    {
      path: 'arch.itemsPerSecPerWorker',
      value: 0.02,
      label: 'Scans a card contours a second',
      unit: '1/s',
      note: 'Five folds over one volume; measure it.',
    },
    {
      path: 'arch.workers',
      value: 1,
      label: 'Cards at the site',
      unit: 'count',
      note: 'One, with a spare in the cupboard.',
    },
    {
      path: 'data.minutesPerMask',
      value: 25,
      label: 'Minutes per contour set',
      unit: 'min',
      note: 'Time the first twenty by hand.',
    },
    {
      path: 'data.newMasks',
      value: 200,
      label: 'Contour sets still to be drawn',
      unit: 'count',
      note: 'From other scanners, two readers for the test.',
    },
    {
      path: 'data.maskUsdPerHour',
      value: 150,
      label: 'An hour of an expert reader',
      unit: 'usd/h',
      note: 'The rate of your partners.',
    },
    {
      path: 'exp.annotatorDice',
      value: 0.9,
      label: 'Dice of two experts',
      unit: 'ratio',
      note: 'By structure; measured on double readings.',
    },
    {
      path: 'exp.hdMm',
      value: 5,
      label: 'Border distance allowed, mm',
      unit: 'count',
      note: 'Twice the voxel spacing, or what dose tolerates.',
    },
    {
      path: 'exp.testPatients',
      value: 150,
      label: 'External patients',
      unit: 'n',
      note: 'Sized by the interval of the smallest structure.',
    },
    {
      path: 'prod.unopenedShare',
      value: 0.02,
      label: 'Sets signed unopened',
      unit: 'ratio',
      note: 'Set by the head of department.',
    },
  ],
  expressions: [
    ...base.expressions.filter((row) => row.path === 'data.maskUsd'),
    { path: 'arch.latencyMinutes', label: 'Limit of a run', unit: 'min', formula: '{arch.latencyP99Ms}/60000' },
    {
      path: 'exp.grossBound',
      label: 'Gross errors still possible after none (rule of three)',
      unit: 'ratio',
      formula: '3/{exp.testPatients}',
    },
  ],
  decisions: [
    {
      step: 'data',
      title: 'One guideline before one data set',
      choice: 'Structures are mapped or redrawn to a written guideline; {{data.newMasks}} sets from other scanners',
      alternatives: [
        {
          option: 'Mix the house protocols',
          whyNot: 'the network learns the mean of two borders; both sites redraw, {{data.minutesPerMask}} each',
        },
      ],
      rationale:
        '{{data.maskUsd}} of experts buy an agreement of {{exp.annotatorDice}} that more scans of one house cannot.',
      confidence: 'high',
      revisitWhen: 'A new edition of the guideline is adopted',
    },
    {
      step: 'prod',
      title: 'Measured signature',
      choice: 'Time and edits before signing are kept; {{prod.unopenedShare}} of unopened sets start a review',
      alternatives: [
        {
          option: 'Trust the signature',
          whyNot: 'automation bias shows only in what was not opened, {{prod.unopenedShare}} or more',
        },
      ],
      rationale: 'With gross errors below {{exp.grossBound}} nobody expects one: attention has to be measured.',
      confidence: 'medium',
      revisitWhen: 'Blind re-readings agree for a year',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Slices of one [[entity]] on both sides inflate Dice',
      severity: 'high',
      mitigation: 'Whole [[entity]]s, whole hospitals for the verdict',
      owner: 'ML',
    },
    {
      step: 'model',
      risk: 'Another scanner or protocol shifts borders of a [[positive]] unnoticed',
      severity: 'high',
      mitigation: 'Protocol gate, silent phase by hospital, {{exp.testPatients}} external',
      owner: 'medical physics',
    },
    {
      step: 'prod',
      risk: 'Automation bias: proposals are signed unread',
      severity: 'high',
      mitigation: '{{prod.unopenedShare}} limit, blind re-readings',
      owner: 'head of department',
    },
    {
      step: 'data',
      risk: 'Boundary ambiguity: experts differ, and a mean contour fits nobody',
      severity: 'medium',
      mitigation: 'Guideline, double readings, {{exp.annotatorDice}} as ceiling',
      owner: 'clinical lead',
    },
    {
      step: 'exp',
      risk: 'Edited contours as truth of [[units]] flatter the network',
      severity: 'medium',
      mitigation: 'Blind drawings for every verdict',
      owner: 'ML',
    },
    {
      step: 'arch',
      risk: 'Left and right or spacing exchanged on the way',
      severity: 'high',
      mitigation: 'Gate and plausibility check; phantom at each update',
      owner: 'medical physics',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'exp.hdMm',
      question: 'What border error does the plan or measurement tolerate, by structure?',
      whyItMatters: 'Moves D1.1 and the gate: {{exp.hdMm}} mm is our guess.',
      meanwhile: '{{exp.hdMm}} mm',
    },
    {
      step: 'data',
      path: 'exp.annotatorDice',
      question: 'How far do two of your experts agree, drawn blind?',
      whyItMatters: 'Moves D1.1: no claim above {{exp.annotatorDice}}.',
      meanwhile: '{{exp.annotatorDice}}',
    },
    {
      step: 'data',
      path: 'exp.testPatients',
      question: 'Which hospitals with other scanners lend [[entity]]s for the test?',
      whyItMatters: 'Decides D2.1 and {{exp.testPatients}} external ones.',
      meanwhile: '{{exp.testPatients}} from two',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'Where shall it be sold, and with which intended use?',
      whyItMatters: 'Moves D6.2: class of device, evidence, change plan.',
      meanwhile: 'a device that proposes, never decides',
    },
  ],
}
