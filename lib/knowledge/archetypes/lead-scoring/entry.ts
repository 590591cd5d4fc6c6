import type { Archetype } from '../types'
import { leadOperation } from './operation'
import { leadReasons } from './reasons'
import { leadRegisters } from './registers'

export const leadScoring: Archetype = {
  id: 'lead_scoring',
  name: 'Lead scoring',
  problemType: 'binary_classification',
  keywords: ['lead', 'crm', 'sales pipeline', 'opportunity', 'prospect', 'account prioritization'],
  words: {
    unit: 'lead',
    units: 'leads',
    positive: 'a signed contract',
    entity: 'account',
    action: 'put it on or off a seller’s list for the day',
    actor: 'the seller',
    consumer: 'the buyer who is called',
    task: 'lead scoring',
    baseline: 'the points table of marketing',
  },
  sources: [
    'Rules of Machine Learning, rules 2 and 3, https://developers.google.com/machine-learning/guides/rules-of-ml',
    'Saito & Rehmsmeier 2015, doi 10.1371/journal.pone.0118432',
    'van der Ploeg et al. 2014, doi 10.1186/1471-2288-14-137 (events a variable)',
  ],
  metrics: {
    good: ['lift_at_k', 'pr_auc', 'calibration_error', 'rank_correlation'],
    pick: 'A seller works the top of the list and nothing else: contracts among the [[units]] worked in a day, of {{data.rowsPerDay}} that arrive.',
    bad: [
      { id: 'accuracy', why: 'calling nobody is right for nearly every [[unit]]' },
      { id: 'roc_auc_only', why: 'rewards order among [[units]] no seller reaches' },
    ],
    business: {
      id: 'won_per_hour',
      name: 'Margin won an hour of selling',
      target: 'change of {{exp.mdeRel}} between territories',
    },
    guardrails: [
      {
        id: 'coverage',
        name: '[[Units]] of a territory never worked',
        limit: 'at most twice the share before; {{problem.exploreSlots}} slots are random',
      },
      {
        id: 'adoption',
        name: 'List worked from the top',
        limit: '{{problem.adoptionFloor}} of calls, else the list is not the cause',
      },
      {
        id: 'answer_time',
        name: 'First call after an inbound [[unit]]',
        limit: 'no later than before, {{arch.latencyP99Ms}} of it for the score',
      },
    ],
  },
  problem: {
    summary: [
      'Of {{data.rowsPerDay}} [[units]], [[actor]] can call a few: each morning’s list puts first those whose chance of [[positive]] times contract value pays an hour best.',
      {
        text: 'With {{data.nPositives}} contracts to learn from, a short list of reasons beats a deep model, and says so on each line.',
        when: [{ path: 'data.nPositives', known: true }],
      },
    ],
    whyMl: [
      'Competitors, students and existing [[entity]]s are taken out by rule. What trial use, company size and source say together differs by product, and [[baseline]] gives each the same points since years.',
    ],
    antiGoals: [
      'No [[unit]] is deleted for a low score.',
      'No seller’s pay hangs on the score.',
      'No private profiles are bought to enrich [[units]].',
    ],
    falsePositive: 'an hour of calling that leads nowhere',
    falseNegative: 'a buyer waits, and signs elsewhere',
    baseline: { id: 'rules', text: '[[baseline]], replayed on the same [[units]] at the same number of calls a day.' },
    stakeholders: [
      { who: 'Sellers', cares: 'a list they believe, with a reason' },
      { who: 'Sales lead', cares: 'territories treated alike' },
      { who: 'Marketing', cares: 'which source brings contracts' },
    ],
  },
  data: {
    sources: [
      { name: 'CRM', holds: 'stages, owners, values', trap: 'filled in after the call' },
      { name: 'Web and trial events', holds: 'pages, seats, use', trap: 'consent decides who is seen' },
      { name: 'Firm data', holds: 'size, industry, country', trap: 'bought once, never refreshed' },
    ],
    labels: [
      'Signed within {{data.labelDelayDays}} of arrival; lost reasons are sellers’ opinions and no label.',
      'Only called [[units]] could sign: the others are unlabeled, not lost. {{problem.exploreSlots}} random slots a day show what the list hides.',
    ],
    features: [
      {
        group: 'Source, form, company size',
        available: 'when the [[unit]] arrives',
        trap: 'free text names the seller',
      },
      { group: 'Trial use up to the morning', available: 'nightly', trap: 'use after the contract' },
      { group: 'Earlier contracts of the [[entity]]', available: 'nightly', trap: 'merged accounts' },
      { group: 'Stage, next step, forecast', available: 'after the call', trap: 'banned: sellers write it' },
    ],
    leaks: ['CRM fields that are filled once a [[unit]] is promising.', 'Activity counts after the signature.'],
    split: {
      strategy: 'time_based',
      text: [
        'By the day a [[unit]] arrived; {{data.labelDelayDays}} before the test are left out, since their contracts are still being negotiated.',
        '[[Units]] of one [[entity]] stand on one side.',
      ],
      whyNotRandom: 'a won [[entity]] would announce its other [[units]], and this year’s campaign last year’s',
    },
    quality: [
      'Weekly: [[units]] without source, duplicates of one [[entity]], stages set on the same minute by import.',
    ],
    privacy: [
      'A business contact is a person: purpose and source are stored with the [[unit]], and an objection removes both.',
    ],
  },
  model: {
    options: [
      {
        id: 'rules',
        name: 'Points table, refitted by hand',
        fits: [{ path: 'data.nPositives', below: 100 }],
        pro: '{{data.nPositives}} contracts support a handful of weights and no more.',
        con: 'Gives size and source the same points for every product.',
        work: 'a sum',
      },
      {
        id: 'logistic_regression',
        name: 'Logistic regression with penalty',
        fits: [{ path: 'data.nPositives', below: 2000 }],
        pro: '{{data.nPositives}} contracts carry some twenty effects, each of which a seller can read.',
        con: 'Misses that trial use means little in large firms; {{data.nPositives}} contracts can show it.',
        work: 'one dot product',
      },
      {
        id: 'gbdt',
        name: 'Gradient-boosted trees, calibrated',
        pro: 'Mixed columns with gaps at {{data.rowsPerDay}} [[units]] a day, scored within {{arch.latencyP99Ms}}.',
        con: 'Needs more contracts than there are before it beats a dot product.',
        work: 'a few hundred shallow trees',
      },
    ],
    theory: [
      'With {{data.nPositives}} contracts at most a tenth as many effects can be told from chance, so few columns carry the rank.',
      'Chance times contract value orders the list by expected margin; a rank without a chance cannot be multiplied with {{problem.cFN}}.',
    ],
    loss: 'Log loss; random-slot [[units]] weighted by one over their share.',
    augmentation: 'None; old contracts count less by age, with a half-life of {{data.trainDays}}.',
    regularization:
      'Ridge on standardized columns, or shallow trees with large leaves; ten contracts an effect at least.',
    optimization: 'Small grid, chosen on rolling months by contracts among the calls of a day.',
    interpretability: [
      'The two strongest reasons stand beside each [[unit]]; a list [[actor]] does not believe is not worked.',
    ],
  },
  reasons: leadReasons,
  ...leadOperation,
  ...leadRegisters,
}
