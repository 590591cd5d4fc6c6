import { imageClassificationOperation } from './operation'
import { imageClassificationRegisters } from './registers'
import { imageReasons } from './reasons'
import type { Archetype } from '../types'

export const imageClassification: Archetype = {
  id: 'image_classification',
  name: 'Image classification',
  problemType: 'multiclass_classification',
  keywords: [
    'classify images',
    'classify photos',
    'photos of',
    'leaf disease',
    'image classification',
    'identify species',
    'photo',
  ],
  words: {
    unit: 'photo',
    units: 'photos',
    positive: 'rare class',
    entity: 'site',
    action: 'name the class, or abstain and ask for another picture or an expert',
    actor: 'the app',
    consumer: 'the person who took the picture',
    task: 'image classification',
    baseline: 'a linear probe on frozen pretrained embeddings',
    device: 'camera model',
    expert: 'the domain expert',
  },
  sources: [
    'Ramcharan et al. 2017 and 2019 (cassava disease on phones)',
    'Geirhos et al. 2020, Shortcut learning, arXiv:2004.07780',
    'Guo et al. 2017, Calibration, arXiv:1706.04599',
    'Koh et al. 2021, WILDS, arXiv:2012.07421',
  ],
  metrics: {
    good: ['macro_f1', 'per_class_recall', 'balanced_accuracy', 'calibration_error', 'abstention_quality'],
    pick: 'On unseen [[entity]]s each class counts the same, so a lost [[positive]] shows; with {{model.abstainMax}} abstained at most.',
    bad: [
      { id: 'accuracy', why: 'the common classes carry it; the rare ones may be lost unseen' },
      { id: 'roc_auc_single', why: 'one averaged curve hides which rare classes are confused' },
    ],
    business: {
      id: 'right_answers_without_expert',
      name: 'Right answers given without an expert',
      target: '{{model.acceptPrecision}} of answered [[units]]',
    },
    guardrails: [
      { id: 'abstain_rate', name: 'Abstain rate', limit: '{{model.abstainMax}}, overall and per [[device]]' },
      {
        id: 'worst_device_recall',
        name: 'Macro recall on the worst [[device]]',
        limit: 'within {{exp.deviceGap}} of the mean',
      },
      { id: 'latency_p99', name: 'Answer to [[consumer]]', limit: '{{arch.latencyP99Ms}} at p99' },
    ],
  },
  problem: {
    summary: [
      'Put each [[unit]] into one class of a closed list within {{arch.latencyP99Ms}}; [[actor]] must [[action]].',
      'The list is closed, the world is not: abstaining on up to {{model.abstainMax}} is part of the task.',
    ],
    whyMl: [
      'Color and texture rules break with light, angle and [[device]]; pretrained features survive more.',
      'A model earns its place only where it beats [[baseline]] on a [[entity]] it has never seen.',
    ],
    antiGoals: [
      'No forced answer on a [[unit]] that shows none of the classes.',
      'No claim for a [[device]] or region absent from the test groups.',
    ],
    falsePositive: 'a confident wrong class sends someone to the wrong action',
    falseNegative: 'a rare class is filed under a common look-alike and goes untreated',
    baseline: {
      id: 'linear_probe',
      text: 'A linear probe on frozen pretrained embeddings, on the same held-out test groups; fine-tuning must beat it per class.',
    },
    stakeholders: [
      { who: 'People taking pictures', cares: 'a right answer, or a refusal with a hint' },
      { who: 'Experts', cares: 'a short queue of hard pictures' },
      { who: 'Product owner', cares: 'cheap phones served as well' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Collected [[units]]',
        holds: 'image, capture time, [[device]], [[entity]]',
        trap: 'taken by experts with good cameras',
      },
      {
        name: 'Public image sets',
        holds: 'more examples of common classes',
        trap: 'plain backgrounds, copies, licenses',
      },
      {
        name: 'Production [[units]] and corrections',
        holds: 'real framing, things outside the list',
        trap: 'people correct only what surprises them',
      },
    ],
    labels: [
      'Two readers label each test [[unit]], [[expert]] settles; "cannot tell" is a valid label.',
      {
        text: 'Readers agree at kappa {{data.kappa}}; classes that experts cannot separate from a picture are merged, or need another observation.',
        when: [{ path: 'data.kappa', known: true }],
      },
      'Labels arrive {{data.labelDelayDays}} later; a laboratory finding outranks a reading.',
      '{{data.openSetN}} [[units]] outside the list are for testing only.',
    ],
    features: [
      { group: 'Pixels', available: 'at capture', trap: 'different resize or color code in training and app' },
      {
        group: 'Capture metadata',
        available: 'at capture',
        trap: '[[device]] and place predict the class',
      },
      {
        group: 'Pretrained embedding',
        available: 'after the forward pass',
        trap: 'test images may sit in the pretraining set',
      },
    ],
    leaks: [
      'Burst shots and crops of one subject straddle the split.',
      'Augmented copies put one [[unit]] on both sides.',
      'Rulers, watermarks and borders that only one class has.',
    ],
    split: {
      strategy: 'group_based',
      text: [
        'All [[units]] of one [[entity]] fall on one side.',
        'One region and one [[device]] are kept out altogether; a gap above {{exp.deviceGap}} there stops the release.',
      ],
      whyNotRandom: 'neighboring [[units]] share subject, light and background: it measures memory',
    },
    quality: [
      'An unreadable [[unit]] is sent back with a hint before the model sees it.',
      'Class by [[entity]] and by [[device]] is tabled before training: an empty cell is a shortcut to be learned.',
    ],
    privacy: ['Location is cut to a region, faces are blurred; [[units]] train a model only with consent.'],
  },
  model: {
    options: [
      {
        id: 'mobilenet_int8',
        name: 'MobileNet in int8 on the device',
        fits: [{ path: 'arch.network', is: ['offline', 'intermittent'] }],
        pro: 'The link is {{arch.network}}, so the answer comes from the phone, whose memory and battery int8 fits.',
        con: 'Loses look-alike classes first; not needed while each [[unit]] reaches a server.',
        work: 'a few hundred million integer multiply-adds',
      },
      {
        id: 'pretrained_cnn_finetune',
        name: 'Fine-tuned pretrained CNN',
        pro: 'Learns from few labels per class, tolerates odd framing and answers within {{arch.latencyP99Ms}}.',
        con: 'Too heavy for the phone, and a server cannot be reached where the [[unit]] is taken.',
        work: 'one convolutional forward pass',
      },
      {
        id: 'vit_finetune',
        name: 'Fine-tuned vision transformer',
        pro: 'Gains most from strong self-supervised pretraining and many labels.',
        con: 'More labels and compute for a gain that goes when [[entity]]s are few.',
        work: 'one transformer pass over image patches',
      },
      {
        id: 'linear_probe',
        name: 'Linear probe on frozen embeddings',
        pro: 'Trains on a handful of [[units]] per class and cannot overfit the backbone.',
        con: 'Kept as baseline: frozen features miss the marks that separate look-alikes.',
        work: 'one frozen forward pass and one matrix product',
      },
    ],
    theory: [
      'The loss rewards any cue: background, [[device]] or [[entity]] is used if it is easier than the subject.',
      'Softmax knows only listed classes: {{data.openSetN}} others test the rejection.',
    ],
    loss: 'Cross-entropy, logits adjusted by class prior',
    augmentation: 'Color, blur and compression of each [[device]]; pasted backgrounds',
    regularization: 'Weight decay, early stop on unseen [[entity]]s',
    optimization: 'Head first, then lower rates for early layers',
    interpretability: [
      'With an answer, [[consumer]] sees reference pictures of the class and of its nearest look-alike.',
    ],
  },
  reasons: imageReasons,
  ...imageClassificationOperation,
  ...imageClassificationRegisters,
}
