import { lineStop } from './line-stop'
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
    action: 'reject, mark or pass the part',
    actor: 'the line control',
    consumer: 'the shift operator',
    task: 'surface inspection',
    baseline: 'the golden-template difference',
    stop: 'reject',
    stops: 'rejects',
    false_stop: 'false reject',
    false_stops: 'false rejects',
    scrapping: 'No part leaves unseen: rejects are kept until the shift has looked.',
    good_part: 'a good part is thrown out or re-inspected',
  },
  sources: [
    'PatchCore, Roth et al. 2022, arXiv:2106.08265',
    'MVTec AD, Bergmann et al., CVPR 2019',
    'Severstal steel defect detection, Kaggle 2019',
    'Hanley & Lippman-Hand 1983 (rule of three)',
  ],
  metrics: {
    good: ['image_recall_at_fixed_overkill', 'pr_auc', 'escape_rate', 'pixel_pro_score'],
    pick: 'Caught [[positive]]s at the {{problem.overkillTarget}} of [[false_stops]] the line can stand: the plant pays for both and fixes the second.',
    bad: [
      { id: 'accuracy', why: 'with [[units]] this rarely bad, passing everything looks almost perfect' },
      { id: 'roc_auc', why: 'saturates on good [[units]] and hides the escapes' },
      { id: 'pixel_accuracy', why: 'background dominates; a missed hairline costs nothing' },
    ],
    business: {
      id: 'escapes_and_false_stops',
      name: 'Cost of escapes and [[false_stops]]',
      target: 'below manual inspection, at {{problem.cFN}} and {{problem.cFP}}',
    },
    guardrails: [
      {
        id: 'overkill_rate',
        name: '[[False_stops]] a shift',
        limit: '{{problem.overkillTarget}} of good [[units]]',
      },
      { id: 'takt_time', name: 'Time per [[unit]]', limit: '{{arch.latencyP99Ms}} at p99, frame grab included' },
      {
        id: 'unreadable_share',
        name: 'Unreadable [[units]]',
        limit: '{{prod.unreadableLimit}} a shift; they are neither good nor bad',
      },
    ],
  },
  problem: {
    summary: [
      'Tell [[actor]] within {{arch.latencyP99Ms}} whether [[a_unit]] shows something that good material never shows, and let [[consumer]] decide what it is.',
      'What cannot be promised: every [[positive]] and no [[false_stop]]. What can: a price for each and a line between them.',
    ],
    whyMl: [
      'Good surface varies with lighting, grade and speed more than a threshold on gray values can follow; a memory of good patches follows it.',
      'Edge, width and stamp stay classical image processing: exact, and without any [[positive]].',
    ],
    antiGoals: ['No naming of the kind of [[positive]] while too few of each exist.', '[[scrapping]]'],
    falsePositive: '[[good_part]]',
    falseNegative: 'a defect escapes to the customer',
    baseline: {
      id: 'classical_cv',
      text: 'Difference to a golden template per grade, on the same held-out days and bad [[units]]: an afternoon’s work.',
    },
    stakeholders: [
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
      'Train on good [[units]], spend every [[positive]] on measuring.',
      {
        text: '{{data.nPositives}} confirmed examples bound the claim: without one miss {{problem.zeroMissUpper}} may still escape.',
        when: [{ path: 'data.nPositives', known: true }],
      },
      'Two people outline each [[positive]]; where they differ the outline is scored as a band.',
    ],
    features: [
      {
        group: 'Patch embeddings of a pretrained backbone',
        available: 'with the [[unit]]',
        trap: 'tuned on few examples it learns the camera',
      },
      {
        group: 'Exposure, line speed, grade',
        available: 'with the [[unit]]',
        trap: 'a grade change looks like a defect everywhere',
      },
      { group: 'Re-inspection result', available: 'after the decision', trap: 'banned as an input; it is the label' },
    ],
    leaks: [
      'Rotated copies of one [[positive]] on both sides of the split.',
      'Patches of one part, or parts of one [[entity]], on both sides.',
      'A ruler, arrow or operator’s glove that appears only on bad [[units]].',
    ],
    split: {
      strategy: 'group_based',
      text: [
        'Whole days of [[entity]]s are held out, so that no part or its neighbor is on both sides.',
        {
          text: 'All {{data.nPositives}} confirmed [[positive]]s go to the test side; training needs none.',
          when: [{ path: 'data.nPositives', known: true }],
        },
        'One shift under the other lighting is a test set of its own.',
      ],
      whyNotRandom: 'neighboring [[units]] of one [[entity]] are near copies: the test repeats the training',
    },
    quality: [
      'Each shift starts with a reference plate; [[units]] outside its brightness and sharpness bands are not judged.',
      'Lens clean, lamp change and new grade are logged with their time.',
    ],
    privacy: ['Hands of [[consumer]] at the frame’s edge are cropped at the camera.'],
  },
  model: {
    options: [
      {
        id: 'patchcore',
        name: 'Memory of good patches (PatchCore) on a frozen pretrained backbone',
        fits: [],
        pro: 'It learns from good [[units]] alone within {{arch.latencyP99Ms}}, shows where it looked, and an unknown [[positive]] is as foreign to it as a known one.',
        con: 'Weaker than a trained detector once each kind of [[positive]] has hundreds of examples.',
        work: 'one pass of a small backbone and a nearest-neighbour search',
      },
      {
        id: 'pretrained_cnn_finetune',
        name: 'Fine-tuned classifier on marked defects',
        pro: 'Names the kind of [[positive]].',
        con: 'Needs hundreds of each kind and is blind to an unknown one.',
        work: 'one pass of a small backbone',
      },
      {
        id: 'unet',
        name: 'Segmentation network on outlines',
        pro: 'Gives the outline.',
        con: 'Needs outlines by the hundred, and there are too few [[positive]]s to draw.',
        work: 'one full-resolution pass',
      },
      {
        id: 'classical_cv',
        name: 'Golden template and thresholds',
        pro: 'Exact under fixed light.',
        con: 'Every lamp change moves every gray value; kept as baseline and fallback.',
        work: 'one subtraction',
      },
    ],
    theory: [
      'Distance to the nearest good patch is a one-class score; it assumes only that good [[units]] were sampled widely enough.',
      'Whatever lies farther out than all but {{problem.overkillTarget}} of good [[units]] is shown, so kinds never met are caught too.',
    ],
    loss: 'None: a frozen backbone and a memory; only the threshold is fitted',
    augmentation: 'Brightness and small shifts of good [[units]], within the plate’s bands',
    regularization: 'Coreset size and neighbor count, chosen on good held-out days',
    optimization:
      'Threshold at {{problem.overkillTarget}} on later good [[units]], priced with {{problem.cFP}} against {{problem.cFN}}',
    interpretability: [
      '[[consumer]] sees the heat map beside the nearest good patch: a reason that can be argued with.',
    ],
  },
  settings: [lineStop],
  reasons: defectReasons,
  ...defectInspectionOperation,
  ...defectInspectionRegisters,
}
