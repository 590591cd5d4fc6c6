import type { Reasons } from '../reasons'

/** Why each decision on mapping falls as it does. */
export const segmentationReasons: Reasons = {
  metric: {
    runnerUp:
      'is the table behind the mean: shown worst class first, and bounded by {{exp.worstIou}} in the worst region',
    revisitWhen: 'Areas become so small that one pixel of border halves their IoU',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'The likeliest class of each pixel',
        whyNot: 'under-draws [[positive]], though its miss costs {{problem.costRatio}} a false area',
      },
    ],
    rationale: [
      'A missing area costs {{problem.costRatio}} a wrong one, so [[positive]] is drawn below even odds, and what is drawn so goes to people.',
    ],
    revisitWhen: 'Visits to wrong areas cost more than the areas that were missed',
  },
  split: { revisitWhen: 'The measured range of autocorrelation exceeds {{data.bufferKm}} km' },
  family: { revisitWhen: 'Masks of three more regions are drawn, or the worst region stays below {{exp.worstIou}}' },
  conditions: {
    rejected: [
      {
        option: 'Mean over all pixels',
        whyNot: 'the largest region decides it, and {{exp.testBlocks}} blocks are what counts',
      },
    ],
    rationale: [
      'A version passes by its worst region ({{exp.worstIou}}) and its area bias ({{exp.areaBias}}); the mean only describes.',
    ],
    revisitWhen: 'A passed version is redrawn more often than the last',
  },
  serving: {
    rejected: [
      {
        option: 'On demand, at each look',
        whyNot: 'the same pixels would be computed for every viewer and give two maps of one date',
      },
      {
        option: 'On the device that takes the image',
        whyNot: 'no neighboring dates, no stitching; {{arch.latencyHours}} are no reason for it',
      },
    ],
    rationale: [
      'Images arrive in passes and a map is a version with a date; {{arch.latencyHours}} allow the whole of {{data.rowsPerDay}} to be computed, checked and released together.',
    ],
    revisitWhen: 'Somebody acts within the hour of acquisition',
  },
  fallback: {
    rejected: [
      {
        option: 'Fill gaps from neighbors',
        whyNot: 'invents land; up to {{prod.abstainShare}} of the area would be wrong and look right',
      },
      { option: 'Thresholds for the failed part', whyNot: 'two methods in one map show as change where there is none' },
    ],
    rationale: ['An old area with its date is true of that date; {{problem.cFP}} is the price of each invented one.'],
    revisitWhen: 'Gaps stay open for more than one season',
  },
  test: {
    revisitWhen:
      'Interpreters can tell the versions apart, or fewer than {{exp.nPerArm}} [[units]] pass through their hands',
  },
  retraining: {
    rejected: [
      {
        option: 'After every pass',
        whyNot: 'masks arrive {{data.labelDelayDays}} later, and a map of two versions shows change that is none',
      },
    ],
    revisitWhen: 'Redrawing in a known region doubles',
  },
  release: {
    rejected: [
      {
        option: 'The whole country at once',
        whyNot:
          'a region unlike the training looks as finished as the others; {{prod.stage1Alarm}} redrawn would come too late',
      },
    ],
    rationale: [
      'Regions are released one by one: {{prod.stage1Alarm}} redrawn among {{prod.stage1N}} [[units]] stop the first, before [[consumer]] acts on it.',
    ],
    revisitWhen: 'Three regions in a row pass without a change',
  },
  oversight: {
    rejected: [
      {
        option: 'Act on the map alone',
        whyNot: 'one area costs {{problem.cFN}} when it is wrong; a look at the image costs minutes',
      },
    ],
    rationale: [
      'Whatever costs somebody money is looked at by a person first; area figures come from the sample, {{exp.areaBias}} from the map at most.',
    ],
    revisitWhen: 'Payments, fines or bans follow from single areas',
  },
  optimise: {
    rejected: [
      {
        option: 'A smaller network',
        whyNot: 'inference is {{perf.modelShare}} of a run; twice as fast gives {{perf.amdahlModel}}',
      },
    ],
    rationale: ['Reading and correcting images takes {{perf.readShare}} of a run: cards wait for disks.'],
    revisitWhen: 'The card is busy for most of a run',
  },
  money: [
    'Masks are the cost: {{data.maskUsd}} for {{data.newMasks}}, against {{perf.servingUsd}} of cards; so each mask is drawn where it teaches most.',
    {
      text: '{{problem.engineers}} engineers run one chain of jobs and a store of dated maps; a platform would take their season.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-03': ['The background covers nearly all pixels: {{problem.constantAccuracy}} is what an empty mask scores.'],
    'PF-05': [
      'Pixel accuracy is ruled by background; overlap of [[positive]] by held-out region says whether it is found.',
    ],
    'DS-01': [
      'Random [[units]] lie beside training ones: within {{data.bufferKm}} km land, light and the hand that drew are the same.',
    ],
    'DS-02': ['Pieces of one [[entity]] stand on both sides, so the figure measures recognition of a place.'],
    'DS-15': [
      'Trained in one place and used in another: whole regions are held out, and {{data.newMasks}} masks are drawn where it will be used.',
    ],
    'DS-12': ['Two people agree on {{data.kappa}}: borders get a tolerance, unclear ones stay open.'],
  },
  gaps: [
    { test: 'M2', how: 'IoU against redrawing in the blind comparison, {{exp.readDay}}' },
    { test: 'M6', how: 'each region with {{exp.testBlocks}} blocks of its own' },
    { test: 'D7', how: 'tests of halo, stitching and outlining on synthetic [[units]]' },
  ],
}
