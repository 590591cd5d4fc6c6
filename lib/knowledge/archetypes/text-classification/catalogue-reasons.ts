import type { Reasons } from '../reasons'

/** Why each decision falls as it does for product filing. */
export const catalogueReasons: Reasons = {
  metric: {
    runnerUp: 'forgives a wrong sibling, and tax or ads do not; it stands beside, over {{data.goldN}} gold [[units]]',
    revisitWhen: 'Search reports more refilings while macro F1 rises',
  },
  split: { revisitWhen: 'Hardly any product shares a family with another shop’s' },
  family: { revisitWhen: 'Photos add nothing on gold products, or the taxonomy changes every month' },
  conditions: {
    rejected: [
      {
        option: 'Top score as it comes',
        whyNot: 'it would mean {{problem.autoPrecision}} in the labeled language only',
      },
    ],
    rationale: ['The cut for {{problem.autoPrecision}} reads scores as chances, calibrated per language on gold.'],
    revisitWhen: 'Scores of two languages agree uncorrected on a year of audits',
  },
  serving: {
    rejected: [
      {
        option: 'Nightly only',
        whyNot: 'a new [[unit]] would be unfindable on its first day; the API has {{arch.latencyP99Ms}}',
      },
      {
        option: 'API only',
        whyNot: 'photos, edits and taxonomy changes touch millions at once, at {{arch.qpsPeak}} never done',
      },
    ],
    rationale: [
      'Most [[units]] can wait for the night and cheap batches; the one just entered is filed in {{arch.latencyP99Ms}} by the same container.',
    ],
    revisitWhen: 'Half of the changes of a day come through the API',
  },
  fallback: {
    rejected: [
      {
        option: 'File nothing until it is back',
        whyNot: 'codes and the pilot still file the head within {{arch.latencyP99Ms}}',
      },
    ],
    rationale: ['The pilot is good at the head, which is most of {{arch.qpsPeak}}; the night repairs the rest.'],
    revisitWhen: 'The pilot’s filings are refiled less than the encoder’s',
  },
  test: { revisitWhen: 'Products of one shop are more alike than {{exp.icc}}' },
  retraining: {
    rejected: [
      {
        option: 'Nightly with the run',
        whyNot: 'gold and mappings do not change overnight, while leaves would jump between aisles',
      },
      { option: 'Yearly', whyNot: 'ranges of one season fill {{data.testDays}} of the test and are gone' },
    ],
    revisitWhen: 'Two versions file a month alike but for one leaf in a hundred',
  },
  release: {
    rejected: [
      {
        option: 'All languages at once',
        whyNot: 'a wrong aisle in an unlabeled one shows after {{data.labelDelayDays}} of refilings, if ever',
      },
    ],
    rationale: [
      '{{prod.stage1Alarm}} refilings among {{prod.stage1N}} end the first stage; each further language brings its own gold.',
    ],
    revisitWhen: 'A released language is refiled more than the pilot’s',
  },
  oversight: {
    rejected: [
      {
        option: 'Tax leaves like others',
        whyNot: 'a [[entity]] answers for its rate; {{problem.taxPrecision}} or its own confirmation',
      },
    ],
    rationale: ['The [[entity]] can choose another leaf; both choices and versions are kept {{data.retentionDays}}.'],
    revisitWhen: 'A tax office asks how a rate was chosen',
  },
  optimise: {
    rejected: [
      {
        option: 'Distil the encoder first',
        whyNot: 'at most {{perf.amdahlModel}}, on what is not scored twice anyway',
      },
    ],
    rationale: [
      'Variants and unchanged [[units]] need no pass: the cheapest of {{arch.p99_model}} is the one skipped.',
    ],
    revisitWhen: 'Fewer than a third of calls hit the cache',
  },
  money: [
    'Filing costs {{perf.estUsdPer1k}}; a wrong leaf costs {{problem.cFP}}. What is left of the budget buys native labels.',
    {
      text: '{{problem.engineers}} engineers run one container and one job; Triton and MLflow come as managed services.',
      when: [{ path: 'problem.engineers', below: 7 }],
    },
  ],
  answers: {
    'PF-03': [
      '{{problem.reportedAccuracy}} is the large leaves, with variants on both sides.',
      'Accuracy is the large leaves; rare ones vanish in it.',
    ],
    'DS-02': ['A [[entity]]’s variants stand on both sides of the shuffle, so the pilot is praised for memory.'],
    'DS-05': ['Variants are joined into families by text and photo before the split.'],
    'DS-12': [
      'Kappa {{data.kappa}}: annotators split on siblings, and no model passes its teachers. The guide is mended first, on {{data.goldN}} adjudicated [[units]].',
    ],
    'DS-14': [
      'Titles come in {{data.serveLanguages}}, fewer were labeled. Each gets native gold, and parents instead of leaves until then.',
    ],
    'DS-01': ['A shuffled split tests variants of what it trained on.'],
  },
  gaps: [
    { test: 'M6', how: 'leaves under {{data.leafMin}} gold products, as labels come' },
    { test: 'D2', how: 'photo left out, on the first gold set' },
    { test: 'M2', how: 'refilings against macro F1, {{exp.readDay}}' },
  ],
}
