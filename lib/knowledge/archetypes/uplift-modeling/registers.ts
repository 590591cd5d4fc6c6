import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const upliftModelingRegisters = {
  perf: {
    bottleneck:
      'Randomized [[units]], not compute: {{exp.nPerArm}} an arm and {{data.outcomeWindowDays}} of waiting set the pace.',
    techniques: [
      {
        name: 'CUPED: spend before the campaign as covariate',
        verdict: 'use',
        why: 'fewer than {{exp.nPerArm}} an arm, at no cost',
        risk: 'a covariate taken after assignment biases it',
      },
      {
        name: 'Budget as a sorted list',
        verdict: 'use',
        why: 'cut at {{problem.treatShare}}; exact with one [[treatment]]',
        risk: 'noise at the cut-off changes who is in',
      },
      {
        name: 'Pooling of campaigns',
        verdict: 'use',
        why: '{{data.randomRows}} of random rows add up, campaign as a feature',
        risk: 'old offers had another effect',
      },
      {
        name: 'Deep uplift networks on accelerators',
        verdict: 'refuse',
        why: 'an effect of {{exp.mdeRel}} on {{exp.baselineRate}} is noise to them; scoring is {{perf.modelShare}} of the run',
        risk: 'a fine Qini once, gone on the next campaign',
      },
    ],
    scaling: [
      'Scoring splits by key over plain workers.',
      'A second [[treatment]] needs its own random [[units]] per arm, so the data, not the cluster, limits how many there are.',
    ],
    tools: [
      { name: 'EconML or CausalML', why: 'meta-learners, forests, Qini; not the draw or the log' },
      { name: 'LightGBM or XGBoost', why: 'base learners on tabular [[units]]; a GPU adds little here' },
      { name: 'Airflow', why: 'freeze, score, allocate, draw, with a stop between' },
      { name: 'MLflow', why: 'model, campaign list and Qini interval in one version' },
    ],
  },
  assumptions: [
    {
      path: 'problem.treatShare',
      value: 0.2,
      label: 'Share the budget can treat',
      unit: 'ratio',
      note: 'Replaced by the approved budget over the eligible list.',
    },
    {
      path: 'data.randomShare',
      value: 0.1,
      label: 'Share assigned at random',
      unit: 'ratio',
      note: 'Replaced by what the first campaign shows is needed for its interval.',
    },
    {
      path: 'data.outcomeWindowDays',
      value: 28,
      label: 'Outcome window after assignment',
      unit: 'days',
      note: 'Replaced by the time after which both arms’ curves run parallel.',
    },
  ],
  expressions: [
    {
      path: 'problem.treatCostUsd',
      label: 'Mean cost of one treatment, redeemed or not',
      unit: 'usd',
      formula: '{problem.cFP}',
    },
    {
      path: 'problem.outcomeMarginUsd',
      label: 'Margin of one extra outcome',
      unit: 'usd',
      formula: '{problem.cFN}',
    },
    {
      path: 'problem.breakEvenUplift',
      label: 'Break-even effect',
      unit: 'ratio',
      formula: '{problem.treatCostUsd}/{problem.outcomeMarginUsd}',
    },
    {
      path: 'problem.treatedPerDay',
      label: 'Treatments a day inside the budget',
      unit: '1/d',
      formula: '{data.rowsPerDay}*{problem.treatShare}',
    },
    {
      path: 'data.randomRows',
      label: 'Randomized rows a day',
      unit: '1/d',
      formula: '{data.rowsPerDay}*{data.randomShare}',
    },
    {
      path: 'exp.nInteraction',
      label: 'Per arm, to see that difference between two halves',
      unit: 'count',
      formula: '{exp.nPerArm}*4',
    },
  ],
  decisions: [
    {
      step: 'data',
      title: 'Randomized data first',
      choice: 'Assign {{data.randomShare}} of eligible [[units]] by a seeded draw, for good',
      alternatives: [
        {
          option: 'Learn from past targeted campaigns',
          whyNot: 'the traits that chose [[units]] also drive the [[outcome]]',
        },
        {
          option: 'One experiment, then none',
          whyNot: '[[treatments]] wear out, unseen within {{data.outcomeWindowDays}}',
        },
      ],
      rationale: 'Its {{data.randomRows}} rows are labels, test and return in one; nothing else is.',
      confidence: 'high',
      revisitWhen: 'The cost of the slice exceeds what targeting earns',
    },
    {
      step: 'problem',
      title: 'Budget and cut-off',
      choice: 'Order by effect per cost; stop at {{problem.breakEvenUplift}} or when the budget is spent',
      alternatives: [
        {
          option: 'Fixed top share by score',
          whyNot: 'spends on even where the effect is below {{problem.breakEvenUplift}}',
        },
      ],
      rationale:
        'Below {{problem.breakEvenUplift}} a [[treatment]] loses {{problem.treatCostUsd}}: unspent budget is a result.',
      confidence: 'high',
      revisitWhen: 'Cost or margin per [[unit]] starts to differ widely',
    },
    {
      step: 'data',
      title: 'Outcome definition',
      choice: 'Net margin over all products within {{data.outcomeWindowDays}}, by assignment',
      alternatives: [
        {
          option: 'Redemptions',
          whyNot: 'counts [[outcomes]] moved or replaced within {{data.outcomeWindowDays}} as won',
        },
      ],
      rationale:
        'What is pulled forward or replaced within {{data.outcomeWindowDays}} then lowers the effect by itself.',
      confidence: 'medium',
      revisitWhen: 'Arms still converge at the end of the window',
    },
    {
      step: 'model',
      title: 'Coarse effects',
      choice: 'Shallow learners shrunk to the average effect',
      alternatives: [
        {
          option: 'Fine personal effects',
          whyNot: 'one [[unit]] shows one arm; {{data.randomRows}} of random rows carry a few groups',
        },
      ],
      rationale: 'A change of {{exp.mdeRel}} on the [[outcome]] orders a few groups and no more.',
      confidence: 'medium',
      revisitWhen: 'Deciles repeat over several campaigns',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'No randomized data: who got the [[treatment]] was chosen, and the model learns the choice',
      severity: 'high',
      mitigation: 'Randomized campaign before any model; rules until its window has closed',
      owner: 'campaign owner',
    },
    {
      step: 'exp',
      risk: 'The effect is far smaller than the noise, and fewer than {{exp.nPerArm}} [[units]] per arm decide',
      severity: 'high',
      mitigation: 'Size first, pre-period covariates, pooled campaigns, no early stop',
      owner: 'data scientist',
    },
    {
      step: 'problem',
      risk: 'A response model is mistaken for uplift and the budget goes to [[units]] that buy anyway',
      severity: 'high',
      mitigation: 'Response targeting kept as an arm and beaten at equal spend',
      owner: 'campaign owner',
    },
    {
      step: 'problem',
      risk: 'Cannibalisation: the [[treatment]] moves [[outcomes]] forward or replaces full-price ones',
      severity: 'high',
      mitigation: 'Net margin over all products, long-run control read again later',
      owner: 'finance',
    },
    {
      step: 'exp',
      risk: 'Interference: codes are shared in and beyond the [[entity]], or stock runs short for control',
      severity: 'medium',
      mitigation: 'Draw by [[entity]], personal codes, region clusters where sharing is seen',
      owner: 'data scientist',
    },
    {
      step: 'prod',
      risk: 'A subgroup is harmed or always left out of the [[treatment]], by a proxy for a protected trait',
      severity: 'medium',
      mitigation: 'Slice audit of effect and access, proxies removed, exclusions recorded',
      owner: 'campaign owner',
    },
  ],
  questions: [
    {
      step: 'data',
      path: 'data.loggedPropensities',
      question: 'Was any past campaign randomized, with arm and probability stored for those not contacted?',
      whyItMatters: 'Decides D3.1: a model now, or a campaign drawn at random first.',
      meanwhile: 'past campaigns serve for sizing only',
    },
    {
      step: 'problem',
      path: 'problem.cFP',
      question: 'What does one treatment cost on average, redemption counted?',
      whyItMatters: 'Moves D1.3: with the margin it sets break-even.',
      meanwhile: '{{problem.treatCostUsd}}',
    },
    {
      step: 'problem',
      path: 'problem.treatShare',
      question: 'Which share of eligible people does the budget reach?',
      whyItMatters: 'Moves D1.1 and D1.3: the order matters only to that depth.',
      meanwhile: '{{problem.treatShare}}',
    },
    {
      step: 'data',
      path: 'data.randomShare',
      question: 'Which share may be assigned at random for good?',
      whyItMatters: 'Moves D2.2: how soon a faded effect is seen.',
      meanwhile: '{{data.randomShare}}',
    },
    {
      step: 'exp',
      path: 'exp.baselineRate',
      question: 'What is the outcome rate of people left untreated?',
      whyItMatters: 'Moves D5.1: the size of the arms follows from it.',
      meanwhile: '{{exp.baselineRate}}',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
