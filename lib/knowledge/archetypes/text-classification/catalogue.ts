import { catalogueOperation } from './catalogue-operation'
import { catalogueReasons } from './catalogue-reasons'
import { catalogueRegisters } from './catalogue-registers'
import type { Setting } from '../types'

/** Products filed under the leaves of a taxonomy. */
export const productCatalogue: Setting = {
  id: 'product_catalogue',
  name: 'Products in a taxonomy',
  signs: [
    /\bproducts?\b.{0,80}\b(?:taxonom|categor|lea(?:f|ves)\b|classif)/is,
    /\bproduct (?:categor|taxonom|classif)/i,
    /\bcatalog(?:ue)?\b/i,
    /\btaxonom\w+\b.{0,60}\b(?:products?|articles?|items?|shops?)\b/is,
  ],
  over: {
    words: {
      unit: 'product',
      units: 'products',
      positive: 'right leaf',
      entity: 'shop',
      action: 'file it under a leaf, stop at the parent, or ask',
      actor: 'the catalog',
      consumer: 'search, tax and ads',
      task: 'product filing',
      baseline: 'TF-IDF with a linear model per level',
    },
    sources: [
      'Shopify Engineering, Using rich image and text data to categorize products at scale',
      'Silla & Freitas 2011, doi 10.1007/s10618-010-0175-9 (hierarchies)',
      'Menon et al. 2021, arXiv:2007.07314 (logit adjustment)',
      'Northcutt et al. 2021, arXiv:1911.00068 (confident learning)',
    ],
    metrics: {
      good: ['macro_f1', 'hierarchical_f1', 'coverage_at_precision', 'per_class_recall'],
      pick: 'Macro F1 over leaves with at least {{data.leafMin}} gold [[units]]: each leaf counts alike, so the tail, which the pilot leaves out, decides.',
      bad: [
        { id: 'accuracy', why: 'the largest leaves decide it; rare ones vanish' },
        { id: 'balanced_accuracy', why: 'forgives a leaf that swallows its siblings' },
      ],
      business: {
        id: 'straight_through',
        name: 'Search sessions that end in the right aisle',
        target: '{{exp.mdeRel}} fewer refiled [[units]] than control',
      },
      guardrails: [
        {
          id: 'auto_precision',
          name: 'Leaf right where filed by machine',
          limit: '{{problem.autoPrecision}}, in every language',
        },
        {
          id: 'tax_precision',
          name: 'Leaf right where it sets a tax rate',
          limit: '{{problem.taxPrecision}}, else the [[entity]] confirms',
        },
        { id: 'latency', name: 'Answer of the API', limit: '{{arch.latencyP99Ms}}' },
      ],
    },
    problem: {
      summary: [
        {
          text: 'File every [[unit]] under one of {{brief.taxonomyLeaves}} leaves, from a title, a photo and whatever language the [[entity]] writes; stop at the parent where the leaf is unsure.',
          when: [{ path: 'brief.taxonomyLeaves', known: true }],
        },
        {
          text: 'File every [[unit]] under a leaf of the taxonomy, from a title, a photo and whatever language the [[entity]] writes; stop at the parent where the leaf is unsure.',
          when: [{ path: 'brief.taxonomyLeaves', known: false }],
        },
      ],
      whyMl: [
        'A barcode or a supplier’s code maps exactly and stays a look-up. “Lampe Vintage” with one photo is a lamp, a bulb or a poster: words and picture of the [[unit]] together say which.',
        {
          text: 'The pilot’s {{problem.reportedAccuracy}} is the head, variants likely on both sides.',
          when: [{ path: 'problem.reportedAccuracy', known: true }],
        },
      ],
      antiGoals: [
        'No leaf invented by a model: the taxonomy has an owner.',
        'No tax rate from a score alone.',
        'No demotion of [[entity]]s whose texts are short.',
      ],
      falsePositive: 'filed wrongly: unfindable, wrongly advertised, perhaps wrongly taxed',
      falseNegative: 'left at the parent: findable, but not in its aisle',
      baseline: {
        id: 'tfidf_linear',
        text: 'The linear pilot, refitted level by level and measured on the same grouped split, native languages included.',
      },
      stakeholders: [
        { who: 'Search and ads', cares: 'the right aisle, also for rare goods' },
        { who: 'Tax', cares: 'rate-relevant leaves never guessed' },
        { who: 'Taxonomy owner', cares: 'leaves people can tell apart' },
      ],
    },
    data: {
      sources: [
        { name: 'Product records', holds: 'title, text, photo, shop’s own category', trap: 'variants repeat one text' },
        { name: 'Bought labels', holds: 'leaf, annotator', trap: 'one language, vague guide' },
        { name: 'Refilings', holds: 'what shops and search teams moved', trap: 'only visible errors move' },
        { name: 'Taxonomy register', holds: 'leaf, definition, validity', trap: 'renamed without a version' },
      ],
      labels: [
        {
          text: 'Kappa {{data.kappa}} at the leaf: annotators split on sibling leaves. Those pairs are defined by examples or merged before another label is bought.',
          when: [{ path: 'data.kappa', known: true }],
        },
        {
          text: '{{data.nLabeled}} labels are {{data.labelsPerLeaf}} a leaf on average, so most leaves have a handful.',
          when: [{ path: 'data.labelsPerLeaf', known: true }],
        },
        'A gold set of {{data.goldN}} [[units]], drawn by leaf and language with known probability, is read twice and adjudicated: {{data.goldHours}}.',
        'Refilings of {{data.labelDelayDays}} enter with their reason; silence of a [[entity]] is no label.',
      ],
      features: [
        { group: 'Title, description, options', available: 'with the product', trap: 'shop boilerplate' },
        { group: 'Photo', available: 'mostly, fetched at night', trap: 'stock photo over many leaves' },
        { group: 'Shop’s own category', available: 'with the product', trap: 'wishful, or a default' },
        { group: 'Vendor, barcode, price', available: 'when filled', trap: 'invented barcodes' },
        { group: 'Clicks, refilings', available: 'weeks later', trap: 'banned: they follow the leaf' },
      ],
      leaks: [
        'Near-identical variants of one [[entity]], and wholesalers’ texts across [[entity]]s.',
        'Translations of a training item in the test.',
        'The shop’s category, where an earlier model wrote it.',
      ],
      split: {
        strategy: 'group_time',
        text: [
          'Variants join by MinHash on text and hash on photo; such families and whole [[entity]]s on one side, {{data.trainDays}} train, {{data.labelDelayDays}} of gap, the newest {{data.testDays}} test.',
          'Each language is tested on native [[units]].',
        ],
        whyNotRandom: 'variants of one item stand on both sides, and new ranges of the last {{data.testDays}} on none',
      },
      quality: [
        'A leaf under {{data.leafMin}} gold [[units]] is reported at its parent; photos missing or shared by a thousand [[entity]]s are flagged.',
      ],
      privacy: [
        'Texts are public offers; names in second-hand titles are masked, drafts stay with their [[entity]], copies live {{data.retentionDays}}.',
      ],
    },
    model: {
      options: [
        {
          id: 'llm_zero_shot',
          name: 'Language model over leaf definitions',
          fits: [
            { path: 'data.nLabeled', below: 200 },
            { path: 'arch.latencyP99Ms', above: 1500 },
          ],
          pro: 'With {{data.nLabeled}} labels, definitions are the training set.',
          con: 'A decode per [[unit]], past {{arch.latencyP99Ms}}; it drafts labels for the tail at night.',
          work: 'retrieved leaves, a prompt, a decode',
        },
        {
          id: 'setfit',
          name: 'Sentence encoder tuned on pairs',
          fits: [{ path: 'data.nLabeled', below: 5000 }],
          pro: '{{data.nLabeled}} labels give a few a leaf: enough for pairs.',
          con: 'Pairs between thousands of leaves grow without end; {{data.nLabeled}} labels train a head directly.',
          work: 'one encoder pass, a linear layer',
        },
        {
          id: 'fine_tuned_encoder',
          name: 'Multilingual text-and-photo encoder',
          fits: [{ path: 'arch.latencyP99Ms', above: 20 }],
          pro: 'One vocabulary for all languages, a photo where the title is short, siblings lending evidence to rare leaves; one pass in {{arch.latencyP99Ms}}.',
          con: 'One pass does not fit {{arch.latencyP99Ms}}.',
          work: 'a text pass, a stored photo vector, a path score',
        },
        {
          id: 'tfidf_linear',
          name: 'TF-IDF, linear per level',
          pro: 'Answers within {{arch.latencyP99Ms}} on any processor; weights can be read.',
          con: 'Unlabeled languages are unknown words to it, photos nothing; baseline and fallback.',
          work: 'one sparse product',
        },
      ],
      theory: [
        'The score factors along the path: a leaf with few [[units]] inherits its parent’s evidence and learns only what sets it apart from siblings.',
        'Logit adjustment by leaf size moves borders toward rare leaves without distorting what the encoder learns from common [[units]].',
      ],
      loss: 'Cross-entropy along the path, logits adjusted by leaf size; a wrong branch costs more than a wrong sibling, more again where tax differs.',
      augmentation:
        'Labeled [[units]] machine-translated for training only; title or photo dropped; tail drafts enter when a labeler accepts them.',
      regularization: 'Noise-tolerant cross-entropy, cap on rows of a variant family, early stop on grouped leaves.',
      optimization: 'Square-root sampling by leaf, text first, photo joined later; temperature per language.',
      interpretability: ['The [[entity]] sees leaf, definition and two neighbors it may choose instead.'],
    },
    ...catalogueOperation,
    ...catalogueRegisters,
    reasons: catalogueReasons,
  },
}
