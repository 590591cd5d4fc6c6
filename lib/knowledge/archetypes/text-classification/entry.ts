import { textClassificationOperation } from './operation'
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
    unit: 'text',
    units: 'texts',
    positive: 'class',
    entity: 'author',
    action: 'file it under one class or hand it to a person',
    actor: 'the routing service',
    consumer: 'the team that receives it',
    task: 'text classification',
    baseline: 'keyword rules and a linear model',
    guide: 'labelling guide',
    tree: 'class tree',
  },
  sources: [
    'Shopify Engineering, Using rich image and text data to categorize products at scale',
    'Tunstall et al., arXiv:2209.11055 (SetFit)',
    'Conneau et al., arXiv:1911.02116 (XLM-R)',
    'Silla & Freitas 2011 (hierarchical classification)',
    'Northcutt et al., arXiv:1911.00068 (confident learning)',
  ],
  metrics: {
    good: ['macro_f1', 'hierarchical_f1', 'coverage_at_precision', 'per_class_recall', 'pr_auc'],
    pick: 'Macro F1 over the leaves of the [[tree]], beside the share of [[units]] that may be filed without a person at a precision of {{problem.autoPrecision}}.',
    bad: [
      { id: 'accuracy', why: 'the few large classes decide it and the rare ones vanish' },
      { id: 'bleu', why: 'scores generated text; nothing is generated' },
      { id: 'balanced_accuracy', why: 'ignores precision, so a class that swallows its neighbours looks good' },
    ],
    business: {
      id: 'straight_through',
      name: 'Texts filed without a person and not moved later',
      target: 'a higher share, at the correction rate of today',
    },
    guardrails: [
      {
        id: 'auto_precision',
        name: 'Precision of what is filed automatically',
        limit: '{{problem.autoPrecision}} at least, in each language',
      },
      { id: 'abstain_rate', name: 'Texts handed to people', limit: 'no more than their hours; reviewed weekly' },
      { id: 'latency', name: 'Answer of the API', limit: '{{arch.latencyP99Ms}} at p99' },
    ],
  },
  problem: {
    summary: [
      'Assign each of the {{data.rowsPerDay}} [[units]] a day to a node of the [[tree]]: a leaf where the score supports it, the parent or a person where it does not.',
      {
        text: '{{data.nLabeled}} labels over many leaves leave most leaves with a handful: the tail of the [[tree]] is the project, the head is solved by the pilot.',
        when: [{ path: 'data.nLabeled', known: true }],
      },
      'What counts is decided downstream: a wrong leaf costs [[consumer]] differently from a wrong branch, so errors are weighed by distance in the [[tree]].',
    ],
    whyMl: [
      'Keyword rules hold for a few dozen classes and one language; beyond that they contradict each other and nobody can say which fired.',
      'Where a sender picks the class from a form or a code fixes it, that lookup stays and the model sees only the remaining [[units]].',
    ],
    antiGoals: [
      'No new class invented by the model: the [[tree]] has an owner.',
      'No forced answer when the [[unit]] holds too little to decide.',
      'No ranking of the people who wrote the [[units]].',
    ],
    falsePositive: 'the item lands in the wrong place and is acted on as if it were right',
    falseNegative: 'a person files it by hand, later',
    baseline: {
      id: 'tfidf_linear',
      text: 'Character and word TF-IDF with a linear model per level of the [[tree]], on the same grouped split: strong on exact vocabulary, and it states what an encoder must add.',
    },
    stakeholders: [
      { who: 'Owner of the class tree', cares: 'classes that people can tell apart, changes without chaos' },
      { who: 'Downstream teams', cares: 'the right item at the first attempt' },
      { who: 'Labellers', cares: 'a guide that answers the hard cases' },
    ],
  },
  data: {
    sources: [
      {
        name: 'Incoming texts',
        holds: 'title, body, language, attachments',
        trap: 'templates and signatures identify the author',
      },
      { name: 'Labels', holds: 'class, labeller, time, guide version', trap: 'labelled under an older tree' },
      { name: 'Corrections', holds: 'moves made by downstream teams', trap: 'only annoying errors get moved' },
      { name: 'Class tree', holds: 'nodes, definitions, validity', trap: 'a leaf renamed without a version' },
    ],
    labels: [
      {
        text: 'Agreement is {{data.kappa}} at leaf level: before any more labels are bought, the [[guide]] is repaired where annotators split, pair of leaves by pair of leaves.',
        when: [{ path: 'data.kappa', known: true }],
      },
      {
        text: 'Two people label {{data.goldN}} [[units]] independently first: without their kappa nobody knows what score a perfect model would get.',
        when: [{ path: 'data.kappa', known: false }],
      },
      'The gold set holds {{data.goldN}} [[units]], sampled by leaf and language, read twice and adjudicated by the owner of the [[tree]].',
      'Cheap labels train, gold labels judge; confident-learning scores pick which cheap labels of each [[positive]] are read again.',
      'Corrections come within {{data.labelDelayDays}} and enter as labels only with their reason, since silence is not agreement.',
    ],
    features: [
      {
        group: 'Title and body, original language',
        available: 'with the [[unit]]',
        trap: 'boilerplate of one [[entity]]',
      },
      {
        group: 'Image or attachment embedding',
        available: 'with the [[unit]], sometimes missing',
        trap: 'stock photo shared by many leaves',
      },
      {
        group: 'Structured fields (vendor, product type)',
        available: 'with the [[unit]]',
        trap: 'free text in disguise, new values weekly',
      },
      { group: 'History of the [[entity]]', available: 'as of the [[unit]]', trap: 'becomes the class of the author' },
      { group: 'Notes and tags set later', available: 'never as input', trap: 'written by people who knew the class' },
    ],
    leaks: [
      'Near-identical [[units]] of one [[entity]] on both sides: a random split scores memory of templates.',
      'Machine translations of a training item in the test set: a copy in another language.',
      'Vocabulary and class weights fitted before the split.',
      'Tags that an earlier classifier wrote, counted as human labels.',
    ],
    split: {
      strategy: 'group_time',
      text: [
        'Near-duplicates are joined by MinHash into families, families and [[entity]] stay on one side, and the test is the most recent {{data.testDays}}.',
        'A second test holds out whole languages, to show what transfer alone gives.',
      ],
      whyNotRandom: 'variants of one item would be in both parts, and next month’s vocabulary in none',
    },
    quality: [
      'Leaves with fewer than {{data.leafMin}} gold [[units]] are reported at their parent, never alone.',
      'Language is detected per [[unit]], not read from the account; code-mixed ones are a slice.',
    ],
    privacy: [
      'Names, numbers and addresses are masked before storage of training [[units]]; the raw text lives as long as its purpose.',
    ],
  },
  model: {
    options: [
      {
        id: 'llm_zero_shot',
        name: 'Instruction-tuned language model with the class definitions',
        fits: [
          { path: 'data.nLabeled', below: 200 },
          { path: 'arch.latencyP99Ms', above: 1500 },
        ],
        pro: 'With {{data.nLabeled}} labels the definitions are the best training data there is.',
        con: 'Price and latency per [[unit]] exceed an encoder’s by orders of magnitude; it labels the tail offline instead.',
        work: 'a prompt with candidate classes and a short decode',
      },
      {
        id: 'setfit',
        name: 'Contrastively tuned sentence encoder',
        fits: [{ path: 'data.nLabeled', below: 5000 }],
        pro: '{{data.nLabeled}} labels give a few per leaf, which pairs turn into enough contrasts.',
        con: 'Its pairs add nothing once leaves have labels by the hundred.',
        work: 'one encoder pass and a linear layer',
      },
      {
        id: 'fine_tuned_encoder',
        name: 'Fine-tuned multilingual encoder with a hierarchical head',
        fits: [{ path: 'arch.latencyP99Ms', above: 20 }],
        pro: 'One vocabulary for all languages, siblings of a rare leaf share its parent’s evidence, one pass per [[unit]].',
        con: 'Its pass does not fit the time limit at this load.',
        work: 'one pass of a base-size encoder',
      },
      {
        id: 'tfidf_linear',
        name: 'TF-IDF with linear models per level',
        pro: 'Answers in microseconds on a plain processor, and each decision can be read off its words.',
        con: 'A word unseen in training is nothing to it: new languages and synonyms of rare leaves are lost; it stays as baseline and fallback.',
        work: 'one sparse product',
      },
    ],
    theory: [
      'A leaf with few [[units]] borrows from its siblings: the score factors along the path of the [[tree]], so the parent is learnt from all of them.',
      {
        text: 'With annotators at kappa {{data.kappa}}, part of the measured error is the ruler: gains are believed on adjudicated [[units]] only.',
        when: [{ path: 'data.kappa', known: true }],
      },
      'Selective prediction turns one model into two products: the calibrated top score orders [[units]], and the cut buys precision {{problem.autoPrecision}} with coverage.',
    ],
    loss: 'Hierarchical cross-entropy with logit adjustment by class prior; wrong branch costs more than wrong sibling, as [[consumer]] has weighted.',
    augmentation:
      'Machine translation of labelled [[units]] into each served language and back-dropping of title or body; language-model drafts for rare leaves only after a labeller accepts them.',
    regularization:
      'Generalised cross-entropy against label noise, early stopping on grouped folds, class weights capped so that one mislabelled [[unit]] cannot own a leaf.',
    optimization:
      'Pre-trained weights, layer-wise decaying rates, balanced sampling by square root of class size; temperature per language on held-out [[units]].',
    interpretability: [
      'A person who gets the [[unit]] sees the three best leaves, their definitions and the nearest labelled examples, not token weights.',
    ],
  },
  assumptions: [
    {
      path: 'problem.autoPrecision',
      value: 0.95,
      label: 'Precision of automatic filing',
      unit: 'ratio',
      note: 'Measure what people achieve on the gold set and ask downstream.',
    },
    {
      path: 'data.goldN',
      value: 4000,
      label: 'Gold texts',
      unit: 'count',
      note: 'Read twice; grows with languages and leaves.',
    },
    {
      path: 'data.leafMin',
      value: 30,
      label: 'Gold texts a leaf needs to be reported alone',
      unit: 'count',
      note: 'Below it the interval of recall spans most of the range.',
    },
    {
      path: 'data.newLanguageShare',
      value: 0.01,
      label: 'Share at which a language needs a gold set',
      unit: 'ratio',
      note: 'Set by the labelling budget.',
    },
    {
      path: 'data.minutesPerGrade',
      value: 1.5,
      label: 'Minutes to label a text',
      unit: 'min',
      note: 'Timed on the first batch.',
    },
  ],
  expressions: [
    {
      path: 'data.goldHours',
      label: 'Hours to read the gold set twice',
      unit: 'h',
      formula: '{data.goldN}*2*{data.minutesPerGrade}/60',
    },
  ],
  ...textClassificationOperation,
  ...textClassificationRegisters,
}
