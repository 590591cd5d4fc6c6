import type { Overrides } from '../types'
import { segmentationRegisters as base } from './registers'

/** Assumptions, decisions, risks and questions of cracks on surfaces. */
export const surfaceRegisters: Pick<
  Overrides,
  'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'
> = {
  perf: {
    bottleneck:
      'Inference at full resolution takes {{perf.modelShare}} of a run, mostly on sound surface; masks take {{data.minutesPerMask}} each.',
    techniques: [
      {
        name: 'Coarse pass, sound windows skipped',
        verdict: 'use',
        why: 'part of the {{perf.modelShare}} spent inferring',
        risk: 'hairlines; watched on the reference road',
      },
      {
        name: 'Half precision, large batches',
        verdict: 'use',
        why: 'network only: {{perf.amdahlModel}} at most',
        risk: 'thin lines break',
      },
      {
        name: 'Depth channel',
        verdict: 'later',
        why: 'fewer of the {{data.newMasks}} masks, once a profiler is mounted',
        risk: 'out of step with the camera',
      },
      {
        name: 'Half resolution',
        verdict: 'refuse',
        why: 'a run takes {{arch.batchS}}: nothing to gain for hairlines lost',
        risk: 'index biased low',
      },
    ],
    scaling: [
      'Twice the roads are twice the card hours, which are rented; engineers on foot stay at {{exp.testBlocks}} sections.',
    ],
    tools: [
      { name: 'PyTorch, segmentation_models', why: 'U-Net with a pre-trained encoder' },
      { name: 'scikit-image', why: 'center lines and widths, tested code' },
      { name: 'CVAT', why: 'lines with width class, drawn twice' },
      { name: 'DVC', why: 'survey, masks and version as one record' },
    ],
  },
  expressions: base.expressions.filter((row) => row.path !== 'perf.readShare'),
  assumptions: [
    ...base.assumptions.filter(
      (row) => !['exp.annotatorIou', 'data.minutesPerMask', 'data.blockKm', 'data.bufferKm'].includes(row.path),
    ),
    {
      path: 'exp.annotatorIou',
      value: 0.7,
      label: 'Overlap of two people, within the tolerance',
      unit: 'ratio',
      note: 'Measured on masks drawn twice, hairlines apart.',
    },
    { path: 'data.minutesPerMask', value: 12, label: 'Minutes per mask', unit: 'min', note: 'Time the first fifty.' },
    {
      path: 'data.bufferKm',
      value: 1,
      label: 'Road left out between training and test, km',
      unit: 'count',
      note: 'Longer than a resurfaced stretch.',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'The section is the case',
      choice: 'Length and width of lines give the index of a section; the gate is agreement with engineers on foot',
      alternatives: [
        {
          option: 'Pixel overlap as the goal',
          whyNot: 'a shift within {{exp.tolerancePx}} pixels halves it and leaves the index as it was',
        },
      ],
      rationale: 'Repairs are planned by section, and {{exp.areaBias}} of bias is what planning bears.',
      confidence: 'high',
      revisitWhen: 'The owner plans by single cracks',
    },
    {
      step: 'data',
      title: 'Masks where it fails',
      choice: '{{data.newMasks}} masks of wet, patched and shaded surface, drawn as center line and width class',
      alternatives: [{ option: 'More dry asphalt', whyNot: 'its masks are close to {{exp.annotatorIou}} already' }],
      rationale: 'A line with a width class takes less than {{data.minutesPerMask}} and two people agree on it better.',
      confidence: 'high',
      revisitWhen: 'Wet surface passes {{exp.worstIou}}',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Overlapping pictures put one [[positive]] on both sides',
      severity: 'high',
      mitigation: 'Whole roads on one side, {{data.bufferKm}} km between',
      owner: 'ML',
    },
    {
      step: 'model',
      risk: 'Water, seams and shadows are drawn as [[positive]]',
      severity: 'high',
      mitigation: 'Refusal of wet images, masks of such surface, {{exp.worstIou}} there',
      owner: 'ML',
    },
    {
      step: 'data',
      risk: 'Boundary ambiguity: two people differ on hairlines',
      severity: 'high',
      mitigation: 'Tolerance of {{exp.tolerancePx}} pixels, hairlines apart',
      owner: 'survey engineers',
    },
    {
      step: 'problem',
      risk: 'Good overlap, biased index: lines drawn too wide',
      severity: 'high',
      mitigation: 'Sections on foot, {{exp.areaBias}} as limit',
      owner: 'survey engineers',
    },
    {
      step: 'prod',
      risk: 'Another camera breaks the series of years',
      severity: 'medium',
      mitigation: 'Paired run over the reference road',
      owner: 'survey team',
    },
    {
      step: 'exp',
      risk: 'Pixels counted as cases make intervals of [[units]] too narrow',
      severity: 'medium',
      mitigation: 'Bootstrap over {{exp.testBlocks}} sections',
      owner: 'ML',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'exp.areaBias',
      question: 'What error of the section index would change a repair?',
      whyItMatters: 'Moves D1.3 and the gate: {{exp.areaBias}} is our guess.',
      meanwhile: '{{exp.areaBias}}',
    },
    {
      step: 'data',
      path: 'exp.annotatorIou',
      question: 'How well do two people agree on hairlines, within {{exp.tolerancePx}} pixels?',
      whyItMatters: 'Moves D1.1: nothing above {{exp.annotatorIou}} can be claimed.',
      meanwhile: '{{exp.annotatorIou}}',
    },
    {
      step: 'exp',
      path: 'exp.testBlocks',
      question: 'Can {{exp.testBlocks}} sections be graded on foot by two engineers?',
      whyItMatters: 'Decides D5.1: without them the index has no truth.',
      meanwhile: '{{exp.testBlocks}} sections',
    },
    {
      step: 'data',
      path: 'data.rowsPerDay',
      question: 'How many pictures a day does the survey bring, and when must the index stand?',
      whyItMatters: 'Moves D4.1 and {{data.rowsPerDay}}.',
      meanwhile: '{{data.rowsPerDay}}',
    },
  ],
}
