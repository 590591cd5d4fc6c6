import type { Archetype } from '../types'
import { organContours } from './contours'
import { segmentationOperation } from './operation'
import { segmentationReasons } from './reasons'
import { segmentationRegisters } from './registers'
import { surfaceCracks } from './surface'
import { liveVideo } from './video'

/** Areas outlined pixel by pixel; at its most common from above: land, buildings, fields, water. */
export const segmentation: Archetype = {
  id: 'segmentation',
  name: 'Image segmentation',
  problemType: 'segmentation',
  keywords: ['segment', 'mask', 'pixel', 'land cover', 'organ contour'],
  words: {
    unit: 'tile',
    units: 'tiles',
    positive: 'the rarest class',
    entity: 'scene',
    action: 'draw the areas, or leave the tile to a person',
    actor: 'the map editor',
    consumer: 'the map user',
    task: 'mapping',
    baseline: 'thresholds on spectral indices with watershed',
  },
  sources: [
    'Maier-Hein et al. 2024, doi 10.1038/s41592-023-02151-z (Metrics reloaded)',
    'Olofsson et al. 2014, doi 10.1016/j.rse.2014.02.015 (accuracy and area)',
    'Roberts et al. 2017, doi 10.1111/ecog.02881 (spatial blocks)',
    'Kirillov et al. 2023, arXiv:2304.02643 (SAM)',
  ],
  settings: [liveVideo, organContours, surfaceCracks],
  metrics: {
    good: ['miou', 'per_class_iou', 'dice', 'hausdorff95'],
    pick: 'Mean IoU weighs [[positive]] like the background that covers most of [[a_unit]]; it is read by held-out region with the worst class first, against the {{exp.annotatorIou}} that two people reach.',
    bad: [
      {
        id: 'pixel_accuracy',
        why: '[[positive]] covers {{data.positiveRate}} of pixels: an empty mask gets all others right',
        when: [{ path: 'data.positiveRate', known: true }],
      },
      {
        id: 'pixel_accuracy',
        why: 'an empty mask scores the share of background',
        when: [{ path: 'data.positiveRate', known: false }],
      },
      { id: 'roc_auc', why: 'counts millions of easy pixels far from any border' },
    ],
    business: {
      id: 'manual_effort_per_image',
      name: 'Share of [[units]] accepted without redrawing',
      target: '{{exp.mdeRel}} more than with the last map',
    },
    guardrails: [
      {
        id: 'worst_region',
        name: 'IoU of [[positive]] in the worst held-out region',
        limit: 'at least {{exp.worstIou}}',
      },
      {
        id: 'area_bias',
        name: 'Mapped area against the sample-based estimate',
        limit: 'apart by {{exp.areaBias}} at most',
      },
      { id: 'abstained', name: 'Area left to people', limit: 'at most {{prod.abstainShare}}' },
    ],
  },
  problem: {
    summary: [
      'Every pixel of [[a_unit]] gets a class, pixels become areas, and areas what [[consumer]] acts on: a place, a size, a change.',
      'Where the image does not decide it (cloud, shadow, season) the pixel stays open and goes to [[actor]].',
    ],
    whyMl: [
      '[[baseline]] holds for one sensor and one season; texture and surroundings tell a wet field from water, and those are learned from drawn [[units]].',
      'Clouds, edges and no-data areas are masked by rule.',
    ],
    antiGoals: [
      'No area figure by counting pixels: it carries the classifier’s bias.',
      'No border finer than {{exp.tolerancePx}} pixels is promised.',
      'No decision about a person’s land without somebody who looked.',
    ],
    falsePositive: 'an area is drawn that is not there, and somebody travels or pays for it',
    falseNegative: 'an area is missing from the map, and nobody goes there',
    baseline: {
      id: 'classical_cv',
      text: '[[baseline]], and last year’s map unchanged, both on the same held-out regions and the same split.',
    },
    stakeholders: [
      { who: '[[Consumer]]', cares: 'areas with an interval, not a picture' },
      { who: 'Interpreters', cares: 'correct borders, not draw them again' },
      { who: 'Data owner', cares: 'license and date of every image kept' },
    ],
  },
  data: {
    sources: [
      { name: 'Images', holds: 'bands, date, angle, sensor', trap: 'mosaics mix seasons' },
      { name: 'Drawn masks', holds: 'polygon, class, person, minutes', trap: 'drawn on another date' },
      { name: 'Field and register data', holds: 'points, parcels, permits', trap: 'positions off by a few meters' },
      { name: 'Probability sample', holds: 'points drawn at random by stratum', trap: 'too few in [[positive]]' },
    ],
    labels: [
      'A mask is an opinion with a border: {{data.secondShare}} are drawn by two people, and their IoU of about {{exp.annotatorIou}} is the ceiling; above it a model copies one hand.',
      'One mask takes {{data.minutesPerMask}}; the {{data.newMasks}} planned ones cost {{data.maskUsd}} and go to new regions and to what two models disagree on.',
      'Borders are undecided within {{exp.tolerancePx}} pixels and carry no loss there; mixed pixels get no forced class.',
    ],
    features: [
      { group: 'Bands and indices', available: 'with the image', trap: 'uncorrected haze names the date' },
      { group: 'Images of other dates', available: 'as acquired', trap: 'dates after the event' },
      { group: 'Height and slope', available: 'static', trap: 'newer than the image' },
      { group: 'Position', available: 'known', trap: 'banned: learns the training map by heart' },
      { group: 'Register parcels', available: 'yearly', trap: 'they are the answer in part' },
    ],
    leaks: [
      'Overlapping or neighboring [[units]] on both sides.',
      'Normalization and mosaics fitted over the test regions.',
      'Test regions looked at while classes were defined.',
    ],
    split: {
      strategy: 'geo_holdout',
      text: [
        'Blocks of {{data.blockKm}} km fall whole on one side with {{data.bufferKm}} km between, since neighboring [[units]] look alike; whole regions with other soil, season or sensor are kept for the verdict.',
        'The region to be served lends a test of its own, drawn there.',
      ],
      whyNotRandom:
        'neighboring [[units]] share soil, light and hand; within {{data.bufferKm}} km the test repeats the training',
    },
    quality: [
      'Images: position against fixed points, cloud, band order, no-data. Masks: gaps, overlaps, and the date drawn against the date seen.',
    ],
    privacy: ['Parcels become personal data once joined to owners: [[consumer]] joins the register, not this system.'],
  },
  model: {
    options: [
      {
        id: 'sam_prompted',
        name: 'Prompted SAM',
        fits: [{ path: 'data.nLabeled', below: 50 }],
        pro: '{{data.nLabeled}} masks train nothing; points by people give borders at once, and the masks to train on.',
        con: 'Outlines what a point indicates and knows no class; it draws the next masks for people, who then need less than {{data.minutesPerMask}} each.',
        work: 'one large encoder pass, a light decoder a prompt',
      },
      {
        id: 'segformer',
        name: 'SegFormer, pre-trained',
        fits: [{ path: 'data.nLabeled', above: 3_000 }],
        pro: '{{data.nLabeled}} masks from varied land feed it, and its wide view tells classes that look alike close by.',
        con: 'Needs more masks than {{data.nLabeled}} to beat convolutions.',
        work: 'one pass a window, several scales',
      },
      {
        id: 'unet',
        name: 'U-Net with a pre-trained encoder',
        pro: 'Few masks suffice, borders stay sharp through its shortcuts, and a {{arch.windowPx}} pixel window holds the surroundings it needs.',
        con: 'Sees no farther than its window of {{arch.windowPx}} pixels, too little where land is varied.',
        work: 'one pass a window',
      },
    ],
    theory: [
      'Cross-entropy is ruled by the many easy pixels; a Dice term looks at overlap, so [[positive]] with few pixels pulls as hard as the background.',
      'Pixels of [[a_unit]] are no sample of independent cases: intervals come from resampling blocks, {{exp.testBlocks}} of them, not pixels.',
    ],
    loss: 'Cross-entropy plus Dice by class; nothing within {{exp.tolerancePx}} pixels of a drawn border, nothing on open pixels.',
    augmentation:
      'Rotation and flips (the view from above has no up), haze and brightness by band, other dates of the same place; no color swaps between bands.',
    regularization:
      'Encoder pre-trained on images of the same sensor; early stopping on a held-out block; [[units]] sampled by class and region.',
    optimization: 'Low encoder rate, poly decay; chosen by the worst of the held-out regions, not by the mean.',
    interpretability: [
      'Beside the map stands a layer of uncertainty and of how far [[a_unit]] lies from the training images; both decide what people look at.',
    ],
  },
  reasons: segmentationReasons,
  ...segmentationOperation,
  ...segmentationRegisters,
}
