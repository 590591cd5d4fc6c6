import type { Archetype } from '../types'

/** Performance, assumptions, decisions, risks and questions of the pricing entry. */
export const pricingRegisters = {
  perf: {
    bottleneck:
      'The optimizer over stock and weeks takes the night; curves for {{data.rowsPerDay}} [[units]] are quick.',
    techniques: [
      {
        name: 'Optimize by group',
        verdict: 'use',
        why: '{{data.rowsPerDay}} [[units]] fall apart into groups that share no stock',
        risk: 'substitutes across groups',
      },
      {
        name: 'Warm start from yesterday',
        verdict: 'use',
        why: 'most of {{data.rowsPerDay}} [[units]] stay',
        risk: 'yesterday’s mistake lives on',
      },
      {
        name: 'Prices by the minute',
        verdict: 'refuse',
        why: 'outcomes take {{data.labelDelayDays}}; {{perf.servingUsd}} would buy jumps',
        risk: 'trust, races',
      },
      {
        name: 'Deep demand network',
        verdict: 'refuse',
        why: 'random steps are {{data.exploreShare}} of data; pooled bends use them better',
        risk: 'confounded fit',
      },
    ],
    scaling: [
      'Twice the [[items]] are twice the groups, solved side by side; the random part is drawn by group, so its price grows with sales.',
    ],
    tools: [
      { name: 'LightGBM', why: 'quantity with monotone price' },
      { name: 'EconML or DoubleML', why: 'bends with intervals from random steps' },
      { name: 'OR-Tools or HiGHS', why: 'stock and corridor as constraints' },
      { name: 'Airflow', why: 'one nightly chain with a deadline' },
      { name: 'MLflow', why: 'curves, limits and corridor as one version' },
    ],
  },
  assumptions: [
    {
      path: 'problem.marginFloor',
      value: 0.02,
      label: 'Lowest margin of a price',
      unit: 'ratio',
      note: 'Replace by the floor of finance.',
    },
    {
      path: 'problem.maxMove',
      value: 0.05,
      label: 'Largest step of a price',
      unit: 'ratio',
      note: 'Replace by what category managers allow in a week.',
    },
    {
      path: 'data.exploreShare',
      value: 0.03,
      label: 'Steps drawn at random',
      unit: 'ratio',
      note: 'Sized by the interval wanted on bends; finance approves its price.',
    },
  ],
  expressions: [],
  decisions: [
    {
      step: 'data',
      title: 'Random steps',
      choice: '{{data.exploreShare}} of steps random inside the corridor, chance logged',
      alternatives: [
        {
          option: 'Learn from past [[units]]',
          whyNot: 'they followed demand: over {{data.historyDays}} bends come out small or of the wrong sign',
        },
      ],
      rationale: 'Inside {{problem.maxMove}} a random step costs little; without it no bend can be told from a season.',
      confidence: 'high',
      revisitWhen: 'Intervals of bends no longer shrink from one quarter to the next',
    },
    {
      step: 'problem',
      title: 'Corridor',
      choice: 'Managers set floor and ceiling; the system moves inside, {{problem.maxMove}} at most a step',
      alternatives: [
        {
          option: 'Free [[units]]',
          whyNot: 'one wrong cost would be shown at {{data.rowsPerDay}} [[units]] by morning',
        },
      ],
      rationale: 'A {{problem.maxMove}} step can be taken back; a headline cannot.',
      confidence: 'high',
      revisitWhen: 'Most [[units]] lie at a limit for a month',
    },
  ],
  risks: [
    {
      step: 'data',
      risk: 'Confounded history: elasticity from observational [[units]] has the wrong sign',
      severity: 'high',
      mitigation: 'Random steps {{data.exploreShare}}, chance logged',
      owner: 'ML',
    },
    {
      step: 'problem',
      risk: 'Feedback loop with rivals’ algorithms, a race down or silent collusion',
      severity: 'high',
      mitigation: 'Dead band, limits, no shared tool',
      owner: 'Legal',
    },
    {
      step: 'problem',
      risk: 'Personal or unfair [[units]] damage the brand',
      severity: 'high',
      mitigation: 'One [[unit]] an hour for all',
      owner: 'Category managers',
    },
    {
      step: 'data',
      risk: 'No stock is read as no demand',
      severity: 'medium',
      mitigation: 'Censored likelihood',
      owner: 'ML',
    },
    {
      step: 'exp',
      risk: 'Interference: substitutes move sales between arms',
      severity: 'medium',
      mitigation: 'Whole groups, week about',
      owner: 'ML',
    },
    {
      step: 'prod',
      risk: 'Former-price rules are broken by many small moves',
      severity: 'medium',
      mitigation: 'Log of {{data.historyDays}} behind each claim',
      owner: 'Legal',
    },
  ],
  questions: [
    {
      step: 'problem',
      path: 'problem.marginFloor',
      question: 'Below which margin must no [[unit]] fall?',
      whyItMatters: 'Bounds D1.1 and every [[unit]]: {{problem.marginFloor}} is our guess.',
      meanwhile: '{{problem.marginFloor}}',
    },
    {
      step: 'problem',
      path: 'problem.maxMove',
      question: 'How far may a [[unit]] move at once?',
      whyItMatters: 'Bounds D2.2 and what random steps cost: {{problem.maxMove}}.',
      meanwhile: '{{problem.maxMove}}',
    },
    {
      step: 'prod',
      path: 'reg.regions',
      question: 'In which countries are these [[units]] shown?',
      whyItMatters: 'Decides [[law]]: former price, personal price, emergency rules.',
      meanwhile: 'the strictest of them',
    },
  ],
} satisfies Pick<Archetype, 'perf' | 'assumptions' | 'expressions' | 'decisions' | 'risks' | 'questions'>
