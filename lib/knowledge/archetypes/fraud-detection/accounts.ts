import type { Setting } from '../types'
import { accountReasons } from './accounts-reasons'
import { accountRegisters } from './accounts-registers'

/** Accounts and listings of a platform: scams are stopped before other members see them, and reported by people. */
export const platformAccounts: Setting = {
  id: 'platform_accounts',
  name: 'Accounts and listings of a platform',
  signs: [
    /\bfake (?:accounts?|profiles?|listings?|reviews?)\b/i,
    /\bscam (?:listings?|accounts?|profiles?|sellers?|ads?)\b/i,
    /\bnew listings?\b|\blistings? (?:a|per) day\b/i,
    /\bsign-?ups?\b.*\b(?:bots?|fraud|abuse)/i,
  ],
  over: {
    ...accountRegisters,
    words: {
      unit: 'listing',
      units: 'listings',
      positive: 'scam',
      entity: 'account',
      action: 'publish, hold or refuse it',
      actor: 'the platform',
      consumer: 'the honest member',
      task: 'scam scoring',
      analyst: 'moderator',
    },
    metrics: {
      good: ['recall_at_fpr', 'pr_auc', 'recall_at_precision', 'precision_at_k', 'cost_weighted_loss'],
      pick: 'Share of later reported [[units]] stopped while {{problem.falseBlockCeiling}} of honest ones at most are held.',
      bad: [
        { id: 'accuracy', why: 'publishing everything is right for all but {{data.positiveRate}}' },
        { id: 'roc_auc', why: 'honest [[units]] nobody would hold dominate it' },
      ],
      business: {
        id: 'reports_per_1k',
        name: 'Member reports per thousand published [[units]]',
        target: '{{exp.mdeRel}} against the control',
      },
      guardrails: [
        {
          id: 'false_holds',
          name: 'Honest [[units]] held',
          limit: '{{problem.falseBlockCeiling}} at most, on the randomly published sample',
        },
        {
          id: 'review_queue',
          name: 'Held [[units]] waiting for a [[analyst]]',
          limit: 'none over {{problem.reviewHours}}',
        },
        { id: 'p99_latency', name: 'Answer time', limit: '{{arch.latencyP99Ms}} before publication' },
      ],
    },
    problem: {
      summary: [
        'Before [[a_unit]] is shown, within {{arch.latencyP99Ms}}, [[actor]] must [[action]]; a published [[positive]] is priced at {{problem.cFN}}, a wrong hold at {{problem.cFP}}.',
        {
          text: 'The rate of {{data.positiveRate}} ({{problem.fraudPerDay}}) counts what members reported, not what was held.',
          when: [{ path: 'data.positiveRate', known: true }],
        },
      ],
      whyMl: [
        'Known-bad devices, payout details and phone ranges stay rules.',
        'They cannot see that an old [[entity]] suddenly sells what it never sold, from a new device, below any price; a probability over such signs can.',
      ],
      antiGoals: [
        'No permanent ban of an [[entity]] from one score.',
        'No score shown to members: it would be tuned against within days.',
        'No “[[positive]] prevented” computed from what was held.',
      ],
      falsePositive: 'An honest member waits for a [[analyst]], or leaves.',
      falseNegative: 'Members pay for goods that do not exist.',
      baseline: {
        id: 'rules',
        text: 'Today’s rules and reports, replayed on the same test window at the same number of held [[units]].',
      },
      stakeholders: [
        { who: 'Trust and safety', cares: 'held cases under {{problem.reviewHours}} old' },
        { who: 'Members', cares: 'a reason, and somebody to contest it with' },
        { who: 'Growth', cares: 'new sellers who are not scared away' },
      ],
    },
    data: {
      sources: [
        {
          name: 'Publication log',
          holds: 'content, device, decision, version',
          trap: 'edits after publication replace the first text',
        },
        {
          name: 'Member reports',
          holds: 'complaints with date and reason',
          trap: 'rivals report honest sellers',
        },
        { name: 'Moderator cases', holds: 'decision, linked accounts', trap: 'only what was held or reported' },
        { name: 'Account history', holds: 'age, logins, payout changes', trap: 'a takeover inherits a good history' },
      ],
      labels: [
        'Reports arrive up to {{data.labelDelayDays}} after publication, and only from those who were approached; silence before then is no label.',
        'What is held is never reported; the random {{data.exploreShare}} published all the same, propensity logged, shows false holds.',
        'A few members write many of the reports: a label needs two of them or a [[analyst]].',
      ],
      features: [
        {
          group: 'Text, price against similar goods, image match',
          available: 'in the request',
          trap: 'stock photos are common among honest sellers',
        },
        {
          group: 'Device, IP and phone shared with other accounts',
          available: 'stream counters, {{data.counterLagMs}} old',
          trap: 'families and shops share devices',
        },
        {
          group: 'Change of password, device or payout',
          available: 'online store',
          trap: 'must end before the [[unit]] scored',
        },
        { group: 'Reports, chats, refunds', available: 'days later', trap: 'banned' },
      ],
      leaks: [
        'Text as edited by a [[analyst]], and status fields written afterwards.',
        'Copies of one [[positive]] text on both sides of the split.',
      ],
      split: {
        strategy: 'time_based',
        text: [
          'Train on {{data.trainDays}}, leave {{data.labelDelayDays}} as production has it, test on {{data.testDays}}.',
          'Linked accounts and copies of one text go to one side together.',
        ],
        whyNotRandom: 'one gang posts the same text from many an [[entity]], and both sides would hold it',
      },
      quality: [
        'Hourly: publications by category, reports without a reason, image service timeouts.',
        'A daily sample of served rows, replayed through the offline code, must agree.',
      ],
      privacy: ['Device and phone are keyed hashes; private chats are read only where a member reported one.'],
    },
    arch: {
      parts: [
        {
          id: 'app',
          name: 'Publication service',
          kind: 'external',
          rhythm: 'request',
          note: 'asks, then shows or holds',
          personal: true,
        },
        { id: 'scorer', name: 'Scoring service', kind: 'service', rhythm: 'request', note: 'reads, scores, decides' },
        {
          id: 'model',
          name: 'Calibrated trees',
          kind: 'model',
          rhythm: 'request',
          note: 'over text and image vectors',
        },
        {
          id: 'store',
          name: 'Link and counter store',
          kind: 'store',
          rhythm: 'request',
          note: 'devices, phones, payouts',
          personal: true,
        },
        {
          id: 'log',
          name: 'Decision log',
          kind: 'store',
          rhythm: 'seconds',
          note: 'as served, with propensity',
          personal: true,
        },
        { id: 'review', name: 'Moderators', kind: 'people', rhythm: 'seconds', note: 'held cases, appeals' },
        { id: 'train', name: 'Label join, training, gate', kind: 'job', rhythm: 'days', note: 'reports by date known' },
      ],
      links: [
        { from: 'app', to: 'scorer', label: 'listing' },
        { from: 'store', to: 'scorer', label: 'links' },
        { from: 'scorer', to: 'model', label: 'row' },
        { from: 'model', to: 'scorer', label: 'probability' },
        { from: 'scorer', to: 'app', label: 'publish or hold' },
        { from: 'scorer', to: 'log', label: 'as served' },
        { from: 'log', to: 'store', label: 'counters' },
        { from: 'scorer', to: 'review', label: 'held' },
        { from: 'review', to: 'train', label: 'decisions' },
        { from: 'log', to: 'train', label: 'rows' },
        { from: 'train', to: 'model', label: 'accepted version' },
      ],
      flow: [
        'Rules hold known-bad links; the rest is scored before it is shown, and held cases go to a [[analyst]].',
        'What was published is scored again when a report or a takeover sign arrives.',
      ],
      fallback: {
        id: 'rules_and_age',
        text: 'When scores are late, rules answer; an [[entity]] with an unbroken history publishes, a new or changed one is held.',
      },
      security: ['Probing is expected: refusals give a category, never a feature. A threshold edit needs two people.'],
      alternatives: [
        { given: 'publication first, check after', then: 'a scan within minutes, and messages held meanwhile' },
        { given: 'no moderators', then: 'a proof of identity in place of a hold' },
      ],
    },
    exp: {
      offline: [
        'Replay at {{problem.falseBlockCeiling}} of honest [[units]] held; the smallest category sets its length.',
        'Would-be holds count only through the published {{data.exploreShare}}.',
      ],
      unit: 'category and region',
      why: 'A gang refused in one arm opens the next [[entity]], so whole categories by region are randomized.',
      rejected: [
        { option: 'By [[entity]]', whyNot: 'new accounts of one gang land in the control' },
        { option: 'Before and after', whyNot: 'one gang moves reports by more than {{exp.mdeRel}}' },
      ],
      slices: ['new accounts', 'after a change of payout or device', 'category', 'price band', 'language of the text'],
      fairness: [
        'Holds by language, region and age of the [[entity]]; a ratio above {{exp.fairRatio}} stops the release until explained.',
      ],
      errorAnalysis: 'Weekly reading of reported [[units]] that were published, and of explored ones nobody reported.',
      online: {
        metric: 'reported among published listings',
        baselineRate: 0.005,
        mdeRel: -0.2,
        rateFrom: 'data.positiveRate',
        clusterSize: 500,
        icc: 0.02,
      },
    },
    model: {
      options: [
        {
          id: 'gbdt',
          name: 'Boosted trees over text, image and link features',
          fits: [{ path: 'arch.latencyP99Ms', above: 9 }],
          pro: 'Prices, links and vectors in one table; trees score [[a_unit]] well inside {{arch.latencyP99Ms}} and name the sign that held it.',
          con: 'No room beside the reads in {{arch.latencyP99Ms}}',
          work: 'a walk through shallow trees',
        },
        {
          id: 'gnn',
          name: 'Graph network over shared devices and payouts',
          pro: 'Sees rings no single [[unit]] shows.',
          con: 'Neighbor reads do not fit {{arch.latencyP99Ms}}; link counts enter first',
          work: 'gathering of neighbors',
        },
        {
          id: 'logistic_regression',
          name: 'Logistic regression on signs and text hashes',
          pro: 'Each weight can be read, and it runs anywhere.',
          con: 'Misses that a cheap price is odd only for a changed [[entity]]; the baseline',
          work: 'one sparse product',
        },
      ],
      theory: [
        'Log loss is proper, so the score is a probability that prices of both errors can multiply.',
        '{{model.threshold}} is where a wrong hold and a published [[positive]] cost alike.',
      ],
      loss: 'Log loss; copies of one text share one weight, explored [[units]] inverse propensity.',
      augmentation: 'None: reworded texts of our own would teach our own style.',
      regularization: 'Monotone in age of the [[entity]] and past reports; early stopping on a later fold.',
      interpretability: ['Held [[units]] show a [[analyst]] the shared device, price gap or text copy behind them.'],
    },
    reasons: accountReasons,
  },
}
