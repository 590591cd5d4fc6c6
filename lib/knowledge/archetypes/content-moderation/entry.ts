import { contentModerationOperation } from './operation'
import { contentModerationRegisters } from './registers'
import type { Archetype } from '../types'

export const contentModeration: Archetype = {
  id: 'content_moderation',
  name: 'Content moderation',
  problemType: 'multilabel_classification',
  keywords: ['toxic', 'moderation', 'hate', 'abuse', 'harassment', 'unsafe content', 'nsfw', 'bullying'],
  words: {
    unit: 'comment',
    units: 'comments',
    positive: 'violation',
    entity: 'author',
    action: 'publish, hold or reject it',
    actor: 'the publishing queue',
    consumer: 'the reader',
    task: 'moderation',
    baseline: 'the word list with rate limits',
  },
  sources: [
    'Borkan et al. 2019, arXiv:1903.04561',
    'Sap et al., ACL 2019',
    'Regulation (EU) 2022/2065 (DSA), art. 14–17 and 20',
    'Joshi et al., ACL 2020',
  ],
  metrics: {
    good: ['recall_at_precision', 'pr_auc', 'per_language_recall', 'false_positive_rate_by_group'],
    pick: 'Share of [[positive]] [[units]] caught at the precision that automatic action must have: moderators’ hours follow from the rest.',
    bad: [
      { id: 'accuracy', why: 'most [[units]] break no rule, so publishing everything looks excellent' },
      { id: 'roc_auc', why: 'dominated by harmless [[units]]; it hides how many of the held ones were innocent' },
    ],
    business: {
      id: 'violations_published',
      name: 'Published violations found later',
      target: 'lower than in the control by {{exp.mdeRel}}, at no more wrong rejections',
    },
    guardrails: [
      {
        id: 'appeal_overturn_rate',
        name: 'Appeals that are upheld',
        limit: 'not above the share for human decisions, per language',
      },
      {
        id: 'identity_fpr_gap',
        name: 'Wrong holds of [[units]] with identity terms',
        limit: 'ratio to other [[units]] at most {{prod.identityRatio}}',
      },
      {
        id: 'time_to_action',
        name: 'Waiting time in the queue',
        limit: 'set per title; a held [[unit]] that waits a day is a rejected one',
      },
      {
        id: 'moderator_exposure',
        name: 'Share of shift on the worst category',
        limit: 'agreed with the moderators, rotated',
      },
    ],
  },
  problem: {
    summary: [
      'Within {{arch.latencyP99Ms}} each of the [[units]] is published, held for a moderator or rejected: three actions, two thresholds, each priced.',
      'The policy is the specification; the model ranks [[units]] by how likely a trained moderator would call them a [[positive]].',
    ],
    whyMl: [
      'A word list stops slurs and misses insults without slurs; it also silences people who name themselves. Context decides, and context is what an encoder reads.',
      'Known copies (spam waves, hashed images) and rate limits stay rules: they are exact and cost nothing.',
    ],
    antiGoals: [
      'No permanent ban of an [[entity]] from a score alone.',
      'No automatic rejection in a language without its own graded set.',
      'No scoring of [[consumer]], of opinions, or of truth.',
    ],
    falsePositive: 'a legitimate voice is held or silenced',
    falseNegative: 'a violation is read by people before somebody reports it',
    baseline: {
      id: 'rules',
      text: 'Word list, link and rate rules as they run today, measured on the same graded [[units]] and at the same number held for people.',
    },
    stakeholders: [
      { who: 'Readers and authors', cares: 'to be heard, not insulted, and told why' },
      { who: 'Moderators', cares: 'a queue they can finish, and protection from the worst of it' },
      { who: 'Editors or compliance', cares: 'no headline about what was let through, or silenced' },
    ],
  },
  data: {
    sources: [
      { name: 'Moderator decisions', holds: 'text, rule, language, decision', trap: 'only what was reported or held' },
      {
        name: 'User reports and appeals',
        holds: 'weak [[positive]] marks, overturned decisions',
        trap: 'brigading: many reports, no [[positive]]',
      },
      {
        name: 'Random sample of published [[units]]',
        holds: 'the prevalence nobody reported',
        trap: 'small; each label costs a moderator’s minute',
      },
    ],
    labels: [
      'A label is a rule of the policy, applied by a person who reads the language; a score “toxic” without a rule cannot be appealed.',
      {
        text: 'Agreement between moderators stands at kappa {{data.kappa}}: the guideline is the first thing to repair, since no model passes its teachers.',
        when: [{ path: 'data.kappa', known: true }],
      },
      'Identity terms (religion, origin, gender, being gay or Black) get a matched test set in which the same sentence is an insult, a quote and a self-description.',
      'A random slice of published [[units]] is graded each week: the only estimate of what is missed.',
    ],
    features: [
      {
        group: 'Text of the [[unit]] and of its parent',
        available: 'in the request',
        trap: 'edited later: keep the version that was judged',
      },
      {
        group: 'Language, title, thread topic',
        available: 'in the request',
        trap: 'language detectors fail on short and mixed text',
      },
      {
        group: 'Rate and copies of the [[entity]]',
        available: 'counter, seconds old',
        trap: 'history of bans is a proxy for who gets reported',
      },
      { group: 'Reports, moderator note', available: 'after publication', trap: 'banned: they follow the decision' },
    ],
    leaks: [
      'The same copypasta on both sides of the split.',
      'Text as edited by moderators instead of as submitted.',
      'Threads cut through the middle, so that replies give their parents away.',
    ],
    split: {
      strategy: 'group_time',
      text: [
        'By time and by [[entity]]: campaigns last days, and a prolific [[entity]] would otherwise stand on both sides.',
        'Each served language is a test set of its own, with native [[units]], never translations.',
      ],
      whyNotRandom: 'copies of one campaign and [[units]] of one [[entity]] fall on both sides',
    },
    quality: [
      'Held, rejected and published counts per language and hour; a language whose share of [[units]] doubles overnight is looked at by a person.',
      'Guideline version stands on each label.',
    ],
    privacy: [
      '[[Units]] are personal data and may reveal special categories: keyed author ids, deletion honoured in training snapshots, grading inside the company.',
      {
        text: 'Retention of judged text is {{data.retentionDays}}; appeals need it, so it is not shorter than their term.',
        when: [{ path: 'data.retentionDays', known: true }],
      },
    ],
  },
  model: {
    options: [
      {
        id: 'distilled_encoder',
        name: 'Small distilled encoder',
        fits: [{ path: 'arch.latencyP99Ms', below: 100 }],
        pro: 'It fits {{arch.latencyP99Ms}} on the processors there are; a large model may serve as its teacher, offline, on sampled [[units]].',
        con: 'There is room for a multilingual encoder of full size in {{arch.latencyP99Ms}}; distil later if machines become the cost.',
        work: 'one pass of a small encoder over a few hundred tokens',
      },
      {
        id: 'multilingual_encoder',
        name: 'Multilingual encoder, fine-tuned per rule',
        pro: 'One model reads every served language with shared structure, and a few thousand graded [[units]] a language move it.',
        con: 'Too slow for {{arch.latencyP99Ms}} on the machines at hand.',
        work: 'one pass of an encoder over a few hundred tokens',
      },
      {
        id: 'llm_policy_judge',
        name: 'Large model that reads the policy',
        pro: 'Reads a new rule the day it is written.',
        con: 'Seconds and money per [[unit]], and it follows instructions found in the [[unit]]; used offline to pre-grade disputed ones.',
        work: 'an autoregressive decode',
      },
      {
        id: 'tfidf_linear',
        name: 'Character n-grams, linear',
        pro: 'Microseconds, and every weight can be read.',
        con: 'Blind to context and to languages without examples; kept as the fallback.',
        work: 'one sparse product',
      },
    ],
    theory: [
      'The pretrained encoder already separates senses of a word by context, which is what an identity term needs; the head on top learns one rule each from few [[units]].',
      'Rules share a trunk, since evidence for one kind of [[positive]] is evidence against innocence.',
    ],
    loss: 'Binary cross-entropy per rule with soft labels from several moderators; unknown rules of a [[unit]] are masked, not negative.',
    augmentation:
      'Misspellings and spacing tricks seen in caught [[units]]; counterfactual swaps of identity terms, so that the term alone moves nothing. No translation as training text for the test language.',
    regularization: 'Low learning rate, early stopping per language, label smoothing equal to measured disagreement.',
    optimization:
      'AdamW with warm-up and linear decay; small grid over learning rate and length, chosen on the weakest language, not the mean.',
    interpretability: [
      'The author gets the rule that was applied and a way to appeal; the moderator sees the phrase that moved the score. Attention maps are not shown as reasons.',
    ],
  },
  ...contentModerationOperation,
  ...contentModerationRegisters,
}
