import type { Reasons } from '../reasons'
import { segmentationReasons } from './reasons'

/** Why each decision on cracks falls as it does. */
export const surfaceReasons: Reasons = {
  ...segmentationReasons,
  metric: {
    runnerUp:
      'punishes a shift by one pixel like a miss, and hairlines are two pixels wide; it is shown within {{exp.tolerancePx}} pixels as well',
    revisitWhen: 'The section index and Dice order two versions differently',
  },
  family: { revisitWhen: 'Masks exceed some tens of thousands, or seams remain the main error' },
  split: { revisitWhen: 'A second camera or lane position is introduced' },
  serving: {
    rejected: [
      {
        option: 'In the van, while driving',
        whyNot:
          '{{arch.latencyHours}} are there, and a hairline needs the full resolution that a card in the van has no time for',
      },
      { option: 'At each look at a section', whyNot: 'the index would change with the version on a screen' },
    ],
    rationale: [
      'A survey is a set of roads with one date and one version; {{arch.latencyHours}} let it be computed, joined and read before an index is given out.',
    ],
    revisitWhen: 'Somebody closes a lane on the day of the drive',
  },
  fallback: {
    rejected: [
      {
        option: 'Index from the pictures that are left',
        whyNot: 'over {{prod.abstainShare}} of gaps, wet ones above all, make a section look sound',
      },
    ],
    rationale: ['An index with its year is true of that year; a miss costs {{problem.costRatio}} a false repair.'],
    revisitWhen: 'A section stays without an index for two surveys',
  },
  conditions: {
    rejected: [
      { option: 'Dice alone', whyNot: 'lines drawn too wide raise it, and bias the index beyond {{exp.areaBias}}' },
    ],
    rationale: [
      'A version passes by bias of the index on {{exp.testBlocks}} sections on foot, then by Dice on wet surface, {{exp.worstIou}}.',
    ],
    revisitWhen: 'Two engineers on foot differ more than the version does',
  },
  test: { revisitWhen: 'Engineers can tell the versions apart by their lines' },
  retraining: {
    rejected: [
      {
        option: 'During the survey, as masks come in',
        whyNot: 'roads driven early and late would be measured by two rulers within {{prod.retrainCadenceDays}}',
      },
    ],
    revisitWhen: 'Another camera or asphalt enters the fleet',
  },
  release: {
    rejected: [
      {
        option: 'Publish all roads at once',
        whyNot: 'repairs are ordered on it; {{prod.stage1Alarm}} changed indexes are found while one road is out',
      },
    ],
    rationale: [
      'First roads are those driven twice: {{prod.stage1Alarm}} changed among {{prod.stage1N}} [[units]] stop the release before money is assigned.',
    ],
    revisitWhen: 'A survey passes and contractors still contest indexes',
  },
  oversight: {
    rejected: [
      {
        option: 'Order repairs from the index alone',
        whyNot: 'a wrong one costs {{problem.cFP}} and more; sections near a limit are few',
      },
    ],
    rationale: [
      'An engineer looks at every section near a repair limit; the rest is checked on {{exp.testBlocks}} of them on foot.',
    ],
    revisitWhen: 'Payments to contractors hang on the index',
  },
  optimise: {
    rejected: [
      {
        option: 'Half resolution',
        whyNot: 'four times fewer pixels, and every hairline within {{exp.tolerancePx}} pixels is gone',
      },
    ],
    rationale: [
      'Most [[units]] hold no line: a coarse pass skips sound windows before {{perf.modelShare}} of a run is spent on them.',
    ],
    revisitWhen: 'The coarse pass loses a hairline on the reference road',
  },
  money: [
    'Masks and engineers on foot are the cost: {{data.maskUsd}} for {{data.newMasks}} masks, against {{perf.servingUsd}} of cards.',
    {
      text: 'With {{problem.engineers}} people one script a survey and a register of sections are the whole platform.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  gaps: [
    { test: 'M2', how: 'Dice against changed indexes, {{exp.readDay}}' },
    { test: 'M6', how: 'wet and patched surface with {{exp.testBlocks}} sections' },
    { test: 'D7', how: 'joining of overlaps tested on a drawn road of known length' },
  ],
  answers: {
    ...segmentationReasons.answers,
    'PF-05': [
      'Sound surface scores nearly everything by itself; Dice near the line, and the section index, say whether cracks were found.',
    ],
    'DS-01': ['Pictures every few meters share one surface: roads fall whole on one side.'],
    'DS-12': [
      'Agreement of {{data.kappa}} on hairlines is what two people reach: counted within {{exp.tolerancePx}} pixels, hairlines apart.',
    ],
  },
}
