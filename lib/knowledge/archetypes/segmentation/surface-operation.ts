import type { Overrides } from '../types'
import { segmentationOperation as base } from './operation'

/** Architecture, experiment and production of cracks along a road or in a structure. */
export const surfaceOperation: Pick<Overrides, 'arch' | 'exp' | 'prod'> = {
  arch: {
    parts: [
      { id: 'van', name: 'Survey van', kind: 'external', rhythm: 'days', note: 'images, position, blurred' },
      { id: 'gate', name: 'Image gate', kind: 'job', rhythm: 'days', note: 'wet, blurred, missing' },
      { id: 'net', name: 'Line network', kind: 'model', rhythm: 'days', note: 'full resolution' },
      { id: 'index', name: 'Lines to index', kind: 'job', rhythm: 'days', note: 'center line, width, section' },
      { id: 'desk', name: 'Engineers', kind: 'people', rhythm: 'days', note: 'sections near a limit' },
      { id: 'store', name: 'Section register', kind: 'store', rhythm: 'days', note: 'index, version, images' },
      { id: 'foot', name: 'Sections on foot', kind: 'store', rhythm: 'days', note: 'two engineers a section' },
      { id: 'train', name: 'Training and road test', kind: 'job', rhythm: 'days', note: 'before a survey' },
    ],
    links: [
      { from: 'van', to: 'gate', label: 'images' },
      { from: 'gate', to: 'net', label: 'readable' },
      { from: 'gate', to: 'van', label: 'second run' },
      { from: 'net', to: 'index', label: 'lines' },
      { from: 'index', to: 'store', label: 'index' },
      { from: 'index', to: 'desk', label: 'unsure, near a limit' },
      { from: 'desk', to: 'store', label: 'changed' },
      { from: 'desk', to: 'train', label: 'masks' },
      { from: 'foot', to: 'train', label: 'true index' },
      { from: 'train', to: 'net', label: 'version' },
    ],
    flow: [
      'Overlapping pictures are joined along the lane before lines are counted, so that a [[positive]] seen twice has its length once; lines become length by width class, and these the index of the section.',
      'An unreadable [[unit]] is a gap in the section, and a section with too many gaps has no index.',
    ],
    stages: [
      { id: 'gate', name: 'read and check', share: 0.3 },
      { id: 'net', name: 'network inference', share: 0.4 },
      { id: 'index', name: 'join lines, section index', share: 0.15 },
    ],
    fallback: {
      id: 'engineer_grade',
      text: 'Sections without an index keep last survey’s with its year, and go to the engineers’ list.',
    },
    security: [
      'Plates and faces never leave the van unblurred; positions of tunnels and bridges are shown to the owner only.',
    ],
    alternatives: [
      { given: 'a laser profiler on the van', then: 'depth as a further channel: seams and tar fall away' },
      { given: 'an index on the day of the drive', then: 'the network on a card in the van, joining at night' },
      { given: 'facades or dams by drone', then: 'pictures joined on a surface model; scale from it' },
    ],
  },
  exp: {
    ...base.exp,
    unit: 'road section',
    why: 'Engineers get each [[entity]] with the lines of one version drawn by lot, blind; pictures of one section share surface and light.',
    rejected: [
      { option: 'By image', whyNot: 'the index belongs to the section; {{exp.testBlocks}} of them are the cases' },
      { option: 'Last year’s index as control', whyNot: 'a year of traffic moves it more than {{exp.areaBias}}' },
    ],
    offline: [
      'Index by section against two engineers on foot, {{exp.testBlocks}} sections: bias and limits of agreement; Dice within {{exp.tolerancePx}} pixels beside it.',
      'Two drawers on the same [[units]]: {{exp.annotatorIou}}; gains above it are not counted.',
      'The same road driven twice: the index may differ by {{exp.areaBias}}.',
    ],
    slices: [
      'dry, damp, wet',
      'asphalt and concrete',
      'hairline against open',
      'patched and sealed',
      'light and speed',
    ],
    fairness: [
      'Minor roads have older surface and worse light: if their index is biased, their repairs come later; bias by road class is reported.',
    ],
    errorAnalysis:
      'Each round the sections farthest from the engineer are opened together: seam, shadow, water, repair, hairline, or the engineer; the last change the guideline.',
    online: {
      metric: 'sections whose index is left as it is',
      baselineRate: 0.6,
      mdeRel: 0.1,
      clusterSize: 20,
      icc: 0.1,
    },
  },
  prod: {
    ...base.prod,
    monitors: [
      {
        id: 'changed',
        watch: 'Section indexes that engineers change',
        threshold: '{{prod.weekAlarm}} of {{prod.weekN}} a week',
        why: 'another surface or camera',
        who: 'survey engineers',
        firstMove: 'hold that road',
      },
      {
        id: 'repeat',
        watch: 'Reference road driven twice',
        threshold: 'apart by {{exp.areaBias}}',
        why: 'lens, height, exposure',
        who: 'survey team',
        firstMove: 'calibrate, drive again',
      },
      {
        id: 'refused',
        watch: 'Refused images',
        threshold: 'over {{prod.abstainShare}}',
        why: 'rain, dirt on the lens',
        who: 'survey team',
        firstMove: 'second run',
      },
      {
        id: 'drift',
        watch: 'Brightness and texture by road class',
        threshold: 'PSI {{prod.driftThreshold}}; noise {{prod.psiNoise}}',
        why: 'another camera or asphalt',
        who: 'ML',
        firstMove: 'draw masks there',
      },
    ],
    stages: [
      { id: 'Replay', share: 0, text: 'last year’s survey again, beside its published index' },
      { id: 'First roads', share: 0.1, text: '{{prod.stage1N}} [[units]]; stops at {{prod.stage1Alarm}} changed' },
      { id: 'Half by lot', share: 0.5, text: '{{exp.plannedDays}} of blind comparison, read on {{exp.readDay}}' },
      { id: 'Whole survey', share: 1, text: 'with {{exp.testBlocks}} sections graded on foot each year' },
    ],
    retrainDays: 365,
    retraining:
      'Every {{prod.retrainCadenceDays}}, before a survey and never within one: an index of two versions cannot be compared. {{data.newMasks}} masks come from what engineers changed.',
    runbook: [
      'Camera replaced: both driven over the reference road; the series is joined by that run.',
      'Wrong index published: sections listed, repairs on them put on hold.',
      'Cards missing: roads near a repair limit first.',
    ],
    owner: 'pavement-survey',
    governance: [
      {
        text: 'Which standard defines the index, its crack widths and its section length?',
        asOf: '2026-06',
        source: 'national pavement standard; ask the road owner',
      },
      {
        text: 'Faces and plates in street images are personal data until blurred.',
        asOf: '2026-06',
        source: 'GDPR art. 4(1), art. 25',
        when: [{ path: 'reg.regions', has: ['EU', 'UK'] }],
      },
      {
        text: 'Images of people in public roads are handled under the act on personal information.',
        asOf: '2026-06',
        source: 'APPI art. 2, art. 21 (Japan)',
        when: [{ path: 'reg.regions', has: ['JP'] }],
      },
    ],
  },
}
