import type { Setting } from '../types'
import { surfaceOperation } from './surface-operation'
import { surfaceReasons } from './surface-reasons'
import { surfaceRegisters } from './surface-registers'

/** Thin damage on built surfaces, photographed along a line: roads, tunnels, bridges. */
export const surfaceCracks: Setting = {
  id: 'surface_cracks',
  name: 'Cracks on roads and structures',
  signs: [/\bcracks?\b/i, /\b(?:asphalt|pavement (?:condition|survey)|concrete (?:surface|wall)s?)\b/i],
  over: {
    words: {
      unit: 'image',
      units: 'images',
      positive: 'crack',
      entity: 'road section',
      action: 'give each section its index, and show the lines to an engineer',
      actor: 'the survey engineer',
      consumer: 'the road owner',
      task: 'damage mapping',
      baseline: 'line filters with hysteresis',
    },
    sources: [
      'Maier-Hein et al. 2024, doi 10.1038/s41592-023-02151-z (Metrics reloaded)',
      'Shit et al. 2021, arXiv:2003.07311 (clDice for thin structures)',
      'Liu et al. 2019, doi 10.1016/j.neucom.2019.01.036 (DeepCrack)',
      'Kirillov et al. 2023, arXiv:2304.02643 (SAM)',
    ],
    metrics: {
      good: ['dice', 'per_class_iou', 'hausdorff95', 'miou'],
      pick: 'Dice of [[positive]] pixels within {{exp.tolerancePx}} pixels of the drawn line, by held-out [[entity]]: a line two pixels wide loses half its plain overlap when it is shifted by one.',
      bad: [
        {
          id: 'pixel_accuracy',
          why: 'cracks cover {{data.positiveRate}} of pixels: an empty mask gets all others right',
          when: [{ path: 'data.positiveRate', known: true }],
        },
        {
          id: 'pixel_accuracy',
          why: 'sound surface fills nearly all of it: an empty mask scores the same',
          when: [{ path: 'data.positiveRate', known: false }],
        },
        { id: 'roc_auc', why: 'clean surface far from any line decides it' },
      ],
      business: {
        id: 'manual_effort_per_image',
        name: 'Sections whose index an engineer leaves as it is',
        target: '{{exp.mdeRel}} more than in the last survey',
      },
      guardrails: [
        {
          id: 'index_bias',
          name: 'Index of a section against the engineer’s',
          limit: 'apart by {{exp.areaBias}} at most',
        },
        { id: 'wet', name: 'Dice on wet, shaded or patched surface', limit: 'at least {{exp.worstIou}}' },
        { id: 'refused', name: 'Images refused as unreadable', limit: 'at most {{prod.abstainShare}}' },
      ],
    },
    problem: {
      summary: [
        'Every [[unit]] yields the lines of its [[positive]]s; their length and width per [[entity]] become the index by which [[consumer]] plans repairs.',
        'The index is the product; a pixel is only the way to it.',
      ],
      whyMl: [
        'Filters see joints, tar seams, shadows and tire marks as lines; only surroundings tell a [[positive]] from a seam, and those are learned.',
        'Geometry stays a rule: pixels to millimeters by calibration of the camera.',
      ],
      antiGoals: [
        'No statement on bearing capacity: a surface image does not show it.',
        'No index from [[units]] that were wet or blurred.',
        'No comparison of years across cameras without a paired run.',
      ],
      falsePositive: 'a seam or shadow counts as damage, and money goes to a sound section',
      falseNegative: 'a hairline is missed, water enters, and the repair is a layer deeper',
      baseline: {
        id: 'classical_cv',
        text: '[[baseline]], and the engineer’s visual grade of each section, on the same held-out sections and the same split.',
      },
      stakeholders: [
        { who: '[[Consumer]]', cares: 'an index comparable over years' },
        { who: 'Survey engineers', cares: 'look only where it is unsure' },
        { who: 'Contractors', cares: 'a grade they can contest' },
      ],
    },
    data: {
      sources: [
        { name: 'Survey images', holds: 'position, speed, exposure', trap: 'neighbors overlap' },
        { name: 'Drawn masks', holds: 'lines, person, minutes', trap: 'drawn too wide, by habit' },
        { name: 'Engineers’ grades', holds: 'index by section, year', trap: 'graded from the car' },
        { name: 'Repairs', holds: 'place, date, kind', trap: 'sealed cracks look like cracks' },
      ],
      labels: [
        'Two people overlap little on hairlines, so agreement is counted within {{exp.tolerancePx}} pixels; {{exp.annotatorIou}} of it is the ceiling, and hairlines below two pixels are a class of their own.',
        'One mask takes {{data.minutesPerMask}}; {{data.newMasks}} more cost {{data.maskUsd}} and go to wet, patched and shaded [[units]].',
        'Sections graded on foot, by two engineers, are the truth of the index; the mask is not.',
      ],
      features: [
        { group: 'Image at full resolution', available: 'with the survey', trap: 'shrunk copies lose hairlines' },
        { group: 'Depth or laser profile', available: 'if mounted', trap: 'out of step with the camera' },
        { group: 'Position, speed', available: 'with the survey', trap: 'names the training road' },
        { group: 'Weather of the hour', available: 'from records', trap: 'for refusal only' },
        { group: 'Later repairs', available: 'too late', trap: 'banned: they follow the damage' },
      ],
      leaks: [
        'Images a few meters apart on both sides: one [[positive]] stands in several.',
        'Patches of one image on both sides; augmented copies before the split.',
        'Two passes over one road in different years.',
      ],
      split: {
        strategy: 'geo_holdout',
        text: [
          'Roads fall whole on one side, all lanes, passes and years of them, since the same [[positive]] is photographed several times.',
          'Roads of another surface and another region are kept for the verdict: {{exp.testBlocks}} sections, graded on foot.',
        ],
        whyNotRandom:
          'pictures every few meters show the same surface: the test repeats {{data.nLabeled}} training masks',
      },
      quality: [
        'On arrival: blur by speed, exposure, overlap and gaps along the road, wet surface; a refused [[unit]] lists its place for a second run.',
      ],
      privacy: [
        'Plates and faces are blurred in the van before storage; images of entrances are deleted with the survey.',
      ],
    },
    model: {
      options: [
        {
          id: 'sam_prompted',
          name: 'Prompted SAM',
          fits: [{ path: 'data.nLabeled', below: 50 }],
          pro: '{{data.nLabeled}} masks train nothing yet.',
          con: 'Made for objects with an inside; a hairline has none, and prompts cost part of {{data.minutesPerMask}}.',
          work: 'one large encoder pass, a light decoder a prompt',
        },
        {
          id: 'segformer',
          name: 'SegFormer, pre-trained',
          fits: [{ path: 'data.nLabeled', above: 20_000 }],
          pro: '{{data.nLabeled}} masks feed it, and its wide view tells seams from cracks.',
          con: 'Works at a quarter of the resolution, where lines within {{exp.tolerancePx}} pixels vanish.',
          work: 'one pass a window, several scales',
        },
        {
          id: 'unet',
          name: 'U-Net at full resolution, pre-trained encoder',
          pro: 'Shortcuts keep lines a pixel wide, and {{data.nLabeled}} masks suffice for one kind of texture.',
          con: 'Sees a window of {{arch.windowPx}} pixels only.',
          work: 'one pass a window',
        },
      ],
      theory: [
        'Overlap punishes width, not absence: a topology term on the center line (clDice) rewards a [[positive]] that stays connected, which is what length needs.',
        'Cases are roads, not pixels or pictures: intervals come from resampling {{exp.testBlocks}} sections.',
      ],
      loss: 'Cross-entropy, Dice and clDice; the rim within {{exp.tolerancePx}} pixels of a line carries no loss.',
      augmentation:
        'Brightness, shadow bands, water film, motion blur along the lane; never rescaled below a hairline.',
      regularization: 'Windows with and without [[positive]] in fixed shares; early stopping on a road not trained on.',
      optimization: 'Chosen by agreement of the section index on held-out roads, then by Dice.',
      interpretability: [
        'Each index opens to its lines on the image; sections near a repair limit are read by [[actor]] first.',
      ],
    },
    ...surfaceOperation,
    reasons: surfaceReasons,
    ...surfaceRegisters,
  },
}
