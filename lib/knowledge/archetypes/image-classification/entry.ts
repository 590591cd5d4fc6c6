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
    pick: 'Macro F1 on unseen [[entity]] groups: each class counts the same, so a lost [[positive]] shows. Recall per class and the abstain rate stand beside it.',
    bad: [
      { id: 'accuracy', why: 'the common classes carry it; the rare ones may be lost unseen' },
      { id: 'roc_auc_single', why: 'one averaged curve hides which rare classes are confused' },
    ],
    business: {
      id: 'right_answers_without_expert',
      name: 'Right answers given without an expert',
      target:
        'at least {{model.acceptPrecision}} right among answered [[units]], with at most {{model.abstainMax}} abstained',
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
      'Put each [[unit]] into one class of a closed list with calibrated confidence; with it, [[actor]] can [[action]].',
      'The list is closed, the world is not: [[units]] of things outside it arrive from the first day, so abstaining is part of the task.',
    ],
    whyMl: [
      'Colour and texture rules break with light, angle and [[device]]; learned features from a pretrained network survive more of that change.',
      'A model earns its place only where it beats [[baseline]] on a [[entity]] it has never seen.',
    ],
    antiGoals: [
      'No forced answer on a [[unit]] that shows none of the classes.',
      'No recognition of people: faces in the background are blurred, never used.',
      'No claim for a [[device]] or region absent from the test groups.',
    ],
    falsePositive: 'a confident wrong class sends someone to the wrong action',
    falseNegative: 'a rare class is filed under a common look-alike and goes untreated',
    baseline: {
      id: 'linear_probe',
      text: 'A linear probe on frozen pretrained embeddings, trained in an hour on the same groups; the fine-tuned network must beat it per class.',
    },
    stakeholders: [
      { who: 'People taking pictures', cares: 'a right answer, or an honest refusal with a hint for a better picture' },
      { who: 'Experts', cares: 'a short queue of hard pictures instead of a long one of easy ones' },
      { who: 'Product owner', cares: 'the same quality on cheap phones as on expensive ones' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Collected [[units]]',
        holds: 'image, capture time, [[device]], [[entity]]',
        trap: 'taken by experts with good cameras, unlike those of users',
      },
      {
        name: 'Public image sets',
        holds: 'more examples of common classes',
        trap: 'plain backgrounds, copied images, licences that exclude your use',
      },
      {
        name: 'Production [[units]] and corrections',
        holds: 'real framing, blur, and things outside the list',
        trap: 'people correct only what surprises them',
      },
    ],
    labels: [
      'Two readers label each test [[unit]], and [[expert]] settles disagreement; "cannot tell from this picture" is a valid label.',
      {
        text: 'Readers agree at kappa {{data.kappa}}; classes that experts cannot separate from a picture are merged, or need another observation.',
        when: [{ path: 'data.kappa', known: true }],
      },
      'Labels arrive {{data.labelDelayDays}} after the [[unit]]; a laboratory or field confirmation outranks the reading of a picture.',
      'A separate set of {{data.openSetN}} [[units]] outside the list (other objects, unlisted classes, unreadable shots) is for testing only.',
    ],
    features: [
      { group: 'Pixels', available: 'at capture', trap: 'different resize or colour code in training and app' },
      {
        group: 'Capture metadata',
        available: 'at capture',
        trap: '[[device]] and place predict the class where collection was uneven',
      },
      {
        group: 'Pretrained embedding',
        available: 'after the forward pass',
        trap: 'test images may sit in the pretraining set',
      },
    ],
    leaks: [
      'Burst shots and crops of one subject straddle the split: group by [[entity]], then remove near-copies by perceptual hash.',
      'Augmented copies made before splitting put the same [[unit]] on both sides.',
      'Rulers, watermarks, borders and file names that only one class has give the answer away.',
    ],
    split: {
      strategy: 'group_based',
      text: [
        'All [[units]] of a [[entity]] fall on one side, stratified by class where groups allow.',
        'One region and one [[device]] are kept out altogether, as an external test that nobody tunes on.',
      ],
      whyNotRandom: 'neighbouring pictures share subject, light and background, so a random split measures memory',
    },
    quality: [
      'Blur, exposure and size are measured at upload; an unreadable [[unit]] is sent back with a hint before the model sees it.',
      'Class by [[entity]] and class by [[device]] tables are read before training: an empty cell is a shortcut waiting to be learned.',
    ],
    privacy: [
      'Location metadata is cut to a region, faces and plates are blurred, and [[units]] train a model only with consent of [[consumer]].',
    ],
  },
  model: {
    options: [
      {
        id: 'mobilenet_int8',
        name: 'MobileNet in int8 on the device',
        fits: [{ path: 'arch.network', is: ['offline', 'intermittent'] }],
        pro: 'The link is {{arch.network}}, so the answer must come from the phone; a small int8 network fits its memory and battery.',
        con: 'Loses fine-grained classes first when quantised; not needed while each [[unit]] reaches a server.',
        work: 'a few hundred million integer multiply-adds',
      },
      {
        id: 'pretrained_cnn_finetune',
        name: 'Fine-tuned pretrained CNN',
        pro: 'Learns from few labels per class, tolerates odd framing of a [[unit]], and answers within {{arch.latencyP99Ms}} on a small GPU.',
        con: 'Too heavy for the phone, and a server cannot be reached where the [[unit]] is taken.',
        work: 'one convolutional forward pass',
      },
      {
        id: 'vit_finetune',
        name: 'Fine-tuned vision transformer',
        pro: 'Gains most from strong self-supervised pretraining and many labels.',
        con: 'Refused for now: more labels and compute for a gain that disappears when [[entity]] groups are few.',
        work: 'one transformer pass over image patches',
      },
      {
        id: 'linear_probe',
        name: 'Linear probe on frozen embeddings',
        pro: 'Trains on a handful of [[units]] per class and cannot overfit the backbone.',
        con: 'Kept as baseline: frozen features miss the small lesions or marks that separate look-alike classes.',
        work: 'one frozen forward pass and one matrix product',
      },
    ],
    theory: [
      'Shortcut learning: the loss rewards any cue that predicts the class, so background, [[device]] or [[entity]] is used if it is easier than the subject.',
      'Softmax spreads all mass over known classes; a [[unit]] of something else still gets a high score, so open-set rejection needs its own test.',
      'Temperature scaling on held-out [[entity]] groups repairs confidence there; under device shift it is wrong again and is measured anew.',
    ],
    loss: 'Cross-entropy with logits adjusted by class prior, so a [[positive]] is not drowned; no focal loss before calibration is checked.',
    augmentation:
      'Crop, colour, blur and compression as seen on each [[device]]; pasted backgrounds break the tie to [[entity]]; no flip where orientation carries the class.',
    regularization: 'Weight decay, label smoothing only if calibration holds, early stop on unseen [[entity]] groups.',
    optimization:
      'Train the head first, then unfreeze with a lower rate for early layers; average weights over the last epochs.',
    interpretability: [
      'Saliency maps are read for shortcuts, not shown as proof; the stronger test masks the subject and checks that the answer collapses.',
      'With an answer, [[consumer]] sees reference pictures of the class and of its nearest look-alike.',
    ],
  },
  reasons: imageReasons,
  ...imageClassificationOperation,
  ...imageClassificationRegisters,
}
