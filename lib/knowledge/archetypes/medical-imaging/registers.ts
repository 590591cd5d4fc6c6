import type { Archetype } from '../types'

/** Performance, decisions, risks, questions and expressions of the medical imaging entry. */
export const medicalImagingRegisters = {
  perf: {
    bottleneck: 'Adjudicated [[positive]] from other sites are scarce; the network is {{perf.modelShare}} of the path.',
    techniques: [
      {
        name: 'Mixed-precision inference',
        verdict: 'use',
        why: 'fits {{arch.qpsDesign}} on few small accelerators',
        risk: 'scores shift; revalidated as part of the version',
      },
      {
        name: 'Header-first transfer',
        verdict: 'use',
        why: 'spares out-of-scope [[units]] the {{arch.p99_transfer}} of transfer',
        risk: 'headers lie about the view',
      },
      {
        name: 'Int8 quantization',
        verdict: 'refuse',
        why: 'the network is {{perf.modelShare}} of the path: at most {{perf.amdahlModel}}',
        risk: 'low-contrast [[positive]] lost in silence',
      },
      {
        name: 'Continuous learning at the site',
        verdict: 'refuse',
        why: 'a new version every {{prod.retrainCadenceDays}} is what the change plan covers',
        risk: 'unvalidated device',
      },
    ],
    scaling: ['Sites add evenly; the peak is the morning list, {{arch.replicas}} replicas carry it with one lost.'],
    tools: [
      { name: 'MONAI on PyTorch', why: 'DICOM readers that torchvision lacks' },
      { name: 'MLflow', why: 'run, data hash and approval for the design history' },
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
          whyNot: 'reader studies against a panel, far beyond {{exp.sensN}} [[positive]]',
        },
        { option: 'Rule-out of normals', whyNot: 'a missed [[positive]] is then never read' },
      ],
      rationale:
        'It decides device class, the {{exp.specTarget}} of the label and what [[actor]] may infer from no flag.',
      confidence: 'high',
      revisitWhen: 'The regulator answers the pre-submission',
    },
    {
      step: 'data',
      title: 'Gold reads before more routine labels',
      choice: 'Partners adjudicate {{exp.sensN}} [[positive]] and sampled normals per external site',
      alternatives: [{ option: '[[improve]]', whyNot: 'a cleaner [[record]] is still no reading of the [[unit]]' }],
      rationale: '[[stand_in]]; {{exp.sensN}} adjudicated [[positive]] support a claim within {{exp.sensHalfWidth}}.',
      confidence: 'high',
      revisitWhen: 'Adjudication and [[parser]] agree on a random sample',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Same [[entity]] in training and test: without a patient-level split the figures flatter',
      severity: 'high',
      mitigation: 'Split by patient before anything is fitted, external hold-outs decide',
      owner: 'data science',
    },
    {
      step: 'data',
      risk: '[[Mined]] labels carry label noise that the network reproduces',
      severity: 'high',
      mitigation: 'Adjudicated test reads, uncertain class, noise estimate',
      owner: 'medical lead',
    },
    {
      step: 'exp',
      risk: '[[Scanner]] or [[ward]] is a shortcut: without external validation a new [[site]] fails',
      severity: 'high',
      mitigation: 'Site hold-outs, marker ablation, silent phase',
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
      risk: 'No device pathway: sale, or an update outside the PCCP, without the market’s clearance (FDA, CE mark)',
      severity: 'high',
      mitigation: 'Pre-submission and notified body now, quality system from this month',
      owner: 'regulatory',
    },
    {
      step: 'exp',
      risk: 'Automation bias: unflagged [[units]] are read with less care',
      severity: 'medium',
      mitigation: 'Reader study, wording of no flag, random panel reads',
      owner: 'medical lead',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'reg.devicePathway',
      question: 'Which device route and claim are intended in each market?',
      whyItMatters: 'Decides D1.3 and [[law]]: labels and updates follow from the claim.',
      meanwhile: 'triage and notification, no rule-out',
    },
    {
      step: 'data',
      path: 'data.externalValidation',
      question: 'Which sites can give images from other [[scanner]]s?',
      whyItMatters: 'Decides D2.1: one source proves nothing about another.',
      meanwhile: 'clinical partners, as hold-outs only',
    },
    {
      step: 'data',
      path: 'data.kappa',
      question: 'How well do two [[readers]] agree on [[positive]]?',
      whyItMatters: 'Moves {{exp.sensTarget}}: nothing above it can be measured.',
      meanwhile: 'measured on the first batch of double reads',
    },
    {
      step: 'data',
      path: 'data.positiveRate',
      question: 'What is the prevalence at the buying sites?',
      whyItMatters: 'Moves D1.2: it sets the PPV and the size of the hold-outs.',
      meanwhile: 'the rate of the source, as an upper end',
    },
    {
      step: 'exp',
      path: 'exp.specTarget',
      question: 'How many flags can a reading shift absorb?',
      whyItMatters: 'Moves {{exp.specTarget}} and with it D1.2.',
      meanwhile: '{{exp.specTarget}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries will the device be sold?',
      whyItMatters: 'Decides [[law]]: each market has a clearance of its own.',
      meanwhile: 'no sale; silent reading at partners under a research protocol',
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
