import { defectInspectionOperation } from './operation'
import { defectInspectionRegisters } from './registers'
import { defectReasons } from './reasons'
import type { Archetype } from '../types'

export const defectInspection: Archetype = {
  id: 'defect_inspection',
  name: 'Visual defect inspection',
  problemType: 'anomaly_detection',
  keywords: ['defect', 'scratch', 'inspection', 'production line', 'manufacturing quality', 'surface'],
  words: {
    unit: 'image',
    units: 'images',
    positive: 'defect',
    entity: 'production lot',
    action: 'stop, mark or pass the part',
    actor: 'the line control',
    consumer: 'the shift operator',
    task: 'surface inspection',
    baseline: 'the golden-template difference',
  },
  sources: [
    'PatchCore, Roth et al. 2022, arXiv:2106.08265',
    'MVTec AD, Bergmann et al., CVPR 2019',
    'Severstal steel defect detection, Kaggle 2019',
    'Hanley & Lippman-Hand 1983 (rule of three)',
  ],
  metrics: {
    good: ['image_recall_at_fixed_overkill', 'pr_auc', 'escape_rate', 'pixel_pro_score'],
    pick: 'Share of [[positive]] [[units]] caught at the overkill the line can stand: the plant pays for both, and fixes the second.',
    bad: [
      { id: 'accuracy', why: 'with [[units]] this rarely bad, passing everything looks almost perfect' },
      { id: 'roc_auc', why: 'saturates on good [[units]] and hides the escapes' },
      { id: 'pixel_accuracy', why: 'background dominates; a missed hairline costs nothing' },
    ],
    business: {
      id: 'escapes_and_false_stops',
      name: 'Cost of escapes and false stops',
      target: 'below today’s manual inspection, at {{problem.cFN}} an escape and {{problem.cFP}} a false stop',
    },
    guardrails: [
      {
        id: 'overkill_rate',
        name: 'False stops a shift',
        limit: 'agreed with the plant before the first live [[unit]]',
      },
      { id: 'takt_time', name: 'Time per [[unit]]', limit: '{{arch.latencyP99Ms}} at p99, frame grab included' },
      {
        id: 'unreadable_share',
        name: 'Unreadable [[units]]',
        limit: 'counted by shift; over-exposed frames are neither good nor bad',
      },
    ],
  },
  problem: {
    summary: [
      'Tell [[actor]] within {{arch.latencyP99Ms}} whether [[a_unit]] shows something that good material never shows, and let [[consumer]] decide what it is.',
      'What cannot be promised: every [[positive]] and no false stop. What can: a price for each and a line between them.',
    ],
    whyMl: [
      'Good surface varies with lighting, grade and speed more than a threshold on grey values can follow; a memory of good patches follows it.',
      'Fixed-position checks (edge, width, stamp) stay classical image processing: they are exact and need no [[positive]] examples.',
    ],
    antiGoals: [
      'No class of [[positive]] is named automatically while there are too few of each to test the name.',
      'No automatic scrapping: the system marks and stops, [[consumer]] decides on the part.',
      'No upload of [[units]] from the line on the way to the decision.',
    ],
    falsePositive: 'a good part stops the line or is re-inspected',
    falseNegative: 'a defect escapes to the customer',
    baseline: {
      id: 'classical_cv',
      text: 'Difference to a golden template per camera and grade, thresholded on good [[units]] of last week: an afternoon’s work, and honest competition under fixed lighting.',
    },
    stakeholders: [
      { who: 'Plant management', cares: 'stops that are worth the stop' },
      { who: 'Shift operators', cares: 'an image and a place to look at, not a score' },
      { who: 'Quality', cares: 'traceable evidence for each released lot' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Line camera',
        holds: 'raw [[units]] with time, lot, speed, exposure',
        trap: 'bursts of one part look like many examples',
      },
      {
        name: 'Operator’s marks',
        holds: 'confirmed [[positive]] with place and type',
        trap: 'only what somebody noticed',
      },
      { name: 'Customer claims', holds: 'escapes, weeks later', trap: 'rarely traceable to one [[unit]]' },
    ],
    labels: [
      'Good [[units]] are plentiful, examples of [[positive]] are few defects of few kinds: train on good ones, spend every bad one on measuring.',
      {
        text: '{{data.nPositives}} confirmed examples bound what can be claimed: even without one miss the true escape rate keeps a wide confidence interval.',
        when: [{ path: 'data.nPositives', known: true }],
      },
      'Two people mark each [[positive]] outline independently; where they differ the outline is ambiguous and scored as a band.',
    ],
    features: [
      {
        group: 'Patch embeddings of a pretrained backbone',
        available: 'with the [[unit]]',
        trap: 'frozen: fine-tuning on few examples learns the camera',
      },
      {
        group: 'Exposure, line speed, grade',
        available: 'with the [[unit]]',
        trap: 'a grade change looks like a defect everywhere',
      },
      { group: 'Re-inspection result', available: 'after the decision', trap: 'banned as an input; it is the label' },
    ],
    leaks: [
      'Rotated and flipped copies of one [[positive]] made before the split: augment after it, on the training side only.',
      'Patches of one part, or parts of one [[entity]], on both sides.',
      'A ruler, arrow or operator’s glove that appears only on bad [[units]].',
    ],
    split: {
      strategy: 'group_based',
      text: [
        'Whole [[entity]] groups by day are held out, so that neither a part nor its neighbours on the coil stand on both sides.',
        'Every confirmed [[positive]] goes to the test side first; the training side needs none.',
        'One shift under the other lighting is a test set of its own.',
      ],
      whyNotRandom: 'neighbouring [[units]] of one [[entity]] are near copies: the test repeats the training',
    },
    quality: [
      'Each shift starts with a reference plate: brightness, sharpness and scale are logged, and [[units]] outside their bands are not judged.',
      'A lens clean, lamp change or new grade is an event with a time, so that a jump in scores can be explained.',
    ],
    privacy: [
      'Hands and faces of [[consumer]] at the edge of the frame are cropped at the camera; nothing else here concerns a person.',
    ],
  },
  model: {
    options: [
      {
        id: 'patchcore',
        name: 'Memory of good patches (PatchCore) on a frozen pretrained backbone',
        fits: [],
        pro: 'It learns from good [[units]] alone, shows where it looked, and a new kind of [[positive]] is as foreign to it as a known one.',
        con: 'Weaker than a trained detector once each kind of [[positive]] has hundreds of examples.',
        work: 'one pass of a small backbone and a nearest-neighbour search',
      },
      {
        id: 'pretrained_cnn_finetune',
        name: 'Fine-tuned classifier on marked defects',
        pro: 'Names the kind of [[positive]].',
        con: 'Needs hundreds of each kind of [[positive]]; it is blind to an unknown defect type.',
        work: 'one pass of a small backbone',
      },
      {
        id: 'unet',
        name: 'Segmentation network on outlines',
        pro: 'Gives the outline.',
        con: 'Outlines cost an hour of an expert each and there are too few to draw.',
        work: 'one full-resolution pass',
      },
      {
        id: 'classical_cv',
        name: 'Golden template and thresholds',
        pro: 'Exact under fixed light.',
        con: 'Lighting that changes between shifts moves every grey value; kept as the baseline and as fallback.',
        work: 'one subtraction',
      },
    ],
    theory: [
      'With almost no [[positive]] examples the class to be learnt is the good surface: distance to the nearest good patch is a one-class score whose only assumption is that good [[units]] were sampled widely enough.',
      'A coreset of the patch memory keeps search time flat while grades are added.',
    ],
    loss: 'None is trained: a frozen backbone and a memory of patches; the threshold is the only parameter fitted on [[units]].',
    augmentation:
      'Brightness and small shifts on good [[units]] within the bands the reference plate shows; no synthetic [[positive]] in the test set.',
    regularization:
      'Coreset size and neighbour count, chosen on good held-out lots; nothing is tuned on the few bad [[units]].',
    optimization:
      'The threshold follows from overkill on good [[units]] of later lots, then is priced with {{problem.cFP}} against {{problem.cFN}}.',
    interpretability: [
      'The heat map of patch distances goes to [[consumer]] with the [[unit]] and its nearest good patch: a reason that can be argued with.',
    ],
  },
  reasons: defectReasons,
  ...defectInspectionOperation,
  ...defectInspectionRegisters,
}
