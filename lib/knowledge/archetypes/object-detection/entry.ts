import { objectDetectionOperation } from './operation'
import { objectDetectionRegisters } from './registers'
import { detectionReasons } from './reasons'
import type { Archetype } from '../types'

export const objectDetection: Archetype = {
  id: 'object_detection',
  name: 'Object detection in images and video',
  problemType: 'object_detection',
  keywords: [
    'detect objects',
    'pedestrian',
    'camera',
    'bounding box',
    'vehicles',
    'person detection',
    'detection from camera',
    'cctv',
  ],
  words: {
    unit: 'frame',
    units: 'frames',
    positive: 'object',
    entity: 'camera site',
    action: 'warn, count or stop, once a track is confirmed',
    actor: 'the local controller',
    consumer: 'the operator',
    task: 'object detection',
    baseline: 'a pretrained COCO detector behind motion detection',
    condition: 'night, rain, glare and dirt',
  },
  sources: [
    'COCO, Lin et al. 2014, arXiv:1405.0312',
    'RT-DETR, Zhao et al. 2023, arXiv:2304.08069',
    'Visual Wake Words, arXiv:1906.05721',
    'ISO 21448 (SOTIF)',
    'Karpathy, CVPR 2021 workshop (auto-labelling)',
  ],
  metrics: {
    good: ['recall_at_fp_per_image', 'map_50_95', 'miss_rate', 'per_class_ap', 'latency_fps'],
    pick: 'Recall of [[positive]] events at {{prod.falseAlarmsSite}} false alarms a camera, which [[consumer]] can stand; mean precision ranks detectors, but nobody acts on it.',
    bad: [
      { id: 'accuracy', why: 'needs true negatives, and the number of boxes not drawn is undefined' },
      { id: 'map_50_only', why: 'accepts boxes so loose that distance and direction computed from them are useless' },
    ],
    business: {
      id: 'events_missed',
      name: 'Events missed, per month and site',
      target: 'below today’s by {{exp.mdeRel}}',
    },
    guardrails: [
      {
        id: 'false_alarms_per_hour',
        name: 'False alarms per camera and day',
        limit: '{{prod.falseAlarmsSite}}; beyond it [[consumer]] stops looking',
      },
      {
        id: 'worst_condition_recall',
        name: 'Recall in the worst [[condition]]',
        limit: 'within {{exp.conditionGap}} of the mean',
      },
      {
        id: 'blind_cameras',
        name: 'Cameras that deliver [[units]] but see nothing',
        limit: 'found within {{prod.blindMin}}',
      },
    ],
  },
  problem: {
    summary: [
      'Within {{arch.latencyP99Ms}} of each [[unit]] find every [[positive]] of the agreed sizes, follow it, and let [[actor]] [[action]].',
      'One box in a single [[unit]] is noise; a track over many is an event.',
    ],
    whyMl: [
      'Motion detection fires on shadows, leaves and headlights, and is blind to a [[positive]] that stands still.',
      'Zones, direction and dwell time stay rules that [[consumer]] can draw.',
    ],
    antiGoals: [
      'No face recognition and no re-identification of a person across sites.',
      'No detector as the only safeguard where a person can be hurt.',
      'No storing of video that shows no event.',
    ],
    falsePositive: 'an alarm or a stop without cause, until the alarm is ignored',
    falseNegative: 'a real object is passed over while somebody relies on the system',
    baseline: {
      id: 'pretrained_cnn_finetune',
      text: 'A detector pretrained on COCO behind motion detection and zone rules, at the same number of false alarms.',
    },
    stakeholders: [
      { who: 'Operators', cares: 'alarms that are worth turning the head for' },
      { who: 'Safety engineer', cares: 'a stated operating domain and a behavior outside it' },
      { who: 'People in view', cares: 'not to be identified, and not to be overlooked' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Camera streams',
        holds: '[[units]] with site, time, lens, exposure',
        trap: 'neighboring [[units]] are copies',
      },
      {
        name: 'Event and incident log',
        holds: 'confirmed events, operators’ dismissals',
        trap: 'missed events are not in it',
      },
      {
        name: 'Public sets (COCO, BDD)',
        holds: 'boxes of common classes',
        trap: 'photographers’ height and daylight; licenses',
      },
    ],
    labels: [
      'A box guide settles occlusion, borders, reflections and the smallest [[positive]] that counts.',
      '[[Units]] are drawn by uncertainty, [[condition]] and track breaks: random ones show the same empty scene.',
      {
        text: '{{data.nLabeled}} labeled [[units]] count as far fewer: independent sites decide about the next one.',
        when: [{ path: 'data.nLabeled', known: true }],
      },
      'A large offline detector proposes training boxes; test boxes are drawn without proposals.',
    ],
    features: [
      {
        group: 'Pixels of the [[unit]]',
        available: 'at exposure',
        trap: 'resizing erases distant objects',
      },
      {
        group: 'Earlier [[units]] and tracks',
        available: 'buffer on the device',
        trap: 'smoothing with later ones flatters recall offline',
      },
      { group: 'Camera pose and zone map', available: 'set-up', trap: 'a moved camera makes the map lie' },
      {
        group: 'Alarm outcome',
        available: 'after the operator acted',
        trap: 'banned as input; label with automation bias',
      },
    ],
    leaks: [
      'Neighboring [[units]] of one clip on both sides.',
      'The same [[entity]] by day in training and by night in test.',
    ],
    split: {
      strategy: 'group_time',
      text: [
        'Whole [[entity]]s are held out, and the later {{data.testDays}} of the rest.',
        '[[Condition]] are in the test with enough events for an interval, or outside the operating domain.',
      ],
      whyNotRandom: 'video repeats itself: a random test holds copies of training [[units]]',
    },
    quality: [
      'Focus, exposure and pose are measured on every camera; a blind one is an incident, not a quiet night.',
      'A class that vanishes from a [[entity]] is a fault until proven.',
    ],
    privacy: [
      'Faces and plates are blurred before storage; boxes travel, video stays.',
      {
        text: 'Clips are deleted after {{data.retentionDays}}.',
        when: [{ path: 'data.retentionDays', known: true }],
      },
    ],
  },
  model: {
    options: [
      {
        id: 'ssd_mobilenet_int8',
        name: 'SSD on MobileNet, int8',
        fits: [{ path: 'arch.edgeMemoryMB', below: 64 }],
        pro: 'It fits into {{arch.edgeMemoryMB}} with room for buffers, and integer arithmetic keeps the power budget.',
        con: 'Gives up small objects that the device has the memory to find.',
        work: 'one pass of a small convolutional net in integers',
      },
      {
        id: 'rt_detr',
        name: 'RT-DETR on a server',
        fits: [
          { path: 'arch.serving', is: ['online', 'batch'] },
          { path: 'arch.latencyP99Ms', above: 80 },
        ],
        pro: 'With a server accelerator and {{arch.latencyP99Ms}}, set prediction without suppression handles crowds in which boxes overlap.',
        con: 'Costs more than the device by the camera carries.',
        work: 'a backbone and a transformer decoder over queries',
      },
      {
        id: 'yolo',
        name: 'One-stage detector of the YOLO family',
        pro: 'One pass per [[unit]] leaves time for tracking within {{arch.latencyP99Ms}} on an embedded accelerator.',
        con: 'Merges neighbors in crowds, and the server has time for better.',
        work: 'one pass of a convolutional net and a suppression step',
      },
      {
        id: 'faster_rcnn',
        name: 'Two-stage detector',
        pro: 'Strong on small objects.',
        con: 'Its time depends on the scene, against {{arch.latencyP99Ms}}; used offline to propose labels.',
        work: 'a backbone and a head for each proposal',
      },
    ],
    theory: [
      'Pixels on the smallest [[positive]] at its greatest distance fix lens, input size and tiling, before any architecture.',
    ],
    loss: 'Focal plus overlap loss; crowds and tiny objects ignored',
    augmentation: 'Scale, exposure, rain, lens dirt; never upside down',
    regularization: 'Early stop on held-out [[entity]]s, empty [[units]] as hard negatives',
    optimization: 'Input size is searched first: it moves small objects most',
    interpretability: ['[[Consumer]] sees box, track and the zone rule that fired, with the clip before it.'],
  },
  reasons: detectionReasons,
  ...objectDetectionOperation,
  ...objectDetectionRegisters,
}
