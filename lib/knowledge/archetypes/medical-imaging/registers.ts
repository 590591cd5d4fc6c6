import type { Archetype } from '../types'

/** Performance, decisions, risks, questions and expressions of the medical imaging entry. */
export const medicalImagingRegisters = {
  perf: {
    bottleneck:
      'Adjudicated reads of [[positive]] from other sites are the scarce resource; one forward pass is a small part of {{arch.latencyP99Ms}}.',
    techniques: [
      {
        name: 'Mixed-precision inference',
        verdict: 'use',
        why: 'fits {{arch.qpsDesign}} on few small accelerators',
        risk: 'scores shift; revalidated as part of the version',
      },
      {
        name: 'Fixed-size batches with a timeout',
        verdict: 'use',
        why: 'morning peaks without a bigger fleet',
        risk: 'wait at night',
      },
      {
        name: 'Header-first transfer',
        verdict: 'use',
        why: 'out-of-scope [[units]] are turned away before their pixels travel',
        risk: 'headers lie about the view',
      },
      {
        name: 'Self-supervised pre-training on local archives',
        verdict: 'later',
        why: 'pays when several sites share images',
        risk: 'absorbs site signatures',
      },
      {
        name: 'Int8 quantisation',
        verdict: 'refuse',
        why: 'subtle [[positive]] live in low contrast, and the saving is nothing beside one adjudicated read',
        risk: 'silent loss of sensitivity',
      },
      {
        name: 'Continuous learning at the site',
        verdict: 'refuse',
        why: 'the version would leave the change plan with the first update',
        risk: 'unvalidated device',
      },
    ],
    scaling: ['Sites add evenly; the peak is the morning list, {{arch.replicas}} replicas carry it with one lost.'],
    tools: [
      { name: 'MONAI on PyTorch', why: 'medical transforms and DICOM readers; plain torchvision lacks them' },
      { name: 'Triton', why: 'versioned, frozen engines per release; TorchServe is dormant' },
      { name: 'MLflow', why: 'run, data hash and approval for the design history; W&B only if self-hosted' },
      { name: 'DVC', why: 'pins which [[units]] trained which version' },
      { name: 'Orthanc', why: 'gateway at the site; a cloud DICOM service where policy allows' },
    ],
  },
  decisions: [
    {
      step: 'problem',
      title: 'Intended use first',
      choice: 'Triage and notification only, written as one sentence before further training',
      alternatives: [
        {
          option: 'Detection or diagnosis',
          whyNot: 'another class of evidence: reader studies against pathology or panel',
        },
        { option: 'Rule-out of normals', whyNot: 'a miss is then never read' },
      ],
      rationale: 'The sentence decides device class, hold-outs, threshold and what [[actor]] may infer from no flag.',
      confidence: 'high',
      revisitWhen: 'The regulator answers the pre-submission',
    },
    {
      step: 'data',
      title: 'Gold reads instead of more mined labels',
      choice: 'Partners adjudicate {{exp.sensN}} [[positive]] and sampled normals per external site',
      alternatives: [{ option: 'Improve the report parser', whyNot: 'better noise is still not a reference standard' }],
      rationale: 'A film label that a parser made cannot support a claim about films.',
      confidence: 'high',
      revisitWhen: 'Adjudication and parser agree on a random sample',
    },
    {
      step: 'exp',
      title: 'Threshold and prevalence',
      choice: 'One threshold in the label, PPV quoted per [[site]] from its own prevalence',
      alternatives: [{ option: 'Tune per site', whyNot: 'each site becomes a variant under change control' }],
      rationale: {
        text: 'At {{data.positiveRate}} the PPV is {{exp.ppv}}; a site with half of it roughly halves the PPV, with no fault in the network.',
        when: [{ path: 'data.positiveRate', known: true }],
      },
      confidence: 'medium',
      revisitWhen: 'The change plan admits site calibration',
    },
    {
      step: 'prod',
      title: 'Update path',
      choice: 'Frozen versions inside a change control plan',
      alternatives: [
        { option: 'Frequent pushes as ordinary software', whyNot: 'a changed network is a changed device' },
      ],
      rationale: 'The plan is submitted with the first device; adding it later costs a submission of its own.',
      confidence: 'high',
      revisitWhen: 'A cleared plan allows more',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Same [[entity]] in training and test: a patient-level split was not used and the figures flatter',
      severity: 'high',
      mitigation: 'Split by patient before anything is fitted, external hold-outs decide',
      owner: 'data science',
    },
    {
      step: 'data',
      risk: 'Text-mined labels carry label noise that the network reproduces',
      severity: 'high',
      mitigation: 'Adjudicated test reads, uncertain class, noise estimate',
      owner: 'medical lead',
    },
    {
      step: 'exp',
      risk: 'Scanner or ward is a shortcut: without external validation a new [[site]] fails',
      severity: 'high',
      mitigation: 'Site hold-outs, marker ablation, silent phase at each site',
      owner: 'data science',
    },
    {
      step: 'exp',
      risk: 'Prevalence differs and PPV falls until [[actor]] ignores flags',
      severity: 'medium',
      mitigation: 'PPV per site before contract, flag rate watched',
      owner: 'medical lead',
    },
    {
      step: 'problem',
      risk: 'No device pathway: sale without FDA clearance or CE mark under the MDR',
      severity: 'high',
      mitigation: 'Pre-submission and notified body now, quality system from this month',
      owner: 'regulatory',
    },
    {
      step: 'prod',
      risk: 'An update outside the PCCP changes a cleared device',
      severity: 'high',
      mitigation: 'Release gate tied to the plan, frozen versions',
      owner: 'regulatory',
    },
    {
      step: 'exp',
      risk: 'Automation bias: unflagged [[units]] are read with less care',
      severity: 'medium',
      mitigation: 'Reader study, wording of no flag, random panel reads',
      owner: 'medical lead',
    },
    {
      step: 'prod',
      risk: 'Ungradable images in community clinics remove the benefit where it is needed',
      severity: 'low',
      mitigation: 'Quality gate, technician feedback, limit of {{prod.ungradableLimit}}',
      owner: 'clinical engineering',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'reg.devicePathway',
      question: 'Which device route and claim are intended in each market?',
      whyItMatters: 'Everything from labels to updates follows from the claim.',
      meanwhile: 'triage and notification, no rule-out',
    },
    {
      step: 'data',
      path: 'data.externalValidation',
      question: 'Which sites can give images from other scanners?',
      whyItMatters: 'A result from one source cannot be sold to another.',
      meanwhile: 'the clinical partners, as hold-outs only',
    },
    {
      step: 'data',
      path: 'data.kappa',
      question: 'How well do two radiologists agree on [[positive]]?',
      whyItMatters: 'It bounds the measurable sensitivity.',
      meanwhile: 'measured on the first batch of double reads',
    },
    {
      step: 'data',
      path: 'data.positiveRate',
      question: 'What is the prevalence at the buying sites?',
      whyItMatters: 'It sets PPV and the size of the hold-outs.',
      meanwhile: 'the rate of the source, as an upper end',
    },
    {
      step: 'exp',
      path: 'exp.specTarget',
      question: 'How many flags can a reading shift absorb?',
      whyItMatters: 'It is the specificity of the label.',
      meanwhile: '{{exp.specTarget}}',
    },
    {
      step: 'prod',
      path: 'prod.owner',
      question: 'Who is the responsible person for the device?',
      whyItMatters: 'Vigilance reports have deadlines and a name.',
      meanwhile: '{{prod.owner}}',
    },
  ],
  expressions: [
    {
      path: 'exp.sensN',
      label: 'Positives needed in a hold-out',
      unit: 'count',
      formula: 'ceil(3.84*{exp.sensTarget}*(1-{exp.sensTarget})/{exp.sensHalfWidth}^2)',
    },
    {
      path: 'exp.externalN',
      label: 'Consecutive studies that hold them',
      unit: 'count',
      formula: 'ceil({exp.sensN}/{data.positiveRate})',
    },
    {
      path: 'exp.ppv',
      label: 'PPV at the operating point',
      unit: 'ratio',
      formula:
        '{exp.sensTarget}*{data.positiveRate}/({exp.sensTarget}*{data.positiveRate}+(1-{exp.specTarget})*(1-{data.positiveRate}))',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'decisions' | 'risks' | 'questions' | 'expressions'>
