import { productCatalogue } from './catalogue'
import { textClassificationOperation } from './operation'
import { textClassificationReasons } from './reasons'
import { textClassificationRegisters } from './registers'
import type { Archetype } from '../types'

export const textClassification: Archetype = {
  id: 'text_classification',
  name: 'Text classification',
  problemType: 'multiclass_classification',
  keywords: [
    'classify tickets',
    'text classification',
    'intent',
    'sentiment',
    'route',
    'categorize emails',
    'product categorization',
    'taxonomy',
    'topic',
    'tagging',
  ],
  words: {
    unit: 'ticket',
    units: 'tickets',
    positive: 'right queue',
    entity: 'sender',
    action: 'send it to one queue or leave it to a dispatcher',
    actor: 'the routing service',
    consumer: 'the team that gets it',
    task: 'ticket routing',
    baseline: 'keyword rules and a linear model',
  },
  sources: [
    'Tunstall et al. 2022, arXiv:2209.11055 (SetFit)',
    'Conneau et al. 2020, arXiv:1911.02116 (XLM-R)',
    'Geifman & El-Yaniv 2017, arXiv:1705.08500 (selective classification)',
    'Larson et al. 2019, arXiv:1909.02027 (out-of-scope intents)',
  ],
  metrics: {
    good: ['coverage_at_precision', 'macro_f1', 'per_class_recall', 'pr_auc'],
    pick: 'Share of [[units]] that leave the dispatcher’s hands while {{problem.autoPrecision}} of them land right: that share is the work saved.',
    bad: [
      { id: 'accuracy', why: 'two large queues decide it; legal and safety could vanish' },
      { id: 'bleu', why: 'scores wording, and nothing is worded here' },
    ],
    business: {
      id: 'straight_through',
      name: 'Hours to the first answer by the right team',
      target: '{{exp.mdeRel}} of moved [[units]] against control',
    },
    guardrails: [
      {
        id: 'auto_precision',
        name: 'Routed [[units]] that stay',
        limit: '{{problem.autoPrecision}} at least, in each language',
      },
      {
        id: 'urgent_recall',
        name: 'Urgent ones found (legal, safety, outage)',
        limit: '{{problem.urgentRecall}}, by rule or model',
      },
      { id: 'latency', name: 'Time to a queue', limit: '{{arch.latencyP99Ms}}, then the dispatcher' },
    ],
  },
  problem: {
    summary: [
      'Send each of {{data.rowsPerDay}} [[units]] to the team that can answer it, where {{problem.autoPrecision}} of such are right, and leave the rest to a dispatcher with three proposals.',
    ],
    whyMl: [
      'A form field, an order number or the word “lawyer” routes exactly, by rule. Two teams’ borders, complaints between the lines and mixed languages do not fit keywords; past [[units]] and where they were closed show them.',
    ],
    antiGoals: [
      'No new queue invented: the list of queues has an owner.',
      'No priority by who wrote or how angrily.',
      'No measure of agents by what is routed to them.',
    ],
    falsePositive: 'the wrong team opens it, reads it and passes it on',
    falseNegative: 'a dispatcher reads what could have gone straight',
    baseline: {
      id: 'tfidf_linear',
      text: 'Word and character TF-IDF with a linear model behind today’s rules, on the same split and at the same coverage.',
    },
    stakeholders: [
      { who: 'Receiving teams', cares: 'their own work only' },
      { who: 'Dispatchers', cares: 'proposals that can be trusted or ignored' },
      { who: 'Customers', cares: 'one answer, from somebody competent' },
    ],
  },
  data: {
    sources: [
      { name: 'Closed tickets', holds: 'text, channel, closing team', trap: 'closed where it landed, right or not' },
      { name: 'Moves between teams', holds: 'from, to, when', trap: 'only irritating errors are moved' },
      { name: 'Blind second reading', holds: '{{data.goldN}} judged by two', trap: 'readers know only some teams' },
    ],
    labels: [
      'The team that resolved a [[unit]], {{data.labelDelayDays}} later, is the label; the first team is not, since the old rules chose it.',
      {
        text: 'Two dispatchers agree at kappa {{data.kappa}}: borders between teams are redrawn before a model learns them.',
        when: [{ path: 'data.kappa', known: true }],
      },
      'Unmoved is not right: {{data.goldN}} routed [[units]], drawn with known probability, are read blind by two, {{data.goldHours}} in all.',
    ],
    features: [
      { group: 'Subject and body', available: 'on arrival', trap: 'signatures and quoted history' },
      { group: 'Channel, product, contract', available: 'on arrival', trap: 'contract class stands for a team' },
      { group: 'Attachments’ text', available: 'seconds later', trap: 'absent for half' },
      { group: 'Agent notes, tags, moves', available: 'after routing', trap: 'banned: the answer itself' },
    ],
    leaks: ['Mail threads cut between training and test.', 'Templates of one [[entity]], sent every month.'],
    split: {
      strategy: 'group_time',
      text: [
        '{{data.trainDays}} train, {{data.labelDelayDays}} of gap, {{data.testDays}} test; threads and [[entity]]s on one side, near-copies reduced to one.',
      ],
      whyNotRandom:
        'a thread or a template would be met again, and a product launched in the last {{data.testDays}} would not',
    },
    quality: ['Share without body, language against account language, [[units]] of teams that were merged or renamed.'],
    privacy: [
      'Names, numbers and health details are masked before training; raw text lives {{data.retentionDays}}, as its purpose does.',
    ],
  },
  model: {
    options: [
      {
        id: 'llm_zero_shot',
        name: 'Instruction-tuned language model with team descriptions',
        fits: [
          { path: 'data.nLabeled', below: 200 },
          { path: 'arch.latencyP99Ms', above: 1500 },
        ],
        pro: 'With {{data.nLabeled}} examples, descriptions of the teams are the best training there is.',
        con: 'Decoding per [[unit]] costs an encoder’s bill many times over, within {{arch.latencyP99Ms}}; it labels rare queues offline.',
        work: 'a prompt and a short decode',
      },
      {
        id: 'setfit',
        name: 'Contrastive sentence encoder',
        fits: [{ path: 'data.nLabeled', below: 5000 }],
        pro: '{{data.nLabeled}} examples become many pairs, enough for a few dozen queues.',
        con: 'Pairs add nothing once queues have closed [[units]] by the thousand.',
        work: 'an encoder pass over the ticket',
      },
      {
        id: 'fine_tuned_encoder',
        name: 'Fine-tuned multilingual encoder',
        fits: [{ path: 'arch.latencyP99Ms', above: 20 }],
        pro: 'Closed [[units]] are plentiful and label themselves; one pass fits {{arch.latencyP99Ms}} and serves every language.',
        con: 'One pass does not fit {{arch.latencyP99Ms}}.',
        work: 'one pass over masked text',
      },
      {
        id: 'tfidf_linear',
        name: 'TF-IDF, linear',
        pro: 'Answers in {{arch.latencyP99Ms}} anywhere, and each routing can be read off its words.',
        con: 'A product named yesterday and a paraphrase are unknown words; it stays as fallback.',
        work: 'one sparse product',
      },
    ],
    theory: [
      'Selective prediction: ordered by calibrated top score, [[units]] are cut where precision is {{problem.autoPrecision}}; what lies below is the dispatcher’s.',
      'A topic nobody has seen must score low everywhere, so an energy score over all queues joins the top score.',
    ],
    loss: 'Cross-entropy with logit adjustment by queue size; moved [[units]] count at their last queue.',
    augmentation: 'Subject or body dropped; rare queues drafted by a language model and accepted by that team only.',
    regularization: 'Label smoothing as wide as dispatchers disagree; cap on rows of one [[entity]].',
    optimization: 'Pretrained weights, decaying rate by layer, temperature per language on held-out [[units]].',
    interpretability: ['A dispatcher sees three queues, their descriptions and two similar closed [[units]].'],
  },
  settings: [productCatalogue],
  reasons: textClassificationReasons,
  ...textClassificationOperation,
  ...textClassificationRegisters,
}
