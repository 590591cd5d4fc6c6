import type { Archetype } from '../types'

/** Performance, assumptions, decisions, risks and questions of mapping. */
export const segmentationRegisters = {
  perf: {
    bottleneck:
      'Reading and correcting images takes {{perf.readShare}} of a run; what is scarce are masks, {{data.minutesPerMask}} each.',
    techniques: [
      {
        name: 'Windows read in the image’s own blocks',
        verdict: 'use',
        why: 'each byte read once; reading is {{perf.readShare}} of a run',
        risk: 'grid and halo must match',
      },
      {
        name: 'Half precision, large batches',
        verdict: 'use',
        why: 'network only: {{perf.modelShare}} of the path, {{perf.amdahlModel}} at most',
        risk: 'thin areas flip class',
      },
      {
        name: 'Unchanged areas skipped',
        verdict: 'later',
        why: 'saves part of {{perf.servingUsd}}',
        risk: 'slow change is never seen',
      },
      {
        name: 'Eight-bit network',
        verdict: 'refuse',
        why: '{{perf.amdahlModel}} at most, on a job of {{arch.batchS}}',
        risk: 'borders and rare classes suffer first',
      },
    ],
    scaling: [
      'Seasons come in bursts, so workers are rented by the run; interpreters do not double with the area, so the share left open has to fall.',
    ],
    tools: [
      { name: 'GDAL, rasterio', why: 'windows, grids, projections; nothing hand-made' },
      { name: 'PyTorch with TorchGeo', why: 'bands beyond three, spatial samplers' },
      { name: 'QGIS with SAM', why: 'masks corrected instead of drawn' },
      { name: 'DVC', why: 'images, masks and map as one dated version' },
    ],
  },
  assumptions: [
    {
      path: 'data.nPositives',
      value: 2_000,
      label: 'Outlined areas of the class that matters',
      unit: 'count',
      note: 'Count the polygons, not the pixels.',
    },
    {
      path: 'arch.windowPx',
      value: 512,
      label: 'Window of the network, pixels a side',
      unit: 'count',
      note: 'Twice the surroundings a person needs to decide.',
    },
    {
      path: 'arch.itemsPerSecPerWorker',
      value: 4,
      label: 'Tiles a card maps a second',
      unit: '1/s',
      note: 'Measure with reading included.',
    },
    { path: 'data.minutesPerMask', value: 20, label: 'Minutes per mask', unit: 'min', note: 'Time the first fifty.' },
    {
      path: 'data.newMasks',
      value: 400,
      label: 'Masks still to be drawn',
      unit: 'count',
      note: 'By region to be served; learning curves say when to stop.',
    },
    {
      path: 'data.maskUsdPerHour',
      value: 40,
      label: 'An hour of an interpreter',
      unit: 'usd/h',
      note: 'Your own rate.',
    },
    {
      path: 'data.secondShare',
      value: 0.1,
      label: 'Masks drawn by two people',
      unit: 'ratio',
      note: 'Enough to know their agreement by class.',
    },
    {
      path: 'data.blockKm',
      value: 10,
      label: 'Side of a block, km',
      unit: 'count',
      note: 'Several times the range of autocorrelation; fit a variogram.',
    },
    {
      path: 'data.bufferKm',
      value: 2,
      label: 'Buffer between blocks, km',
      unit: 'count',
      note: 'The range of autocorrelation.',
    },
    {
      path: 'exp.annotatorIou',
      value: 0.85,
      label: 'IoU of two people',
      unit: 'ratio',
      note: 'Measured on the masks drawn twice; replaces this figure.',
    },
    {
      path: 'exp.worstIou',
      value: 0.6,
      label: 'IoU required in the worst region',
      unit: 'ratio',
      note: 'What the user of the map can live with there.',
    },
    {
      path: 'exp.areaBias',
      value: 0.05,
      label: 'Bias of mapped area',
      unit: 'ratio',
      note: 'Half of what would change a decision.',
    },
    {
      path: 'exp.tolerancePx',
      value: 2,
      label: 'Tolerance of a border, pixels',
      unit: 'count',
      note: 'Where two people part.',
    },
    {
      path: 'exp.testBlocks',
      value: 60,
      label: 'Held-out blocks',
      unit: 'n',
      note: 'The sample size of every interval.',
    },
    {
      path: 'prod.abstainShare',
      value: 0.05,
      label: 'Area left to people',
      unit: 'ratio',
      note: 'The hours interpreters have.',
    },
  ],
  expressions: [
    { path: 'arch.latencyHours', label: 'Limit of a run', unit: 'h', formula: '{arch.latencyP99Ms}/3600000' },
    {
      path: 'perf.readShare',
      label: 'Share of a run spent reading and correcting',
      unit: 'ratio',
      formula: '{arch.p99_prepare}/{arch.sumP99Ms}',
    },
    {
      path: 'data.maskUsd',
      label: 'Cost of the masks',
      unit: 'usd',
      formula: '{data.newMasks}*{data.minutesPerMask}/60*{data.maskUsdPerHour}',
    },
  ],
  decisions: [
    {
      step: 'data',
      title: 'Where the next masks are drawn',
      choice:
        '{{data.newMasks}} masks in regions to be served: half by lot for the test, half where versions disagree for training',
      alternatives: [
        {
          option: 'More masks of the first region',
          whyNot: 'its blocks are close to {{exp.annotatorIou}} already; the new region is not',
        },
      ],
      rationale:
        '{{data.maskUsd}} buy the one thing that moves the worst region; masks picked by disagreement never enter the test.',
      confidence: 'high',
      revisitWhen: 'The learning curve of the worst region is flat over the last hundred masks',
    },
    {
      step: 'problem',
      title: 'Area figures',
      choice: 'Estimated from a stratified probability sample read by two people; the map only sets the strata',
      alternatives: [
        {
          option: 'Pixel counts of the map',
          whyNot: 'omission and commission do not cancel; more than {{exp.areaBias}} apart is common for [[positive]]',
        },
      ],
      rationale:
        'A bias of {{exp.areaBias}} is more than most decisions on area bear, and only the sample comes with an interval.',
      confidence: 'high',
      revisitWhen: 'Nobody uses an area, only places',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Spatial autocorrelation: the test repeats the training, and [[units]] elsewhere fail',
      severity: 'high',
      mitigation: 'Blocks with {{data.bufferKm}} km between, whole regions for the verdict',
      owner: 'mapping team',
    },
    {
      step: 'model',
      risk: 'Another sensor, season or region: population shift hidden in a good-looking map',
      severity: 'high',
      mitigation: 'Masks there first, worst region as the gate',
      owner: 'mapping team',
    },
    {
      step: 'data',
      risk: 'Boundary ambiguity and label inconsistency set a ceiling below the target',
      severity: 'high',
      mitigation: '{{data.secondShare}} drawn twice, tolerance of {{exp.tolerancePx}} pixels',
      owner: 'interpreters',
    },
    {
      step: 'problem',
      risk: 'Area bias: mapped [[positive]] is off though its IoU is good',
      severity: 'high',
      mitigation: 'Probability sample, {{exp.areaBias}} as limit',
      owner: 'statistician',
    },
    {
      step: 'arch',
      risk: 'Seams and shifted grids create borders that are none',
      severity: 'medium',
      mitigation: 'Halo, stitching before outlining, seam monitor',
      owner: 'processing team',
    },
    {
      step: 'exp',
      risk: 'Pixels counted as independent make every interval too narrow',
      severity: 'medium',
      mitigation: 'Bootstrap over {{exp.testBlocks}} blocks',
      owner: 'statistician',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does a missed area cost, and what a wrong one?',
      whyItMatters: 'Moves D1.3 and the gate: {{problem.costRatio}} is our guess.',
      meanwhile: '{{problem.cFN}} and {{problem.cFP}}',
    },
    {
      step: 'data',
      path: 'exp.annotatorIou',
      question: 'What overlap do two interpreters reach on the same [[units]]?',
      whyItMatters: 'Moves D1.1: no target above {{exp.annotatorIou}} makes sense.',
      meanwhile: '{{exp.annotatorIou}}',
    },
    {
      step: 'data',
      path: 'data.newMasks',
      question: 'How many masks can be drawn in the regions to be served, and by whom?',
      whyItMatters: 'Decides D2.3: {{data.maskUsd}} at {{data.minutesPerMask}} a mask.',
      meanwhile: '{{data.newMasks}}',
    },
    {
      step: 'data',
      path: 'data.rowsPerDay',
      question: 'How much area comes in, how often, and from which sensors?',
      whyItMatters: 'Moves D4.1 and {{data.rowsPerDay}}.',
      meanwhile: '{{data.rowsPerDay}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries is mapped, and does a payment or a fine follow?',
      whyItMatters: 'Moves D6.2: the right to have an area checked.',
      meanwhile: 'somebody looks before anybody pays',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
