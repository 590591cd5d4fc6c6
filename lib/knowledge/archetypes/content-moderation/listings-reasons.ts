import type { Reasons } from '../reasons'

/** Why each decision falls as it does for marketplace listings. */
export const listingsReasons: Reasons = {
  metric: {
    runnerUp: 'weighs cuts at which honest shops would be emptied; refusal needs {{problem.refusePrecision}}',
    revisitWhen: 'Support and legal agree on another {{problem.refusePrecision}}',
  },
  operatingPoint: {
    rejected: [
      {
        option: 'One half for every rule',
        whyNot: 'a weapon at {{problem.cFN}} and a misplaced coupon would be cut alike',
      },
    ],
    rationale: [
      'From here a specialist looks: a sale of something forbidden costs {{problem.costRatio}} a needless wait.',
    ],
    revisitWhen: 'Refund and safety teams price the last ten removals',
  },
  split: { revisitWhen: 'Complaints come sooner than {{data.labelDelayDays}}, or shops can no longer be linked' },
  family: { revisitWhen: 'Two rules in a row are written faster than offers for them can be graded' },
  conditions: {
    rejected: [
      {
        option: 'One scale for all categories',
        whyNot: '{{model.threshold}} on jewelry and on toys would be different risks',
      },
    ],
    rationale: [
      'Review hours are shared by category, so probabilities must mean the same there; reasons name the photo, at {{model.threshold}} and above.',
    ],
    revisitWhen: 'Calibration by category holds for three versions uncorrected',
  },
  serving: {
    rejected: [
      { option: 'Overnight sweep alone', whyNot: 'fakes sell in the first evening' },
      { option: 'Stream after going live', whyNot: 'an order taken must be undone, at {{problem.cFN}}' },
    ],
    rationale: ['[[Entity]]s accept {{arch.latencyP99Ms}} at the form; buyers do not accept a recall.'],
    revisitWhen: 'Payment is held until the first scan of the parcel',
  },
  fallback: {
    rejected: [{ option: 'All wait', whyNot: '{{arch.qpsPeak}} would queue behind reviewers for days' }],
    rationale: [
      'Safety goods and first-day shops carry the harm; the others are looked at once {{arch.availabilityTarget}} is back.',
    ],
    revisitWhen: 'Marked listings prove forbidden as often as waiting ones',
  },
  test: { revisitWhen: 'Offers of one shop are more alike than {{exp.icc}}' },
  retraining: {
    rejected: [
      {
        option: 'On each notice',
        whyNot: 'the hash index learns it at once; weights wait {{data.labelDelayDays}} for what else was fake',
      },
    ],
    revisitWhen: 'Hash matches find less than a tenth of removals',
  },
  release: {
    rejected: [
      {
        option: 'All categories with refusal',
        whyNot: 'a brand word could empty {{prod.stage1Share}} of every shop in an hour',
      },
    ],
    rationale: [
      'One category shows {{prod.stage1N}} offers; {{prod.stage1Alarm}} needless reviews end it before anything is refused.',
    ],
    revisitWhen: 'Sellers leave in a category that passed',
  },
  oversight: {
    rejected: [
      {
        option: 'Form letters',
        whyNot: 'a [[entity]] cannot mend what is not named, and reasons are logged for {{data.retentionDays}} anyway',
      },
    ],
    rationale: [
      'Rule, photo and version are logged {{data.retentionDays}}: enough to answer seller, brand and authority.',
    ],
    revisitWhen: 'A new country of sale opens',
  },
  optimise: {
    rejected: [{ option: 'A quicker encoder', whyNot: 'reposts need none of {{arch.p99_model}} at all' }],
    rationale: ['Reposted photos are recognized before {{arch.p99_model}} is spent.'],
    revisitWhen: 'Fewer than a fifth of photos repeat',
  },
  money: ['Machines cost {{perf.estUsdPer1k}} offers; one that sells wrongly costs {{problem.cFN}}.'],
  answers: {
    'PF-03': ['Approving every offer scores {{problem.constantAccuracy}} and sells every fake.'],
    'DS-02': [
      'One supplier’s photos stand under many shops: they are joined before the split, or the test is a memory game.',
    ],
    'DS-16': ['Refused offers never sell, so nobody learns which were honest; {{data.drawN}} a week are read blind.'],
    'PR-02': [
      'Refusing everywhere at once would empty honest shops first: review only, one category, then rule by rule.',
    ],
  },
  gaps: [
    { test: 'M6', how: 'recall of rare safety rules, as notices come in' },
    { test: 'I7', how: 'putting refused listings live again, drilled once' },
  ],
}
