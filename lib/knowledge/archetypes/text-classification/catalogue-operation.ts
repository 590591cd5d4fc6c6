import type { Overrides } from '../types'

/** How products are filed at night and by the API, tested and run. */
export const catalogueOperation: Required<Pick<Overrides, 'arch' | 'exp' | 'prod' | 'perf'>> = {
  arch: {
    serving: 'hybrid',
    parts: [
      { id: 'shop', name: 'Shop admin and feed', kind: 'external', rhythm: 'request', note: 'new and edited products' },
      { id: 'filer', name: 'Filing service', kind: 'service', rhythm: 'request', note: 'codes first, cut, tax check' },
      {
        id: 'model',
        name: 'Encoder and tree head',
        kind: 'model',
        rhythm: 'request',
        note: 'same container day and night',
      },
      { id: 'photos', name: 'Photo vectors', kind: 'store', rhythm: 'request', note: 'by photo hash' },
      { id: 'results', name: 'Filing results', kind: 'store', rhythm: 'seconds', note: 'leaf, score, two versions' },
      { id: 'night', name: 'Nightly run', kind: 'job', rhythm: 'days', note: 'changed products, touched leaves' },
      { id: 'tree', name: 'Taxonomy register', kind: 'store', rhythm: 'days', note: 'ids never reused, mapping' },
      { id: 'train', name: 'Labeling and training', kind: 'job', rhythm: 'days', note: 'families, gold, tail' },
    ],
    links: [
      { from: 'shop', to: 'filer', label: 'product' },
      { from: 'filer', to: 'model', label: 'text' },
      { from: 'photos', to: 'model', label: 'vector' },
      { from: 'model', to: 'filer', label: 'path scores' },
      { from: 'filer', to: 'results', label: 'leaf or parent' },
      { from: 'night', to: 'model', label: 'changed' },
      { from: 'night', to: 'photos', label: 'new photos' },
      { from: 'tree', to: 'filer', label: 'valid leaves' },
      { from: 'results', to: 'train', label: 'refilings' },
      { from: 'train', to: 'model', label: 'version' },
    ],
    flow: [
      'Day and night call one container keyed by content hash, so a [[unit]] filed twice gets one answer and an unchanged one is not scored again.',
      {
        text: 'The first full run over {{brief.products}} takes {{arch.backfillHours}} at {{arch.backfillPerS}}, once a model version that moves leaves.',
        when: [{ path: 'arch.backfillHours', known: true }],
      },
      'A taxonomy change refiles only [[units]] under touched nodes.',
    ],
    stages: [
      { id: 'normal', name: 'codes, language, boilerplate', share: 0.1 },
      { id: 'queue', name: 'wait for a batch', share: 0.15 },
      { id: 'model', name: 'encode and score', share: 0.45 },
      { id: 'policy', name: 'cut, tax check, write', share: 0.1 },
    ],
    defaultLatencyMs: 300,
    concurrency: 16,
    machine: 'g6.xlarge',
    fallback: {
      id: 'linear_model',
      text: 'When the encoder is away, codes and the linear pilot file what they are sure of; the rest stands at the [[entity]]’s own category until the night.',
    },
    security: [
      '[[Entity]]s gain by standing in a popular aisle: refiling rates by [[entity]] find them. Text never instructs the labeling model; its answer must be an existing leaf.',
    ],
    alternatives: [
      { given: 'a few milliseconds', then: 'the linear model, encoder at night' },
      { given: 'a taxonomy that changes weekly', then: 'retrieval over leaf definitions' },
      { given: 'no photos', then: 'text alone, parents more often' },
    ],
  },
  exp: {
    type: 'ab',
    unit: 'shop',
    why: 'A [[entity]] must find its range in one place, so all of its [[units]], about {{exp.clusterSize}}, are filed by one version.',
    rejected: [
      {
        option: 'Randomize products',
        whyNot: 'variants of one item would land in two aisles, and {{exp.clusterSize}} of a shop are alike',
      },
    ],
    offline: [
      'Macro F1 over leaves, F1 by branch and coverage at {{problem.autoPrecision}} by language, on adjudicated [[units]], bootstrapped by family.',
      'A gain smaller than annotators’ own disagreement is not called one.',
    ],
    slices: [
      'language and script',
      'leaves by number of labels',
      'short title, one photo',
      'new shops',
      'sibling pairs most confused',
      'tax-relevant leaves',
    ],
    fairness: [
      'Share left at the parent by language: small-language [[entity]]s wait longest, none above {{exp.waitRatio}} of the best.',
    ],
    errorAnalysis:
      'Weekly the taxonomy owner reads the largest sibling confusions: a sharper definition, merged leaves, relabeled [[units]] or a training change.',
    online: { metric: 'filed products refiled later', baselineRate: 0.12, mdeRel: -0.1, clusterSize: 150, icc: 0.15 },
  },
  prod: {
    canary: { formula: '1-{problem.autoPrecision}' },
    monitors: [
      {
        id: 'audit',
        watch: 'Drawn filings read blind, by language',
        threshold: 'under {{problem.autoPrecision}}, interval over {{data.goldN}} a year',
        why: 'shops correct only what hurts them',
        who: 'labeling lead',
        firstMove: 'raise the cut in that language',
      },
      {
        id: 'refiled',
        watch: 'Refiled a week',
        threshold: '{{prod.weekAlarm}} of {{prod.weekN}}',
        why: 'a leaf swallows its siblings',
        who: 'catalog ML',
        firstMove: 'read the leaf that grew',
      },
      {
        id: 'parent',
        watch: 'Left at the parent',
        threshold: 'above {{prod.parentMax}} in a language',
        why: 'a new range, or broken text',
        who: 'catalog ML',
        firstMove: 'cluster, ask the owner',
      },
      {
        id: 'mix',
        watch: 'Leaf and language shares',
        threshold: 'PSI {{prod.driftThreshold}}, noise {{prod.psiNoise}}',
        why: 'season, or a large new shop',
        who: 'catalog ML',
        firstMove: 'split by shop first',
      },
      {
        id: 'retired',
        watch: 'Results on retired leaves',
        threshold: 'one in {{prod.driftN}}',
        why: 'two taxonomy versions at once',
        who: 'taxonomy owner',
        firstMove: 'run the mapping',
      },
    ],
    stages: [
      { id: 'Beside the pilot', share: 0, text: 'better on {{data.goldN}} gold products' },
      {
        id: 'Labeled language, no tax leaves',
        share: 0.05,
        text: 'under {{prod.stage1Alarm}} refilings in {{prod.stage1N}}',
      },
      { id: 'The test', share: 0.5, text: 'read on {{exp.readDay}}' },
      {
        id: 'Language by language',
        share: 1,
        text: '{{problem.autoPrecision}} shown there, {{problem.taxPrecision}} where taxed',
      },
    ],
    retrainDays: 45,
    retraining:
      'Old labels pass the taxonomy’s mapping, split leaves are relabeled, refilings with reasons join; no leaf with gold may fall below its interval.',
    runbook: [
      'A leaf doubles overnight: look for one [[entity]]’s new boilerplate first.',
      'Taxonomy versions disagree: file at the parent both share, refile at night, back in {{prod.rollbackMinutes}}.',
    ],
    owner: 'catalogue-ml',
    governance: [
      {
        text: {
          text: 'A leaf can set a tax rate, and the seller is liable for it: in which countries is Q6.1; rate-relevant leaves are confirmed by the [[entity]] meanwhile.',
          when: [{ path: 'reg.regions', known: false }],
        },
        asOf: '2026-06',
        source: 'open point',
      },
      {
        text: {
          text: 'EU: reduced VAT rates follow the kind of goods; the [[entity]] confirms rate-relevant leaves.',
          when: [{ path: 'reg.regions', has: ['EU'] }],
        },
        asOf: '2026-06',
        source: 'Directive 2006/112/EC, Annex III',
      },
      {
        text: {
          text: 'US: taxability differs by state and kind of goods; the [[entity]] confirms such leaves.',
          when: [{ path: 'reg.regions', has: ['US'] }],
        },
        asOf: '2026-06',
        source: 'state sales-tax codes',
      },
    ],
  },
  perf: {
    bottleneck:
      'Adjudicated labels in the tail and in each language; machines come far behind, at {{perf.servingUsd}}.',
    techniques: [
      {
        name: 'Content-hash cache',
        verdict: 'use',
        why: 'variants and unchanged [[units]] skip {{arch.p99_model}}',
        risk: 'stale after a taxonomy change: version in the key',
      },
      {
        name: 'Photo vectors stored by hash',
        verdict: 'use',
        why: 'keeps photos out of {{arch.latencyP99Ms}}',
        risk: 'photo replaced under one address',
      },
      {
        name: 'Batches by length',
        verdict: 'use',
        why: 'padding fills most of {{arch.p99_model}} on titles',
        risk: 'waiting up to {{arch.p99_queue}}',
      },
      {
        name: 'Language model labels the tail',
        verdict: 'use',
        why: 'once a label; per [[unit]] it would multiply {{perf.estUsdPer1k}}',
        risk: 'its errors repeat: spot checks',
      },
      {
        name: 'Fewer layers',
        verdict: 'later',
        why: 'whole path {{perf.amdahlModel}} at most',
        risk: 'rare leaves, small languages',
      },
      {
        name: 'A second model a language',
        verdict: 'refuse',
        why: 'multiplies {{perf.servingUsd}} and the gold hours',
        risk: 'no shared tail',
      },
    ],
    scaling: ['Nights scale with changed [[units]], not with the catalog; the API with {{arch.qpsDesign}}.'],
    tools: [
      {
        name: 'Hugging Face Transformers on PyTorch',
        why: 'multilingual text and photo encoders; TensorFlow builds lag',
      },
      { name: 'Label Studio', why: 'double reads with photo and definition side by side' },
      { name: 'cleanlab', why: 'orders doubtful vendor labels for a second read' },
      { name: 'Triton', why: 'batches day and night calls; vLLM is for decoders' },
      { name: 'MLflow', why: 'weights and taxonomy as one version' },
    ],
  },
}
