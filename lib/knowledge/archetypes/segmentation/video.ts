import type { Setting } from '../types'
import { videoOperation } from './video-operation'
import { videoReasons } from './video-reasons'
import { videoRegisters } from './video-registers'

/** Masks for each frame of a running video: a person before a background, instruments in a field of view. */
export const liveVideo: Setting = {
  id: 'live_video',
  name: 'Live video',
  signs: [
    /\bvideos?\b/i,
    /\b(?:every|each|per) frame\b|\bframes (?:per|a) second\b|\bfps\b/i,
    /\b(?:webcams?|conferenc\w+|livestream\w*|live stream\w*)\b/i,
  ],
  over: {
    words: {
      unit: 'frame',
      units: 'frames',
      positive: 'foreground',
      entity: 'recording',
      action: 'draw the mask over the running picture, or hold the last one',
      actor: 'the video app',
      consumer: 'the person in the picture',
      task: 'masking live video',
      baseline: 'background subtraction on a still camera',
    },
    sources: [
      'Maier-Hein et al. 2024, doi 10.1038/s41592-023-02151-z (Metrics reloaded)',
      'Perazzi et al., CVPR 2016 (DAVIS, region and contour measures)',
      'Lin et al., WACV 2022, arXiv:2108.11515 (robust video matting)',
      'Buolamwini & Gebru 2018, Gender Shades',
    ],
    metrics: {
      good: ['miou', 'hausdorff95', 'dice', 'per_class_iou'],
      pick: 'Mean IoU by [[entity]], beside the share of borders that jump between neighbors: a mask right in each [[unit]] may still flicker, and nobody watches single ones. Two people reach {{exp.annotatorIou}}.',
      bad: [
        { id: 'pixel_accuracy', why: 'the middle of a person and a wall are easy; hair and hands are lost' },
        { id: 'roc_auc', why: 'easy pixels far from any border decide it' },
      ],
      business: {
        id: 'sessions_kept',
        name: 'Sessions in which the mask stays switched on',
        target: '{{exp.mdeRel}} more than with the last version',
      },
      guardrails: [
        {
          id: 'leak',
          name: 'Background shown that should be hidden',
          limit: 'at most {{problem.leakShare}} of [[units]]',
        },
        { id: 'frame_time', name: 'Time a [[unit]] on the weakest supported device', limit: '{{arch.latencyP99Ms}}' },
        {
          id: 'worst_group',
          name: 'IoU in the weakest group of skin tone, hair, head covering',
          limit: 'at least {{exp.worstIou}}',
        },
      ],
    },
    problem: {
      summary: [
        'Each [[unit]] gets a mask of the [[positive]] within {{arch.latencyP99Ms}} on the device that shows it; the last mask helps the next, so that borders stay where they were.',
        'A [[unit]] that comes too late is skipped: the last mask is moved along, never waited for.',
      ],
      whyMl: [
        '[[baseline]] fails as soon as the camera, the light or a curtain moves; shape and motion of what is in front are learned.',
        'Where depth is measured by the device it is a rule, and the network only cleans its border.',
      ],
      antiGoals: [
        'No recording and no upload for the sake of a mask.',
        'No recognition of who it is.',
        'No promise that nothing behind is ever seen.',
      ],
      falsePositive: 'part of the background stays visible',
      falseNegative: 'a hand, an ear or an instrument is cut off',
      baseline: {
        id: 'classical_cv',
        text: '[[baseline]], and the mask the operating system offers, on the same held-out recordings and the same split.',
      },
      stakeholders: [
        { who: '[[Consumer]]', cares: 'nothing private seen, hair included' },
        { who: 'App team', cares: 'battery, heat and size of the download' },
        { who: 'Support', cares: 'one switch that turns it off' },
      ],
    },
    data: {
      sources: [
        { name: 'Consented recordings', holds: 'people, rooms, devices, light', trap: 'staff in one office' },
        { name: 'Masks of chosen frames', holds: 'border, hair as open zone', trap: 'neighbors drawn as independent' },
        { name: 'Composed scenes', holds: 'cut people before new rooms', trap: 'border light betrays the paste' },
        {
          name: 'Device telemetry',
          holds: 'time a frame, heat, switch-offs',
          trap: 'slow devices switch off and vanish',
        },
      ],
      labels: [
        'One [[unit]] in many is drawn, the rest is carried along by tracking and checked: a mask takes {{data.minutesPerMask}}, and neighbors teach little.',
        'Hair and motion blur get an open zone of {{exp.tolerancePx}} pixels; {{data.secondShare}} are drawn twice, and {{exp.annotatorIou}} is the ceiling.',
        'The {{data.newMasks}} masks still to come, {{data.maskUsd}}, go to groups, rooms and devices in which the mask fails.',
      ],
      features: [
        { group: 'The frame, small', available: 'at once', trap: 'other color path by device' },
        {
          group: 'Last mask and state',
          available: 'from the frame before',
          trap: 'trained on true masks, served on its own',
        },
        { group: 'Depth, where the device has it', available: 'at once', trap: 'missing on most devices' },
        { group: 'Frames to come', available: 'never live', trap: 'banned: only in recordings' },
      ],
      leaks: [
        'Frames of one recording, person or room on both sides.',
        'Composed scenes that reuse a test person or a test room.',
      ],
      split: {
        strategy: 'group_based',
        text: [
          'A [[entity]], its person and its room fall whole on one side; {{exp.testBlocks}} recordings from device models not trained on are kept for the verdict.',
          'Every supported class of device is measured as shipped, at its own speed.',
        ],
        whyNotRandom: 'the [[unit]] before is nearly the same picture: {{exp.annotatorIou}} is reached by copying',
      },
      quality: [
        'Per recording: frame rate held, color range, rotation, consent on file; per mask: holes, islands, and a jump against both neighbors.',
      ],
      privacy: [
        'Processing stays on the device; recordings for training need consent that can be withdrawn, and leave with their masks and composed scenes.',
      ],
    },
    model: {
      options: [
        {
          id: 'sam_prompted',
          name: 'Prompted SAM',
          fits: [{ path: 'data.nLabeled', below: 50 }],
          pro: 'With {{data.nLabeled}} masks it draws the first ones offline.',
          con: 'Far beyond {{arch.latencyP99Ms}} on a device; it helps people to draw masks, nothing more.',
          work: 'one large encoder pass',
        },
        {
          id: 'segformer',
          name: 'Small SegFormer',
          fits: [{ path: 'arch.latencyP99Ms', above: 60 }],
          pro: '{{arch.latencyP99Ms}} leaves room for attention over the whole picture.',
          con: 'Attention is slow on mobile chips: {{arch.latencyP99Ms}} is missed on the weakest.',
          work: 'one pass at several scales',
        },
        {
          id: 'unet',
          name: 'Light U-Net with a state from frame to frame',
          pro: 'Convolutions run on every chip, eight-bit included; the state steadies borders within {{arch.latencyP99Ms}}.',
          con: 'Sees little of the scene in one pass.',
          work: 'one small pass, one state',
        },
      ],
      theory: [
        'Flicker is error that changes sign from [[unit]] to [[unit]]; a state carried along averages it away, and a loss on the change between neighbors teaches it to.',
        'Cases are recordings: {{exp.testBlocks}} of them give the interval, however many thousand [[units]] they hold.',
      ],
      loss: 'Cross-entropy and Dice, a border term outside the open zone, and the change of the mask against the change of the picture.',
      augmentation:
        'Light, noise, blur, camera shake over whole clips; composed scenes with matched light, for training only.',
      regularization: 'State started empty and from its own errors; eight-bit weights during training.',
      optimization: 'Clips, not single pictures; chosen by the weakest group on the weakest device.',
      interpretability: ['A test screen shows mask, border change and time a frame, for support and for the user.'],
    },
    reasons: videoReasons,
    ...videoOperation,
    ...videoRegisters,
  },
}
