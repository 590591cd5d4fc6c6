import { auctionReasons } from './auction-reasons'
import type { Overrides } from '../types'

export const auctionRegisters = {
  perf: {
    bottleneck: 'Feature reads for all eligible ads of {{arch.qpsDesign}} cost more than the scores.',
    techniques: [
      {
        name: 'One batched read per request',
        verdict: 'use',
        why: 'one round trip within {{arch.p99_features}}',
        risk: 'one slow shard delays all',
      },
      { name: 'Cached ad features', verdict: 'use', why: 'the same ads at {{arch.qpsPeak}}', risk: 'rates lag' },
      {
        name: 'Cheap score first, full score for the best bids',
        verdict: 'later',
        why: 'saves part of {{perf.servingUsd}} where many ads are eligible',
        risk: 'a new ad is cut before it is scored',
      },
      {
        name: 'Accelerators',
        verdict: 'refuse',
        why: 'scoring is {{perf.modelShare}} of the path: {{perf.amdahlModel}} at most',
        risk: 'idle cost',
      },
    ],
    scaling: ['Stateless scorers follow {{arch.qpsPeak}}; the feature store is sized first.'],
    tools: [
      { name: 'The present warehouse', why: 'rates and baseline are queries' },
      { name: 'XGBoost', why: 'log loss; PyTorch only for id embeddings' },
      { name: 'Redis', why: 'rates at the request; a managed feature store later' },
      { name: 'MLflow', why: 'versions beside the auction log' },
    ],
  },
  assumptions: [
    {
      path: 'problem.calibrationBand',
      value: 0.05,
      label: 'Predicted over observed clicks, tolerance',
      unit: 'ratio',
      note: 'Replaced by what finance refunds without a question.',
    },
    {
      path: 'problem.hideLimit',
      value: 0.005,
      label: 'Ads hidden or reported, limit',
      unit: 'ratio',
      note: 'Twice what the present ads draw; count it in a first week.',
    },
    {
      path: 'arch.countAgeMin',
      value: 5,
      label: 'Age of rates, limit',
      unit: 'min',
      note: 'How soon a new campaign must have a rate of its own.',
    },
    {
      path: 'data.exploreShare',
      value: 0.01,
      label: 'Auctions with a random winner',
      unit: 'ratio',
      note: 'Replaced by the revenue that sales accepts to pay for learning.',
    },
  ],
  decisions: [
    {
      step: 'data',
      title: 'Random winners',
      choice: 'Draw the winner of {{data.exploreShare}} of auctions among eligible ads and log the chance',
      alternatives: [
        {
          option: 'Learn from winners only',
          whyNot: 'an ad judged too low never wins and is never corrected, over all {{data.rowsPerDay}}',
        },
      ],
      rationale: '{{data.exploredRows}} rows a day show ads that the model would not have let win.',
      confidence: 'medium',
      revisitWhen: 'Their lost revenue exceeds what sales accepted',
    },
    {
      step: 'exp',
      title: 'Budgets in the test',
      choice: 'Split each campaign’s budget by arm for {{exp.plannedDays}}',
      alternatives: [
        {
          option: 'Shared budgets',
          whyNot: 'an arm that wins early takes clicks from the other within {{exp.plannedDays}}',
        },
      ],
      rationale:
        'Over {{exp.plannedDays}} revenue of the arms is comparable only where neither can spend the other’s money.',
      confidence: 'high',
      revisitWhen: 'Most campaigns end the day with budget left',
    },
  ],
  risks: [
    {
      step: 'model',
      risk: 'Overestimated ads win: observed clicks of winners stay below predicted by more than {{problem.calibrationBand}}',
      severity: 'high',
      mitigation: 'Calibration on winners, per place, each day',
      owner: 'click model team',
    },
    {
      step: 'data',
      risk: 'Invalid [[positive]]s are learned as interest and charged',
      severity: 'high',
      mitigation: 'Filter before label and bill; its version with each row',
      owner: 'traffic quality',
    },
    {
      step: 'data',
      risk: 'New [[items]] never win, so their chance is never learned',
      severity: 'medium',
      mitigation: 'Advertiser’s rate as start; {{data.exploreShare}} random winners',
      owner: 'click model team',
    },
    {
      step: 'prod',
      risk: 'Clickbait: [[positive]] rate rises, conversions and trust fall',
      severity: 'medium',
      mitigation: '{{problem.hideLimit}} as limit; clicks left at once count less',
      owner: 'ad sales',
    },
    {
      step: 'arch',
      risk: 'Rates differ between training and serving',
      severity: 'medium',
      mitigation: 'Train from features logged at the auction',
      owner: 'data platform',
    },
  ],
  questions: [
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries do the [[entity]]s live, and are there minors?',
      whyItMatters: 'Moves [[law]]: consent, opt-out, and ads without a profile.',
      meanwhile: 'the strictest rules',
    },
    {
      step: 'problem',
      path: 'problem.businessMetric',
      question: 'Do advertisers pay per click, per view or per conversion, and at which price?',
      whyItMatters: 'Moves {{problem.cFN}} and with it D1.1.',
      meanwhile: 'per click',
    },
    {
      step: 'data',
      path: 'data.rowsPerDay',
      question: 'How many impressions a day, and how many ads are eligible for one request?',
      whyItMatters: 'Decides D3.1: trees or embeddings.',
      meanwhile: '{{data.rowsPerDay}}',
    },
    {
      step: 'perf',
      path: 'perf.budgetUsdMonth',
      question: 'What may it cost a month?',
      whyItMatters: 'Bounds the machines of D4.1.',
      meanwhile: 'the estimate of {{perf.estCostUsdMonth}}',
    },
  ],
  reasons: auctionReasons,
} satisfies Pick<Overrides, 'perf' | 'assumptions' | 'decisions' | 'risks' | 'questions' | 'reasons'>
