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
    pick: 'Recall of [[positive]] events at the false alarms [[consumer]] can stand; mean precision over classes ranks detectors, but nobody acts on it.',
    bad: [
      { id: 'accuracy', why: 'needs true negatives, and the number of boxes not drawn is undefined' },
      { id: 'map_50_only', why: 'accepts boxes so loose that distance and direction computed from them are useless' },
    ],
    business: {
      id: 'events_missed',
      name: 'Events missed, per month and site',
      target: 'below today’s by {{exp.mdeRel}}, at a rate of false alarms that keeps the alarm switched on',
    },
    guardrails: [
      {
        id: 'false_alarms_per_hour',
        name: 'False alarms per camera and day',
        limit: 'at most {{prod.falseAlarmsSite}}; beyond it [[consumer]] stops looking',
      },
      {
        id: 'worst_condition_recall',
        name: 'Recall in the worst [[condition]]',
        limit: 'reported apart, and never averaged away',
      },
      {
        id: 'blind_cameras',
        name: 'Cameras that deliver [[units]] but see nothing',
        limit: 'found within an hour by a scene check',
      },
      {
        id: 'device_temperature',
        name: 'Frame rate at device temperature',
        limit: 'rated rate held in the hottest enclosure',
      },
    ],
  },
  problem: {
    summary: [
      'From each [[unit]], within {{arch.latencyP99Ms}}, find every [[positive]] of the agreed classes and sizes, follow it over time, and let [[actor]] [[action]].',
      'The decision falls per track and not per [[unit]]: one box in a single [[unit]] is noise, the same box over many is an event.',
    ],
    whyMl: [
      'Motion detection fires on shadows, leaves and headlights, and is blind to a [[positive]] that stands still.',
      'Zones, direction, dwell time and opening hours are geometry and stay rules that [[consumer]] can draw and read.',
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
      text: 'A detector pretrained on COCO, untouched, behind motion detection and the zone rules, at the same number of false alarms.',
    },
    stakeholders: [
      { who: 'Operators', cares: 'alarms that are worth turning the head for' },
      { who: 'Safety engineer', cares: 'a stated operating domain and a behaviour outside it' },
      { who: 'People in view', cares: 'not to be identified, and not to be overlooked' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Camera streams',
        holds: '[[units]] with site, time, lens, exposure',
        trap: 'neighbouring [[units]] are copies; days of empty yard',
      },
      {
        name: 'Event and incident log',
        holds: 'confirmed events, operators’ dismissals',
        trap: 'missed events are not in it',
      },
      {
        name: 'Public sets (COCO, BDD)',
        holds: 'boxes of common classes',
        trap: 'photographers’ height and daylight; licences',
      },
    ],
    labels: [
      'A box guide settles the cases that move the score: occluded, cut by the border, reflections, crowds, and the smallest [[positive]] that counts.',
      'Two annotators draw a shared sample; their overlap is the ceiling for strict localisation, and below it the guide is at fault.',
      '[[Units]] are drawn by uncertainty, by [[condition]] and by track breaks: a thousand random ones show the same empty road.',
      {
        text: '{{data.nLabeled}} labelled [[units]] count as far fewer: independent scenes and sites decide how well the next site will do.',
        when: [{ path: 'data.nLabeled', known: true }],
      },
      'Track interpolation and a large offline detector propose boxes; a person accepts each on training data, and test data are drawn without proposals.',
    ],
    features: [
      {
        group: 'Pixels of the [[unit]]',
        available: 'at exposure',
        trap: 'resizing erases distant objects before the model sees them',
      },
      {
        group: 'Earlier [[units]] and tracks',
        available: 'buffer on the device',
        trap: 'smoothing with later ones flatters recall offline',
      },
      { group: 'Camera pose and zone map', available: 'set-up', trap: 'a cleaner moves the camera and the map lies' },
      {
        group: 'Alarm outcome',
        available: 'after the operator acted',
        trap: 'banned as input; label with automation bias',
      },
    ],
    leaks: [
      'Neighbouring [[units]] of one clip on both sides.',
      'The same [[entity]] by day in training and by night in test.',
      'Near-copies created by augmentation before the split.',
    ],
    split: {
      strategy: 'group_time',
      text: [
        'Whole sites are held out, and whole drives or days within the rest; the later weeks form the test.',
        'Each [[condition]] must be in the test with enough events for an interval, or it is declared outside the operating domain.',
      ],
      whyNotRandom: 'video repeats itself many times a second, so a random test holds copies of the training set',
    },
    quality: [
      'Focus, exposure, frozen picture and pose shift are measured on every camera; a blind camera is an incident, not a quiet night.',
      'Class counts by site and hour are compared weekly: a class that vanishes is a fault until proven.',
    ],
    privacy: [
      'Faces and plates are blurred before storage unless the purpose needs them; detection runs where the camera is and sends boxes, not video.',
      {
        text: 'Clips are deleted after {{data.retentionDays}}; training copies carry the same date or are blurred for good.',
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
        con: 'Transformer decoder and resolution cost more than the device by the camera carries.',
        work: 'a backbone and a transformer decoder over queries',
      },
      {
        id: 'yolo',
        name: 'One-stage detector of the YOLO family',
        pro: 'One pass per [[unit]] leaves time for tracking within {{arch.latencyP99Ms}} on an embedded accelerator, and exports to integer kernels are well trodden.',
        con: 'Its suppression step merges neighbours in crowds, and the server has time for better.',
        work: 'one pass of a convolutional net and a suppression step',
      },
      {
        id: 'faster_rcnn',
        name: 'Two-stage detector',
        pro: 'Strong on small objects.',
        con: 'A second stage for each proposal makes time depend on the scene; used offline to propose labels.',
        work: 'a backbone and a head for each proposal',
      },
    ],
    theory: [
      'Small objects are lost to resolution before architecture: the number of pixels on the smallest [[positive]] at its greatest distance fixes lens, input size and tiling.',
      'A tracker turns scores of neighbouring [[units]] into evidence: misses in single [[units]] are bridged, and flicker never adds up to an alarm.',
      'The background class is nearly all of the image; focal weighting keeps easy background from drowning the few hard boxes.',
    ],
    loss: 'Focal classification plus overlap loss for boxes; ignore regions for crowds and objects below the smallest size, so that a right box is not punished.',
    augmentation:
      'Scale, crop, exposure, rain, lens dirt and mosaic, on training clips only. No upside-down images: gravity is information.',
    regularization:
      'Pretrained backbone, early stop on held-out sites, empty [[units]] of each [[entity]] as hard negatives.',
    optimization:
      'SGD or AdamW with cosine decay and averaged weights; input size is searched first, since it moves small objects more than any rate.',
    interpretability: [
      '[[Consumer]] sees box, class, track length and the zone rule that fired; the clip before the alarm is kept as the explanation.',
    ],
  },
  reasons: detectionReasons,
  ...objectDetectionOperation,
  ...objectDetectionRegisters,
}
