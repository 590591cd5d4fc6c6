import { marketplaceListings } from './listings'
import { contentModerationOperation } from './operation'
import { contentModerationReasons } from './reasons'
import { contentModerationRegisters } from './registers'
import { tradingChat } from './trading-chat'
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
    action: 'publish it, hold it for a moderator or reject it',
    actor: 'the comment queue',
    consumer: 'the author who is silenced',
    task: 'moderation',
    baseline: 'the word list with rate limits',
  },
  sources: [
    'Borkan et al. 2019, arXiv:1903.04561 (identity terms)',
    'Sap et al., ACL 2019 (dialect)',
    'Joshi et al., ACL 2020 (languages left behind)',
    'Regulation (EU) 2022/2065 (DSA), recital 13, art. 17, 19 and 20',
  ],
  metrics: {
    good: ['recall_at_precision', 'pr_auc', 'per_language_recall', 'false_positive_rate_by_group'],
    pick: 'Share of [[positive]]s caught at {{problem.rejectPrecision}} precision, worst language first: rejecting needs that precision, and what it misses becomes moderators’ hours.',
    bad: [
      { id: 'accuracy', why: 'publishing every [[unit]] scores almost perfectly and moderates nothing' },
      { id: 'roc_auc', why: 'rewards order among harmless chatter; silent on how many holds were innocent' },
    ],
    business: {
      id: 'violations_published',
      name: 'Reported [[units]] later taken down',
      target: '{{exp.mdeRel}} against control, upheld appeals no higher',
    },
    guardrails: [
      {
        id: 'appeal_overturn_rate',
        name: 'Rejections reversed on appeal',
        limit: 'at most {{prod.overturnMax}}, in each language',
      },
      {
        id: 'identity_fpr_gap',
        name: 'Wrong holds with identity terms, over those without',
        limit: 'ratio {{prod.identityRatio}} at most',
      },
      {
        id: 'time_to_action',
        name: 'Age of the oldest held [[unit]]',
        limit: '{{prod.holdHours}}: then the thread has moved on',
      },
    ],
  },
  problem: {
    summary: [
      {
        text: 'Decide within {{arch.latencyP99Ms}} whether a [[unit]] is published, held or rejected, so that the {{problem.violationsPerDay}} [[positive]]s are stopped without muting people who merely name who they are.',
        when: [{ path: 'problem.violationsPerDay', known: true }],
      },
      {
        text: 'Decide within {{arch.latencyP99Ms}} whether a [[unit]] is published, held or rejected, without muting people who merely name who they are.',
        when: [{ path: 'problem.violationsPerDay', known: false }],
      },
    ],
    whyMl: [
      'Slurs, links and pasted campaigns are matched exactly, by lists. Contempt without a bad word, and “gay” as an insult or as a self-description, differ only in context, which a pretrained encoder reads and a list of [[units]] cannot.',
    ],
    antiGoals: [
      'No account is closed by a score.',
      'No rejection by machine in a language without its own graded [[units]].',
      'No judging of opinion, truth or tone: only rules that are written down.',
    ],
    falsePositive: 'someone is muted, and the conversation goes on without them',
    falseNegative: 'an attack stands in public until somebody reports it',
    baseline: {
      id: 'rules',
      text: 'Today’s word list and rate limits, replayed on the same split and allowed to hold as many as the model may.',
    },
    stakeholders: [
      { who: 'Authors', cares: 'a rule named, and an appeal read by somebody' },
      { who: 'Moderators', cares: 'queues they can empty; relief from the worst' },
      { who: 'Those who set the rules', cares: 'neither scandal: hatred printed, minorities muted' },
    ],
  },
  data: {
    sources: [
      { name: 'Moderators’ verdicts', holds: 'rule, language, time', trap: 'only what was flagged got one' },
      { name: 'Reports and appeals', holds: 'who objected, who won', trap: 'brigades report what they dislike' },
      {
        name: 'Weekly random draw',
        holds: 'published [[units]], freshly graded',
        trap: 'rare rules need months of it',
      },
      {
        name: 'Public toxicity corpus',
        holds: 'crowd labels in another language',
        trap: 'another policy, another public',
        when: [{ path: 'data.labelsAvailable', is: 'partial' }],
      },
    ],
    labels: [
      'A label names the rule that was broken, given by {{data.readersPerItem}} people who grew up with the language; “toxic” names none.',
      {
        text: 'At kappa {{data.kappa}} the guideline argues with itself: disputed [[units]] are adjudicated and the text rewritten before more are bought.',
        when: [{ path: 'data.kappa', known: true }],
      },
      'One language takes {{data.gradedPerLanguage}} graded [[units]], {{data.gradeHours}} of reading.',
      'Held and rejected [[units]] are all read or appealed, published ones are not: the weekly random draw is what shows misses, with its sampling probability logged.',
      'Identity terms get sentence pairs: insult, quotation, self-description.',
    ],
    features: [
      { group: '[[Unit]] and its parent', available: 'at submission', trap: 'store the wording judged, not the edit' },
      { group: 'Language, section, title', available: 'at submission', trap: 'detectors guess on three words' },
      {
        group: 'Posting rate, copies',
        available: 'counter, {{data.counterLagS}} old',
        trap: 'count excludes the [[unit]] itself',
      },
      { group: 'Past bans of the [[entity]]', available: 'always', trap: 'banned: repeats whom brigades reported' },
      {
        group: 'Reports, replies, moderator notes',
        available: 'after publication',
        trap: 'banned: they follow the verdict',
      },
    ],
    leaks: ['One campaign’s pasted text in training and test.', 'A reply in training that quotes the tested parent.'],
    split: {
      strategy: 'group_time',
      text: [
        '{{data.trainDays}} train, {{data.labelDelayDays}} of gap for appeals, {{data.testDays}} test; whole [[entity]]s on one side, since campaigns burn out within days.',
        'Every served language is tested on native text, never on translations.',
      ],
      whyNotRandom: 'prolific [[entity]]s and pasted campaigns come back within {{data.testDays}}',
    },
    quality: [
      'Held, rejected and published shares are compared by language and hour; each label carries the version of its guideline.',
    ],
    privacy: [
      'Opinions on religion or sexuality are special-category data: keyed [[entity]] ids, grading in-house, snapshots for {{data.retentionDays}} that honor deletions.',
    ],
  },
  model: {
    options: [
      {
        id: 'distilled_encoder',
        name: 'Distilled multilingual encoder',
        fits: [{ path: 'arch.latencyP99Ms', below: 100 }],
        pro: 'A full encoder misses {{arch.latencyP99Ms}} on a processor; its student does not.',
        con: '{{arch.latencyP99Ms}} leaves room for its teacher; a student loses small languages first.',
        work: 'a few transformer layers over one short text',
      },
      {
        id: 'multilingual_encoder',
        name: 'Multilingual encoder',
        pro: 'One head a rule shares structure across languages: one language warms it up, native [[units]] decide, and one pass fits {{arch.latencyP99Ms}}.',
        con: 'One pass does not fit {{arch.latencyP99Ms}} on processors.',
        work: 'one encoder pass over [[unit]] and parent',
      },
      {
        id: 'llm_policy_judge',
        name: 'Language model that reads the policy',
        pro: 'Follows a new rule on the day it is written.',
        con: 'Decoding overruns {{arch.latencyP99Ms}}, and the [[unit]] can instruct it; pre-grades disputes offline.',
        work: 'policy and text in, a verdict decoded',
      },
      {
        id: 'tfidf_linear',
        name: 'Character n-grams, linear',
        pro: 'Survives misspellings, and each weight can be read.',
        con: 'A self-description and an insult share their n-grams; kept as the fallback’s score.',
        work: 'one sparse product',
      },
    ],
    theory: [
      'Pretraining has already placed the senses of a word apart by context; a head per rule only draws the line, which takes few [[units]].',
      'A weak label from another language moves the trunk, not the heads: heads see native verdicts only.',
    ],
    loss: 'Cross-entropy per rule on the share of readers who saw it broken; rules nobody checked are masked.',
    augmentation:
      'Spacing and look-alike letters from caught evasions; identity terms swapped within a sentence, label unchanged.',
    regularization: 'Early stop on the weakest language; label smoothing as wide as readers disagree.',
    optimization: 'AdamW, small grid over rate and length; temperature fitted per language.',
    interpretability: [
      'The [[entity]] is told the rule and the deadline to appeal; the moderator sees the phrase whose removal lowers the score.',
    ],
  },
  settings: [tradingChat, marketplaceListings],
  reasons: contentModerationReasons,
  ...contentModerationOperation,
  ...contentModerationRegisters,
}
