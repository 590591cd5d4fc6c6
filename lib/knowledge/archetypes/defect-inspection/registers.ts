import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const defectInspectionRegisters = {
  perf: {
    bottleneck:
      'Search in the patch memory and the copy of the frame to the accelerator take the time, not the backbone.',
    techniques: [
      {
        name: 'Coreset of the patch memory',
        verdict: 'use',
        why: 'search grows with the memory; a coreset keeps {{arch.p99_model}} for it',
        risk: 'rare good textures fall out',
      },
      {
        name: 'Half-precision backbone',
        verdict: 'use',
        why: 'small accelerators run it about twice as wide',
        risk: 'small: scores shift, so the threshold is refitted',
      },
      {
        name: 'Region of interest',
        verdict: 'use',
        why: 'the strip’s edges carry no inspected surface',
        risk: 'a shifted strip leaves the region',
      },
      {
        name: 'Int8 quantisation',
        verdict: 'later',
        why: 'useful only if a second camera shares the device',
        risk: 'hairline scratches degrade first',
      },
      {
        name: 'A larger network',
        verdict: 'refuse',
        why: 'the few defects cannot show that it is better, and {{arch.latencyP99Ms}} is shared with the camera',
        risk: 'over-fitting to the known defects',
      },
    ],
    scaling: [
      'A second line is a second PC with its own memory; what is shared is the acceptance set, the build job and the versions.',
    ],
    tools: [
      { name: 'PyTorch with anomalib', why: 'PatchCore with heat maps exists there; export to ONNX for the line' },
      {
        name: 'ONNX Runtime',
        why: 'one runtime for CPU and small accelerators beside the line; no Python on the path',
      },
      {
        name: 'DVC',
        why: 'versions the acceptance set with its outlines; a database would be more than one engineer can run',
      },
      { name: 'MLflow', why: 'one record a memory build; Kubeflow is refused: there is one machine' },
      { name: 'Docker', why: 'one image for device and bench; Kubernetes has nothing to schedule here' },
    ],
  },
  assumptions: [
    {
      path: 'problem.overkillTarget',
      value: 0.005,
      label: 'False stops the line can stand',
      unit: 'ratio',
      note: 'Share of good images; agree it with the plant manager from the price of a stop.',
    },
  ],
  expressions: [
    {
      path: 'problem.zeroMissUpper',
      label: 'Upper limit of the miss rate if all known defects are caught',
      unit: 'ratio',
      formula: '3/{data.nPositives}',
    },
    {
      path: 'problem.falseStopsPerDay',
      label: 'False stops a day at that rate',
      unit: '1/d',
      formula: '{data.rowsPerDay}*{problem.overkillTarget}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'Claim',
      choice: 'Promise a priced trade-off: {{problem.overkillTarget}} false stops, recall stated with its interval',
      alternatives: [
        {
          option: 'Zero escapes and zero false stops',
          whyNot:
            'impossible where surfaces overlap; catching all known defects still allows up to {{problem.zeroMissUpper}} missed',
        },
      ],
      rationale: 'The rule of three is the most that a clean acceptance run can show.',
      confidence: 'high',
      revisitWhen: 'Confirmed defects grow tenfold',
    },
    {
      step: 'arch',
      title: 'Fail direction',
      choice: 'Silence lights the manual lamp; only a live model may pass parts',
      alternatives: [
        { option: 'Fail open', whyNot: 'a dead PC would release every [[unit]]' },
        { option: 'Fail closed', whyNot: 'a reboot would stop the line at {{problem.cFP}} a minute or more' },
      ],
      rationale: 'The people at the line already know how to inspect by hand.',
      confidence: 'high',
      revisitWhen: 'Manual inspection is no longer staffed',
    },
    {
      step: 'data',
      title: 'Where examples come from',
      choice: 'Operators mark at the line, with one button and a frame',
      alternatives: [{ option: 'Generate synthetic defects', whyNot: 'teaches the generator’s idea of a scratch' }],
      rationale: 'Each confirmed [[positive]] is worth more than a week of modelling while there are so few.',
      confidence: 'medium',
      revisitWhen: 'Marks exceed what two people can check',
    },
  ],
  risks: [
    {
      step: 'problem',
      risk: 'Management holds to zero escapes with zero false stops, which no operating point gives',
      severity: 'high',
      mitigation:
        'Show the trade-off curve with prices; sign the overkill of {{problem.overkillTarget}} before the build',
      owner: 'plant manager',
    },
    {
      step: 'data',
      risk: 'Too few defects: every recall figure of [[units]] has a wide confidence interval',
      severity: 'high',
      mitigation: 'Report intervals, run planted-part drills, collect each new defect',
      owner: 'quality',
    },
    {
      step: 'data',
      risk: 'Lighting or lens changes between shifts look like defects',
      severity: 'high',
      mitigation: 'Reference plate each shift; memory holds both lightings; exposure band before scoring',
      owner: 'automation',
    },
    {
      step: 'model',
      risk: 'A new, unknown defect type appears that no example shows',
      severity: 'medium',
      mitigation: 'One-class score instead of named classes; weekly look at the highest passed [[units]]',
      owner: 'automation',
    },
    {
      step: 'prod',
      risk: 'Operators confirm without looking and the labels rot',
      severity: 'medium',
      mitigation: 'Planted parts in the drill measure attention as well',
      owner: 'quality',
    },
    {
      step: 'perf',
      risk: 'One engineer leaves and nobody can rebuild the memory',
      severity: 'low',
      mitigation: 'Build and acceptance are one command each, rehearsed by a second person',
      owner: 'plant manager',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does one false stop cost, in minutes and in material?',
      whyItMatters: 'Sets the threshold and how much overkill is bearable.',
      meanwhile: '{{problem.cFP}} a false stop',
    },
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does an escaped [[positive]] cost at the customer?',
      whyItMatters: 'The other side of the same threshold.',
      meanwhile: '{{problem.cFN}} an escape',
    },
    {
      step: 'data',
      path: 'data.nPositives',
      question: 'How many confirmed defects of each kind exist with an image?',
      whyItMatters: 'Decides whether anything but a one-class method can be tested.',
      meanwhile: 'a one-class method that needs none',
    },
    {
      step: 'arch',
      path: 'arch.edgeMemoryMB',
      question: 'How much memory has the accelerator beside the line?',
      whyItMatters: 'Bounds backbone and patch memory.',
      meanwhile: 'a small backbone that fits a small device',
    },
    {
      step: 'exp',
      path: 'exp.plannedDays',
      question: 'How many shifts may run in shadow before stops are switched on?',
      whyItMatters: 'Both lightings and every grade should be seen.',
      meanwhile: '{{exp.plannedDays}} of shadow',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
