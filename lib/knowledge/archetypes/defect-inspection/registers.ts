import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const defectInspectionRegisters = {
  perf: {
    bottleneck: 'Search in the patch memory and the copy of the frame, not the backbone, fill {{arch.p99_model}}.',
    techniques: [
      {
        name: 'Coreset of the patch memory',
        verdict: 'use',
        why: 'keeps the search within {{arch.p99_model}}',
        risk: 'rare good textures fall out',
      },
      {
        name: 'Half-precision backbone',
        verdict: 'use',
        why: 'shortens {{arch.p99_model}} on a small accelerator',
        risk: 'scores shift: the threshold is refitted',
      },
      {
        name: 'Region of interest',
        verdict: 'use',
        why: 'saves grab and copy, {{arch.p99_grab}}',
        risk: 'a shifted part leaves the region',
      },
      {
        name: 'Int8 quantization',
        verdict: 'later',
        why: '{{arch.headroomMs}} are free; a second camera would need it',
        risk: 'hairline scratches degrade first',
      },
      {
        name: 'A larger network',
        verdict: 'refuse',
        why: 'has {{arch.p99_model}} of {{arch.latencyP99Ms}}, and too few [[positive]]s to show a gain',
        risk: 'over-fitting to the known defects',
      },
    ],
    scaling: ['A second line is a second PC with its own memory; build job and versions are shared.'],
    tools: [
      { name: 'PyTorch with anomalib', why: 'PatchCore with heat maps exists there' },
      {
        name: 'ONNX Runtime',
        why: 'runs on the small accelerator; no Python on the path',
      },
      {
        name: 'DVC',
        why: 'versions the acceptance set with its outlines',
      },
      { name: 'Docker', why: 'one image for line and bench; nothing here for Kubernetes' },
    ],
  },
  assumptions: [
    {
      path: 'problem.overkillTarget',
      value: 0.0001,
      label: 'False marks the line can stand',
      unit: 'ratio',
      note: 'Share of good images; agree it with the plant manager from its price.',
    },
    {
      path: 'prod.confirmFloor',
      value: 0.5,
      label: 'Share of marks that operators confirm, at least',
      unit: 'ratio',
      note: 'The share at which acting pays; set it from both costs.',
    },
    {
      path: 'prod.unreadableLimit',
      value: 0.01,
      label: 'Unreadable images a shift, limit',
      unit: 'ratio',
      note: 'Replaced by the rate of the shadow weeks.',
    },
    {
      path: 'prod.plateBand',
      value: 0.1,
      label: 'Brightness of the reference plate, band ±',
      unit: 'ratio',
      note: 'Replaced by the spread of plates over good shifts.',
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
      label: 'False marks a day at that rate',
      unit: '1/d',
      formula: '{data.rowsPerDay}*{problem.overkillTarget}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'Claim',
      choice: 'Promise a priced trade-off: {{problem.overkillTarget}} [[false_stops]], recall stated with its interval',
      alternatives: [
        {
          option: 'Zero escapes and zero [[false_stops]]',
          whyNot:
            'impossible where surfaces overlap; catching all known defects still allows up to {{problem.zeroMissUpper}} missed',
        },
      ],
      rationale:
        '{{problem.falseStopsPerDay}} [[false_stops]] a day are a price that can be signed; by the rule of three a clean run shows no more.',
      confidence: 'high',
      revisitWhen: 'Confirmed defects grow tenfold',
    },
    {
      step: 'arch',
      title: 'Fail direction',
      choice: 'Silence lights the manual lamp; only a live model may pass parts',
      alternatives: [
        { option: 'Fail open', whyNot: 'a dead PC would release every [[unit]]' },
        { option: 'Fail closed', whyNot: 'each reboot would be a [[false_stop]] at {{problem.cFP}}' },
      ],
      rationale: 'People already inspect by hand; the watchdog needs {{arch.latencyP99Ms}} to call them.',
      confidence: 'high',
      revisitWhen: 'Manual inspection is no longer staffed',
    },
    {
      step: 'data',
      title: 'Where examples come from',
      choice: 'Operators mark at the line, with one button and a frame',
      alternatives: [
        { option: 'Generate synthetic defects', whyNot: 'teaches the generator’s idea of one [[positive]]' },
      ],
      rationale: {
        text: 'Each mark narrows what {{data.nPositives}} [[positive]]s leave open, up to {{problem.zeroMissUpper}} missed.',
        when: [{ path: 'data.nPositives', known: true }],
      },
      confidence: 'medium',
      revisitWhen: 'Marks exceed what two people can check',
    },
  ],
  risks: [
    {
      step: 'problem',
      risk: 'Management holds to zero escapes with zero [[false_stops]], which no operating point gives',
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
      mitigation: 'Build and acceptance rehearsed by a second person',
      owner: 'plant manager',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does one [[false_stop]] cost, in minutes and in material?',
      whyItMatters: 'Moves {{problem.cFP}}, {{problem.overkillTarget}} and with them D1.2.',
      meanwhile: '{{problem.cFP}} a [[false_stop]]',
    },
    {
      step: 'problem',
      path: 'problem.cFN',
      question: 'What does an escaped [[positive]] cost at the customer?',
      whyItMatters: 'Moves {{problem.cFN}} and D1.2 from the other side.',
      meanwhile: '{{problem.cFN}} an escape',
    },
    {
      step: 'data',
      path: 'data.nPositives',
      question: 'How many confirmed defects of each kind exist with an image?',
      whyItMatters: 'Decides D3.1: what beside a one-class method can be tested.',
      meanwhile: 'a one-class method that needs none',
    },
    {
      step: 'arch',
      path: 'arch.edgeMemoryMB',
      question: 'How much memory has the accelerator beside the line?',
      whyItMatters: 'Moves D7.1: it bounds backbone and patch memory.',
      meanwhile: 'a small backbone that fits a small device',
    },
    {
      step: 'exp',
      path: 'exp.plannedDays',
      question: 'How many shifts may run in shadow before it may act?',
      whyItMatters: 'Moves D5.1: both lights and every grade should be seen.',
      meanwhile: '{{exp.plannedDays}} of shadow',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
