import { fundus, minedReports } from './settings'
import { medicalImagingOperation } from './operation'
import { medicalImagingRegisters } from './registers'
import { imagingReasons } from './reasons'
import type { Archetype } from '../types'

export const medicalImaging: Archetype = {
  id: 'medical_imaging',
  name: 'Medical imaging triage',
  problemType: 'binary_classification',
  keywords: [
    'x-ray',
    'radiograph',
    'radiology',
    'retina',
    'fundus',
    'ct scan',
    'mri',
    'pathology',
    'mammography',
    'pneumonia',
    'diabetic retinopathy',
    'dicom',
  ],
  words: {
    unit: 'study',
    units: 'studies',
    positive: 'critical finding',
    entity: 'patient',
    action: 'move the study up the reading list',
    actor: 'the reading specialist',
    consumer: 'the patient',
    task: 'triage',
    baseline: 'reading in order of arrival',
    site: 'hospital',
    film: 'image',
    films: 'images',
    reader: 'specialist',
    readers: 'specialists',
    ward: 'clinic',
    scanner: 'scanner',
    format: 'DICOM',
    busiest: 'one scanner serves the cases already suspected',
    mount: 'make of scanner',
    artefacts: 'implants',
    recognised: 'anatomy and the implants',
    arrival: 'arrival order',
    mined: 'routine',
    mined_reports: 'routine labels',
    improve: 'Clean the routine labels',
    record: 'record',
    parser: 'routine',
    stand_in: 'Routine labels carry the habits of one place',
  },
  sources: [
    'Rajpurkar et al. 2017, arXiv:1711.05225 (CheXNet)',
    'Zech et al. 2018, doi 10.1371/journal.pmed.1002683',
    'Gulshan et al., JAMA 2016',
    'Beede et al., CHI 2020',
  ],
  metrics: {
    good: ['sensitivity_at_specificity', 'ppv_at_prevalence', 'roc_auc_with_ci', 'pr_auc', 'froc'],
    pick: 'At {{exp.specTarget}}, per external [[site]]: the reading list pays for specificity, [[consumer]] for sensitivity.',
    bad: [
      { id: 'accuracy', why: 'calling every [[film]] normal scores as high as the prevalence is low' },
      {
        id: 'auc_internal_only',
        why: 'recognizing the [[scanner]] of the sickest [[ward]] looks excellent at home',
      },
      { id: 'f1_at_0.5', why: 'moves with prevalence, which differs at every site' },
    ],
    business: {
      id: 'time_to_read_critical',
      name: 'Time from acquisition to reading of critical studies',
      target: '{{exp.mdeRel}} more of them read in time',
    },
    guardrails: [
      {
        id: 'delayed_negatives',
        name: 'Reading time of [[units]] that were not moved up',
        limit: 'within {{prod.delayLimit}} of today',
      },
      {
        id: 'ungradable',
        name: 'Studies rejected as ungradable, per [[site]]',
        limit: '{{prod.ungradableLimit}}, then a technician is called',
      },
      {
        id: 'subgroup_sensitivity',
        name: 'Sensitivity in the weakest subgroup',
        limit: 'lower interval end above {{exp.sensFloor}}',
      },
    ],
  },
  problem: {
    summary: [
      'Move [[units]] with a suspected [[positive]] to the top of the reading list within {{arch.latencyP99Ms}} of arrival; [[actor]] reads every study as before.',
      {
        text: 'At a prevalence of {{data.positiveRate}} even the target operating point has a PPV of only {{exp.ppv}}: this is a product about order, not about diagnosis.',
        when: [{ path: 'data.positiveRate', known: true }],
      },
    ],
    whyMl: ['[[Films]] wait unread in a queue and nothing in the order form tells a [[positive]]; the pixels do.'],
    antiGoals: [
      'No diagnosis, no report text, no rule-out: an unflagged study is not a normal study.',
      'No heat map offered as evidence of location.',
    ],
    falsePositive: 'a normal study overtakes others and wears out the attention of the reader',
    falseNegative: 'a critical study waits its turn with an implied all-clear',
    baseline: {
      id: 'rules',
      text: 'Reading in [[arrival]], and one [[reader]]: both on the same adjudicated test [[units]].',
    },
    stakeholders: [
      { who: '[[Readers]]', cares: 'a list they can trust and override' },
      { who: 'Referring clinicians', cares: 'critical findings sooner, no missed ones' },
      { who: 'Regulatory', cares: 'intended use, change control' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Image archive',
        holds: '[[format]] pixels and headers',
        trap: '[[busiest]]',
      },
      {
        name: 'Reports',
        holds: 'findings, impressions',
        trap: 'absence of mention is not absence of finding',
      },
      {
        name: 'Adjudicated reads',
        holds: 'panel verdict per study',
        trap: 'no clinical history unless given',
      },
    ],
    labels: [
      '[[Mined]] labels may pre-train; three [[readers]] read the test [[units]] blind to them and settle where they differ.',
      {
        text: 'Agreement of {{data.kappa}} bounds what any network can be credited with on these [[units]].',
        when: [{ path: 'data.kappa', known: true }],
      },
      'Uncertain verdicts ("cannot exclude") keep a class of their own, never negative.',
      'Follow-up confirms [[positive]] up to {{data.labelDelayDays}} later.',
    ],
    features: [
      {
        group: 'Pixels at native depth',
        available: 'when the [[unit]] arrives',
        trap: 'markers, [[artefacts]] and crop borders',
      },
      {
        group: 'View and laterality',
        available: 'in the header, verified by a view classifier',
        trap: 'header typed by hand',
      },
      { group: 'Age, sex', available: 'for slices only', trap: 'as input they learn the prior of one [[site]]' },
      {
        group: '[[Scanner]], [[ward]], order text',
        available: 'never as input',
        trap: 'the suspicion of the clinician is in them',
      },
    ],
    leaks: [
      'Two studies of one [[entity]] on both sides: anatomy and implants are recognized.',
      '[[Mined]] labels in training and test: the same error is rewarded twice.',
      'Traces of treatment after [[positive]] was found; markers and borders that name the [[ward]].',
    ],
    split: {
      strategy: 'patient_based',
      text: [
        'All [[units]] of one [[entity]] fall on one side.',
        'The verdict comes from whole [[site]] hold-outs with other [[scanner]]s, {{exp.sensN}} [[positive]] each, one per market, opened once per version.',
      ],
      whyNotRandom: 'repeat [[units]] of one [[entity]] would sit on both sides',
    },
    quality: [
      'View, windowing and photometric interpretation are checked on arrival; an ungradable [[unit]] keeps its place and says why.',
      'Border and marker regions are masked in an ablation: a large drop means a shortcut.',
    ],
    privacy: [
      'Header, burned-in text and accession number are removed; the re-link key stays at the [[site]].',
      {
        text: 'GDPR art. 9 health data: inference inside the region, an agreement per [[site]].',
        when: [{ path: 'reg.regions', has: ['EU'] }],
      },
    ],
  },
  model: {
    options: [
      {
        id: 'vit_finetune',
        name: 'Vision transformer pre-trained on medical images',
        fits: [
          { path: 'data.nLabeled', above: 500_000 },
          { path: 'data.externalValidation', is: true },
        ],
        pro: 'With {{data.nLabeled}} labeled images from several sites it outgrows a convolutional net.',
        con: 'From one [[site]] it learns the [[scanner]] faster.',
        work: 'one forward pass of a few hundred patches',
      },
      {
        id: 'linear_probe',
        name: 'Linear layer on a frozen foundation encoder',
        fits: [{ path: 'data.nLabeled', below: 3000 }],
        pro: '{{data.nLabeled}} labels fit a linear layer and little else.',
        con: 'Loses subtle [[positive]] at its input size; kept as a check for shortcuts.',
        work: 'one encoder pass',
      },
      {
        id: 'pretrained_cnn_finetune',
        name: 'Fine-tuned DenseNet-class network with a quality gate',
        pro: 'Known behavior on [[films]] at native resolution, and one network to validate at {{exp.specTarget}} and freeze.',
        con: 'Its texture bias makes it quick to learn [[scanner]] signatures.',
        work: 'one forward pass',
      },
    ],
    theory: [
      'If disease and [[scanner]] are confounded in one source, no penalty separates them: only [[units]] from elsewhere do.',
    ],
    loss: 'Cross-entropy, uncertain labels masked, an auxiliary head per finding',
    augmentation: 'Contrast, noise, small rotation; no flips, no pasted lesions',
    regularization: 'Markers masked at random, early stopping on a held-out [[site]]',
    optimization:
      'Low layers slow; temperature per version; threshold at {{exp.specTarget}} specificity, fixed in the label',
    interpretability: [
      '[[actor]] sees the finding and its confidence band; saliency stays in the engineering file, since it persuades more than it explains.',
    ],
  },
  assumptions: [
    {
      path: 'exp.specTarget',
      value: 0.85,
      label: 'Specificity of the operating point',
      unit: 'ratio',
      note: 'Settled with the readers from the flags a shift can absorb.',
    },
    {
      path: 'exp.sensTarget',
      value: 0.9,
      label: 'Sensitivity to be claimed',
      unit: 'ratio',
      note: 'Replaced by the claim agreed with the regulator.',
    },
    {
      path: 'exp.sensFloor',
      value: 0.8,
      label: 'Lowest acceptable sensitivity of a subgroup',
      unit: 'ratio',
      note: 'Clinical decision; compare cleared triage devices.',
    },
    {
      path: 'exp.sensHalfWidth',
      value: 0.04,
      label: 'Precision of the sensitivity, ±',
      unit: 'points',
      note: 'Half-width of the interval that the claim needs.',
    },
    {
      path: 'prod.ungradableLimit',
      value: 0.05,
      label: 'Ungradable studies, limit',
      unit: 'ratio',
      note: 'Replaced by the rate of the silent phase.',
    },
    {
      path: 'prod.delayLimit',
      value: 0.05,
      label: 'Added wait of unflagged studies, limit',
      unit: 'ratio',
      note: 'Agreed with the department.',
    },
  ],
  settings: [minedReports, fundus],
  reasons: imagingReasons,
  ...medicalImagingOperation,
  ...medicalImagingRegisters,
}
