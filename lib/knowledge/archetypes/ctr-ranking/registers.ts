import type { Archetype } from '../types'

/** Performance, assumptions, arithmetic, decisions, risks and questions */
export const ctrRankingRegisters = {
  perf: {
    bottleneck: 'Feature reads for all candidates of {{arch.qpsDesign}} cost more than the scores.',
    techniques: [
      {
        name: 'One batched read per request',
        verdict: 'use',
        why: 'one round trip within {{arch.p99_features}}',
        risk: 'one slow shard delays all',
      },
      {
        name: 'Cached item features',
        verdict: 'use',
        why: 'popular [[items]] repeat at {{arch.qpsPeak}}',
        risk: 'counts lag',
      },
      {
        name: 'Cached lists per user',
        verdict: 'later',
        why: 'saves part of {{perf.servingUsd}} on pages opened again',
        risk: 'shows what was just seen',
      },
      {
        name: 'Accelerators',
        verdict: 'refuse',
        why: 'scoring is {{perf.modelShare}} of the path: {{perf.amdahlModel}} at most',
        risk: 'idle cost',
      },
    ],
    scaling: ['Stateless rankers follow {{arch.qpsPeak}}; the feature store is sized first.'],
    tools: [
      {
        name: 'BigQuery or the present warehouse',
        why: 'counts and baseline are queries; no new platform before a number moves',
      },
      { name: 'XGBoost', why: 'ranking objective; PyTorch only for id embeddings' },
      { name: 'Redis', why: 'counts at the request; a managed feature store later' },
      { name: 'Airflow', why: 'lists and training; Kubeflow is too much for few models' },
      { name: 'MLflow', why: 'versions beside the impression log' },
    ],
  },
  assumptions: [
    {
      path: 'problem.hideLimit',
      value: 0.005,
      label: 'Hides and reports, limit',
      unit: 'ratio',
      note: 'Twice what the baseline draws; count it in its first week.',
    },
    {
      path: 'arch.countAgeMin',
      value: 5,
      label: 'Age of counts, limit',
      unit: 'min',
      note: 'How soon a finished item must be gone from the page.',
    },
    {
      path: 'data.exploreShare',
      value: 0.02,
      label: 'Impressions with randomized order',
      unit: 'ratio',
      note: 'Replaced by what product accepts to pay for learning.',
    },
  ],
  expressions: [
    {
      path: 'data.exploredRows',
      label: 'Randomized impressions a day',
      unit: 'count',
      formula: '{data.rowsPerDay}*{data.exploreShare}',
    },
  ],
  decisions: [
    {
      step: 'problem',
      title: 'Baseline first',
      choice: 'Ship [[baseline]] with full logging before a learned order',
      alternatives: [
        {
          option: 'Model in the first release',
          whyNot: 'none of {{data.rowsPerDay}} [[units]] is logged with what was skipped: nothing to train on',
        },
      ],
      rationale: 'It fixes metric, log and fallback at once, and {{exp.mdeRel}} over it is what a model has to bring.',
      confidence: 'high',
      revisitWhen: 'The log covers a training window of seen [[units]]',
    },
    {
      when: [{ path: 'problem.missingFacts', known: true }],
      step: 'problem',
      title: 'Who builds and runs it',
      choice: 'Name an owner inside; an agency may build, but hands over code, runbook and training',
      alternatives: [
        { option: 'Agency runs it', whyNot: 'nobody inside could judge {{data.rowsPerDay}} [[units]] gone wrong' },
      ],
      rationale: {
        text: 'A ranker without an owner decays silently: {{problem.engineers}} engineers are named, or nothing is built.',
        when: [{ path: 'problem.engineers', known: true }],
      },
      confidence: 'medium',
      revisitWhen: 'Team skills or a hire change',
    },
    {
      step: 'data',
      title: 'Position',
      choice: 'Randomize {{data.exploreShare}} of [[units]] and log propensities',
      alternatives: [
        {
          option: 'Position as a feature',
          whyNot: 'absorbs taste along with place; {{data.exploreShare}} of random order tells them apart',
        },
      ],
      rationale: '{{data.exploredRows}} rows a day separate taste from place.',
      confidence: 'high',
      revisitWhen: 'Propensities are stable',
    },
    {
      step: 'exp',
      title: 'Long holdout',
      choice: '{{exp.nPerArm}} [[units]] and their [[entity]]s keep [[baseline]] for months',
      alternatives: [
        { option: 'Short tests only', whyNot: 'novelty and bait look alike for {{exp.plannedDays}} and longer' },
      ],
      rationale: 'Whether [[consumer]] stays shows long after {{exp.readDay}}.',
      confidence: 'medium',
      revisitWhen: 'A proxy is validated',
    },
  ],
  risks: [
    {
      when: [{ path: 'problem.missingFacts', known: true }],
      step: 'problem',
      risk: 'No agreed success metric: engagement rises while nobody can say whether the objective was met',
      severity: 'high',
      mitigation: 'Define one number, size and date before building',
      owner: 'product',
    },
    {
      when: [{ path: 'problem.missingFacts', known: true }],
      step: 'problem',
      risk: 'Unknown volume, traffic or budget: assumptions pass for facts until a question is answered',
      severity: 'medium',
      mitigation: 'Open questions carry an owner and a date; [[baseline]] does not depend on them',
      owner: 'product',
    },
    {
      when: [{ path: 'problem.missingFacts', known: true }],
      step: 'prod',
      risk: 'Team skills: no owner for training, drift and on-call after launch',
      severity: 'high',
      mitigation: 'Hire or train one engineer, staged scope, hand-over from an agency',
      owner: 'engineering lead',
    },
    {
      step: 'model',
      risk: 'Clickbait: [[positive]] rate rises and satisfaction falls',
      severity: 'high',
      mitigation: 'Dwell and hides in the label, {{problem.hideLimit}} as limit, long holdout',
      owner: 'ranking team',
    },
    {
      step: 'data',
      risk: 'Position bias and feedback loop narrow exposure to popular [[items]]',
      severity: 'medium',
      mitigation: 'Exploration of {{data.exploreShare}}, exposure monitor',
      owner: 'ranking team',
    },
    {
      when: [{ path: 'problem.missingFacts', known: false }],
      step: 'data',
      risk: 'New [[items]] stay unseen: without [[positive]]s they rank low, and low they earn none',
      severity: 'medium',
      mitigation: 'Rate of their topic as start, {{data.exploreShare}} of places drawn',
      owner: 'ranking team',
    },
    {
      step: 'arch',
      risk: 'Counts differ between training and serving',
      severity: 'medium',
      mitigation: 'Train from features logged at serving',
      owner: 'data platform',
    },
  ],
  questions: [
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries do the [[entity]]s live, and are there minors?',
      whyItMatters: 'Moves D6.2: an order without profiling, no profiled ads.',
      meanwhile: 'the strictest rules',
    },
    {
      step: 'problem',
      path: 'problem.businessMetric',
      question: 'Which user or revenue number must move, by how much, by when?',
      whyItMatters: 'Decides D1.1: without it no order is better than another.',
      meanwhile: 'satisfied sessions against [[baseline]]',
    },
    {
      step: 'data',
      path: 'data.rowsPerDay',
      question: 'How many users, titles and plays or impressions a day?',
      whyItMatters: 'Decides D3.1: rules, trees or embeddings.',
      meanwhile: '{{data.rowsPerDay}}',
    },
    {
      step: 'problem',
      path: 'problem.actionOnPrediction',
      question: 'Who acts on the output, and where is it shown?',
      whyItMatters: 'Moves D4.1: the surface decides candidates, limit and label.',
      meanwhile: 'one row on the home page',
    },
    {
      when: [{ path: 'problem.missingFacts', known: true }],
      step: 'prod',
      path: 'prod.owner',
      question: 'Who will own and run it: present team, hire or agency?',
      whyItMatters: 'Decides D1.4 and with it what may be built.',
      meanwhile: '{{prod.owner}}',
    },
    {
      step: 'perf',
      path: 'perf.budgetUsdMonth',
      question: 'What may it cost a month?',
      whyItMatters: 'Decides D4.1: online, or nightly lists.',
      meanwhile: 'the estimate of {{perf.estCostUsdMonth}}',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
