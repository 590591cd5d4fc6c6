import { on } from '../entry'
import { VISION } from '../sources/content'
import { EVAL } from '../sources/evaluation'
import type { MetricId } from './names'
import type { MetricText } from './schema'

/** Boxes and masks. */
export const IMAGE_METRICS = {
  map_50_95: {
    aliases: ['COCO AP', 'mAP@[.5:.95]'],
    what: 'Average precision, averaged over classes and over a ladder of overlaps from loose to strict.',
    better: 'higher',
    choose: [on('object_detection', 'Detectors are compared and boxes must sit well.')],
    avoid: [
      'A working point is needed: the mean over thresholds hides how many are missed at the one in use.',
      'Classes differ in cost: show average precision per class.',
    ],
    sources: [VISION.coco],
    related: ['metric:per_class_ap', 'metric:miss_rate', 'metric:map_50_only'],
  },
  map_50_only: {
    aliases: ['AP50'],
    what: 'Average precision with a box counted as right once half of it overlaps.',
    better: 'higher',
    choose: [on('object_detection', 'Counting or presence, where the exact place does not matter.')],
    avoid: [on('object_detection', 'It accepts boxes that sit badly, which then mislead whatever measures or grasps.')],
    sources: [VISION.coco],
    related: ['metric:map_50_95'],
  },
  per_class_ap: {
    what: 'Average precision of each class, as a table.',
    better: 'higher',
    choose: [on('object_detection', 'Some classes are rare and are the reason for the system.')],
    avoid: ['A class has a handful of boxes: give the interval or leave it out.'],
    sources: [VISION.coco],
    related: ['metric:map_50_95'],
  },
  miss_rate: {
    aliases: ['log-average miss rate'],
    what: 'Share of objects missed, over a range of false positives per image.',
    better: 'lower',
    choose: [on('object_detection', 'Misses are the danger, as with people in front of a vehicle.')],
    avoid: ['Distance, occlusion and light are mixed: the mean hides the nights and the far ones.'],
    sources: [VISION.dollar2012],
    related: ['metric:recall_at_fp_per_image'],
  },
  recall_at_fp_per_image: {
    what: 'Share of objects found at the agreed number of false boxes per image or hour.',
    better: 'higher',
    choose: [
      on('object_detection', 'Somebody or something reacts to each box, and there is a limit to false reactions.'),
    ],
    avoid: ['Frames of one scene are counted as independent images.'],
    sources: [VISION.dollar2012],
    related: ['metric:miss_rate', 'metric:froc'],
  },
  latency_fps: {
    aliases: ['FPS', 'throughput'],
    what: 'Frames a second on the device that will run it, decoding and post-processing included.',
    better: 'higher',
    choose: [on('object_detection', 'A camera sets the pace and late answers are wrong answers.')],
    avoid: ['It was measured on a desktop card, or on the network alone.'],
    sources: [VISION.mcunet, VISION.visualWakeWords],
    related: ['metric:map_50_95', 'calculator:latency_budget'],
  },
  miou: {
    aliases: ['mean intersection over union', 'Jaccard'],
    what: 'Overlap of mask and truth over their union, averaged over classes.',
    better: 'higher',
    choose: [on('segmentation', 'Classes of an area are mapped, such as land cover or roads.')],
    avoid: ['Objects are small: a border one pixel off halves the value.'],
    sources: [EVAL.metricsReloaded],
    related: ['metric:dice', 'metric:per_class_iou'],
  },
  dice: {
    aliases: ['F1 of masks', 'Sørensen-Dice'],
    what: 'Twice the overlap over the sum of both areas.',
    better: 'higher',
    choose: [on('segmentation', 'One structure is outlined, as in medicine, and its volume is used.')],
    avoid: ['The border is what matters, as for radiation: add a distance.'],
    sources: [EVAL.metricsReloaded, VISION.nnunet],
    related: ['metric:hausdorff95', 'metric:miou'],
  },
  hausdorff95: {
    aliases: ['HD95'],
    what: 'Distance between two borders that nineteen in twenty of their points stay under.',
    better: 'lower',
    choose: [on('segmentation', 'The border is acted upon, and one far-off piece would do harm.')],
    avoid: ['A structure is absent from some images: the distance is then undefined and must be handled openly.'],
    sources: [EVAL.metricsReloaded],
    related: ['metric:dice'],
  },
  per_class_iou: {
    what: 'Overlap of each class, as a table, worst class first.',
    better: 'higher',
    choose: [on('segmentation', 'A rare class is the one that matters.')],
    avoid: ['Classes absent from most images are averaged in as zeros or as ones.'],
    sources: [EVAL.metricsReloaded],
    related: ['metric:miou'],
  },
  pixel_accuracy: {
    what: 'Share of pixels with the right class.',
    better: 'higher',
    choose: [on('segmentation', 'Classes cover similar areas, which is rare.')],
    avoid: [
      on('segmentation', 'The background covers most of the image: an empty mask scores high.'),
      on('anomaly_detection', 'Defects are a handful of pixels: finding none is nearly perfect.'),
    ],
    sources: [EVAL.metricsReloaded],
    related: ['metric:miou', 'metric:pixel_pro_score'],
  },
} as const satisfies Partial<Record<MetricId, MetricText>>
